package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.analysis.article.ArticleId;

/**
 * Picks whom to compare an article with: those with enough votes, the twenty with most votes at most.
 *
 * <p>Two votes are enough. But of two longer texts either has all the keys that there is room for, and if the shorter stands in the
 * longer, those that fall into it are in both: of them a twenty-fourth must be there, however much was rewritten.
 */
public final class Candidates {

    /** The vote of a key that had more articles than are kept for it. */
    public static final double HOT_VOTE = 0.4;

    /** Votes that make a candidate. */
    public static final double ENOUGH_VOTES = 2;

    /** Words of a text that has all the keys there is room for. */
    private static final int LONG = 150;

    /** Keys that a copy should share for each vote that it must have. */
    private static final double KEYS_TO_A_VOTE = 24;

    /** Candidates compared at most. */
    public static final int MOST = 20;

    private static final Comparator<Candidate> BY_VOTES =
            Comparator.comparingDouble(Candidate::votes).reversed().thenComparing(Candidate::article);

    private Candidates() {}

    /** Adds up what the parts of a scattered lookup answered an article of so many words, and picks from the sum, most votes first. */
    public static List<Candidate> gather(Collection<List<Candidate>> answers, int words) {
        Map<ArticleId, Candidate> sums = new HashMap<>();
        for (List<Candidate> answer : answers) {
            for (Candidate candidate : answer) {
                sums.merge(candidate.article(), candidate, Candidates::sum);
            }
        }
        List<Candidate> picked = new ArrayList<>();
        for (Candidate candidate : sums.values()) {
            if (isEnough(candidate.votes(), words, candidate.words())) {
                picked.add(candidate);
            }
        }
        picked.sort(BY_VOTES);
        return List.copyOf(picked.subList(0, Math.min(MOST, picked.size())));
    }

    private static Candidate sum(Candidate one, Candidate other) {
        // In which order sums are made must not part equals.
        double votes = Math.round((one.votes() + other.votes()) * 10) / 10.0;
        return new Candidate(one.article(), votes, one.words());
    }

    /** Whether so many votes are enough between two articles of so many words. */
    static boolean isEnough(double votes, int words, int otherWords) {
        int shorter = Math.min(words, otherWords);
        double shared = shorter < LONG ? 0 : (double) Sketch.KEY_ROOM * shorter / Math.max(words, otherWords);
        return votes > Math.max(ENOUGH_VOTES, Math.rint(shared / KEYS_TO_A_VOTE)) - 1e-6;
    }
}
