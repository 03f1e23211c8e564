package org.entente.analysis.dedupe;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what one article is of another, from their sketches alone. */
public final class CopyJudge {

    /** Share of the shorter text that must be found in the longer for a copy. */
    private static final double COPIED = 0.62;

    /** Share of a longer, later text that must be the original for a copy; below it the later only contains it. */
    private static final double OWN_SHARE = 0.58;

    /** The same where all that was added are these few words. */
    private static final double LEAST_OWN_SHARE = 0.45;

    private static final double FEW_WORDS = 60;

    /** From here on so many content words were exchanged that it was done to disguise the text. */
    private static final double SPUN_CONTENT = 0.09;

    private static final double SURELY_SPUN_CONTENT = 0.22;
    private static final double EVEN_CHANGE = 0.6;

    private static final double ADDED_WORDS = 12;
    private static final double ADDED_SHARE = 0.03;
    private static final double CUT_SHARE = 0.1;

    private static final double QUOTED_WORDS = 20;
    private static final double QUOTED_SHARE = 0.05;

    /** Telling words of a text's rest that occur in the covered part, where both are one text. */
    private static final double COHERENT = 0.16;

    /** A text of fewer words says too little to be anybody's copy. */
    private static final int LEAST_WORDS = 4;

    private static final CopyJudge STANDARD = new CopyJudge();

    private CopyJudge() {}

    public static CopyJudge standard() {
        return STANDARD;
    }

    /** What the later article is of the earlier one. */
    public Judgement judge(Sketch earlier, Sketch later) {
        if (earlier.words() < LEAST_WORDS || later.words() < LEAST_WORDS) {
            return new Judgement(CopyRelation.NONE, new TreeMap<>());
        }
        if (earlier.sameText(later)) {
            return new Judgement(
                    CopyRelation.EXACT, new TreeMap<>(Map.of("original_covered", 1.0, "copy_covered", 1.0)));
        }
        return judge(Overlap.of(earlier, later));
    }

    private static Judgement judge(Overlap overlap) {
        boolean laterIsShorter = !overlap.firstIsShorter();
        return new Judgement(relation(overlap, laterIsShorter), figures(overlap, laterIsShorter));
    }

    private static CopyRelation relation(Overlap overlap, boolean laterIsShorter) {
        if (overlap.shorterCovered() < COPIED || overlap.sharedWords() < 1) {
            return isQuotation(overlap) ? CopyRelation.PARTIAL : CopyRelation.NONE;
        }
        if (!laterIsShorter && !isMostlyOriginal(overlap)) {
            return CopyRelation.CONTAINS;
        }
        if (isSpun(overlap)) {
            return CopyRelation.SPUN;
        }
        double laterExcess = laterIsShorter ? overlap.shorterExcess() : overlap.longerExcess();
        double earlierExcess = laterIsShorter ? overlap.longerExcess() : overlap.shorterExcess();
        double laterCovered = laterIsShorter ? overlap.shorterCovered() : overlap.longerCovered();
        double earlierCovered = laterIsShorter ? overlap.longerCovered() : overlap.shorterCovered();
        boolean added = laterExcess >= ADDED_WORDS && 1 - laterCovered >= ADDED_SHARE;
        boolean cut = 1 - earlierCovered >= CUT_SHARE;
        if (cut && (!added || earlierExcess > laterExcess)) {
            return CopyRelation.TRUNCATED;
        }
        return added ? CopyRelation.SYNDICATED : CopyRelation.EDITED;
    }

    private static boolean isMostlyOriginal(Overlap overlap) {
        return overlap.longerCovered() >= OWN_SHARE
                || (overlap.longerCovered() >= LEAST_OWN_SHARE && overlap.longerExcess() <= FEW_WORDS);
    }

    private static boolean isSpun(Overlap overlap) {
        return overlap.changedContent() >= SURELY_SPUN_CONTENT
                || (overlap.changedContent() >= SPUN_CONTENT
                        && overlap.changedFrame() <= EVEN_CHANGE * overlap.changedContent());
    }

    private static boolean isQuotation(Overlap overlap) {
        return overlap.sharedWords() >= QUOTED_WORDS && overlap.shorterCovered() >= QUOTED_SHARE;
    }

    private static SortedMap<String, Double> figures(Overlap overlap, boolean laterIsShorter) {
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("copy_covered", rounded(laterIsShorter ? overlap.shorterCovered() : overlap.longerCovered()));
        figures.put("original_covered", rounded(laterIsShorter ? overlap.longerCovered() : overlap.shorterCovered()));
        figures.put("content_changed", rounded(overlap.changedContent()));
        figures.put("frame_changed", rounded(overlap.changedFrame()));
        figures.put("rest_coherence", rounded(overlap.coherence()));
        figures.put("shared_words", rounded(overlap.sharedWords()));
        return figures;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    /**
     * Which of two articles that were published at the same time, or nobody knows when, is the original: negative for
     * the first, positive for the second, 0 if nothing tells.
     *
     * <p>In this order: traces of copying machines, credits to others; a text that stands whole in a longer one is cut
     * from it where the rest goes on about the same things, and otherwise the longer is made of several; a text whose
     * exchanged words are more varied is the rewritten one.
     */
    int precedence(Sketch first, Sketch second) {
        Overlap overlap = Overlap.of(first, second);
        int shorterFirst = shorterFirst(overlap);
        return overlap.firstIsShorter() ? shorterFirst : -shorterFirst;
    }

    private static int shorterFirst(Overlap overlap) {
        int marks = Integer.compare(overlap.shorter().marks(), overlap.longer().marks());
        if (marks != 0) {
            return marks;
        }
        int credits =
                Integer.compare(overlap.shorter().credits(), overlap.longer().credits());
        if (credits != 0) {
            return credits;
        }
        if (overlap.shorterCovered() >= COPIED && overlap.longerCovered() < 1 - CUT_SHARE) {
            return overlap.coherence() >= COHERENT ? 1 : -1;
        }
        if (overlap.exchanged() >= 8) {
            return Integer.compare(overlap.shorterVariety(), overlap.longerVariety());
        }
        return 0;
    }
}
