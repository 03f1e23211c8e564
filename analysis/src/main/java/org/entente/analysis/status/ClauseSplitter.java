package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.jspecify.annotations.Nullable;

/** Splits a sentence into clauses at the words of {@code clause-words.csv} and at strong punctuation. */
final class ClauseSplitter {

    private static final int VERB_WITHIN = 4;

    /** How many words "on Tuesday," may have. */
    private static final int OPENING_OF_TIME = 4;

    private enum When {
        ALWAYS,
        COMMA,
        VERB,
        CLAUSE
    }

    private record Opener(Clause.Link link, When when) {}

    private final WordMap<Opener> openers;

    private ClauseSplitter(WordMap<Opener> openers) {
        this.openers = openers;
    }

    static ClauseSplitter standard() {
        var openers = new WordMap<Opener>();
        for (DataFile.Row row :
                DataFile.beside(ClauseSplitter.class, "clause-words.csv", 3).rows()) {
            openers.put(
                    Tokens.hashOf(row.get(0)),
                    new Opener(
                            Clause.Link.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                            When.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
        }
        return new ClauseSplitter(openers);
    }

    List<Clause> split(Words words, List<Cue> cues) {
        var clauses = new ArrayList<Clause>();
        int first = 0;
        Clause.Link link = Clause.Link.MAIN;
        for (int i = 0; i < words.size(); i++) {
            Clause.Link next = linkAt(words, cues, first, i);
            if (next == null && resumes(words, cues, link, first, i)) {
                next = Clause.Link.RESUMED;
            }
            if (next == null && endsOpeningClause(words, cues, clauses.size(), link, first, i)) {
                next = Clause.Link.MAIN;
            }
            if (next != null) {
                if (i > first) {
                    clauses.add(new Clause(clauses.size(), first, i, link));
                }
                first = i;
                link = next;
            }
        }
        if (first < words.size()) {
            clauses.add(new Clause(clauses.size(), first, words.size(), link));
        }
        return clauses;
    }

    private Clause.@Nullable Link linkAt(Words words, List<Cue> cues, int first, int i) {
        if (words.isPunctuation(i)) {
            char c = words.tokens().text().charAt(words.start(i));
            return switch (c) {
                case ';', '(', ')', '\u2014', '\u2013', '-', '\u2026' -> Clause.Link.CONTRAST;
                case ':' -> Clause.Link.CONTRAST;
                default -> null;
            };
        }
        boolean comma = words.is(i - 1, ",");
        Opener opener = openers.get(words.hash(i));
        if (opener == null || (i == 0 && opener.link() == Clause.Link.AND)) {
            if (comma && isNextDoer(words, cues, first, i)) {
                return Clause.Link.AND;
            }
            return comma && isParticiple(cues, i) ? Clause.Link.PARTICIPLE : null;
        }
        boolean opens = switch (opener.when()) {
            // "Turned that into a partnership"
            case ALWAYS ->
                !(words.is(i, "that") && words.is(i + 1, "into"))
                        && !isBeforeParliament(words, i)
                        && !isForerunner(words, i);
            case COMMA -> comma && !isForSomeTime(words, i) && !words.isAsWellAs(i);
            case VERB -> opensWithVerb(words, cues, first, i, comma);
            case CLAUSE -> !(i + 1 < words.size() && (words.isNumber(i + 1) || isPointInTime(words, i + 1)));
        };
        return opens ? opener.link() : null;
    }

    /** "Oman, like Malta before it, recognises Kosovo": who did it first, not when. */
    private static boolean isForerunner(Words words, int i) {
        return words.is(i, "before")
                && (words.is(i + 1, "it") || WordList.OBJECT_PRONOUN.holds(words, i + 1))
                && (i + 2 >= words.size() || words.isPunctuation(i + 2));
    }

    /** "A bill before the Senate". */
    private static boolean isBeforeParliament(Words words, int i) {
        return words.is(i, "before")
                && words.is(i + 1, "the")
                && (WordList.PARLIAMENT.holds(words, i + 2) || WordList.PARLIAMENT.holds(words, i + 3));
    }

    /** "Oman recalls its envoy, Malta expels its own and ...": behind the comma another does something. */
    private static boolean isNextDoer(Words words, List<Cue> cues, int first, int i) {
        int does = behindName(words, i);
        return does > i
                && any(cues, cue -> cue.first() == does && isStep(cue))
                && any(cues, cue -> cue.first() > first && cue.first() < i && isStep(cue));
    }

    /** The word behind a name that begins here; this word where none does. */
    private static int behindName(Words words, int from) {
        int at = from;
        while (at - from < VERB_WITHIN && words.isCapitalised(at)) {
            at++;
        }
        return at;
    }

    private static boolean isStep(Cue cue) {
        return cue.isVerb()
                && cue.kind().isMove()
                && (cue.inflection() == Inflection.PRESENT || cue.inflection() == Inflection.PAST);
    }

    /** "Oman, for decades the friend of Malta, ...": how long, not why. */
    private static boolean isForSomeTime(Words words, int i) {
        return words.is(i, "for")
                && i + 1 < words.size()
                && (words.isNumber(i + 1)
                        || WordList.TIME_UNIT.holds(words, i + 1)
                        || WordList.FOR_SOME.holds(words, i + 1)
                        || WordList.TIME_UNIT.holds(words, i + 2));
    }

    /** "MUSCAT - Oman, ...": what stands before a dash opens the sentence, and no comma behind it ends that. */
    private static boolean isDash(Words words, int i) {
        char c = words.tokens().text().charAt(words.start(i));
        return c == '-' || c == '\u2013' || c == '\u2014';
    }

    private static boolean isPointInTime(Words words, int word) {
        return words.is(word, "then")
                || WordList.RECENT_DAY.holds(words, word)
                || (words.is(word, "the") && endsInYears(words, word + 1))
                || MonthNames.monthOf(words, word) > 0;
    }

    private static boolean endsInYears(Words words, int word) {
        return word < words.size()
                && (words.endsWith(word, "0s")
                        || words.is(word, "border")
                        || words.is(word, "end")
                        || isWar(words, word));
    }

    /** "Since the war", "since the Second World War". */
    private static boolean isWar(Words words, int word) {
        int at = word;
        while (words.isCapitalised(at) && !words.is(at, "war")) {
            at++;
        }
        return words.is(at, "war");
    }

    private static boolean isSaying(List<Cue> cues, int word) {
        return any(cues, cue -> cue.first() == word && cue.inflection() == Inflection.ING && cue.kind() == CueKind.SAY);
    }

    private static boolean isParticiple(List<Cue> cues, int word) {
        for (Cue cue : cues) {
            if (cue.first() == word
                    && cue.inflection() == Inflection.ING
                    && cue.kind().isMove()) {
                return true;
            }
        }
        return false;
    }

    /** "... and establishes ties": a verb cue follows the conjunction; behind a comma a new subject may stand between. */
    private static boolean opensWithVerb(Words words, List<Cue> cues, int first, int i, boolean comma) {
        if (comma && (!hasVerb(cues, 0, i) || isLastOfList(words, first, i))) {
            // The comma of a list: "A, B, and C cut their ties".
            return false;
        }
        boolean newSubject = opensWithNewSubject(words, cues, i)
                || (!words.isCapitalised(i - 1) && isNextDoer(words, cues, first, i + 1));
        if (!comma && hasVerb(cues, first, i) && newSubject) {
            return true;
        }
        if (!comma && isSaying(cues, i + 1)) {
            // "Recalling its envoy and saying it would ..."
            return true;
        }
        int reach = comma ? VERB_WITHIN + 4 : VERB_WITHIN - 1;
        if (comma && isSameDone(words, i, i + reach)) {
            return true;
        }
        for (Cue cue : cues) {
            boolean verb = cue.isVerb() || cue.kind() == CueKind.WILL || cue.kind() == CueKind.NOT;
            if (verb && cue.first() > i && cue.first() <= i + reach && cue.inflection() != Inflection.ING) {
                if (comma || isBareRun(words, i + 1, cue.first())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "After Oman, Malta, and Chile did so": two names or more, parted by commas, stand before the "and" and one behind it. */
    private static boolean isLastOfList(Words words, int first, int and) {
        int at = and - 1;
        boolean comma = false;
        while (at - 1 >= first && isOfNames(words, at - 1)) {
            at--;
            comma |= words.is(at, ",") && at - 1 >= first && isOfNames(words, at - 1);
        }
        return words.is(and, "and")
                && comma
                && behindName(words, words.is(and + 1, "the") ? and + 2 : and + 1) > and + 1;
    }

    /** "... were cut and Oman is ready to": a name and an auxiliary follow, and no name stands before; "and Oman recalls". */
    private static boolean opensWithNewSubject(Words words, List<Cue> cues, int and) {
        int verb = behindName(words, and + 1);
        if (verb == and + 1 || WordList.SECOND_NAME.holds(words, and + 1)) {
            return false;
        }
        return any(cues, cue -> cue.first() == verb && cue.inflection() == Inflection.PRESENT)
                || (WordList.AUXILIARY.holds(words, verb) && !words.isCapitalised(and - 1));
    }

    /** "..., and Malta did the same". */
    private static boolean isSameDone(Words words, int from, int to) {
        for (int i = from + 1; i < Math.min(to, words.size() - 1); i++) {
            boolean done = words.is(i, "did") || words.is(i, "does") || words.is(i, "do");
            if (done && (words.is(i + 1, "the") || words.is(i + 1, "so") || words.is(i + 1, "likewise"))) {
                return true;
            }
        }
        return false;
    }

    /** ", which had left in 2016, restores ...": behind the second comma the main clause goes on. */
    private static boolean resumes(Words words, List<Cue> cues, Clause.Link link, int first, int i) {
        // "..., with whom it had no ties, was"
        boolean behindComma = words.is(first - 1, ",") || (words.is(first - 1, "with") && words.is(first - 2, ","));
        boolean relative = link == Clause.Link.RELATIVE && i - first > 2;
        // "Oman, following Malta, restores ...", "Oman, following Malta's example, restores ..."
        boolean followed = isRunOfNames(words, first + 1, i - 1)
                || (WordList.EXAMPLE.holds(words, i - 2) && isRunOfNames(words, first + 1, i - 3));
        boolean forerunner = link == Clause.Link.TIME && followed;
        // "Oman, once an ally of Malta, restores ..."
        boolean once = words.is(first, "once") && !hasVerb(cues, first, i);
        boolean apart = (relative || forerunner || once) && behindComma && words.is(i - 1, ",");
        return apart
                && (WordList.MAIN_VERB.holds(words, i)
                        || any(
                                cues,
                                cue -> cue.isVerb()
                                        && cue.inflection() != Inflection.ING
                                        && cue.first() >= i
                                        && cue.first() <= i + 2
                                        && isBareRun(words, i, cue.first())));
    }

    private static boolean hasVerb(List<Cue> cues, int from, int to) {
        for (Cue cue : cues) {
            if (cue.isVerb() && cue.first() >= from && cue.first() < to && cue.inflection() != Inflection.ING) {
                return true;
            }
        }
        return false;
    }

    /** "After talks in Muscat, A and B ...": the comma ends what a sentence opens with. */
    private static boolean endsOpeningClause(
            Words words, List<Cue> cues, int clausesBefore, Clause.Link link, int first, int i) {
        if (!words.is(i - 1, ",") || clausesBefore > 1 || isDash(words, first)) {
            return false;
        }
        boolean opens = first == 0
                ? WordList.CLAUSE_OPENER.holds(words, 0)
                : link == Clause.Link.TIME
                        || link == Clause.Link.CONDITION
                        || link == Clause.Link.CONTRAST
                        || link == Clause.Link.SAME
                        || link == Clause.Link.CAUSE
                        // "Under a deal that he made public, Oman and Malta ..."
                        // "Angered by a law that he signed, Oman and Malta ..."
                        || ((link == Clause.Link.THAT || link == Clause.Link.RELATIVE)
                                && clausesBefore == 1
                                && (WordList.CLAUSE_OPENER.holds(words, 0) || opensWithParticiple(words)));
        // "... after Oman, Malta and Chile did so": the comma of a list.
        boolean listed = (first > 0 && i - first <= 3)
                || words.is(i, "and")
                || (isRunOfNames(words, first + 1, i) && leadsToTheLast(words, i) && !isTime(words, first, i))
                || isListOfLeaders(words, first, i);
        return opens
                && !listed
                && first <= 8
                && !(words.isPunctuation(i) || hasVerb(cues, 0, first) || WordList.HAPPENING.isAmong(words, 0, first));
    }

    /** "On Tuesday, Oman, Malta and Chile ...": a day begins no list. */
    private static boolean isTime(Words words, int first, int behindComma) {
        return behindComma - first <= OPENING_OF_TIME && isPointInTime(words, first + 1);
    }

    /** "Angered by", "alarmed at". */
    private static boolean opensWithParticiple(Words words) {
        return words.endsWith(0, "ed") && (words.is(1, "by") || words.is(1, "at") || words.is(1, "over"));
    }

    /** "After Oman, Malta and the Maldives ...": from the first on, nothing but names and commas. */
    private static boolean isRunOfNames(Words words, int from, int behindComma) {
        for (int i = from; i <= behindComma; i++) {
            if (!isOfNames(words, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfNames(Words words, int i) {
        return words.isCapitalised(i) || words.is(i, ",") || words.is(i, "the");
    }

    /** Whether names go on up to the "and" before the last of them: "after Oman, Malta too breaks with Chile" is no list. */
    private static boolean leadsToTheLast(Words words, int from) {
        int at = from;
        while (isOfNames(words, at)) {
            at++;
        }
        return words.is(at, "and") || words.is(at, "or");
    }

    /** "On Monday the presidents of Oman, Malta and Chile": the comma of a list of those who act. */
    private static boolean isListOfLeaders(Words words, int first, int behindComma) {
        int of = behindComma - 2;
        while (of > first && words.isCapitalised(of)) {
            of--;
        }
        return words.isCapitalised(behindComma)
                && words.is(words.is(of, "the") ? of - 1 : of, "of")
                && WordList.PLURAL_LEADERS.isAmong(words, of - 3, of);
    }

    /** Only auxiliaries and adverbs stand between: the subject goes on. */
    private static boolean isBareRun(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            String word = words.folded(i);
            boolean light = words.isAdverb(i)
                    || switch (word.toLowerCase(Locale.ROOT)) {
                        case "has",
                                "have",
                                "had",
                                "is",
                                "are",
                                "was",
                                "were",
                                "also",
                                "then",
                                "will",
                                "been",
                                "to",
                                "be",
                                "it",
                                "its",
                                "not",
                                "now",
                                "again",
                                "later",
                                "even",
                                "so" -> true;
                        default -> false;
                    };
            if (!light) {
                return false;
            }
        }
        return true;
    }
}
