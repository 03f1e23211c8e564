package org.entente.analysis.dedupe;

import java.util.List;

/** Words for what is still to come: a short report that something will be and one that it is are two. */
final class ToCome {

    private static final String WILL = "will";
    private static final String MAY = "may";
    private static final String BEFORE_TO = "before to";

    private static final ToCome STANDARD = new ToCome(WordList.lines("to-come.txt"));

    private final boolean[] will = new boolean[Sketch.HASH + 1];
    private final boolean[] may = new boolean[Sketch.HASH + 1];
    private final boolean[] beforeTo = new boolean[Sketch.HASH + 1];
    private final int to = hash("to");

    private ToCome(List<String> lines) {
        for (String line : lines) {
            String[] kindAndWords = line.split(":");
            for (String word : kindAndWords[1].strip().split("\\s+")) {
                int hash = hash(word);
                switch (kindAndWords[0]) {
                    case WILL -> will[hash] = true;
                    case MAY -> may[hash] = true;
                    case BEFORE_TO -> beforeTo[hash] = true;
                    default -> throw new IllegalStateException("to-come.txt: unknown kind in '" + line + "'");
                }
            }
        }
    }

    private static int hash(String word) {
        return Sketcher.standard().sketch("", word).traceAt(0)[0] & Sketch.HASH;
    }

    static ToCome standard() {
        return STANDARD;
    }

    /** Whether a word says that something will be. */
    boolean will(short word) {
        return Sketch.classOf(word) == Sketch.FUNCTION && will[word & Sketch.HASH];
    }

    /** Whether a word of a trace, perhaps with the one before it, may stand for what is still to come. */
    boolean may(short[] trace, int place) {
        int hash = trace[place] & Sketch.HASH;
        boolean isAfterBe = hash == to && place > 0 && beforeTo[trace[place - 1] & Sketch.HASH];
        return isAfterBe || (!News.isName(trace[place]) && (may[hash] || will[hash]));
    }
}
