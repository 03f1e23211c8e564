package org.entente.analysis.dedupe;

import java.util.Arrays;
import org.entente.analysis.text.Tokens;

/**
 * The words of a text without its residue, each with its stem's hash and its class.
 *
 * <p>A name is a capitalised word, also at the start of a sentence and in a heading, that is no ordinary English word,
 * or one that is the name of a state, people, capital or leader. The last word of a name such as {@code South Korea}
 * has a hash of both words. In a text without any capital only known names are names. Writing without blanks (Han, kana,
 * Thai, Lao, Khmer, Burmese) is read character by character.
 */
final class Words {

    final long textHash;
    int size;
    long[] hashes;
    short[] trace;
    int marks;
    int credits;
    boolean revised;

    private final Vocabulary vocabulary;
    private final WordSet ordinaryWords;
    private final KnownNames knownNames;
    private final Residue residue;
    private final Tokens tokens;
    private final String text;
    private long[] seenLines = new long[64];
    private int lines;
    private boolean hasCapitals;
    private int[] sentenceStarts = new int[16];
    private int sentences;

    Words(Vocabulary vocabulary, WordSet ordinaryWords, KnownNames knownNames, Residue residue, Tokens tokens) {
        this.vocabulary = vocabulary;
        this.ordinaryWords = ordinaryWords;
        this.knownNames = knownNames;
        this.residue = residue;
        this.tokens = tokens;
        this.text = tokens.text();
        this.hashes = new long[Math.max(16, tokens.size())];
        this.trace = new short[hashes.length];
        this.textHash = readLines();
        if (!hasCapitals) {
            findNamesWithoutCapitals();
        }
    }

    int sizeAt(int level) {
        if (level == 0) {
            return size;
        }
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (Sketch.isKept(trace[i], level)) {
                kept++;
            }
        }
        return kept;
    }

    short[] traceAt(int level) {
        short[] whole = Arrays.copyOf(trace, size);
        return level == 0 ? whole : Sketch.reduce(whole, level);
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
            while (end < tokens.size() && tokens.start(end) < lineEnd) {
                end++;
            }
            Residue.Kind kind = residue.kindOf(tokens, token, end, lineEnd);
            if (kind == Residue.Kind.MARK) {
                marks++;
            } else if (kind == Residue.Kind.CREDIT) {
                credits++;
            } else if (kind == Residue.Kind.REVISION) {
                revised = true;
            } else if (kind == Residue.Kind.TEXT && isFirstOfItsKind(token, end)) {
                hash = readLine(token, end, hash);
            }
            token = end;
            lineStart = lineEnd + 1;
        }
        return Sketcher.mix(hash);
    }

    /** Headings and captions that a page repeats count once. */
    private boolean isFirstOfItsKind(int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            if (isRead(i)) {
                hash = hash * 0x9e3779b97f4a7c15L + tokens.hash(i);
            }
        }
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
            int at = tokens.start(i);
            char c = text.charAt(at);
            if (!isRead(i)) {
                if (endsSentence(i, c)) {
                    sentence = i + 1;
                    start = true;
                    inLink = false;
                    continue;
                }
                boolean opensLink = c == '(' && i > sentence && text.charAt(tokens.end(i - 1) - 1) == ']';
                boolean goesOn = inLink && c != ')' && text.charAt(at - 1) > ' ';
                inLink = opensLink || goesOn;
                continue;
            }
            if (inLink) {
                continue;
            }
            hash = hash * 0x5851f42d4c957f2dL + tokens.hash(i);
            if (start) {
                startSentence(at);
            }
            if (isUnspaced(c)) {
                addCharacters(i, start);
            } else {
                add(i, start);
            }
            start = false;
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
                                && (vocabulary.traitsOf(tokens.hash(token - 1)) & Vocabulary.ABBREVIATION) == 0);
            default -> false;
        };
    }

    private void startSentence(int offset) {
        if (sentences == sentenceStarts.length) {
            sentenceStarts = Arrays.copyOf(sentenceStarts, sentences * 2);
        }
        sentenceStarts[sentences++] = offset;
    }

    private void add(int token, boolean start) {
        if (tokens.isNumber(token)) {
            append(numberHash(token), Sketch.NUMBER, start);
            return;
        }
        long hash = tokens.hash(token);
        int traits = vocabulary.traitsOf(hash);
        if ((traits & Vocabulary.FUNCTION) != 0 && !isAcronym(token, traits, start)) {
            append(hash, Sketch.FUNCTION, start);
        } else if ((traits & Vocabulary.WRITTEN_NUMBER) != 0) {
            append(NumberWords.inFigures(hash), Sketch.NUMBER, start);
        } else {
            long stem = Stem.hash(text, tokens.start(token), tokens.end(token), hash);
            if ((traits & Vocabulary.ENDS_PAIR) != 0 && knownNames.endsHere(tokens, token)) {
                append(Sketcher.mix(stem + tokens.hash(token - 1)), Sketch.NAME, start);
            } else {
                append(stem, isName(token, traits, stem) ? Sketch.NAME : Sketch.PLAIN, start);
            }
        }
    }

    private boolean isAcronym(int token, int traits, boolean start) {
        return tokens.isAllCapitals(token)
                && tokens.end(token) - tokens.start(token) > 1
                && (!start || (traits & Vocabulary.ACRONYM) != 0);
    }

    private boolean isName(int token, int traits, long stem) {
        if (!tokens.isCapitalised(token) || tokens.end(token) - tokens.start(token) == 1) {
            return false;
        }
        hasCapitals = true;
        return (traits & Vocabulary.NAME) != 0 || !ordinaryWords.contains(stem);
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

    private void addCharacters(int token, boolean start) {
        boolean first = start;
        int at = tokens.start(token);
        while (at < tokens.end(token)) {
            int c = text.codePointAt(at);
            append(Sketcher.mix(c + 0x2545f4914f6cdd1dL), Sketch.PLAIN, first);
            first = false;
            at += Character.charCount(c);
        }
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

    private static boolean isUnspaced(char c) {
        if (c < 0x0e00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
