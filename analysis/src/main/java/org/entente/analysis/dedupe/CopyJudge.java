package org.entente.analysis.dedupe;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Says what one article is of another, from their sketches alone. */
public final class CopyJudge {

    /** A text of fewer words says too little to be anybody's copy. */
    private static final int LEAST_WORDS = 4;

    /** A short text that comes again after so long tells that the same has happened again. */
    private static final Duration SHORT_MEMORY = Duration.ofDays(60);

    /** So many words of the traces must have been laid along each other. */
    private static final int LEAST_FOUND = 10;

    /** Share of the shorter text that must be found in the longer for a copy. */
    private static final double COPIED = 0.62;

    /** Share of the shorter, and of what is common, from which on either is mostly so. */
    private static final double MOSTLY = 0.72;

    /** Share of a longer, later text that must be the original for a copy; below it the later only contains it. */
    private static final double OWN_SHARE = 0.63;

    /** The same where all that was added are a few words that tell of nobody. */
    private static final double LEAST_OWN_SHARE = 0.45;

    /** The same where something was added both above and below it, of so many words each. */
    private static final double FRAMED_SHARE = 0.55;

    private static final double FRAME_WORDS = 6;

    private static final double FEW_WORDS = 60;
    private static final int FEW_NAMES = 1;

    /** What an exchanged name, function word and other word weigh against two texts being one. */
    private static final double NAME_STRAIN = 2;

    private static final double FRAME_STRAIN = 1.2;
    private static final double CONTENT_STRAIN = 0.6;

    /** What the part of the shorter that is not found weighs. */
    private static final double MISSING_STRAIN = 1.2;

    /** The strain that a copy bears of ten words, of twenty to thirty, and of a hundred and more. */
    private static final double LEAST_STRAIN = 0.45;

    private static final double SHORT_STRAIN = 0.95;
    private static final double LONG_STRAIN = 1.4;
    private static final int SHORT_FOUND = 20;

    /**
     * So many words without a name are more than a formula, if such a share of them is function words that we know and no more
     * than such a share of the others is exchanged.
     */
    private static final int PROSE_WORDS = 24;

    private static final double FRAME_OF_PROSE = 0.33;

    private static final double NAMELESS_CHANGED = 0.25;

    /** Shares of the function words, and of the others, that a machine which goes word by word through prose may have exchanged. */
    private static final double FRAME_KEPT = 0.08;

    /** A machine that puts phrases for words leaves the function words of one of the texts but for such a share. */
    private static final double FRAME_OF_PHRASES = 0.36;

    private static final double LEAST_REWORDED = 0.25;

    private static final double MOST_REWORDED = 0.8;

    /** The strain where no names can speak for it. */
    private static final double NAMELESS_STRAIN = 0.6;

    /** Words changed, of those found, that make a cut text one that was spun and cut. */
    private static final double CUT_AND_EDITED = 0.02;

    /** Share of the words that an editor may exchange where nothing tells what kind of words they are. */
    private static final double FOREIGN_EDITED = 0.08;

    /** Sentences out of order and telling words out of place, for each word found, that make a text shuffled. */
    private static final double DISORDER = 0.003;

    private static final double MOVED = 0.03;
    private static final int FEWEST_MOVED = 4;

    /** Exchanged words whose variety tells which of two texts was rewritten. */
    private static final int FEWEST_EXCHANGED = 8;

    private static final double ADDED_WORDS = 12;
    private static final double ADDED_SHARE = 0.03;
    private static final double CREDIT_WORDS = 3;
    private static final double CUT_SHARE = 0.1;

    private static final double QUOTED_WORDS = 20;

    private static final double PASSAGE_OF_SHORTER = 0.76;

    /** Share of the words around a passage that two reports have in common besides. */
    private static final double KEPT_BY_CHANCE = 0.3;

    /** Share of the telling words around it that two reports of one event use both, in any place. */
    private static final double WORDS_OF_ONE_EVENT = 0.7;

    private static final double QUOTED_SHARE = 0.05;

    /** Telling words of a text's rest that occur in the covered part, where both are one text. */
    private static final double COHERENT = 0.16;

    private static final Judgement NOTHING = new Judgement(CopyRelation.NONE, new TreeMap<>());

    private static final CopyJudge STANDARD = new CopyJudge();

    private CopyJudge() {}

    public static CopyJudge standard() {
        return STANDARD;
    }

    /** What the later article is of the earlier one, which was published so long before. */
    public Judgement judge(Sketch earlier, Sketch later, Duration apart) {
        boolean isShort = Math.min(earlier.words(), later.words()) < News.SHORT;
        return isShort && apart.compareTo(SHORT_MEMORY) > 0 ? NOTHING : judge(earlier, later);
    }

    /** What the later article is of the earlier one. */
    Judgement judge(Sketch earlier, Sketch later) {
        if (earlier.words() < LEAST_WORDS || later.words() < LEAST_WORDS) {
            return NOTHING;
        }
        if (earlier.sameText(later)) {
            return new Judgement(
                    CopyRelation.EXACT, new TreeMap<>(Map.of("original_covered", 1.0, "copy_covered", 1.0)));
        }
        return Overlap.of(earlier, later, COPIED, QUOTED_WORDS)
                .map(overlap -> new Judgement(relation(new Pair(overlap)), figures(overlap)))
                .orElse(NOTHING);
    }

    private static CopyRelation relation(Pair pair) {
        Overlap overlap = pair.overlap;
        boolean copied = overlap.found() >= LEAST_FOUND
                && overlap.shorterCovered() >= COPIED
                && !tellsOtherNews(overlap)
                && !isSharedPassage(overlap)
                && strain(overlap) <= bearable(overlap);
        if (!copied) {
            return isQuotation(overlap) ? CopyRelation.PARTIAL : CopyRelation.NONE;
        }
        if (!pair.laterIsShorter && !isMostlyOriginal(overlap)) {
            return CopyRelation.CONTAINS;
        }
        if (isSpun(pair)) {
            return CopyRelation.SPUN;
        }
        if (pair.later.revised() && !pair.earlier.revised()) {
            return CopyRelation.REVISION;
        }
        boolean added = isAdded(pair);
        boolean cut = 1 - pair.earlierCovered >= CUT_SHARE;
        if (cut && (!added || pair.earlierExcess > pair.laterExcess)) {
            return CopyRelation.TRUNCATED;
        }
        return added || hasHeadOrFoot(pair) ? CopyRelation.SYNDICATED : CopyRelation.EDITED;
    }

    /**
     * In a few words without names no word can be told from what the news is; nor in a short text of a language whose function words
     * are not known, where most names are not seen either.
     */
    private static boolean tellsOtherNews(Overlap overlap) {
        boolean reworded = isReworded(overlap);
        boolean nameless = overlap.news().names() == 0;
        boolean told = reworded || (isProse(overlap) && overlap.changedContent() <= NAMELESS_CHANGED);
        boolean untold = isForeign(overlap) || (nameless && !told);
        boolean isShort = overlap.shorter().words() < News.SHORT;
        int otherWords = overlap.contentLost() + overlap.frameLost();
        return overlap.news().isOther(reworded, otherWords) || (untold && isShort && overlap.exchanged() > 0);
    }

    /** Whether what both have in common is a passage as it stands, such as a statement that two reports quote, and little around it. */
    private static boolean isSharedPassage(Overlap overlap) {
        double passage = overlap.verbatim();
        double around = overlap.shorter().words() - passage;
        double kept = overlap.sharedWords() * (1 - (double) lost(overlap) / Math.max(1, overlap.found()));
        return around >= QUOTED_WORDS
                && passage < PASSAGE_OF_SHORTER * overlap.shorter().words()
                && passage < MOSTLY * overlap.longer().words()
                && passage >= MOSTLY * kept
                && kept - passage < KEPT_BY_CHANCE * around
                && overlap.elsewhere() < WORDS_OF_ONE_EVENT;
    }

    /** Whether the function words of the language are not known. */
    private static boolean isForeign(Overlap overlap) {
        return overlap.frame() == 0 && overlap.level() == 0;
    }

    private static boolean isProse(Overlap overlap) {
        return overlap.found() >= PROSE_WORDS && overlap.frame() >= FRAME_OF_PROSE * overlap.found();
    }

    /**
     * Whether one is the other word by word, with other words here and there: no two reports have their function words in one
     * order, but for those of a template, which differ in little else than names.
     */
    private static boolean isReworded(Overlap overlap) {
        return isProse(overlap)
                && overlap.changes().frameLost() <= FRAME_KEPT
                && overlap.changedContent() >= LEAST_REWORDED
                && overlap.changes().tellingLost() <= MOST_REWORDED;
    }

    private static double strain(Overlap overlap) {
        double names = overlap.names() == 0 ? 0 : (double) overlap.changes().namesMoved() / overlap.names();
        double keptByOne = overlap.changes().frameLost();
        boolean hasPhrases = overlap.found() >= PROSE_WORDS && keptByOne <= FRAME_OF_PHRASES;
        double frame = hasPhrases ? keptByOne : overlap.changedFrame();
        return (isReworded(overlap) ? CONTENT_STRAIN : NAME_STRAIN) * (overlap.changedNames() - names)
                + CONTENT_STRAIN * names
                + FRAME_STRAIN * frame
                + CONTENT_STRAIN * overlap.changedContent()
                + MISSING_STRAIN * (1 - overlap.shorterCovered());
    }

    private static double bearable(Overlap overlap) {
        if (overlap.names() < 2) {
            return NAMELESS_STRAIN;
        }
        double toShort = between(overlap.found(), LEAST_FOUND, SHORT_FOUND);
        double toLong = between(overlap.found(), 30, 100);
        return LEAST_STRAIN + (SHORT_STRAIN - LEAST_STRAIN) * toShort + (LONG_STRAIN - SHORT_STRAIN) * toLong;
    }

    /** How far a number of words is on the way from one number to another, in 0..1. */
    private static double between(int words, int from, int to) {
        return Math.min(1, Math.max(0, (words - from) / (double) (to - from)));
    }

    private static boolean isMostlyOriginal(Overlap overlap) {
        return overlap.longerCovered() >= OWN_SHARE
                || (overlap.longerCovered() >= FRAMED_SHARE && overlap.longerLeastEnd() >= FRAME_WORDS)
                || (overlap.longerCovered() >= LEAST_OWN_SHARE
                        && overlap.longerExcess() <= FEW_WORDS
                        && overlap.newcomers() <= FEW_NAMES);
    }

    private static boolean isSpun(Pair pair) {
        Overlap overlap = pair.overlap;
        if (isDisordered(overlap)) {
            return true;
        }
        boolean isCut = pair.earlierCovered < 1 - CUT_SHARE * 2;
        if (isCut && lost(overlap) - overlap.lostAtCuts() >= CUT_AND_EDITED * overlap.found()) {
            // Who cuts does not also change words here and there.
            return true;
        }
        if (isForeign(overlap)) {
            return overlap.exchanged() > FOREIGN_EDITED * overlap.found();
        }
        boolean sentencesChanged = isAdded(pair) || (!isCut && pair.earlierExcess >= ADDED_WORDS);
        return Rewriting.isByMachine(pair.changes(), overlap.level(), sentencesChanged);
    }

    private static boolean isAdded(Pair pair) {
        return pair.laterExcess >= ADDED_WORDS && 1 - pair.laterCovered >= ADDED_SHARE;
    }

    /** Sentences that changed places, or clauses inside them. */
    private static boolean isDisordered(Overlap overlap) {
        return overlap.inversions() >= Math.max(1, DISORDER * overlap.found())
                || overlap.moved() >= Math.max(FEWEST_MOVED, MOVED * overlap.found());
    }

    private static int lost(Overlap overlap) {
        return overlap.contentLost() + overlap.frameLost() + overlap.namesLost();
    }

    /** Words at either end that are not the original's, and weigh more than what was changed inside. */
    private static boolean hasHeadOrFoot(Pair pair) {
        if (pair.laterEnds < 1) {
            return false;
        }
        int changed = lost(pair.overlap) + pair.changes().after().unmatched();
        return changed == 0 || (pair.laterEnds >= CREDIT_WORDS && pair.laterEnds >= changed / 2.0);
    }

    private static boolean isQuotation(Overlap overlap) {
        return overlap.verbatim() >= QUOTED_WORDS
                && overlap.verbatim() >= QUOTED_SHARE * overlap.shorter().words();
    }

    private static SortedMap<String, Double> figures(Overlap overlap) {
        var pair = new Pair(overlap);
        SortedMap<String, Double> figures = new TreeMap<>();
        figures.put("copy_covered", rounded(pair.laterCovered));
        figures.put("original_covered", rounded(pair.earlierCovered));
        figures.put("content_changed", rounded(overlap.changedContent()));
        figures.put("frame_changed", rounded(overlap.changedFrame()));
        figures.put("names_changed", rounded(overlap.changedNames()));
        figures.put("rest_coherence", rounded(overlap.coherence()));
        figures.put("shared_words", rounded(overlap.sharedWords()));
        figures.put("verbatim_words", rounded(overlap.verbatim()));
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
        if (overlap.exchanged() >= FEWEST_EXCHANGED) {
            return Integer.compare(overlap.shorterVariety(), overlap.longerVariety());
        }
        return 0;
    }

    /** An overlap seen in time: the one named first is the earlier. */
    private static final class Pair {

        private final Overlap overlap;
        private final boolean laterIsShorter;
        private final Sketch earlier;
        private final Sketch later;
        private final double earlierCovered;
        private final double laterCovered;
        private final double earlierExcess;
        private final double laterExcess;
        private final double laterEnds;

        /** What made the later out of the earlier. */
        Changes changes() {
            return laterIsShorter ? overlap.changes().turned() : overlap.changes();
        }

        Pair(Overlap overlap) {
            this.overlap = overlap;
            laterIsShorter = !overlap.firstIsShorter();
            earlier = laterIsShorter ? overlap.longer() : overlap.shorter();
            later = laterIsShorter ? overlap.shorter() : overlap.longer();
            earlierCovered = laterIsShorter ? overlap.longerCovered() : overlap.shorterCovered();
            laterCovered = laterIsShorter ? overlap.shorterCovered() : overlap.longerCovered();
            earlierExcess = laterIsShorter ? overlap.longerExcess() : overlap.shorterExcess();
            laterExcess = laterIsShorter ? overlap.shorterExcess() : overlap.longerExcess();
            laterEnds = laterIsShorter ? overlap.shorterEnds() : overlap.longerEnds();
        }
    }
}
