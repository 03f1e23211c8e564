package org.entente.analysis.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Span;

/**
 * Tells which stretches of a body are its paragraphs, and leaves out what the page left there: autoblog marks, site
 * chrome, consent text, captions and credits, bylines, repeated headlines.
 *
 * <p>Nothing is cut or rewritten: offsets count in the text as it was given.
 */
public final class Cleaner {

    private static final int SHORT = 200;
    private static final int CAPTION_AT_MOST = 700;
    /** A line at least this long that stops without punctuation may have been wrapped by hand. */
    private static final int WRAPPED_AT_LEAST = 50;

    private enum Where {
        LINE,
        START,
        SHORT,
        ANY,
        MARK
    }

    private enum What {
        AUTOBLOG,
        CHROME,
        CONSENT,
        CREDIT,
        BYLINE,
        PROMOTION
    }

    private record Rule(Where where, String text, What what) {

        boolean mayFireInLineOf(int length) {
            return switch (where) {
                case START -> length <= CAPTION_AT_MOST;
                case SHORT -> length <= SHORT;
                case ANY -> true;
                case LINE, MARK -> false;
            };
        }

        boolean fires(String folded) {
            return where == Where.START ? folded.startsWith(text) : folded.contains(text);
        }
    }

    private enum Verdict {
        READ,
        RESIDUE,
        CREDIT
    }

    private final Rule[] ofShortLines;
    private final Rule[] ofCaptions;
    private final Rule[] ofLongLines;
    private final List<String> marks;
    private final Set<String> wholeLines;

    private Cleaner(List<Rule> rules) {
        this.ofShortLines = mayFire(rules, SHORT);
        this.ofCaptions = mayFire(rules, CAPTION_AT_MOST);
        this.ofLongLines = mayFire(rules, Integer.MAX_VALUE);
        this.marks = texts(rules, Where.MARK);
        this.wholeLines = Set.copyOf(texts(rules, Where.LINE));
    }

    private static Rule[] mayFire(List<Rule> rules, int length) {
        return rules.stream().filter(rule -> rule.mayFireInLineOf(length)).toArray(Rule[]::new);
    }

    private static List<String> texts(List<Rule> rules, Where where) {
        return rules.stream()
                .filter(rule -> rule.where() == where)
                .map(Rule::text)
                .distinct()
                .toList();
    }

    public static Cleaner standard() {
        var rules = new ArrayList<Rule>();
        for (DataFile.Row row : DataFile.beside(Cleaner.class, "residue.csv", 3).rows()) {
            rules.add(new Rule(
                    Where.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1),
                    What.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
        }
        return new Cleaner(rules);
    }

    /** The paragraphs to read, in order. The title is named so that its repetition in the body is left out. */
    public List<Span> paragraphs(String title, String text) {
        var paragraphs = new ArrayList<Span>();
        var seen = new HashSet<String>();
        seen.add(folded(title.strip()));
        boolean joinable = false;
        int at = 0;
        while (at < text.length()) {
            int end = lineEnd(text, at);
            Span line = trimmed(text, at, end);
            if (line.length() == 0) {
                joinable = false;
            } else {
                joinable = take(text, line, paragraphs, seen, joinable);
            }
            at = end + 1;
        }
        return paragraphs;
    }

    /** Puts the line where it belongs; tells whether the next line may go on with it. */
    private boolean take(String text, Span line, List<Span> paragraphs, Set<String> seen, boolean joinable) {
        Verdict verdict = judge(text, line, seen);
        if (verdict == Verdict.READ) {
            Span kept = withoutMarks(text, line);
            if (kept.length() == 0) {
                return false;
            }
            if (joinable && Character.isLowerCase(text.charAt(kept.start()))) {
                Span before = paragraphs.remove(paragraphs.size() - 1);
                kept = new Span(before.start(), kept.end());
            }
            paragraphs.add(kept);
            return line.length() >= WRAPPED_AT_LEAST && !endsSentence(text, kept);
        }
        if (verdict == Verdict.CREDIT && !paragraphs.isEmpty()) {
            Span caption = paragraphs.get(paragraphs.size() - 1);
            if (caption.length() <= CAPTION_AT_MOST && isNextTo(text, caption, line) && isCaption(text, caption)) {
                paragraphs.remove(paragraphs.size() - 1);
            }
        }
        return false;
    }

    private Verdict judge(String text, Span line, Set<String> seen) {
        if (line.length() > CAPTION_AT_MOST * 2) {
            return Verdict.READ;
        }
        String folded = folded(line.of(text));
        if (line.length() <= SHORT) {
            if (wholeLines.contains(withoutEnd(folded)) || isByline(line.of(text)) || isSectionLine(folded)) {
                return Verdict.RESIDUE;
            }
            if (!seen.add(folded)) {
                return Verdict.RESIDUE;
            }
        }
        for (Rule rule : rulesFor(line)) {
            if (rule.fires(folded)) {
                return rule.what() == What.CREDIT ? Verdict.CREDIT : Verdict.RESIDUE;
            }
        }
        return Verdict.READ;
    }

    private Rule[] rulesFor(Span line) {
        return line.length() <= SHORT ? ofShortLines : line.length() <= CAPTION_AT_MOST ? ofCaptions : ofLongLines;
    }

    /** Marks at either end of a line, {@code [ad_1]}, are left outside its span. */
    private Span withoutMarks(String text, Span line) {
        Span kept = line;
        for (String mark : marks) {
            if (kept.length() >= mark.length() && text.startsWith(mark, kept.start())) {
                kept = trimmed(text, kept.start() + mark.length(), kept.end());
            }
            if (kept.length() >= mark.length() && text.startsWith(mark, kept.end() - mark.length())) {
                kept = trimmed(text, kept.start(), kept.end() - mark.length());
            }
        }
        return kept;
    }

    /** A caption says what a picture shows: who stands where, or in the present tense on a day. */
    private static boolean isCaption(String text, Span paragraph) {
        String folded = folded(paragraph.of(text));
        return folded.contains("center,")
                || folded.contains("left,")
                || folded.contains("right,")
                || folded.contains(" poses")
                || folded.contains("pose for")
                || folded.contains("photo")
                || folded.contains("pictured")
                || folded.contains("(left)")
                || folded.contains("(right)")
                || folded.endsWith(")")
                || folded.contains(" speaks ")
                || folded.contains("shake hands")
                || folded.contains("shakes hands");
    }

    private static boolean isNextTo(String text, Span paragraph, Span line) {
        int breaks = 0;
        for (int i = paragraph.end(); i < line.start(); i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            } else if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return breaks <= 3;
    }

    /** "By Jane Doe", perhaps with a date: capitalised words only and no full stop. */
    private static boolean isByline(String line) {
        if (!(line.startsWith("By ") || line.startsWith("BY ")) || line.length() > 90 || line.endsWith(".")) {
            return false;
        }
        for (String word : line.split("[ ,\u2013\u2014|-]+")) {
            char c = word.isEmpty() ? 'A' : word.charAt(0);
            if (Character.isLowerCase(c) && !word.equals("and") && !word.equals("in") && !word.equals("for")) {
                return false;
            }
        }
        return true;
    }

    /** "Diplomacy | Southeast Asia": parts between bars and no sentence. */
    private static boolean isSectionLine(String folded) {
        int bar = folded.indexOf(" | ");
        return bar > 0 && (folded.indexOf(" | ", bar + 1) > 0 || folded.length() < 60) && !folded.endsWith(".");
    }

    private static boolean endsSentence(String text, Span span) {
        char last = text.charAt(span.end() - 1);
        return last == '.'
                || last == '!'
                || last == '?'
                || last == ':'
                || last == '"'
                || last == '\u201D'
                || last == ')'
                || last == '\u2026';
    }

    private static String withoutEnd(String folded) {
        int end = folded.length();
        while (end > 0 && !Character.isLetterOrDigit(folded.charAt(end - 1))) {
            end--;
        }
        return folded.substring(0, end);
    }

    private static String folded(String line) {
        return line.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u00A0', ' ');
    }

    private static int lineEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' ? c == '\n' || c == '\r' : c == '\u2028' || c == '\u2029') {
                return i;
            }
        }
        return text.length();
    }

    private static Span trimmed(String text, int from, int end) {
        int start = from;
        int stop = end;
        while (start < stop && isBlank(text.charAt(start))) {
            start++;
        }
        while (stop > start && isBlank(text.charAt(stop - 1))) {
            stop--;
        }
        return new Span(start, stop);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\uFEFF' || c == '\u200B';
    }
}
