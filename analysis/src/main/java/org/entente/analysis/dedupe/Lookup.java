package org.entente.analysis.dedupe;

import java.time.Instant;
import org.entente.analysis.article.ArticleId;

/**
 * Asks one part of the keys who else has them, and leaves the asker's own there.
 *
 * @param part which part, from 0
 * @param from the article that asks
 * @param at when it was published
 * @param words how long it is; 0 if nobody knows
 * @param keys its keys of that part, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // sorted hashes by the hundred; compared in no hot place
public record Lookup(int part, ArticleId from, Instant at, int words, long[] keys) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Lookup that
                && part == that.part
                && from.equals(that.from)
                && at.equals(that.at)
                && words == that.words
                && java.util.Arrays.equals(keys, that.keys);
    }

    @Override
    public int hashCode() {
        return from.hashCode() * 31 + part;
    }
}
