package org.entente.analysis.dedupe;

import java.util.List;

/** Words for acts that undo each other, such as sever and restore, recognised by what a trace keeps of a word. */
final class Contraries {

    private static final long LEFT_SIDES = 0x5555555555555555L;
    private static final int MOST_LINES = 32;
    private static final Contraries STANDARD = new Contraries(WordList.lines("contraries.txt"));

    /** For each trace hash a bit for each side of each line that the word stands on. */
    private final long[] sides = new long[Sketch.HASH + 1];

    private Contraries(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            throw new IllegalStateException(
                    "contraries.txt may have " + MOST_LINES + " lines at most, has " + lines.size());
        }
        for (int line = 0; line < lines.size(); line++) {
            String[] both = lines.get(line).split("\\|");
            if (both.length != 2) {
                throw new IllegalStateException("contraries.txt: two sides expected in '" + lines.get(line) + "'");
            }
            add(both[0], 1L << (2 * line));
            add(both[1], 1L << (2 * line + 1));
        }
    }

    static Contraries standard() {
        return STANDARD;
    }

    private void add(String words, long side) {
        for (String word : words.strip().split("\\s+")) {
            sides[Sketch.traceHash(Stem.of(word))] |= side;
        }
    }

    /** The sides that a word of a trace stands on. */
    long sidesOf(short word) {
        return Sketch.classOf(word) == Sketch.PLAIN ? sides[word & Sketch.HASH] : 0;
    }

    /** Whether some line has one of these sides and the other its contrary. */
    static boolean areOpposed(long one, long other) {
        return (((one & LEFT_SIDES) << 1) & other) != 0 || (((other & LEFT_SIDES) << 1) & one) != 0;
    }
}
