package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.entente.analysis.text.Tokens;

/**
 * Tells the lines of a text that are not its own: site chrome, consent text, captions, traces of copying machines.
 *
 * <p>All phrases are looked for in one pass over the line's tokens, found by their first two characters.
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

    private final Phrase[][] buckets = new Phrase[BUCKETS][];

    private Residue(List<String> lines) {
        Arrays.fill(buckets, new Phrase[0]);
        for (String line : lines) {
            Phrase phrase = phrase(line);
            int bucket = bucket(phrase.text.charAt(0), phrase.text.charAt(1));
            Phrase[] longer = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
            longer[longer.length - 1] = phrase;
            buckets[bucket] = longer;
        }
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

    /** What the line is that has these tokens and ends at that offset of the text; blanks at its end do not matter. */
    Kind kindOf(Tokens tokens, int firstToken, int endToken, int end) {
        String text = tokens.text();
        int from = tokens.start(firstToken);
        int to = end;
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (to - from > LONG_LINE) {
            return Kind.TEXT;
        }
        Kind kind = Kind.TEXT;
        for (int token = firstToken; token < endToken; token++) {
            int at = tokens.start(token);
            if (at + 1 >= to) {
                break;
            }
            for (Phrase phrase : buckets[bucket(lower(text.charAt(at)), lower(text.charAt(at + 1)))]) {
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

    private static int bucket(char first, char second) {
        return (first * 67 + second) & (BUCKETS - 1);
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
