package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.entente.analysis.text.WordSet;

/**
 * Tells the lines of a text that are not its own: site chrome, consent text, captions, traces of copying machines.
 *
 * <p>Those that must start their line are found by its first two characters, the others by their longest word.
 */
final class Residue {

    /** What a line is; where several hold, the first named here. */
    enum Kind {
        /** The trace of a copying machine. */
        MARK,
        /** Says that the text is somebody else's. */
        CREDIT,
        /** Says that the text is a newer version of one that went out before. */
        REVISION,
        /** Of no use, and without meaning for who copied whom. */
        CHROME,
        TEXT
    }

    private static final int SHORT_LINE = 300;
    private static final int LONG_LINE = 700;
    private static final int BUCKETS = 4096;
    private static final Residue STANDARD = new Residue(WordList.lines("residue.txt"));

    /** Phrases that must start their line, by their first two characters. */
    private final Phrase[][] starting = new Phrase[BUCKETS][];

    /** Phrases that may stand anywhere in it, by the hash of their key word. */
    private final WordMap<List<Phrase>> anywhere = new WordMap<>();

    private Residue(List<String> lines) {
        Arrays.fill(starting, new Phrase[0]);
        lines.stream().map(Residue::phrase).forEach(phrase -> {
            if (phrase.starts) {
                int bucket = bucket(phrase.text, 0);
                Phrase[] longer = Arrays.copyOf(starting[bucket], starting[bucket].length + 1);
                longer[longer.length - 1] = phrase;
                starting[bucket] = longer;
            } else {
                anywhere.merge(phrase.keyWord, List.of(phrase), Residue::joined);
            }
        });
    }

    private static List<Phrase> joined(List<Phrase> some, List<Phrase> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    static Residue standard() {
        return STANDARD;
    }

    private static Phrase phrase(String line) {
        int blank = line.indexOf(' ');
        String kind = blank < 0 ? line : line.substring(0, blank);
        String text = blank < 0 ? "" : line.substring(blank + 1).strip();
        if (text.length() < 2) {
            throw new IllegalStateException("residue.txt: '" + line + "' names no phrase");
        }
        return switch (kind) {
            case "mark" -> Phrase.of(Kind.MARK, text, false, false, SHORT_LINE);
            case "credit" -> Phrase.of(Kind.CREDIT, text, false, false, SHORT_LINE);
            case "revision" -> Phrase.of(Kind.REVISION, text, true, false, SHORT_LINE);
            case "whole" -> Phrase.of(Kind.CHROME, text, true, true, SHORT_LINE);
            case "start" -> Phrase.of(Kind.CHROME, text, true, false, SHORT_LINE);
            case "holds" -> Phrase.of(Kind.CHROME, text, false, false, LONG_LINE);
            default -> throw new IllegalStateException("residue.txt: unknown kind '" + kind + "' in '" + line + "'");
        };
    }

    /** Words that a line must have for a phrase to stand anywhere in it. */
    WordSet keyWords() {
        var words = new WordSet();
        anywhere.forEachWord(words::add);
        return words;
    }

    /** What the line is that has these tokens and ends at that offset of the text. */
    Kind kindOf(Tokens tokens, long[] words, int firstToken, int endToken, int lineEnd) {
        String text = tokens.text();
        int from = tokens.start(firstToken);
        int to = lineEnd;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (to - from > LONG_LINE) {
            return Kind.TEXT;
        }
        Kind kind = Kind.TEXT;
        if (from + 1 < to) {
            for (Phrase phrase : starting[bucket(text, from)]) {
                kind = phrase.isAt(text, from, from, to) ? first(kind, phrase.kind) : kind;
            }
        }
        for (int token = firstToken; token < endToken; token++) {
            if (Vocabulary.is(words[token], Vocabulary.RESIDUE)) {
                for (Phrase phrase : anywhere.getOrDefault(tokens.hash(token), List.of())) {
                    int opening = token - phrase.keyToken;
                    boolean stands = opening >= firstToken && phrase.isAt(text, tokens.start(opening), from, to);
                    kind = stands ? first(kind, phrase.kind) : kind;
                }
            }
        }
        return kind;
    }

    private static Kind first(Kind one, Kind other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static char lower(char c) {
        return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
    }

    private static int bucket(String text, int at) {
        return (lower(text.charAt(at)) * 67 + lower(text.charAt(at + 1))) & (BUCKETS - 1);
    }

    /**
     * One line of the data file.
     *
     * @param text in lower case
     * @param keyWord the hash of its longest token
     * @param keyToken how many tokens stand before that
     */
    private record Phrase(
            Kind kind, String text, boolean starts, boolean ends, int longestLine, long keyWord, int keyToken) {

        static Phrase of(Kind kind, String written, boolean starts, boolean ends, int longestLine) {
            Tokens tokens = Tokens.of(written.toLowerCase(Locale.ROOT));
            int key = 0;
            // The last token may be the beginning of a longer one in a line.
            for (int i = 1; i < tokens.size() - 1; i++) {
                key = tokens.span(i, i + 1).length() > tokens.span(key, key + 1).length() ? i : key;
            }
            return new Phrase(kind, tokens.text(), starts, ends, longestLine, tokens.hash(key), key);
        }

        boolean isAt(String line, int at, int from, int to) {
            if (to - from > longestLine || at + text.length() > to) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                char c = line.charAt(at + i);
                if (lower(c == '\u2019' ? '\'' : c) != text.charAt(i)) {
                    return false;
                }
            }
            return !ends || isStop(line, at + text.length(), to);
        }

        /** Whether nothing follows, or one stop, colon or ellipsis. */
        private static boolean isStop(String line, int from, int to) {
            return from == to || (to - from == 1 && ":.\u2026".indexOf(line.charAt(from)) >= 0);
        }
    }
}
