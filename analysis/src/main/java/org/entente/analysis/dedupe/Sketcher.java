package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.stream.IntStream;
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
            WordSet.read("function-words.txt"),
            WordSet.readStems("ordinary-words.txt"),
            KnownNames.standard(),
            Residue.standard());

    private final WordSet functionWords;
    private final WordSet ordinaryWords;
    private final KnownNames knownNames;
    private final Residue residue;

    private Sketcher(WordSet functionWords, WordSet ordinaryWords, KnownNames knownNames, Residue residue) {
        this.functionWords = functionWords;
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
        return new Words(functionWords, ordinaryWords, knownNames, residue, tokens);
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
        var names = new Keys(NAMES, 4, words.size);
        var frame = new Keys(FRAME, 6, words.size);
        var longRuns = new Keys(LONG, 5, words.size);
        var shortRuns = new Keys(SHORT, 3, words.size);
        for (int i = 0; i < words.size; i++) {
            int kind = Sketch.classOf(words.trace[i]);
            long hash = words.hashes[i];
            boolean anchor = kind == Sketch.NAME || kind == Sketch.NUMBER;
            longRuns.add(hash, kind != Sketch.FUNCTION);
            shortRuns.add(hash, kind != Sketch.FUNCTION);
            if (anchor) {
                names.add(hash, true);
            }
            if (anchor || kind == Sketch.FUNCTION) {
                frame.add(hash, anchor);
            }
        }
        int[] all = new int[NAME_ROOM + FRAME_ROOM + LONG_ROOM + SHORT_ROOM];
        int size = names.sampleInto(all, 0, NAME_ROOM);
        size = frame.sampleInto(all, size, FRAME_ROOM);
        size = longRuns.sampleInto(all, size, LONG_ROOM);
        size = shortRuns.sampleInto(all, size, SHORT_ROOM);
        return IntStream.of(all).limit(size).sorted().distinct().toArray();
    }

    static long mix(long h) {
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        h ^= h >>> 32;
        h *= 0xd6e8feb86659fd93L;
        return h ^ h >>> 32;
    }

    /** The runs of one kind, as they come, and a sample of them. */
    private static final class Keys {

        private static final long FACTOR = 0x5851f42d4c957f2dL;

        private final long seed;
        private final long leaving;
        private final long[] run;
        private final boolean[] telling;
        private final long[] found;
        private int size;
        private int place;
        private int seen;
        private int tellingInRun;
        private long rolling;

        Keys(long seed, int length, int words) {
            this.seed = seed;
            this.run = new long[length];
            this.telling = new boolean[length];
            this.found = new long[Math.max(16, words)];
            long power = 1;
            for (int i = 0; i < length; i++) {
                power *= FACTOR;
            }
            this.leaving = power;
        }

        /** Takes the next word; a run without a telling word makes no key. */
        void add(long hash, boolean isTelling) {
            rolling = rolling * FACTOR + hash - leaving * run[place];
            tellingInRun += (isTelling ? 1 : 0) - (telling[place] ? 1 : 0);
            run[place] = hash;
            telling[place] = isTelling;
            place = place + 1 == run.length ? 0 : place + 1;
            seen++;
            if (seen >= run.length && tellingInRun > 0) {
                found[size++] = mix(rolling ^ seed);
            }
        }

        /** Adds a sample to the keys. What is sampled by is not in the key, so that keys stay evenly spread. */
        int sampleInto(int[] all, int from, int room) {
            long mask = 0;
            while (size > 2 * room) {
                mask = 2 * mask + 1;
                thin(mask);
            }
            Arrays.sort(found, 0, size);
            dropRepeats();
            while (size > room) {
                mask = 2 * mask + 1;
                thin(mask);
            }
            for (int i = 0; i < size; i++) {
                all[from + i] = (int) found[i];
            }
            return from + size;
        }

        private void thin(long mask) {
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
