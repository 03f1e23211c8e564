package org.entente.ingest.page;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.entente.ingest.time.DateReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How well one page was read.
 *
 * @param name of the page
 * @param text F1 of the 4-gram shingles of words
 * @param title whether the title is the expected one; true where none is expected
 * @param siteApart whether the title is the expected one, or that without a name of the site, a section or an author
 *     before or behind it
 * @param headline the same, or whether the title is the first heading of the page
 * @param date whether the day is the expected one; true where none is expected
 * @param dated whether a day is expected
 * @param refused whether the page was taken for no article
 * @param note what was expected and found instead
 */
record PageScore(
        String name,
        double text,
        boolean title,
        boolean siteApart,
        boolean headline,
        boolean date,
        boolean dated,
        boolean refused,
        String note) {

    private static final String SIGN = "[|_@:\u00b7\u2022\u2013\u2014\\[\u00ab\u00bb-]";
    private static final Pattern NAME_BEHIND = Pattern.compile("(?s)\\s*" + SIGN + ".{2,60}");
    private static final Pattern NAME_BEFORE = Pattern.compile("(?s).{2,60}" + SIGN + "\\s*");

    static List<PageScore> of(List<CorpusPage> pages, PageExtractor extractor) {
        return pages.stream()
                .map(page -> of(page, extractor.extract(page.html(), page.contentType(), page.url())))
                .toList();
    }

    private static PageScore of(CorpusPage wanted, ExtractedPage page) {
        double f1 = Shingles.f1(wanted.text(), page.text());
        String wantedTitle = plain(wanted.title());
        String foundTitle = plain(page.title());
        boolean titled = wantedTitle.isEmpty() || wantedTitle.equals(foundTitle);
        boolean siteApart = titled || isWithoutName(page.title(), wanted.title());
        boolean headline = siteApart || isFirstHeading(page.title(), wanted);
        Optional<LocalDate> day = day(wanted.date());
        Optional<LocalDate> found =
                page.published().map(time -> time.at().atZone(ZoneOffset.UTC).toLocalDate());
        // Publishers state local days; a day stated without a zone is right if it is that of any zone.
        boolean dated = day.isEmpty()
                || found.filter(other -> Math.abs(other.toEpochDay() - day.get().toEpochDay()) <= 1)
                        .isPresent();
        String note = (titled ? "" : " TITLE <" + wanted.title() + "> <" + page.title() + ">")
                + (dated ? "" : " DATE <" + wanted.date() + "> <" + page.published() + ">")
                + page.notArticle().map(why -> " NOT " + why).orElse("")
                + " " + wanted.text().length() + "/" + page.text().length();
        return new PageScore(
                wanted.name(),
                f1,
                titled,
                siteApart,
                headline,
                dated,
                day.isPresent(),
                page.notArticle().isPresent(),
                note);
    }

    static double text(List<PageScore> scores) {
        return scores.stream().mapToDouble(PageScore::text).average().orElse(0);
    }

    static double share(List<PageScore> scores, Predicate<PageScore> of) {
        return scores.isEmpty() ? 0 : (double) scores.stream().filter(of).count() / scores.size();
    }

    private static Optional<LocalDate> day(String date) {
        if (date.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(date).toLocalDate());
        } catch (DateTimeException e) {
            return DateReader.read(date)
                    .map(time -> time.at().atZone(ZoneOffset.UTC).toLocalDate());
        }
    }

    /** Whether what is expected besides stands behind a stroke, a bracket or the like, which only the found title lacks. */
    private static boolean isWithoutName(String found, String expected) {
        return !found.isEmpty()
                && (NAME_BEHIND.matcher(behind(expected, found)).matches()
                        || NAME_BEFORE.matcher(before(expected, found)).matches());
    }

    private static String behind(String expected, String found) {
        return expected.startsWith(found) ? expected.substring(found.length()) : "";
    }

    private static String before(String expected, String found) {
        return expected.endsWith(found) ? expected.substring(0, expected.length() - found.length()) : "";
    }

    private static boolean isFirstHeading(String title, CorpusPage page) {
        @Nullable
        Element heading =
                Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8)).selectFirst("h1:matches(\\S)");
        return heading != null && plain(heading.text()).equals(plain(title));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
