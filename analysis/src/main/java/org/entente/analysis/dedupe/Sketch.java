package org.entente.analysis.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is kept of an article to recognise its copies by: a trace of its words in order, and the keys to find it by.
 *
 * <p>The trace has 16 bits for each word: 13 of its stem's hash, its class, and whether a sentence starts with it. Two
 * traces can be laid along each other as two texts can, which no set of shingles allows. A long text's trace leaves out
 * words by their class and hash, so that what is left of two texts remains comparable.
 */
public final class Sketch {

    /** Words of a trace at most. */
    static final int TRACE_ROOM = 1280;

    /** Keys at most. */
    static final int KEY_ROOM = 120;

    /** The last level; what is still too long there is cut off. */
    static final int LEVELS = 15;

    static final int START = 0x8000;
    static final int HASH = 0x1fff;
    private static final int CLASS = 0x6000;
    static final int PLAIN = 0x0000;
    static final int FUNCTION = 0x2000;
    static final int NAME = 0x4000;
    static final int NUMBER = 0x6000;

    /** For each level and class the bits of a word that must be 0 for it to be kept. */
    private static final int[][] LEFT_OUT =
            IntStream.rangeClosed(0, LEVELS).mapToObj(Sketch::leftOutAt).toArray(int[][]::new);

    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 1 + 8 + 4 + 1 + 1 + 1 + 1 + 2 + 2;

    private final long textHash;
    private final int words;
    private final int level;
    private final int marks;
    private final int credits;
    private final boolean revised;
    private final short[] trace;
    private final int[] keys;

    /** Takes both arrays over; the keys must be sorted and distinct. */
    Sketch(long textHash, int words, int level, int marks, int credits, boolean revised, short[] trace, int[] keys) {
        this.textHash = textHash;
        this.words = words;
        this.level = level;
        this.marks = Math.min(marks, Byte.MAX_VALUE);
        this.credits = Math.min(credits, Byte.MAX_VALUE);
        this.revised = revised;
        this.trace = trace;
        this.keys = keys;
    }

    /** The same without the keys: enough to compare it with others, but not to find it by. */
    public Sketch withoutKeys() {
        return new Sketch(textHash, words, level, marks, credits, revised, trace, new int[0]);
    }

    /** Reads what {@link #toBytes()} wrote. */
    public static Sketch of(byte[] bytes) {
        try {
            var in = ByteBuffer.wrap(bytes);
            byte version = in.get();
            if (version != VERSION) {
                throw new IllegalArgumentException("sketch is of version " + version + ", expected " + VERSION);
            }
            long textHash = in.getLong();
            int words = in.getInt();
            int level = in.get();
            if (level < 0 || level > LEVELS) {
                throw new IllegalArgumentException("sketch is of level " + level + ", expected 0 to " + LEVELS);
            }
            int marks = in.get();
            int credits = in.get();
            boolean revised = in.get() != 0;
            var trace = new short[in.getShort()];
            var keys = new int[in.getShort()];
            in.asShortBuffer().get(trace);
            in.position(in.position() + 2 * trace.length);
            in.asIntBuffer().get(keys);
            if (in.remaining() != 4 * keys.length) {
                throw new IllegalArgumentException(
                        "sketch has " + (in.remaining() - 4 * keys.length) + " bytes too many");
            }
            return new Sketch(textHash, words, level, marks, credits, revised, trace, keys);
        } catch (BufferUnderflowException | NegativeArraySizeException e) {
            throw new IllegalArgumentException("sketch ends early, after " + bytes.length + " bytes", e);
        }
    }

    public byte[] toBytes() {
        var out = ByteBuffer.allocate(FIXED_BYTES + 2 * trace.length + 4 * keys.length);
        out.put(VERSION).putLong(textHash).putInt(words);
        out.put((byte) level).put((byte) marks).put((byte) credits).put((byte) (revised ? 1 : 0));
        out.putShort((short) trace.length).putShort((short) keys.length);
        out.asShortBuffer().put(trace);
        out.position(out.position() + 2 * trace.length);
        out.asIntBuffer().put(keys);
        return out.array();
    }

    /** The keys that copies are looked up by, ascending, without repeats, each in 0..2^32-1. */
    public long[] keys() {
        long[] unsigned = new long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            unsigned[i] = Integer.toUnsignedLong(keys[i]);
        }
        Arrays.sort(unsigned);
        return unsigned;
    }

    /** The part, of so many, that a key belongs to: the same in every run and on every machine. */
    public static int partOf(long key, int parts) {
        return (int) ((key * parts) >>> Integer.SIZE);
    }

    /** Words of the cleaned text, before any were left out of the trace. */
    public int words() {
        return words;
    }

    /** Traces of copying machines, such as {@code [ad_1]}, found around the text. */
    public int marks() {
        return marks;
    }

    /** Lines that say that the text is somebody else's. */
    public int credits() {
        return credits;
    }

    /** Whether the text says that it is a newer version of one that went out before. */
    public boolean revised() {
        return revised;
    }

    /** Whether both have the same words in the same order, letter case, punctuation and residue apart. */
    public boolean sameText(Sketch other) {
        return textHash == other.textHash && words == other.words;
    }

    long textHash() {
        return textHash;
    }

    int level() {
        return level;
    }

    /** The trace as it would be had the text been so long that this level was needed. */
    short[] traceAt(int wanted) {
        return wanted <= level ? trace : reduce(trace, trace.length, wanted);
    }

    static short[] reduce(short[] trace, int words, int wanted) {
        var kept = new short[words + 1];
        int size = 0;
        int start = 0;
        for (int i = 0; i < words; i++) {
            short word = trace[i];
            int isKept = isKept(word, wanted) ? 1 : 0;
            start |= word & START;
            kept[size] = (short) (word | start);
            size += isKept;
            start &= isKept - 1;
        }
        return Arrays.copyOf(kept, size);
    }

    /** Whether a level keeps a word: none of the bits is set that the level leaves out in words of its class. */
    static boolean isKept(short word, int level) {
        return (word & LEFT_OUT[level][classNumber(word)]) == 0;
    }

    /** Level 0 keeps every word, 1 leaves out function words, each further one halves what is neither name nor number. */
    private static int[] leftOutAt(int level) {
        int[] bits = new int[4];
        if (level > 0) {
            bits[classNumber(PLAIN)] = lowBits(level - 1);
            bits[classNumber(FUNCTION)] = FUNCTION;
            bits[classNumber(NAME)] = lowBits(level - 3);
            bits[classNumber(NUMBER)] = lowBits(level - 3);
        }
        return bits;
    }

    private static int lowBits(int halvings) {
        return (1 << Math.max(0, Math.min(halvings, 12))) - 1;
    }

    /** What a trace keeps of a word's hash. */
    static int traceHash(long hash) {
        return (int) (hash >>> 40) & HASH;
    }

    /** The class as a number from 0 to 3. */
    static int classNumber(int word) {
        return (word & CLASS) >>> 13;
    }

    static int classOf(short word) {
        return word & CLASS;
    }

    /** Whether two words are one, as far as a trace tells. */
    static boolean isSame(short one, short other) {
        return ((one ^ other) & HASH) == 0;
    }

    /** Whether a word tells of something, and is not one of grammar alone. */
    static boolean isTelling(short word) {
        return classOf(word) != FUNCTION;
    }

    static boolean isStart(short word) {
        return (word & START) != 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Long.hashCode(textHash);
    }

    @Override
    public String toString() {
        return "sketch of " + words + " words, " + trace.length + " traced, " + keys.length + " keys";
    }
}
