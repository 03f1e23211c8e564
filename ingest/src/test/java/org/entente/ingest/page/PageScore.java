package org.entente.ingest.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.ingest.time.DateReader;

/**
 * How well one page was read.
 *
 * @param name of the page
 * @param text F1 of the 4-gram shingles of words
 * @param title whether the title is the expected one; true where none is expected
 * @param siteApart whether the title is the expected one but for the name of the site
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
        boolean date,
        boolean dated,
        boolean refused,
        String note) {

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
        boolean siteApart = titled
                || (!foundTitle.isEmpty()
                        && (wantedTitle.startsWith(foundTitle + " ") || wantedTitle.endsWith(" " + foundTitle)));
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

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
