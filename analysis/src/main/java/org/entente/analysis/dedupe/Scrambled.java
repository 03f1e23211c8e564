package org.entente.analysis.dedupe;

/** Spreads what hashes differ in over all their bits. */
final class Scrambled {

    private Scrambled() {}

    static long of(long hash) {
        long h = hash;
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        return h ^ h >>> 32;
    }
}
