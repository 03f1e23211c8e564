package org.entente.ingest.page;

import java.util.Optional;
import org.entente.ingest.time.StatedTime;

/**
 * What a page says, and whether it is an article at all.
 *
 * @param url where it came from
 * @param canonicalUrl the address that it gives itself, or that it came from
 * @param title perhaps empty
 * @param byline who wrote it; perhaps empty
 * @param published when it says it appeared
 * @param language as stated; perhaps empty
 * @param text paragraphs parted by empty lines; empty where it is no article
 * @param notArticle why it is none
 */
public record ExtractedPage(
        String url,
        String canonicalUrl,
        String title,
        String byline,
        Optional<StatedTime> published,
        String language,
        String text,
        Optional<String> notArticle) {}
