package org.entente.analysis.dedupe;

import java.util.Arrays;
import org.entente.analysis.text.Tokens;

/**
 * Makes the sketch of an article in one pass over its tokens.
 *
 * <p>Four kinds of keys, each surviving another treatment: runs of 4 names and numbers, and runs of 6 names, numbers and
 * function words with at least one name or number among them, survive the exchange of all other words; runs of 3 and 5
 * words survive cutting, adding and light edits. Of each kind those are kept whose hash is a multiple of a power of two,
 * the least one that leaves no more than the kind's room: so what is kept of a part is kept of the whole.
 */
public final class Sketcher {

    private static final int NAME_ROOM = 32;
    private static final int FRAME_ROOM = 40;
    private static final int LONG_ROOM = 16;
    private static final int SHORT_ROOM = Sketch.KEY_ROOM - NAME_ROOM - FRAME_ROOM - LONG_ROOM;

    private static final long NAMES = 0x9e3779b97f4a7c15L;
    private static final long FRAME = 0xc2b2ae3d27d4eb4fL;
    private static final long LONG = 0x165667b19e3779f9L;
    private static final long SHORT = 0x27d4eb2f165667c5L;

    /** Classes of words, as bits. */
    private static final int ALL = 0b1111;

    private static final int FUNCTION = 1 << Sketch.classNumber(Sketch.FUNCTION);
    private static final int ANCHORS = 1 << Sketch.classNumber(Sketch.NAME) | 1 << Sketch.classNumber(Sketch.NUMBER);

    private static final Sketcher STANDARD =
            new Sketcher(Vocabulary.standard(), KnownNames.standard(), Residue.standard());

    private final Vocabulary vocabulary;
    private final KnownNames knownNames;
    private final Residue residue;

    private Sketcher(Vocabulary vocabulary, KnownNames knownNames, Residue residue) {
        this.vocabulary = vocabulary;
        this.knownNames = knownNames;
        this.residue = residue;
    }

    public static Sketcher standard() {
        return STANDARD;
    }

    public Sketch sketch(String title, String text) {
        return sketch(title, Tokens.of(text));
    }

    /** For who has the tokens already. An article without a body is sketched by its title. */
    public Sketch sketch(String title, Tokens body) {
        Words words = words(body);
        if (!title.isBlank()) {
            Words headline = words(Tokens.of(title));
            if (words.size == 0) {
                return sketch(headline, headline.revised);
            }
            return sketch(words, words.revised || headline.revised);
        }
        return sketch(words, words.revised);
    }

    /** What a newer text has changed against the one that was sketched. */
    public TextDifference difference(Sketch older, String newer) {
        return TextDifference.between(older, words(Tokens.of(newer)));
    }

    private Words words(Tokens tokens) {
        return new Words(vocabulary, knownNames, residue, tokens);
    }

    private static Sketch sketch(Words words, boolean revised) {
        int level = 0;
        short[] trace = words.traceAt(level);
        while (level < Sketch.LEVELS && trace.length > Sketch.TRACE_ROOM) {
            trace = words.traceAt(++level);
        }
        return new Sketch(
                words.textHash,
                words.size,
                level,
                words.marks,
                words.credits,
                revised,
                Arrays.copyOf(trace, Math.min(trace.length, Sketch.TRACE_ROOM)),
                keys(words));
    }

    private static int[] keys(Words words) {
        Row all = new Row(words.hashes, words.trace, words.size, ALL & ~FUNCTION);
        Row frame = all.only(ANCHORS | FUNCTION, ANCHORS);
        Row names = frame.only(ANCHORS, ANCHORS);
        int[] keys = new int[Sketch.KEY_ROOM];
        int size = names.sampleInto(keys, 0, new Kind(NAMES, 4, NAME_ROOM));
        size = frame.sampleInto(keys, size, new Kind(FRAME, 6, FRAME_ROOM));
        size = all.sampleInto(keys, size, new Kind(LONG, 5, LONG_ROOM));
        size = all.sampleInto(keys, size, new Kind(SHORT, 3, SHORT_ROOM));
        return distinct(keys, size);
    }

    private static int[] distinct(int[] keys, int size) {
        Arrays.sort(keys, 0, size);
        int left = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[left++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, left);
    }

    /**
     * One kind of keys.
     *
     * @param seed makes its keys unlike those of other kinds
     * @param length words in a run
     * @param room keys at most
     */
    private record Kind(long seed, int length, int room) {}

    /**
     * A row of words whose runs are keys, where one of the run is a telling word.
     *
     * @param hashes of the words
     * @param trace their classes
     * @param words how many there are
     * @param telling the classes that tell, as bits
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Row(long[] hashes, short[] trace, int words, int telling) {

        private static final long FACTOR = 0x5851f42d4c957f2dL;

        private static final long SPREAD = 0xd6e8feb86659fd93L;

        /**
         * The words of some of its classes, of which some tell: nothing branches in here, since no branch could be foreseen.
         *
         * @param taken the classes taken, as bits
         * @param telling those of them that tell
         */
        Row only(int taken, int telling) {
            long[] someHashes = new long[words + 1];
            short[] someTrace = new short[words + 1];
            int size = 0;
            for (int i = 0; i < words; i++) {
                someHashes[size] = hashes[i];
                someTrace[size] = trace[i];
                size += taken >>> Sketch.classNumber(trace[i]) & 1;
            }
            return new Row(someHashes, someTrace, size, telling);
        }

        private boolean tells(int from, int to) {
            for (int i = from; i < to; i++) {
                if ((telling >>> Sketch.classNumber(trace[i]) & 1) != 0) {
                    return true;
                }
            }
            return false;
        }

        /** Adds a sample of the runs to the keys. What is sampled by is not in the key, so that keys stay evenly spread. */
        int sampleInto(int[] keys, int from, Kind kind) {
            int length = kind.length;
            var sample = new Sample(kind.room);
            long leaving = 1;
            long rolling = 0;
            for (int i = 0; i < Math.min(length, words); i++) {
                leaving *= FACTOR;
                rolling = rolling * FACTOR + hashes[i];
            }
            long mask = 0;
            for (int i = length - 1; i < words; i++) {
                long spread = rolling + kind.seed;
                long key = (spread ^ (spread >>> Integer.SIZE)) * SPREAD;
                if (((key >>> Integer.SIZE) & mask) == 0 && tells(i + 1 - length, i + 1)) {
                    mask = sample.add(key ^ (key >>> Integer.SIZE));
                }
                if (i + 1 < words) {
                    rolling = rolling * FACTOR + hashes[i + 1] - leaving * hashes[i + 1 - length];
                }
            }
            return sample.writeInto(keys, from);
        }
    }

    /** Different hashes whose upper half is a multiple of a power of two, the least one that leaves no more than there is room for. */
    private static final class Sample {

        private final long[] found;
        private int size;
        private long mask;

        Sample(int room) {
            this.found = new long[room + 1];
        }

        /** Answers the bits that must be 0 in the upper half of the next. */
        long add(long key) {
            for (int i = 0; i < size; i++) {
                if (found[i] == key) {
                    return mask;
                }
            }
            found[size++] = key;
            while (size == found.length) {
                thinOut();
            }
            return mask;
        }

        private void thinOut() {
            mask = 2 * mask + 1;
            int left = 0;
            for (int i = 0; i < size; i++) {
                found[left] = found[i];
                left += ((found[i] >>> Integer.SIZE) & mask) == 0 ? 1 : 0;
            }
            size = left;
        }

        int writeInto(int[] keys, int from) {
            for (int i = 0; i < size; i++) {
                keys[from + i] = (int) found[i];
            }
            return from + size;
        }
    }
}
