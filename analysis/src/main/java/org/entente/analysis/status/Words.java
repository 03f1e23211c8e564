package org.entente.analysis.status;

import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The words of one sentence as the reader sees them: without quotation marks and without the hyphens inside words, so
 * that {@code "all-weather" partnership} reads like {@code all weather partnership}.
 */
final class Words {

    /** The possessive ending, a token of its own. */
    private static final long ENDING = Tokens.of("x's").hash(1);

    private static final byte HYPHEN_BEFORE = 1;
    private static final byte POSSESSIVE = 2;

    private final Tokens tokens;
    private final int[] token;
    private final long[] hashes;
    /** What stands beside each word, as bits. */
    private final byte[] marks;

    private final int size;
    private @Nullable String @Nullable [] folded;

    private Words(Tokens tokens, int[] token, long[] hashes, byte[] marks, int size) {
        this.tokens = tokens;
        this.token = token;
        this.hashes = hashes;
        this.marks = marks;
        this.size = size;
    }

    static Words of(Tokens tokens, Sentence sentence) {
        int room = sentence.endToken() - sentence.firstToken();
        int[] token = new int[room];
        long[] hashes = new long[room];
        byte[] marks = new byte[room + 1];
        int size = 0;
        String text = tokens.text();
        for (int t = sentence.firstToken(); t < sentence.endToken(); t++) {
            char c = text.charAt(tokens.start(t));
            boolean single = tokens.end(t) - tokens.start(t) == 1;
            if (single && isQuote(c)) {
                if (isPluralPossessive(tokens, t, sentence)) {
                    marks[size - 1] |= POSSESSIVE;
                }
            } else if (single && isHyphen(c) && isGlued(tokens, t, sentence)) {
                marks[size] |= HYPHEN_BEFORE;
            } else if (tokens.hash(t) == ENDING && size > 0) {
                marks[size - 1] |= POSSESSIVE;
            } else {
                hashes[size] = tokens.hash(t);
                token[size++] = t;
            }
        }
        return new Words(tokens, token, hashes, marks, size);
    }

    /** A phrase of a data file as a sentence's words give it: without possessive endings. */
    static String asRead(String phrase) {
        return phrase.replace("'s ", " ").replaceAll("'s$", "");
    }

    int size() {
        return size;
    }

    Tokens tokens() {
        return tokens;
    }

    int token(int word) {
        return token[word];
    }

    long hash(int word) {
        return hashes[word];
    }

    /** The hashes of all words, perhaps with some room behind the last one. */
    long[] hashes() {
        return hashes;
    }

    /** The word in lower case; empty where there is none. */
    String folded(int word) {
        if (!holds(word)) {
            return "";
        }
        @Nullable String[] all = folded;
        if (all == null) {
            all = new String[size];
            folded = all;
        }
        String known = all[word];
        if (known == null) {
            known = tokens.folded(token[word]);
            all[word] = known;
        }
        return known;
    }

    /** Whether there is such a word: of one before the first or behind the last nothing is true. */
    private boolean holds(int word) {
        return word >= 0 && word < size;
    }

    boolean is(int word, String folded) {
        return holds(word) && tokens.is(token[word], folded);
    }

    boolean endsWith(int word, String ending) {
        return holds(word) && tokens.endsWith(token[word], ending);
    }

    /** Whether a word stands between two places. */
    boolean isAmong(String folded, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size); i++) {
            if (is(i, folded)) {
                return true;
            }
        }
        return false;
    }

    /** Whether "as well as" stands from a place on. */
    boolean isAsWellAs(int from) {
        return is(from, "as") && is(from + 1, "well") && is(from + 2, "as");
    }

    /** "Formally", "officially"; not Italy. */
    boolean isAdverb(int word) {
        return endsWith(word, "ly") && !isCapitalised(word);
    }

    /** Whether nothing from a place on goes on with the noun before it. */
    boolean endsNoun(int word) {
        return word >= size || isPunctuation(word) || WordList.NOUN_FOLLOWER.holds(this, word);
    }

    /** Whether a hyphen joins the word to the one before it. */
    boolean hyphenBefore(int word) {
        return holds(word) && (marks[word] & HYPHEN_BEFORE) != 0;
    }

    /** Whether {@code 's} or a plural's apostrophe stands behind the word. */
    boolean possessive(int word) {
        return holds(word) && (marks[word] & POSSESSIVE) != 0;
    }

    boolean isPunctuation(int word) {
        return holds(word) && !tokens.isWord(token[word]) && !tokens.isNumber(token[word]);
    }

    boolean isCapitalised(int word) {
        return holds(word) && tokens.isCapitalised(token[word]);
    }

    /** "Seven", "7", "several". */
    boolean isCount(int word) {
        return isNumber(word) || WordList.COUNT.holds(this, word);
    }

    boolean isNumber(int word) {
        return holds(word) && tokens.isNumber(token[word]);
    }

    int start(int word) {
        return tokens.start(token[word]);
    }

    int end(int word) {
        return tokens.end(token[word]);
    }

    /** The first word that starts at or behind the offset. */
    int firstAtOrAfter(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isPluralPossessive(Tokens tokens, int t, Sentence sentence) {
        char c = tokens.text().charAt(tokens.start(t));
        if (t == sentence.firstToken() || !(c == '\'' || c == '\u2019')) {
            return false;
        }
        boolean joined = tokens.end(t - 1) == tokens.start(t);
        char before = tokens.text().charAt(tokens.start(t) - 1);
        boolean wordFollows =
                t + 1 < sentence.endToken() && tokens.isWord(t + 1) && tokens.start(t + 1) > tokens.end(t);
        return joined && before == 's' && wordFollows && !opensBefore(tokens, t, sentence);
    }

    private static boolean opensBefore(Tokens tokens, int t, Sentence sentence) {
        for (int i = sentence.firstToken(); i < t; i++) {
            char c = tokens.text().charAt(tokens.start(i));
            boolean standsFree = i == sentence.firstToken() || tokens.end(i - 1) < tokens.start(i);
            if (c == '\u2018' || (c == '\'' && standsFree)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGlued(Tokens tokens, int t, Sentence sentence) {
        return t > sentence.firstToken()
                && t + 1 < sentence.endToken()
                && tokens.end(t - 1) == tokens.start(t)
                && tokens.end(t) == tokens.start(t + 1);
    }

    private static boolean isQuote(char c) {
        return c == '"'
                || c == '\u201C'
                || c == '\u201D'
                || c == '\u2018'
                || c == '\u2019'
                || c == '\''
                || c == '\u00AB'
                || c == '\u00BB'
                || c == '\u201E';
    }

    private static boolean isHyphen(char c) {
        return c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013' || c == '\u2212' || c == '\u2014';
    }
}
