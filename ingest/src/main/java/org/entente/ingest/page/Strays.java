package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Leaves out the lines that stand among the paragraphs of a text and belong to the page instead. */
final class Strays {

    /** So many paragraphs of such a length come again where a page shows its text twice. */
    private static final int FEWEST_TWICE = 3;

    private static final int LONG_ENOUGH_TWICE = 60;

    private static final double NEARLY_ALL = 0.9;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[|\u2013\u2014/\u00b7\u00bb]\\s*|\\s-\\s");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}@]+");

    private static final char DOT_ABOVE = '\u0307';

    private final StrayLines lines = new StrayLines();

    /**
     * The paragraphs that are told.
     *
     * @param byline who the page says has written it; perhaps empty
     * @param pageTitle what stands above the page, often with the name of its site
     */
    List<Paragraph> without(List<Paragraph> paragraphs, String title, String byline, String pageTitle) {
        Set<String> names = Stream.concat(Stream.of(title), BETWEEN_NAMES.splitAsStream(pageTitle))
                .map(Strays::plain)
                .collect(Collectors.toSet());
        int last = paragraphs.size() - 1;
        int first = firstTold(paragraphs);
        List<Paragraph> told = new ArrayList<>();
        boolean leftOut = false;
        int all = paragraphs.stream().mapToInt(Paragraph::length).sum();
        int before = 0;
        Set<String> saidAgain = saidAgain(paragraphs);
        Set<Paragraph> pulled = PullQuotes.among(paragraphs);
        Set<String> said = new HashSet<>();
        for (int i = 0; i <= last; i++) {
            Paragraph paragraph = paragraphs.get(i);
            if ((saidAgain.contains(paragraph.text()) && !said.add(paragraph.text())) || pulled.contains(paragraph)) {
                continue;
            }
            String plain = plain(paragraph.text());
            if (lines.isBeginOfReplies(paragraph, plain, before, all)) {
                break;
            }
            if ((i < first && lines.isOpening(paragraph, title))
                    || (i < StrayLines.FIRST && i < last && told.isEmpty() && names.contains(plain))) {
                continue;
            }
            if (lines.isStray(paragraph, plain, i, last - i)) {
                leftOut = true;
                continue;
            }
            if (leftOut && paragraph.isHeading()) {
                dropHeadings(told);
            }
            leftOut = false;
            told.add(paragraph);
            before += paragraph.length();
        }
        dropEnd(told);
        new Authors(byline).dropFrom(told);
        return told.isEmpty() ? paragraphs : told;
    }

    /** What stands twice on a page that shows its whole text twice, as for small screens. */
    private static Set<String> saidAgain(List<Paragraph> paragraphs) {
        Map<String, Integer> times = new HashMap<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.length() >= LONG_ENOUGH_TWICE) {
                times.merge(paragraph.text(), 1, Integer::sum);
            }
        }
        Set<String> twice = times.entrySet().stream()
                .filter(entry -> entry.getValue() == 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return twice.size() >= Math.max(FEWEST_TWICE, times.size() * NEARLY_ALL) ? twice : Set.of();
    }

    /** The first long paragraph; where all are short the first that is a sentence. */
    private static int firstTold(List<Paragraph> paragraphs) {
        return first(paragraphs, text -> text.length() > StrayLines.SHORT * 2)
                .or(() -> first(
                        paragraphs,
                        text -> text.length() > StrayLines.SHORT
                                && StrayLines.END_OF_SENTENCE.matcher(text).find()))
                .orElse(0);
    }

    private static Optional<Integer> first(List<Paragraph> paragraphs, Predicate<String> isLong) {
        return IntStream.range(0, paragraphs.size())
                .filter(i -> !paragraphs.get(i).isHeading()
                        && isLong.test(paragraphs.get(i).text())
                        && paragraphs.get(i).linked() * 2
                                < paragraphs.get(i).text().length())
                .boxed()
                .findFirst();
    }

    /** Headings under which nothing is left, up to the last paragraph before them. */
    private static void dropHeadings(List<Paragraph> told) {
        while (!told.isEmpty() && told.get(told.size() - 1).isHeading()) {
            told.remove(told.size() - 1);
        }
    }

    private void dropEnd(List<Paragraph> told) {
        while (told.size() > 1) {
            Paragraph end = told.get(told.size() - 1);
            String text = end.text();
            boolean linked = end.linked() * 10 > text.length() * 8 && text.length() < StrayLines.POINTER;
            if (!end.isHeading() && !linked) {
                return;
            }
            told.remove(told.size() - 1);
        }
    }

    static String plain(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        // A capital letter of Turkish becomes two signs.
        String plain = small.indexOf(DOT_ABOVE) < 0 ? small : small.replace(String.valueOf(DOT_ABOVE), "");
        return SIGNS.matcher(plain).replaceAll(" ").strip();
    }
}
