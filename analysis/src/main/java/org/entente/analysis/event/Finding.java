package org.entente.analysis.event;

/** An act with its two parties, and how far from the main clause it is told. */
record Finding(String cameo, String mode, String source, String target, int rank, int at) {

    /** Whether the other is the same act in the other direction. */
    boolean isReturnedBy(Finding other) {
        return at == other.at && source.equals(other.target) && target.equals(other.source);
    }
}
