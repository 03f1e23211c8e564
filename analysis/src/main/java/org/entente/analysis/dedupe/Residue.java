package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/**
 * Tells the lines of a text that are not its own: site chrome, consent text, captions, traces of copying machines.
 *
 * <p>Phrases are looked for where a token is their first, and found by their first two characters.
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

    /** Phrases that must start their line, and those that may stand anywhere in it. */
    private final Phrase[][] starting = emptyBuckets();

    private final Phrase[][] anywhere = emptyBuckets();
    private final WordSet firstWords;

    private Residue(List<String> lines) {
        List<Phrase> phrases = lines.stream().map(Residue::phrase).toList();
        phrases.forEach(phrase -> add(phrase, phrase.starts ? starting : anywhere));
        firstWords = WordSet.of(phrases.stream()
                .filter(phrase -> !phrase.starts)
                .mapToLong(phrase -> Tokens.of(phrase.text).hash(0)));
    }

    private static Phrase[][] emptyBuckets() {
        var buckets = new Phrase[BUCKETS][];
        Arrays.fill(buckets, new Phrase[0]);
        return buckets;
    }

    private static void add(Phrase phrase, Phrase[][] buckets) {
        int bucket = bucket(phrase.text, 0);
        Phrase[] longer = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
        longer[longer.length - 1] = phrase;
        buckets[bucket] = longer;
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
            case "mark" -> new Phrase(Kind.MARK, text, false, false, SHORT_LINE);
            case "credit" -> new Phrase(Kind.CREDIT, text, false, false, SHORT_LINE);
            case "revision" -> new Phrase(Kind.REVISION, text, true, false, SHORT_LINE);
            case "whole" -> new Phrase(Kind.CHROME, text, true, true, SHORT_LINE);
            case "start" -> new Phrase(Kind.CHROME, text, true, false, SHORT_LINE);
            case "holds" -> new Phrase(Kind.CHROME, text, false, false, LONG_LINE);
            default -> throw new IllegalStateException("residue.txt: unknown kind '" + kind + "' in '" + line + "'");
        };
    }

    /** The tokens that phrases start with which may stand anywhere in their line. */
    WordSet firstWords() {
        return firstWords;
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
        Kind kind = firstOf(starting, text, from, from, to, Kind.TEXT);
        for (int token = firstToken; token < endToken; token++) {
            if (Vocabulary.is(words[token], Vocabulary.RESIDUE)) {
                kind = firstOf(anywhere, text, tokens.start(token), from, to, kind);
            }
        }
        return kind;
    }

    /** The first kind, in their order, of the phrases found at a place of a line, or the one given. */
    private static Kind firstOf(Phrase[][] buckets, String text, int at, int from, int to, Kind given) {
        Kind kind = given;
        if (at + 1 < to) {
            for (Phrase phrase : buckets[bucket(text, at)]) {
                if (phrase.kind.compareTo(kind) < 0 && phrase.isAt(text, at, from, to)) {
                    kind = phrase.kind;
                }
            }
        }
        return kind;
    }

    private static char lower(char c) {
        return c < 0x80 ? (char) (c >= 'A' && c <= 'Z' ? c + 32 : c) : Character.toLowerCase(c);
    }

    private static int bucket(String text, int at) {
        return (lower(text.charAt(at)) * 67 + lower(text.charAt(at + 1))) & (BUCKETS - 1);
    }

    /** One line of the data file. */
    private record Phrase(Kind kind, String text, boolean starts, boolean ends, int longestLine) {

        Phrase {
            text = text.toLowerCase(Locale.ROOT);
        }

        boolean isAt(String line, int at, int from, int to) {
            if (to - from > longestLine || (starts && at != from) || at + text.length() > to) {
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
