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
    private static final int SHORT_ROOM = 32;

    private static final long NAMES = 0x9e3779b97f4a7c15L;
    private static final long FRAME = 0xc2b2ae3d27d4eb4fL;
    private static final long LONG = 0x165667b19e3779f9L;
    private static final long SHORT = 0x27d4eb2f165667c5L;

    private static final Sketcher STANDARD = new Sketcher(
            Vocabulary.standard(),
            WordSet.readStems("ordinary-words.txt"),
            KnownNames.standard(),
            Residue.standard());

    private final Vocabulary vocabulary;
    private final WordSet ordinaryWords;
    private final KnownNames knownNames;
    private final Residue residue;

    private Sketcher(Vocabulary vocabulary, WordSet ordinaryWords, KnownNames knownNames, Residue residue) {
        this.vocabulary = vocabulary;
        this.ordinaryWords = ordinaryWords;
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
        return new Words(vocabulary, ordinaryWords, knownNames, residue, tokens);
    }

    private static Sketch sketch(Words words, boolean revised) {
        int level = 0;
        while (level < Sketch.LEVELS && words.sizeAt(level) > Sketch.TRACE_ROOM) {
            level++;
        }
        return new Sketch(
                words.textHash,
                words.size,
                level,
                words.marks,
                words.credits,
                revised,
                words.traceAt(level),
                keys(words));
    }

    private static int[] keys(Words words) {
        var names = new Keys(NAMES, 4, NAME_ROOM);
        var frame = new Keys(FRAME, 6, FRAME_ROOM);
        var longRuns = new Keys(LONG, 5, LONG_ROOM);
        var shortRuns = new Keys(SHORT, 3, SHORT_ROOM);
        for (int i = 0; i < words.size; i++) {
            int kind = Sketch.classOf(words.trace[i]);
            long hash = words.hashes[i];
            int telling = kind != Sketch.FUNCTION ? 1 : 0;
            longRuns.add(hash, telling);
            shortRuns.add(hash, telling);
            if (kind == Sketch.FUNCTION) {
                frame.add(hash, 0);
            } else if (kind != Sketch.PLAIN) {
                names.add(hash, 1);
                frame.add(hash, 1);
            }
        }
        int[] all = new int[NAME_ROOM + FRAME_ROOM + LONG_ROOM + SHORT_ROOM];
        int size = names.sampleInto(all, 0);
        size = frame.sampleInto(all, size);
        size = longRuns.sampleInto(all, size);
        size = shortRuns.sampleInto(all, size);
        return distinct(all, size);
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

    static long mix(long h) {
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        return h ^ h >>> 32;
    }

    /** The runs of one kind, as they come: of their hashes never more are kept than twice the room for keys. */
    private static final class Keys {

        private static final long FACTOR = 0x5851f42d4c957f2dL;

        private final long seed;
        private final int room;
        private final int length;
        private final long leaving;
        private final long[] run;
        private final long[] found;
        private long mask;
        private int size;
        private int place;
        private int seen;
        private int telling;
        private int tellingInRun;
        private long rolling;

        Keys(long seed, int length, int room) {
            this.seed = seed;
            this.room = room;
            this.length = length;
            this.run = new long[length];
            this.found = new long[2 * room + 1];
            long power = 1;
            for (int i = 0; i < length; i++) {
                power *= FACTOR;
            }
            this.leaving = power;
        }

        /** Takes the next word, 1 if it is a telling one; a run without a telling word makes no key. */
        void add(long hash, int isTelling) {
            rolling = rolling * FACTOR + hash - leaving * run[place];
            run[place] = hash;
            place = place + 1 == length ? 0 : place + 1;
            tellingInRun += isTelling - ((telling >>> (length - 1)) & 1);
            telling = telling << 1 | isTelling;
            if (++seen >= length && tellingInRun > 0) {
                long key = mix(rolling ^ seed);
                if (((key >>> Integer.SIZE) & mask) == 0) {
                    found[size++] = key;
                    while (size > 2 * room) {
                        thinOut();
                    }
                }
            }
        }

        /** Adds a sample to the keys. What is sampled by is not in the key, so that keys stay evenly spread. */
        int sampleInto(int[] all, int from) {
            Arrays.sort(found, 0, size);
            dropRepeats();
            while (size > room) {
                thinOut();
            }
            for (int i = 0; i < size; i++) {
                all[from + i] = (int) found[i];
            }
            return from + size;
        }

        private void thinOut() {
            mask = 2 * mask + 1;
            int left = 0;
            for (int i = 0; i < size; i++) {
                if (((found[i] >>> Integer.SIZE) & mask) == 0) {
                    found[left++] = found[i];
                }
            }
            size = left;
        }

        private void dropRepeats() {
            int left = 0;
            for (int i = 0; i < size; i++) {
                if (i == 0 || found[i] != found[i - 1]) {
                    found[left++] = found[i];
                }
            }
            size = left;
        }
    }
}
