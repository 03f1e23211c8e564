package org.entente.analysis.text;

import java.util.Arrays;

/**
 * The tokens of one text as parallel arrays: made in one scan, read by every later step.
 *
 * <p>A token is a word, a number or one sign of punctuation. Hyphens and dashes part words ({@code Sino-Vietnamese} is
 * three tokens); a possessive ending is a token of its own ({@code Vietnam}, {@code 's}); initials stay together
 * ({@code U.S.}); signs that nobody sees part nothing. Each token has a 64-bit hash of its folded form: lower case, without diacritics, with straight
 * apostrophes. Equal folded forms have equal hashes in every run and on every machine.
 */
public final class Tokens {

    private static final int WORD = 1;
    private static final int NUMBER = 2;
    private static final int CAPITALISED = 4;
    private static final int ALL_CAPITALS = 8;
    /** ASCII throughout: its folded form differs by the case of letters only. */
    private static final int PLAIN = 16;
    /** Ends with a stop or another mark that sentences end with. */
    private static final int STOP = 32;

    private final String text;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final long[] hashes;
    private final byte[] kinds;

    private Tokens(String text, int size, int[] starts, int[] ends, long[] hashes, byte[] kinds) {
        this.text = text;
        this.size = size;
        this.starts = starts;
        this.ends = ends;
        this.hashes = hashes;
        this.kinds = kinds;
    }

    public static Tokens of(String text) {
        return new Scan(text).run();
    }

    /** The hash that a token of this word has. The word must be a single token. */
    public static long hashOf(String word) {
        Tokens tokens = of(word);
        if (tokens.size != 1) {
            throw new IllegalArgumentException("'" + word + "' is not one token but " + tokens.size);
        }
        return tokens.hashes[0];
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    public Span span(int firstToken, int endToken) {
        return new Span(starts[firstToken], ends[endToken - 1]);
    }

    public long hash(int token) {
        return hashes[token];
    }

    /** The hash of a row of tokens: equal for rows of equal tokens. */
    public long hash(int firstToken, int endToken) {
        long hash = Scan.SEED;
        for (int i = firstToken; i < endToken; i++) {
            hash = (hash ^ hashes[i]) * Scan.PRIME;
        }
        return hash;
    }

    /** The hashes of all tokens, perhaps with some room behind the last one. */
    long[] hashes() {
        return hashes;
    }

    public boolean isWord(int token) {
        return (kinds[token] & WORD) != 0;
    }

    public boolean isNumber(int token) {
        return (kinds[token] & NUMBER) != 0;
    }

    public boolean isCapitalised(int token) {
        return (kinds[token] & CAPITALISED) != 0;
    }

    /** Whether the token has two or more letters and all are capitals, as in {@code NATO} or {@code U.S.}. */
    public boolean isAllCapitals(int token) {
        return (kinds[token] & ALL_CAPITALS) != 0;
    }

    /** How many capitals the token has: 0 for none at its beginning, 3 where all of its letters are, 1 otherwise. */
    public int capitals(int token) {
        return kinds[token] >>> 2 & 3;
    }

    /** Whether the token is, or ends with, a mark that sentences end with. */
    public boolean isStop(int token) {
        return (kinds[token] & STOP) != 0;
    }

    /** The token as it stands in the text. */
    public String raw(int token) {
        return text.substring(starts[token], ends[token]);
    }

    /** The token's folded form, which its hash is made from. */
    public String folded(int token) {
        return FoldedWords.of(this, token);
    }

    /** Whether the token's folded form is this word; told without making that form, as a rule. */
    public boolean is(int token, String word) {
        if ((kinds[token] & PLAIN) == 0) {
            return folded(token).equals(word);
        }
        return ends[token] - starts[token] == word.length() && endsPlainly(token, word);
    }

    /** Whether the token's folded form has this ending. */
    public boolean endsWith(int token, String ending) {
        if ((kinds[token] & PLAIN) == 0) {
            return folded(token).endsWith(ending);
        }
        return ends[token] - starts[token] >= ending.length() && endsPlainly(token, ending);
    }

    private boolean endsPlainly(int token, String ending) {
        int from = ends[token] - ending.length();
        for (int i = ending.length() - 1; i >= 0; i--) {
            char c = text.charAt(from + i);
            if (ending.charAt(i) != (c >= 'A' && c <= 'Z' ? c + 32 : c)) {
                return false;
            }
        }
        return true;
    }

    /** The first token that starts at or behind the offset; {@link #size()} if there is none. */
    public int firstAtOrAfter(int offset) {
        int at = Arrays.binarySearch(starts, 0, size, offset);
        return at >= 0 ? at : -at - 1;
    }

    /** A word in lower case, without diacritics, with straight apostrophes. */
    public static String fold(String word) {
        return Folding.of(word);
    }

    /** The one scan over the text. */
    private static final class Scan {

        private static final long SEED = 0xcbf29ce484222325L;
        private static final long PRIME = 0x100000001b3L;

        private static final byte LOWER = 1;
        private static final byte UPPER = 2;
        private static final byte DIGIT = 4;
        /** The bit that capitals lack; small letters and digits have it. */
        private static final int LOWER_CASE = 0x20;
        /** What each ASCII character is in a word; 0 for those that are in none. */
        private static final byte[] ASCII = ascii();

        private final String text;
        private final char[] chars;
        private final int length;
        private int size;
        private int[] starts;
        private int[] ends;
        private long[] hashes;
        private byte[] kinds;

        Scan(String text) {
            this.text = text;
            this.chars = text.toCharArray();
            this.length = chars.length;
            int room = Math.max(8, length / 4);
            this.starts = new int[room];
            this.ends = new int[room];
            this.hashes = new long[room];
            this.kinds = new byte[room];
        }

        private static byte[] ascii() {
            byte[] ascii = new byte[0x80];
            Arrays.fill(ascii, 'a', 'z' + 1, LOWER);
            Arrays.fill(ascii, 'A', 'Z' + 1, UPPER);
            Arrays.fill(ascii, '0', '9' + 1, DIGIT);
            return ascii;
        }

        Tokens run() {
            int at = 0;
            while (at < length) {
                char c = chars[at];
                if (c == ' ') {
                    at++;
                } else if (isWordPart(c, at)) {
                    at = word(at);
                } else if (Character.isWhitespace(c) || c == '\u00A0' || Folding.isInvisible(c)) {
                    at++;
                } else {
                    int next = at + Character.charCount(text.codePointAt(at));
                    add(at, next, hash(at, next), (c < 0x80 ? PLAIN : 0) | (isStop(c) ? STOP : 0));
                    at = next;
                }
            }
            return new Tokens(text, size, starts, ends, hashes, kinds);
        }

        /** Takes a word of plain letters in one go, as nearly all are; leaves any other to {@link #oddWord}. */
        private int word(int from) {
            long hash = SEED;
            int seen = 0;
            int at = from;
            while (at < length) {
                char c = chars[at];
                byte kind = c < 0x80 ? ASCII[c] : 0;
                if (kind == 0) {
                    break;
                }
                seen |= kind;
                hash = (hash ^ (c | LOWER_CASE)) * PRIME;
                at++;
            }
            boolean lettersOnly = (seen & DIGIT) == 0;
            if (!lettersOnly || at == from || (at < length && mayGoOn(chars[at], at - from))) {
                return oddWord(from);
            }
            boolean capital = ASCII[chars[from]] == UPPER;
            boolean allCapitals = capital && at - from > 1 && (seen & LOWER) == 0;
            add(from, at, mix(hash), PLAIN | WORD | (capital ? CAPITALISED : 0) | (allCapitals ? ALL_CAPITALS : 0));
            return at;
        }

        /** Whether this character, behind so many plain letters, may belong to their word or to an ending of it. */
        private static boolean mayGoOn(char c, int letters) {
            return c >= 0x80 || c == '\'' || (c == '.' && letters == 1);
        }

        private int oddWord(int from) {
            int initials = initials(from);
            if (initials > from) {
                add(from, initials, hash(from, initials), PLAIN | WORD | CAPITALISED | ALL_CAPITALS | STOP);
                return initials;
            }
            int at = from;
            boolean digitsOnly = true;
            while (at < length) {
                char c = chars[at];
                if (isWordPart(c, at)) {
                    digitsOnly &= isDigit(c);
                    at += Character.isHighSurrogate(c) && at + 1 < length ? 2 : 1;
                } else if (Folding.isInvisible(c) && at + 1 < length && isWordPart(chars[at + 1], at + 1)) {
                    at++;
                } else if (digitsOnly && (c == ',' || c == '.') && at + 1 < length && isDigit(chars[at + 1])) {
                    at++;
                } else if (Folding.isApostrophe(c)
                        && !digitsOnly
                        && at + 1 < length
                        && Character.isLetter(chars[at + 1])) {
                    if (isPossessive(at)) {
                        break;
                    }
                    at++;
                } else {
                    break;
                }
            }
            add(from, at, hash(from, at), digitsOnly ? PLAIN | NUMBER : WORD | capitals(from, at));
            if (at < length && Folding.isApostrophe(chars[at]) && isPossessive(at)) {
                add(at, at + 2, hash(at, at + 2), chars[at] < 0x80 ? PLAIN : 0);
                return at + 2;
            }
            return at;
        }

        /** The end of a run such as {@code U.S.} or {@code U.A.E.} from here, or {@code from} if there is none. */
        private int initials(int from) {
            int at = from;
            int letters = 0;
            while (at + 1 < length && isCapital(chars[at]) && chars[at + 1] == '.') {
                at += 2;
                letters++;
            }
            if (letters >= 2 && (at >= length || !Character.isLetter(chars[at]))) {
                return at;
            }
            return from;
        }

        private boolean isPossessive(int apostrophe) {
            int s = apostrophe + 1;
            return s < length
                    && (chars[s] == 's' || chars[s] == 'S')
                    && (s + 1 == length || !Character.isLetterOrDigit(chars[s + 1]));
        }

        private boolean isWordPart(char c, int at) {
            if (c < 0x80) {
                return ASCII[c] != 0;
            }
            if (Character.isHighSurrogate(c)) {
                return Character.isLetterOrDigit(text.codePointAt(at));
            }
            return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
        }

        private int capitals(int from, int to) {
            if (!Character.isUpperCase(chars[from])) {
                return 0;
            }
            if (to - from < 2) {
                return CAPITALISED;
            }
            for (int i = from + 1; i < to; i++) {
                if (Character.isLowerCase(chars[i])) {
                    return CAPITALISED;
                }
            }
            return CAPITALISED | ALL_CAPITALS;
        }

        private void add(int start, int end, long hash, int kind) {
            if (size == starts.length) {
                int room = size * 2;
                starts = Arrays.copyOf(starts, room);
                ends = Arrays.copyOf(ends, room);
                hashes = Arrays.copyOf(hashes, room);
                kinds = Arrays.copyOf(kinds, room);
            }
            starts[size] = start;
            ends[size] = end;
            hashes[size] = hash;
            kinds[size] = (byte) kind;
            size++;
        }

        private long hash(int start, int end) {
            long h = SEED;
            for (int i = start; i < end; i++) {
                char c = chars[i];
                if (c < 0x80) {
                    h = (h ^ (isCapital(c) ? c + 32 : c)) * PRIME;
                } else {
                    String folded = Folding.ofChar(c);
                    if (folded == null) {
                        return mix(joined(SEED, Folding.of(text.substring(start, end))));
                    }
                    h = joined(h, folded);
                }
            }
            return mix(h);
        }

        private static long joined(long hash, String folded) {
            long h = hash;
            for (int i = 0; i < folded.length(); i++) {
                h = (h ^ folded.charAt(i)) * PRIME;
            }
            return h;
        }

        /** Finaliser of MurmurHash3: FNV-1a alone leaves the high bits of short words alike. */
        private static long mix(long h) {
            h ^= h >>> 33;
            h *= 0xff51afd7ed558ccdL;
            h ^= h >>> 33;
            h *= 0xc4ceb9fe1a85ec53L;
            return h ^ (h >>> 33);
        }

        private static boolean isStop(char c) {
            return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002';
        }

        private static boolean isCapital(char c) {
            return c >= 'A' && c <= 'Z';
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }
    }
}
