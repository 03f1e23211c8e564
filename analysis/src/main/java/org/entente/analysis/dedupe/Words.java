package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analysis.text.Tokens;

/**
 * The words of a text without its residue, each with its stem's hash and its class.
 *
 * <p>A name is a capitalised word, also at the start of a sentence and in a heading, that is no ordinary English word,
 * or one that is the name of a state, people, capital or leader. The last word of a name such as {@code South Korea}
 * has a hash of both words. In a text without any capital only known names are names, and in scripts that have none
 * the {@link NamesWithoutCapitals names of states}. Writing without blanks (Han, kana,
 * Thai, Lao, Khmer, Burmese) is read character by character.
 */
final class Words {

    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(?:st|nd|rd|th)");

    private static final int RARE =
            Vocabulary.WRITTEN_NUMBER | Vocabulary.ENDS_PAIR | Vocabulary.UNSPACED | Vocabulary.ACRONYM;

    /** Tokens of a line that is more than residue, though it begins or ends so. */
    private static final int LONG_LINE = 24;

    /** Tokens that stand before the residue of such a line at least. */
    private static final int LEAST_TEXT = 12;

    /** Tokens of an invitation to read on at most. */
    private static final int MOST_OF_INVITATION = 14;

    final long textHash;
    int size;
    long[] hashes;
    short[] trace;
    int marks;
    int credits;
    boolean revised;

    private final Vocabulary vocabulary;
    private final KnownNames knownNames;
    private final Residue residue;
    private final Tokens tokens;
    private final String text;
    private long[] seenLines = new long[64];
    private int lines;
    private final long[] known;
    private boolean hasCapitals;
    private boolean hasScriptWithoutCapitals;
    private int[] sentenceStarts = new int[16];
    private int sentences;

    Words(Vocabulary vocabulary, KnownNames knownNames, Residue residue, Tokens tokens) {
        this.vocabulary = vocabulary;
        this.knownNames = knownNames;
        this.residue = residue;
        this.tokens = tokens;
        this.text = tokens.text();
        this.known = new long[tokens.size()];
        this.hashes = new long[Math.max(16, tokens.size())];
        this.trace = new short[hashes.length];
        this.textHash = readLines();
        if (!hasCapitals) {
            findNamesWithoutCapitals();
        }
        if (hasScriptWithoutCapitals) {
            NamesWithoutCapitals.standard().mark(hashes, trace, size);
        }
    }

    short[] traceAt(int level) {
        return level == 0 ? Arrays.copyOf(trace, size) : Sketch.reduce(trace, size, level);
    }

    /** A sentence as it stands in the text, by its number from 0. */
    String sentence(int number) {
        int from = sentenceStarts[number];
        int next = number + 1 < sentences ? sentenceStarts[number + 1] : text.length();
        int lineEnd = text.indexOf('\n', from);
        return text.substring(from, lineEnd < 0 ? next : Math.min(lineEnd, next))
                .strip();
    }

    private long readLines() {
        long hash = 0x51ed270b35a3f5d9L;
        int token = 0;
        int lineStart = 0;
        while (token < tokens.size()) {
            int lineEnd = text.indexOf('\n', Math.max(lineStart, tokens.start(token)));
            if (lineEnd < 0) {
                lineEnd = text.length();
            }
            int end = token;
            long lineHash = 1;
            long traits = 0;
            while (end < tokens.size() && tokens.start(end) < lineEnd) {
                known[end] = vocabulary.wordAt(tokens, end);
                traits |= known[end];
                if (isRead(end)) {
                    lineHash = lineHash * 0x9e3779b97f4a7c15L + tokens.hash(end);
                }
                end++;
            }
            boolean hasKeyWord = Vocabulary.is(traits, Vocabulary.RESIDUE);
            Residue.Kind kind = residue.kindOf(tokens, known, token, hasKeyWord ? end : token, lineEnd);
            int from = token;
            int to = end;
            if (end - token > LONG_LINE) {
                if (kind == Residue.Kind.REVISION) {
                    from = firstOfText(token, end, lineEnd);
                } else if (kind != Residue.Kind.TEXT) {
                    to = firstOfResidue(token, end, lineEnd);
                } else {
                    to = endOfTeaser(token, end);
                }
            }
            if (kind == Residue.Kind.MARK) {
                marks++;
            } else if (kind == Residue.Kind.CREDIT) {
                credits++;
            } else if (kind == Residue.Kind.REVISION) {
                revised = true;
            }
            boolean isText = kind == Residue.Kind.TEXT || from > token || (to > token && to < end);
            if (isText && isFirstOfItsKind(lineHash)) {
                hash = readLine(from, to, hash);
            }
            token = end;
            lineStart = lineEnd + 1;
        }
        return Scrambled.of(hash);
    }

    /** Where a long line that begins with a sign of revision goes on with text: at its end if nowhere. */
    private int firstOfText(int from, int to, int lineEnd) {
        for (int i = from + 1; i < to; i++) {
            if (closes(i - 1) && residue.kindOf(tokens, known, i, to, lineEnd) == Residue.Kind.TEXT) {
                return i;
            }
        }
        return to;
    }

    /** Where a long line that begins as text goes on with residue: at its start if it does not begin as text. */
    private int firstOfResidue(int from, int to, int lineEnd) {
        for (int i = to - 1; i > from + LEAST_TEXT; i--) {
            if (closes(i - 1)
                    && residue.kindOf(tokens, known, i, to, lineEnd) != Residue.Kind.TEXT
                    && residue.kindOf(tokens, known, from, i, tokens.end(i - 1)) == Residue.Kind.TEXT) {
                return i;
            }
        }
        return from;
    }

    /** What stands behind an ellipsis at the end of a long line, a few words at most, asks to read on elsewhere. */
    private int endOfTeaser(int from, int to) {
        for (int i = to - 1; i > Math.max(from + LEAST_TEXT, to - MOST_OF_INVITATION); i--) {
            char sign = text.charAt(tokens.start(i));
            if (sign == '\u2026' || (sign == '.' && text.charAt(tokens.start(i) - 1) == '.')) {
                return i;
            }
        }
        return to;
    }

    /** Whether a sentence or a bracket ends with this token. */
    private boolean closes(int token) {
        return ".!?\u2026])|".indexOf(text.charAt(tokens.start(token))) >= 0;
    }

    /** Headings and captions that a page repeats count once. */
    private boolean isFirstOfItsKind(long hash) {
        for (int i = 0; i < lines; i++) {
            if (seenLines[i] == hash) {
                return false;
            }
        }
        if (lines == seenLines.length) {
            if (lines >= 512) {
                return true;
            }
            seenLines = Arrays.copyOf(seenLines, lines * 2);
        }
        seenLines[lines++] = hash;
        return true;
    }

    private boolean isRead(int token) {
        return tokens.isWord(token) || tokens.isNumber(token);
    }

    private long readLine(int from, int to, long hashSoFar) {
        long hash = hashSoFar;
        int sentence = from;
        boolean start = true;
        boolean inLink = false;
        for (int i = from; i < to; i++) {
            if (!isRead(i)) {
                int at = tokens.start(i);
                char sign = text.charAt(at);
                if (endsSentence(i, sign)) {
                    sentence = i + 1;
                    start = true;
                    inLink = false;
                } else {
                    boolean opensLink = sign == '(' && i > sentence && text.charAt(tokens.end(i - 1) - 1) == ']';
                    boolean goesOn = inLink && sign != ')' && text.charAt(at - 1) > ' ';
                    inLink = opensLink || goesOn;
                }
            } else if (!inLink) {
                hash = hash * 0x5851f42d4c957f2dL + tokens.hash(i);
                if (start) {
                    startSentence(tokens.start(i));
                }
                add(i, start);
                start = false;
            }
        }
        return hash;
    }

    /** Whether a sign ends a sentence; a stop behind an abbreviation or an initial does not. */
    private boolean endsSentence(int token, char sign) {
        return switch (sign) {
            case '!', '?', '\u3002', '\uff01', '\uff1f', '\u061f' -> true;
            case '.' ->
                token == 0
                        || (tokens.end(token - 1) - tokens.start(token - 1) > 1
                                && !Vocabulary.is(known[token - 1], Vocabulary.ABBREVIATION));
            default -> false;
        };
    }

    private void startSentence(int offset) {
        if (sentences == sentenceStarts.length) {
            sentenceStarts = Arrays.copyOf(sentenceStarts, sentences * 2);
        }
        sentenceStarts[sentences++] = offset;
        hasScriptWithoutCapitals |= NamesWithoutCapitals.isWrittenWithoutCapitals(text.charAt(offset));
    }

    private void add(int token, boolean start) {
        long word = known[token];
        if (!tokens.isNumber(token) && !Vocabulary.is(word, RARE)) {
            append(Vocabulary.stemOf(word), kind(token, word, start), start);
        } else {
            addRare(token, word, start);
        }
    }

    private void addRare(int token, long word, boolean start) {
        if (tokens.isNumber(token)) {
            append(numberHash(token), Sketch.NUMBER, start);
        } else if (Vocabulary.is(word, Vocabulary.UNSPACED)) {
            addCharacters(token, start);
        } else if (Vocabulary.is(word, Vocabulary.ENDS_PAIR) && knownNames.endsHere(tokens, token)) {
            long state = knownNames.stateEndingAt(tokens, token);
            long name = KnownNames.stemOfPair(Vocabulary.stemOf(word), tokens, token);
            append(state != 0 ? state : name, Sketch.NAME, start);
        } else if (Vocabulary.is(word, Vocabulary.WRITTEN_NUMBER)) {
            long figures = NumberWords.inFigures(tokens.hash(token));
            append(figures != 0 ? figures : ordinalHash(token), Sketch.NUMBER, start);
        } else {
            int kind = kind(token, word, start);
            long state = kind == Sketch.NAME ? knownNames.stateOf(tokens.hash(token)) : 0;
            append(state != 0 ? state : Vocabulary.stemOf(word), kind, start);
        }
    }

    /** One look-up of all that decides, since no branch on it could be foreseen. */
    private int kind(int token, long word, boolean start) {
        int length = tokens.end(token) - tokens.start(token);
        int kind = WordClasses.of(word, length == 1 ? 0 : tokens.capitals(token), start);
        hasCapitals |= (kind & WordClasses.CAPITAL) != 0;
        return kind & ~WordClasses.CAPITAL;
    }

    private void findNamesWithoutCapitals() {
        for (int i = 0; i < size; i++) {
            if (Sketch.classOf(trace[i]) == Sketch.PLAIN && knownNames.isStemOfName(hashes[i])) {
                trace[i] = (short) (trace[i] | Sketch.NAME);
            }
        }
    }

    private long numberHash(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (text.charAt(i) == ',') {
                return Tokens.hashOf(tokens.raw(token).replace(",", ""));
            }
        }
        return tokens.hash(token);
    }

    /** An ordinal is the number that it begins with. */
    private long ordinalHash(int token) {
        Matcher ordinal = ORDINAL.matcher(tokens.raw(token));
        return ordinal.matches() ? Tokens.hashOf(ordinal.group(1)) : tokens.hash(token);
    }

    private void addCharacters(int token, boolean start) {
        boolean first = start;
        int at = tokens.start(token);
        while (at < tokens.end(token)) {
            int c = text.codePointAt(at);
            append(hashOf(c), Sketch.PLAIN, first);
            first = false;
            at += Character.charCount(c);
        }
    }

    /** Of a character of a script that is written without blanks. */
    static long hashOf(int character) {
        return Scrambled.of(character + 0x2545f4914f6cdd1dL);
    }

    private void append(long hash, int kind, boolean start) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            trace = Arrays.copyOf(trace, size * 2);
        }
        hashes[size] = hash;
        trace[size] = (short) (Sketch.traceHash(hash) | kind | (start ? Sketch.START : 0));
        size++;
    }
}
