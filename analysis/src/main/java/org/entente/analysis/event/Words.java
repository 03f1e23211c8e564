package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.stream.Stream;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/** The words of one sentence and the parts that they play in its grammar. */
final class Words {

    static final long COMMA = Tokens.hashOf(",");
    static final long SEMICOLON = Tokens.hashOf(";");
    private static final long APOSTROPHE_S = Tokens.of("x's").hash(1);
    static final long HYPHEN = Tokens.hashOf("-");

    private static final WordSet ADVERBS =
            WordSet.of(Stream.of("also", "again", "already", "now").mapToLong(Tokens::hashOf));

    /** How far a word of grammar reaches from the name or verb that it goes with. */
    static final int REACH = 8;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final int first;
    private final int end;
    /** The roles of each word, as bits. */
    private final long[] roles;

    Words(Lexicon lexicon, Tokens tokens, int first, int end) {
        this.lexicon = lexicon;
        this.tokens = tokens;
        this.first = first;
        this.end = end;
        this.roles = new long[end - first];
        for (int i = first; i < end; i++) {
            roles[i - first] = lexicon.roles(tokens.hash(i));
        }
    }

    Tokens tokens() {
        return tokens;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The first token of the sentence. */
    int first() {
        return first;
    }

    /** The token behind its last one. */
    int end() {
        return end;
    }

    boolean isComma(int token) {
        return tokens.hash(token) == COMMA;
    }

    boolean isSemicolon(int token) {
        return tokens.hash(token) == SEMICOLON;
    }

    boolean isAdverb(int token) {
        return tokens.endsWith(token, "ly")
                || tokens.endsWith(token, "day")
                || ADVERBS.contains(tokens.hash(token))
                || isNoLonger(token);
    }

    private boolean isNoLonger(int token) {
        boolean isLonger = tokens.is(token, "longer") && token > first && tokens.is(token - 1, "no");
        boolean isNo = tokens.is(token, "no") && token + 1 < end && tokens.is(token + 1, "longer");
        return isLonger || isNo;
    }

    /** "since March": a month, though "march" is a verb and a noun. */
    boolean isMonth(int token) {
        return token > first && tokens.isCapitalised(token) && tokens.is(token, "march");
    }

    /** "In 1979 Chadian troops left": a year, not a number of troops. */
    boolean isYear(int token) {
        return tokens.isNumber(token) && tokens.raw(token).length() == 4;
    }

    /** "Decades ago", "in 1953". */
    boolean isLongPast() {
        for (int i = first; i < end; i++) {
            if (has(i, Role.PAST)) {
                return true;
            }
            if (isYear(i) && i > first && has(i - 1, Role.PLACE)) {
                String year = tokens.raw(i);
                if (year.startsWith("19") || year.startsWith("18")) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isApostropheS(int token) {
        return tokens.hash(token) == APOSTROPHE_S;
    }

    boolean isBehind(int at, Role role) {
        int before = at - 1;
        while (before > first && isAdverb(before)) {
            before--;
        }
        return before >= first && has(before, role);
    }

    boolean isSaidBefore(int at, Role role) {
        return isSaidBefore(at, 2 * REACH, role);
    }

    private boolean isSaidBefore(int at, int within, Role role) {
        return isSaid(Math.max(first, at - within), at, role);
    }

    boolean isSaid(int from, int to, Role role) {
        for (int i = from; i < to; i++) {
            if (has(i, role)) {
                return true;
            }
        }
        return false;
    }

    /** "Storms battered Chile", but not "Israel struck Syria days after the earthquake" nor "jets hit a film studio". */
    boolean isUnpolitical() {
        for (int i = first; i < end; i++) {
            if (has(i, Role.UNPOLITICAL) && !isSaidBefore(i, 2, Role.OTHER_PREPOSITION)) {
                return !isSaid(first, end, Role.SOLDIERY);
            }
        }
        return false;
    }

    /** "India won the toss", but not "troops used the goalkeeper's house". */
    boolean isOfSport() {
        return isSaid(first, end, Role.SPORT) && !isSaid(first, end, Role.SOLDIERY);
    }

    /** "A third of its gas": a statistic, which tells how things are. */
    boolean isShare() {
        for (int i = first + 1; i + 1 < end; i++) {
            if (has(i, Role.SHARE) && has(i + 1, Role.OF)) {
                return true;
            }
        }
        return false;
    }

    /** The last comma before a token; the first token of the sentence without one. */
    int commaBefore(int token) {
        int at = token - 1;
        while (at > first && !isComma(at)) {
            at--;
        }
        return Math.max(first, at);
    }

    /** Whether the word tells that somebody said it: "said", "told". */
    boolean isSpeech(int token) {
        return any(verbs(token), verb -> verb.senses().isSpeech());
    }

    /** The verbs that the word may be a form of. */
    List<Verb> verbs(int token) {
        int node = verbNode(token);
        return node == NameTrie.NONE ? List.of() : lexicon.verbs().values(node);
    }

    /** Whether the word is a verb or begins one of several words. */
    boolean opensVerb(int token) {
        return verbNode(token) != NameTrie.NONE;
    }

    private int verbNode(int token) {
        return lexicon.verbs().next(NameTrie.ROOT, tokens.hash(token));
    }

    long roles(int token) {
        return roles[token - first];
    }

    long grammar(int token) {
        return roles(token) & ~Role.CONTENT;
    }

    boolean has(int token, Role role) {
        return (roles(token) & role.bit()) != 0;
    }
}
