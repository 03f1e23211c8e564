package org.entente.analysis.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.entente.analysis.text.WordSet;
import org.jspecify.annotations.Nullable;

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

    /** The earlier of two rules that fire decides. */
    private record Rule(int number, Where where, String text, What what) {

        /** Whether its text stands at this place, however it is written. */
        boolean isAt(String line, int at, int end) {
            if (at + text.length() > end) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (folded(line.charAt(at + i)) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Rules whose text may stand anywhere in a line, by its first token. */
    private static final class Rules {

        private final WordMap<List<Rule>> byFirstToken = new WordMap<>();

        Rules(List<Rule> rules) {
            rules.forEach(rule -> byFirstToken.merge(
                    Tokens.of(rule.text()).hash(0),
                    List.of(rule),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        }

        /** The first rule of those that fire in the line, or the one given if that comes before it. */
        @Nullable
        Rule firstIn(Tokens tokens, int firstToken, int endToken, Span line, @Nullable Rule given) {
            Rule first = given;
            for (int i = firstToken; i < endToken; i++) {
                List<Rule> here = byFirstToken.get(tokens.hash(i));
                if (here != null) {
                    for (Rule rule : here) {
                        first = rule.isAt(tokens.text(), tokens.start(i), line.end()) ? earlier(rule, first) : first;
                    }
                }
            }
            return first;
        }

        private static Rule earlier(Rule one, @Nullable Rule other) {
            return other == null || one.number() < other.number() ? one : other;
        }
    }

    private enum Verdict {
        READ,
        RESIDUE,
        CREDIT
    }

    /** Those whose text a line must start with, by its first character. */
    private final Map<Character, List<Rule>> starting;

    private final Rules inShortLines;
    private final Rules inAnyLines;
    private final List<String> marks;
    private final Set<String> wholeLines;
    private final WordSet openingWholeLines;

    private Cleaner(List<Rule> rules) {
        this.starting = rulesFor(rules, EnumSet.of(Where.START)).stream()
                .collect(Collectors.groupingBy(rule -> rule.text().charAt(0)));
        this.inShortLines = new Rules(rulesFor(rules, EnumSet.of(Where.SHORT, Where.ANY)));
        this.inAnyLines = new Rules(rulesFor(rules, EnumSet.of(Where.ANY)));
        this.marks = texts(rules, Where.MARK);
        this.wholeLines = Set.copyOf(texts(rules, Where.LINE));
        this.openingWholeLines =
                WordSet.of(wholeLines.stream().mapToLong(line -> Tokens.of(line).hash(0)));
    }

    private static List<Rule> rulesFor(List<Rule> rules, Set<Where> places) {
        return rules.stream().filter(rule -> places.contains(rule.where())).toList();
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
                    rules.size(),
                    Where.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
                    row.get(1),
                    What.valueOf(row.get(2).toUpperCase(Locale.ROOT))));
        }
        return new Cleaner(rules);
    }

    /** The paragraphs to read, in order. The title is named so that its repetition in the body is left out. */
    public List<Span> paragraphs(Tokens title, Tokens body) {
        return new Lines(title, body).paragraphs();
    }

    /** One body in the course of being gone through line by line. */
    private final class Lines {

        private final Tokens tokens;
        private final String text;
        private final boolean hasRareBreaks;
        private final boolean hasBars;
        private final List<Span> paragraphs = new ArrayList<>();
        /** The title and the short lines so far, by the hash of their tokens. */
        private final Set<Long> seen = new HashSet<>();
        /** The first token that no line has been asked for yet. */
        private int nextToken;

        /** Whether the next line may go on with the last paragraph. */
        private boolean joinable;

        Lines(Tokens title, Tokens tokens) {
            this.tokens = tokens;
            this.text = tokens.text();
            this.hasRareBreaks = text.indexOf('\r') >= 0 || text.indexOf('\u2028') >= 0 || text.indexOf('\u2029') >= 0;
            this.hasBars = text.indexOf('|') >= 0;
            seen.add(title.hash(0, title.size()));
        }

        List<Span> paragraphs() {
            int at = 0;
            while (at < text.length()) {
                int end = lineEnd(at);
                Span line = trimmed(text, at, end);
                joinable = line.length() > 0 && take(line);
                at = end + 1;
            }
            return paragraphs;
        }

        private int lineEnd(int from) {
            if (!hasRareBreaks) {
                int end = text.indexOf('\n', from);
                return end < 0 ? text.length() : end;
            }
            for (int i = from; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                    return i;
                }
            }
            return text.length();
        }

        /** Puts the line where it belongs; tells whether the next line may go on with it. */
        private boolean take(Span line) {
            Verdict verdict = judge(line);
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

        private Verdict judge(Span line) {
            if (line.length() > CAPTION_AT_MOST * 2) {
                return Verdict.READ;
            }
            int first = tokenFrom(line.start());
            int end = tokenFrom(line.end());
            boolean isShort = line.length() <= SHORT;
            if (isShort && first < end && (isResidue(line, first) || !seen.add(tokens.hash(first, end)))) {
                return Verdict.RESIDUE;
            }
            Rules anywhere = isShort ? inShortLines : inAnyLines;
            Rule rule = anywhere.firstIn(tokens, first, end, line, opening(line));
            return rule == null ? Verdict.READ : rule.what() == What.CREDIT ? Verdict.CREDIT : Verdict.RESIDUE;
        }

        /** The first token that starts there or behind it; places are asked for in their order. */
        private int tokenFrom(int offset) {
            while (nextToken < tokens.size() && tokens.start(nextToken) < offset) {
                nextToken++;
            }
            return nextToken;
        }

        private boolean isResidue(Span line, int first) {
            if (openingWholeLines.contains(tokens.hash(first))
                    && wholeLines.contains(withoutEnd(folded(line.of(text))))) {
                return true;
            }
            return isByline(text, line) || (hasBars && isSectionLine(folded(line.of(text))));
        }

        private @Nullable Rule opening(Span line) {
            if (line.length() > CAPTION_AT_MOST) {
                return null;
            }
            for (Rule rule : starting.getOrDefault(folded(text.charAt(line.start())), List.of())) {
                if (rule.isAt(text, line.start(), line.end())) {
                    return rule;
                }
            }
            return null;
        }
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
    private static boolean isByline(String text, Span line) {
        boolean opens = text.startsWith("By ", line.start()) || text.startsWith("BY ", line.start());
        if (!opens || line.length() < 3 || line.length() > 90 || text.charAt(line.end() - 1) == '.') {
            return false;
        }
        for (String word : line.of(text).split("[ ,\u2013\u2014|-]+")) {
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

    private static char folded(char c) {
        if (c < 0x80) {
            return (char) (c >= 'A' && c <= 'Z' ? c + 32 : c);
        }
        return c == '\u2019' ? '\'' : c == '\u00A0' ? ' ' : Character.toLowerCase(c);
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
