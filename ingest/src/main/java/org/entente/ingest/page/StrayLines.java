package org.entente.ingest.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.time.DateReader;

/** Tells of one line whether it names, dates, labels or leads elsewhere, and so belongs to the page and not to its text. */
final class StrayLines {

    /** What is shorter names, dates or labels something more often than it tells. */
    static final int SHORT = 60;

    /** A line that leads elsewhere is hardly longer. */
    static final int POINTER = 160;

    /** A notice of the house is hardly longer. */
    private static final int NOTICE = 450;

    /** One at the end of the text may be longer. */
    private static final int LAST_NOTICE = 700;

    /** So many of the last paragraphs may be notices about the author. */
    private static final int LAST = 3;

    /** Words to a picture that end in whom it is from are hardly longer. */
    private static final int CAPTION = 400;

    private static final int LONGEST_PART_OF_TIME = 4;

    /** So many of the first paragraphs may be the line with the day. */
    static final int FIRST = 4;

    /** So much is told before readers reply to it. */
    private static final int TOLD_BEFORE_REPLIES = 400;

    /** What leads elsewhere in fewer characters may be a name or an address. */
    private static final int SHORTEST_LINE = 8;

    private static final int LONGEST_FIGURE = 12;

    private static final int LONGEST_CREDIT = 100;

    /** The time of an entry is hardly longer. */
    private static final int LONGEST_TIME = 45;

    static final Pattern END_OF_SENTENCE = Pattern.compile(
            "[.!?\u2026\u3002\uff01\uff1f\u0964\u0965\u06d4\u061f\u0589\u104b\u17d4\u1362\u1367\u0df4\u1803][\\p{Pf}\\p{Pe}\"'\u201d\u2019]*$");

    private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

    private static final Pattern COLON = Pattern.compile("[:\uff1a]");

    private static final Pattern LABEL = Pattern.compile(
            "[^(\\[:\uff1a\u1366\u055d\u17d6\n][^:\uff1a\u1366\u055d\u17d6\n]{1,30}[:\uff1a\u1366\u055d\u17d6]\\s*");

    private static final Pattern SIGNS_AND_DIGITS = Pattern.compile("[^\\p{L}]+");

    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    private static final Pattern ANY_LETTER = Pattern.compile("\\p{L}");

    private static final Pattern CLOCK = Pattern.compile(
            "(?<!\\p{Nd})\\p{Nd}{1,2}[:.h]\\p{Nd}{2}(?!\\p{Nd})|(?<!\\p{Nd})\\p{Nd}{1,2}\\s?[ap]\\.?m\\b",
            Pattern.CASE_INSENSITIVE);

    /** One of these stands between what a credit is for and whom it names. */
    private static final String BEFORE_NAMES = ":\uff1a/\uff0f\uff1d=|";

    private static final Pattern ANY_DIGIT = Pattern.compile("\\p{Nd}");

    private final Set<String> labels;
    private final List<String> pointers;
    private final List<String> notices;
    private final List<String> authors;
    private final List<String> bios;
    private final List<String> closings;
    private final List<String> networks;
    private final List<String> bylines;
    private final Set<String> words;
    private final Set<String> replies;
    private final List<String> starts;
    private final List<String> onward;
    private final List<String> begins;
    private final Pattern credit;

    StrayLines() {
        Map<String, List<String>> lines = WordFile.phrases("strays.txt");
        this.labels = Set.copyOf(lines.getOrDefault("label", List.of()));
        this.pointers = lines.getOrDefault("pointer", List.of());
        this.notices = lines.getOrDefault("notice", List.of());
        this.authors = lines.getOrDefault("author", List.of());
        this.closings = lines.getOrDefault("closing", List.of());
        this.bios = lines.getOrDefault("bio", List.of());
        this.words = Set.copyOf(lines.getOrDefault("word", List.of()));
        this.bylines = lines.getOrDefault("byline", List.of());
        this.replies = Set.copyOf(lines.getOrDefault("replies", List.of()));
        this.networks = lines.getOrDefault("network", List.of());
        this.begins = lines.getOrDefault("begin", List.of());
        this.onward = WordFile.phrases("phrases.txt").getOrDefault("onward", List.of());
        this.starts = lines.getOrDefault("start", List.of());
        this.credit = credit(lines.getOrDefault("credit", List.of()), lines.getOrDefault("agency", List.of()));
    }

    /** An end such as {@code (Photo: A. Name)} or {@code Name/Agency}. */
    private static Pattern credit(List<String> words, List<String> agencies) {
        String named = "(?:^|[\\s(\\[|.\u2026\uff08\u3010])(?:" + String.join("|", words)
                + ")\\s?[:\uff1a/\uff0f\uff1d=]\\s?[^.:!?\u3002]{2,60}";
        String ofAgency = "[\\p{L}.]\\s?[/\uff0f|]\\s?(?:" + String.join("|", agencies) + ")";
        return Pattern.compile(
                "(?:" + named + "|" + ofAgency + ")[)\\].\\s\uff09\u3011]*$",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Whether a line among the paragraphs belongs to the page, whatever stands around it. */
    boolean isStray(Paragraph paragraph, String plain, int index, int fromEnd) {
        return isLabel(plain)
                || isWord(paragraph, plain)
                || isStart(paragraph, plain)
                || isFigure(paragraph)
                || isTime(paragraph)
                || isDay(paragraph, index)
                || isBegun(paragraph, plain)
                || isCaption(paragraph)
                || isPointer(paragraph, plain)
                || isNotice(paragraph, plain, fromEnd);
    }

    /** A line before the first paragraph that names the title, the author, the time or the place of it. */
    boolean isOpening(Paragraph paragraph, String title) {
        String text = paragraph.text();
        if (text.length() > SHORT * 2) {
            return false;
        }
        String plain = Strays.plain(text);
        if (plain.equals(Strays.plain(title)) || isLabel(plain) || words.contains(plain) || isByline(text, plain)) {
            return true;
        }
        if (text.length() <= SHORT && isDate(text)) {
            return true;
        }
        return !paragraph.isHeading()
                && (paragraph.linked() * 2 > text.length()
                        || text.length() < SHORT
                        || CLOCK.matcher(text).find())
                && !Measures.isWide(text.charAt(0))
                && !END_OF_SENTENCE.matcher(text).find();
    }

    private boolean isByline(String text, String plain) {
        return text.length() <= SHORT * 2
                && startsWithOne(plain, bylines)
                && !END_OF_SENTENCE.matcher(text).find();
    }

    private boolean isLabel(String plain) {
        return plain.length() <= SHORT
                && (plain.isEmpty() || labels.contains(plain) || onward.stream().anyMatch(plain::contains));
    }

    private boolean isWord(Paragraph paragraph, String plain) {
        return !paragraph.isHeading() && words.contains(plain);
    }

    /** A line such as {@code Comments (12)}, behind which nothing is told by the author any more. */
    boolean isBeginOfReplies(Paragraph paragraph, String plain, int before, int all) {
        if (plain.length() > SHORT
                || before < (paragraph.isHeading() ? TOLD_BEFORE_REPLIES : 2 * TOLD_BEFORE_REPLIES)) {
            return false;
        }
        boolean named = replies.contains(DIGITS.matcher(plain).replaceAll("").strip());
        return named && (paragraph.isHeading() || before * 5 > all * 2) && !Tags.isInCell(paragraph.block());
    }

    /** A short line that says what follows or where else to go, and is no sentence. */
    private boolean isStart(Paragraph paragraph, String plain) {
        return plain.length() <= SHORT
                && startsWithOne(plain, starts)
                && !END_OF_SENTENCE.matcher(paragraph.text()).find();
    }

    /** A figure that stands alone, as in drawings and counters. */
    private static boolean isFigure(Paragraph paragraph) {
        return paragraph.text().length() <= LONGEST_FIGURE
                && !ANY_LETTER.matcher(paragraph.text()).find()
                && !paragraph.isHeading()
                && !Tags.isInCell(paragraph.block());
    }

    /** When an entry of a page was written that is added to by the hour. */
    private static boolean isTime(Paragraph paragraph) {
        String text = paragraph.text();
        if (text.length() > LONGEST_TIME || !CLOCK.matcher(text).find() || Tags.isInCell(paragraph.block())) {
            return false;
        }
        return DateReader.read(text).isPresent()
                || Stream.of(SIGNS_AND_DIGITS.split(text)).allMatch(word -> word.length() <= LONGEST_PART_OF_TIME);
    }

    /** The day on which the text appeared, in a line under its headline. */
    private static boolean isDay(Paragraph paragraph, int index) {
        String text = paragraph.text();
        return index < FIRST && text.length() <= LONGEST_TIME && !paragraph.isHeading() && isDate(text);
    }

    private static boolean isDate(String text) {
        return ANY_DIGIT.matcher(text).find() && DateReader.read(text).isPresent();
    }

    /** A notice of the house that is told by how it begins. */
    private boolean isBegun(Paragraph paragraph, String plain) {
        return paragraph.length() <= NOTICE / 2 && startsWithOne(plain, begins);
    }

    private boolean isCaption(Paragraph paragraph) {
        String end = end(paragraph.text());
        return paragraph.length() <= CAPTION
                && !paragraph.isHeading()
                && end.chars().anyMatch(sign -> BEFORE_NAMES.indexOf(sign) >= 0)
                && credit.matcher(end).find();
    }

    /** So much of a caption as may name whom the picture is from. */
    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST_CREDIT));
    }

    /** A label, a colon, and a line that leads elsewhere from its first word to its last, whatever its language. */
    private static boolean isLabelledLink(Paragraph paragraph) {
        String text = paragraph.text();
        Matcher label = LABEL.matcher(text);
        if (paragraph.isHeading()
                || paragraph.block().normalName().equals("li")
                || text.length() > POINTER
                || !label.lookingAt()) {
            return false;
        }
        String line = text.substring(label.end());
        return Measures.length(line) >= SHORTEST_LINE
                && paragraph.linked() * 10 >= line.length() * 9
                && paragraph.block().getElementsByTag("a").size() == 1;
    }

    private boolean isPointer(Paragraph paragraph, String plain) {
        if (isLabelledLink(paragraph)) {
            return true;
        }
        String text = paragraph.text();
        boolean linked = paragraph.linked() * 3 > text.length();
        // A line that leads elsewhere may be the first of several that are all links.
        boolean several = text.indexOf('\n') > 0 && paragraph.linked() * 2 > text.length();
        if (text.length() > (several ? NOTICE : POINTER)
                || !(linked || COLON.matcher(text).find())) {
            return false;
        }
        return pointers.stream().anyMatch(start -> startsWith(plain, start) && (linked || isBeforeColon(text, start)));
    }

    private static boolean isBeforeColon(String text, String start) {
        return text.length() > start.length()
                && text.substring(start.length()).stripLeading().matches("(?s)[:\uff1a].*");
    }

    private boolean isNotice(Paragraph paragraph, String plain, int fromEnd) {
        String text = paragraph.text();
        int length = paragraph.length();
        if (length > (fromEnd < LAST ? LAST_NOTICE : NOTICE)) {
            return false;
        }
        boolean aside = paragraph.linked() > 0 || length < NOTICE / 2 || fromEnd < LAST;
        if (aside && notices.stream().anyMatch(plain::contains)) {
            return true;
        }
        if (fromEnd >= LAST) {
            return false;
        }
        boolean address = MAIL.matcher(text).find();
        return (length < NOTICE / 2 && authors.stream().anyMatch(plain::contains))
                || startsWithOne(plain, closings)
                || text.charAt(0) == '\u00a9'
                || (length < SHORT * 2
                        && !paragraph.isHeading()
                        && !END_OF_SENTENCE.matcher(text).find()
                        && networks.stream().anyMatch(plain::contains))
                || (length < SHORT * 2
                        && !END_OF_SENTENCE.matcher(text).find()
                        && closings.stream().anyMatch(plain::contains))
                || (address && length < NOTICE / 2)
                || ((address || paragraph.isSlanted()) && bios.stream().anyMatch(plain::contains));
    }

    private static boolean startsWithOne(String plain, List<String> starts) {
        return starts.stream().anyMatch(start -> startsWith(plain, start));
    }

    /** Whether a line begins with words, with signs that are words of their own, or with the beginning of a number. */
    private static boolean startsWith(String plain, String start) {
        return plain.startsWith(start)
                && (plain.length() == start.length()
                        || plain.charAt(start.length()) == ' '
                        || Character.isDigit(start.charAt(start.length() - 1))
                        || Measures.isWide(start.charAt(0)));
    }
}
