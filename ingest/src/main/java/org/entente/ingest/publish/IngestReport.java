package org.entente.ingest.publish;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.analysis.article.RejectionReason;

/**
 * What became of everything that came in: each piece was published, known already, or rejected with a reason.
 *
 * @param published articles, each of their revisions counted
 * @param revised how many of those were a changed text of an article known before
 * @param duplicate pieces whose text was known already
 * @param rejected pieces that did not become articles, by reason
 */
public record IngestReport(long published, long revised, long duplicate, Map<RejectionReason, Long> rejected) {

    public static final IngestReport NOTHING = new IngestReport(0, 0, 0, Map.of());

    public IngestReport {
        Map<RejectionReason, Long> sorted = new EnumMap<>(RejectionReason.class);
        sorted.putAll(rejected);
        rejected = Collections.unmodifiableMap(sorted);
    }

    /** Everything that came in. */
    public long in() {
        return published + duplicate + rejectedInAll();
    }

    public long rejectedInAll() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** This and the other counted together. */
    public IngestReport plus(IngestReport other) {
        Map<RejectionReason, Long> sum = new EnumMap<>(RejectionReason.class);
        sum.putAll(rejected);
        other.rejected.forEach((reason, count) -> sum.merge(reason, count, Long::sum));
        return new IngestReport(published + other.published, revised + other.revised, duplicate + other.duplicate, sum);
    }

    /** What has been added since an earlier report of the same work. */
    public IngestReport minus(IngestReport earlier) {
        Map<RejectionReason, Long> difference = new EnumMap<>(RejectionReason.class);
        rejected.forEach((reason, count) -> {
            long added = count - earlier.rejected.getOrDefault(reason, 0L);
            if (added != 0) {
                difference.put(reason, added);
            }
        });
        return new IngestReport(
                published - earlier.published, revised - earlier.revised, duplicate - earlier.duplicate, difference);
    }

    /** As in {@code in 12 = published 9 (1 revised) + duplicate 2 + rejected 1 (BROKEN_JSON 1)}. */
    public String inWords() {
        String reasons = rejected.isEmpty()
                ? ""
                : rejected.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", " (", ")"));
        return "in " + in() + " = published " + published + (revised > 0 ? " (" + revised + " revised)" : "")
                + " + duplicate " + duplicate + " + rejected " + rejectedInAll() + reasons;
    }
}
