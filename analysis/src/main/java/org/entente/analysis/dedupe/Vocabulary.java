package org.entente.analysis.dedupe;

/** What is known of single words, all of it found in one look by the word's token hash. */
final class Vocabulary {

    static final int FUNCTION = 1;
    static final int WRITTEN_NUMBER = 2;
    static final int ABBREVIATION = 4;

    /** The name of a state, people, capital or leader, even if it is an ordinary word as well. */
    static final int NAME = 8;

    /** In capitals throughout it stands for a state or bloc. */
    static final int ACRONYM = 16;

    /** The last word of a name of two, such as {@code Korea}. */
    static final int ENDS_PAIR = 32;

    private static final int FIRST_ROOM = 1 << 13;
    private static final Vocabulary STANDARD = new Vocabulary(KnownNames.standard());

    private long[] hashes = new long[FIRST_ROOM];
    private byte[] traits = new byte[FIRST_ROOM];
    private int size;

    private Vocabulary(KnownNames names) {
        addAll(WordSet.read("function-words.txt"), FUNCTION);
        addAll(NumberWords.all(), WRITTEN_NUMBER);
        addAll(WordSet.read("abbreviations.txt"), ABBREVIATION);
        addAll(names.words(), NAME);
        addAll(names.acronyms(), ACRONYM);
        addAll(names.lastOfPairs(), ENDS_PAIR);
    }

    static Vocabulary standard() {
        return STANDARD;
    }

    /** The traits of a word, 0 if it has none. */
    int traitsOf(long hash) {
        long[] table = hashes;
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return traits[at];
            }
            at = (at + 1) & mask;
        }
        return 0;
    }

    private void addAll(WordSet words, int trait) {
        for (long hash : words.hashes()) {
            if (++size * 4 > hashes.length) {
                grow();
            }
            put(hash, trait);
        }
    }

    private void put(long hash, int trait) {
        int mask = hashes.length - 1;
        int at = (int) hash & mask;
        while (hashes[at] != 0 && hashes[at] != hash) {
            at = (at + 1) & mask;
        }
        hashes[at] = hash;
        traits[at] = (byte) (traits[at] | trait);
    }

    private void grow() {
        long[] before = hashes;
        byte[] ofThem = traits;
        hashes = new long[before.length * 2];
        traits = new byte[hashes.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                put(before[i], ofThem[i]);
            }
        }
    }
}
