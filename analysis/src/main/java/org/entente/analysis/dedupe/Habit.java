package org.entente.analysis.dedupe;

/**
 * Tells whether the same words were changed again and again. A machine that has another word for one exchanges it at most of its places,
 * and never touches a word that it does not know; an editor, or an error, hits a place here and there.
 */
final class Habit {

    /** The chance that a place is hit by an editor. */
    private static final double EDITOR = 0.045;

    /** The chance that a machine exchanges a word it knows lies between these, each as likely as the others. */
    private static final double LAZY_MACHINE = 0.2;

    private static final double EAGER_MACHINE = 0.9;
    private static final double STEP = 0.1;

    private final byte[] places = new byte[Sketch.HASH + 1];
    private final byte[] hits = new byte[Sketch.HASH + 1];

    /** The words hit, each once. */
    private final short[] hit;

    private int size;

    /** The evidence in a text by what became of each of its words; names and words that nothing is put for tell nothing. */
    static double of(short[] trace, byte[] fates) {
        var habit = new Habit(trace.length);
        for (int i = 0; i < trace.length; i++) {
            int kind = Fates.kind(trace[i]);
            if (fates[i] != Fates.ELSEWHERE && (kind == Fates.CONTENT || kind == Fates.FRAME)) {
                habit.add(trace[i], fates[i] != Fates.SAME);
            }
        }
        return habit.evidence();
    }

    /** Takes the number of places at most. */
    private Habit(int room) {
        this.hit = new short[room];
    }

    /** Takes a place of a word, and whether the word was changed there. */
    private void add(short word, boolean isHit) {
        int hash = word & Sketch.HASH;
        if (places[hash] == Byte.MAX_VALUE) {
            return;
        }
        places[hash]++;
        if (isHit) {
            if (hits[hash] == 0) {
                hit[size++] = (short) hash;
            }
            hits[hash]++;
        }
    }

    /**
     * The logarithm of how much likelier a machine than an editor hits, of the places of each word that was hit at all and has
     * several, so many.
     */
    private double evidence() {
        double evidence = 0;
        for (int i = 0; i < size; i++) {
            int hash = hit[i];
            if (places[hash] > 1) {
                evidence += evidence(hits[hash], places[hash]);
            }
        }
        return evidence;
    }

    private static double evidence(int hits, int places) {
        double machine = 0;
        double atAll = 0;
        for (double chance = LAZY_MACHINE; chance < EAGER_MACHINE + STEP / 2; chance += STEP) {
            machine += chanceOf(hits, places, chance);
            atAll += 1 - Math.pow(1 - chance, places);
        }
        double editor = chanceOf(hits, places, EDITOR) / (1 - Math.pow(1 - EDITOR, places));
        return Math.log(machine / atAll / editor);
    }

    /** The chance of so many hits, but for the number of ways to choose them, which is the same for all. */
    private static double chanceOf(int hits, int places, double chance) {
        return Math.pow(chance, hits) * Math.pow(1 - chance, places - hits);
    }
}
