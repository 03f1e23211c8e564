package org.entente.app.filter;

import java.util.EnumMap;
import java.util.Map;

/**
 * What became of the lines that a filter was given.
 *
 * @param answered those that were used
 * @param unusable those that could not be, through their own fault
 * @param failed those that could not be, through ours
 */
public record Tally(long answered, long unusable, long failed) {

    /** How a line came to its answer. */
    public enum Outcome {
        ANSWERED,
        UNUSABLE,
        FAILED
    }

    public long lines() {
        return answered + unusable + failed;
    }

    /** Counts up to a tally. */
    static final class Counter {

        private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);

        void count(Filter.Answer answer) {
            counts.merge(answer.outcome(), 1L, Long::sum);
        }

        long lines() {
            return total().lines();
        }

        Tally total() {
            return new Tally(of(Outcome.ANSWERED), of(Outcome.UNUSABLE), of(Outcome.FAILED));
        }

        private long of(Outcome outcome) {
            return counts.getOrDefault(outcome, 0L);
        }
    }
}
