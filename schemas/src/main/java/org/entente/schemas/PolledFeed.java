package org.entente.schemas;

import java.time.Instant;

/**
 * What ingest remembers of a feed between polls.
 *
 * @param url the feed's address as configured
 * @param etag the ETag of the last good answer, byte for byte; empty if none
 * @param lastModified the Last-Modified of the last good answer, byte for byte; empty if none
 * @param polledAt when it last answered well
 * @param failures failures in a row since then
 * @param lastError the last failure in words; empty if none
 */
public record PolledFeed(
        String url, String etag, String lastModified, Instant polledAt, int failures, String lastError) {}
