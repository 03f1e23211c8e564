package org.entente.ingest.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * Pages of our own after the manner of today's and yesterday's systems, in many languages. A page begins with its title,
 * day and author; lines that begin with a plus are told.
 */
final class HardPages {

    private HardPages() {}

    /**
     * A page and what should be found in it.
     *
     * @param byline who has written it; perhaps empty
     */
    record Page(String name, String title, LocalDate day, String byline, String html, String text) {

        boolean isHeldOut() {
            return HardPages.isHeldOut(name);
        }
    }

    /** Whether rules are not developed on a page of a name, by its hash. */
    static boolean isHeldOut(String name) {
        return Integer.bitCount(name.hashCode()) % 2 == 1;
    }

    /**
     * How a page was read.
     *
     * @param text F1 of the 4-gram shingles of words; signs that are words of their own count as such
     */
    record Score(Page page, ExtractedPage found, double text) {

        boolean isTitled() {
            return found.title().equals(page.title());
        }

        boolean isDated() {
            Optional<LocalDate> day = found.published()
                    .map(time -> time.at().atZone(ZoneOffset.UTC).toLocalDate());
            return day.filter(other -> Math.abs(other.toEpochDay() - page.day().toEpochDay()) <= 1)
                    .isPresent();
        }

        boolean isSigned() {
            return found.byline().equals(page.byline());
        }

        boolean isTaken() {
            return found.notArticle().isEmpty();
        }
    }

    static List<Score> scores(PageExtractor extractor, Predicate<Page> which) {
        return OwnPagesTest.resource("hard.txt")
                .lines()
                .map(HardPages::page)
                .filter(which)
                .map(page -> score(page, extractor))
                .toList();
    }

    static double text(List<Score> scores) {
        return scores.stream().mapToDouble(Score::text).average().orElse(0);
    }

    static double share(List<Score> scores, Predicate<Score> of) {
        return (double) scores.stream().filter(of).count() / scores.size();
    }

    private static Score score(Page page, PageExtractor extractor) {
        ExtractedPage found = extractor.extract(
                page.html().getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", "https://news.example/a/x");
        return new Score(page, found, Shingles.f1(Shingles.signsApart(page.text()), Shingles.signsApart(found.text())));
    }

    private static Page page(String name) {
        List<String> lines =
                OwnPagesTest.resource("hard/" + name + ".html").lines().toList();
        List<String> html = lines.subList(3, lines.size());
        return new Page(
                name,
                fact("title:", lines.get(0)),
                LocalDate.parse(fact("day:", lines.get(1))),
                fact("byline:", lines.get(2)),
                html.stream()
                        .map(line -> line.startsWith("+") ? line.substring(1) : line)
                        .collect(Collectors.joining("\n")),
                html.stream()
                        .filter(line -> line.startsWith("+"))
                        .map(line -> Parser.unescapeEntities(
                                line.substring(1)
                                        .replaceAll("</?(?:a|b|i|em|strong|sup|span)(?: [^>]*)?>", "")
                                        .replaceAll("<[^>]*>", " "),
                                false))
                        .collect(Collectors.joining("\n")));
    }

    private static String fact(String name, String line) {
        if (!line.startsWith(name)) {
            throw new IllegalStateException("line should begin with " + name + ", got " + line);
        }
        return line.substring(name.length()).strip();
    }
}
