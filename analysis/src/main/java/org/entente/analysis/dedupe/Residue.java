package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells the lines of a text that are not its own: site chrome, consent text, captions, traces of copying machines. */
final class Residue {

    /** What a line is. */
    enum Kind {
        TEXT,
        /** Of no use, and without meaning for who copied whom. */
        CHROME,
        /** The trace of a copying machine. */
        MARK,
        /** Says that the text is somebody else's. */
        CREDIT,
        /** Says that the text is a newer version of one that went out before. */
        REVISION
    }

    private static final int SHORT_LINE = 300;
    private static final int LONG_LINE = 700;
    private static final Residue STANDARD = new Residue(WordList.lines("residue.txt"));

    private final Set<String> whole = new HashSet<>();
    private final List<String> marks = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();
    private final List<String> revisions = new ArrayList<>();
    private final List<String> starts = new ArrayList<>();
    private final List<String> held = new ArrayList<>();

    private Residue(List<String> lines) {
        for (String line : lines) {
            int blank = line.indexOf(' ');
            String kind = blank < 0 ? line : line.substring(0, blank);
            String phrase = blank < 0 ? "" : line.substring(blank + 1).strip();
            if (phrase.isEmpty()) {
                throw new IllegalStateException("residue.txt: '" + line + "' names no phrase");
            }
            switch (kind) {
                case "revision" -> revisions.add(phrase);
                case "whole" -> whole.add(phrase);
                case "mark" -> marks.add(phrase);
                case "credit" -> credits.add(phrase);
                case "start" -> starts.add(phrase);
                case "holds" -> held.add(phrase);
                default ->
                    throw new IllegalStateException("residue.txt: unknown kind '" + kind + "' in '" + line + "'");
            }
        }
    }

    static Residue standard() {
        return STANDARD;
    }

    /** What the line from {@code start} to {@code end} of the text is; blanks around it do not matter. */
    Kind kindOf(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) <= ' ') {
            to--;
        }
        if (from == to || to - from > LONG_LINE) {
            return Kind.TEXT;
        }
        String line = text.substring(from, to).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        if (line.length() <= SHORT_LINE) {
            if (holdsOne(line, marks)) {
                return Kind.MARK;
            }
            if (holdsOne(line, credits)) {
                return Kind.CREDIT;
            }
            if (startsWithOne(line, revisions)) {
                return Kind.REVISION;
            }
            if (whole.contains(withoutStop(line)) || startsWithOne(line, starts)) {
                return Kind.CHROME;
            }
        }
        return holdsOne(line, held) ? Kind.CHROME : Kind.TEXT;
    }

    private static boolean startsWithOne(String line, List<String> phrases) {
        for (String start : phrases) {
            if (line.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(String line, List<String> phrases) {
        for (String phrase : phrases) {
            if (line.contains(phrase)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutStop(String line) {
        char last = line.charAt(line.length() - 1);
        return last == ':' || last == '.' || last == '\u2026'
                ? line.substring(0, line.length() - 1).strip()
                : line;
    }
}
