package org.entente.analysis.dedupe;

import java.util.List;

/** Words for what is still to come: a short report that something will be and one that it is are two. */
final class ToCome {

    private static final ToCome STANDARD = new ToCome(WordList.lines("to-come.txt"));

    private final boolean[] will = new boolean[Sketch.HASH + 1];
    private final boolean[] may = new boolean[Sketch.HASH + 1];

    private ToCome(List<String> lines) {
        for (String line : lines) {
            String[] kindAndWords = line.split(":");
            for (String word : kindAndWords[1].strip().split("\\s+")) {
                may[hash(word)] = true;
                will[hash(word)] |= kindAndWords[0].equals("will");
            }
        }
    }

    private static int hash(String word) {
        short[] trace = Sketcher.standard().sketch("", word).traceAt(0);
        return trace[0] & Sketch.HASH;
    }

    static ToCome standard() {
        return STANDARD;
    }

    /** Whether a word says that something will be. */
    boolean will(short word) {
        return will[word & Sketch.HASH] && Sketch.classOf(word) == Sketch.FUNCTION;
    }

    /** Whether a word may stand for what is still to come. */
    boolean may(short word) {
        return may[word & Sketch.HASH] && !News.isName(word);
    }
}
