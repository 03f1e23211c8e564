package org.entente.schemas;

/** How long a topic keeps its records. */
public enum Retention {
    /** Every record, for ever. */
    FOREVER("delete", "-1"),
    /** The newest record of each key, for ever. */
    LATEST_PER_KEY("compact", "-1"),
    /** Every record, for 30 days. */
    MONTH("delete", "2592000000"),
    /** Every record, for a week: what services tell themselves, though they may be off for some days. */
    WEEK("delete", "604800000");

    private final String cleanupPolicy;
    private final String milliseconds;

    Retention(String cleanupPolicy, String milliseconds) {
        this.cleanupPolicy = cleanupPolicy;
        this.milliseconds = milliseconds;
    }

    /** Value of the topic setting {@code cleanup.policy}. */
    public String cleanupPolicy() {
        return cleanupPolicy;
    }

    /** Value of the topic setting {@code retention.ms}. */
    public String milliseconds() {
        return milliseconds;
    }
}
