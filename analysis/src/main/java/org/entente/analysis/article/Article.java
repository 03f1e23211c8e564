package org.entente.analysis.article;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One published text.
 *
 * @param id its name for good
 * @param source the publisher: a host name or a feed's name, never blank
 * @param url the canonical URL, if it has one
 * @param title the headline, perhaps empty
 * @param text the body, paragraphs parted by line breaks
 * @param language BCP 47 code, {@code und} if unknown
 * @param publishedAt when the publisher says it appeared, as stated; the time of fetching where nothing is stated
 * @param timeQuality how far {@code publishedAt} can be trusted
 * @param fetchedAt when it was taken in
 * @param revision 1 for the first text under this id, counted up with each change
 */
public record Article(
        ArticleId id,
        String source,
        Optional<String> url,
        String title,
        String text,
        String language,
        Instant publishedAt,
        TimeQuality timeQuality,
        Instant fetchedAt,
        int revision) {

    /** How far ahead of ingest a stated time is still believed. */
    public static final Duration BELIEVED_AHEAD = Duration.ofMinutes(5);

    private static final Duration LONGEST_SLIP = Duration.ofHours(26);

    public Article {
        if (source.isBlank()) {
            throw new IllegalArgumentException("article " + id + " has no source");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions of article " + id + " count from 1, got " + revision);
        }
    }

    public Article withRevision(int number) {
        return new Article(id, source, url, title, text, language, publishedAt, timeQuality, fetchedAt, number);
    }

    /** Whether its publisher, or what brought it, tells when it appeared; else the time of ingest says nothing of that. */
    public boolean isDated() {
        if (timeQuality == TimeQuality.UNKNOWN) {
            return false;
        }
        // A day ahead may be a slip of the clock; more, or a time that ingest put in the place of an impossible one, is
        // none.
        return timeQuality != TimeQuality.CLAMPED
                || (publishedAt.isAfter(fetchedAt) && publishedAt.isBefore(fetchedAt.plus(LONGEST_SLIP)));
    }

    /** The time that everything is ordered by: as published, but never more than five minutes ahead of ingest. */
    public Instant eventTime() {
        Instant latest = fetchedAt.plus(BELIEVED_AHEAD);
        return publishedAt.isAfter(latest) ? latest : publishedAt;
    }
}
