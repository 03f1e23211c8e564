package org.entente.analysis.dedupe;

import java.time.Instant;
import java.util.Comparator;
import org.entente.analysis.article.ArticleId;

/**
 * What decides which of several copies is the original: the earlier, then the one with fewer traces of copying, then the
 * smaller id.
 *
 * @param at when it was published
 * @param traces marks of copying machines and lines of credit around the text
 * @param id the article
 */
public record Seniority(Instant at, int traces, ArticleId id) implements Comparable<Seniority> {

    private static final Comparator<Seniority> ORDER = Comparator.comparing(Seniority::at)
            .thenComparingInt(Seniority::traces)
            .thenComparing(Seniority::id);

    static Seniority of(ArticleId id, Instant at, Sketch sketch) {
        return new Seniority(at, sketch.marks() + sketch.credits(), id);
    }

    boolean isBefore(Seniority other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Seniority other) {
        return ORDER.compare(this, other);
    }
}
