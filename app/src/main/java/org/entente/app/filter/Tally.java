package org.entente.app.filter;

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

        private final long[] counts = new long[Outcome.values().length];

        void count(Filter.Answer answer) {
            counts[answer.outcome().ordinal()]++;
        }

        long lines() {
            return total().lines();
        }

        Tally total() {
            return new Tally(
                    counts[Outcome.ANSWERED.ordinal()],
                    counts[Outcome.UNUSABLE.ordinal()],
                    counts[Outcome.FAILED.ordinal()]);
        }
    }
}
