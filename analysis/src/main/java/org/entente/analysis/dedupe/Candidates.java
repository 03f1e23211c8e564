package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.analysis.article.ArticleId;

/** Picks whom to compare an article with: two votes at least, the twenty with most votes at most. */
public final class Candidates {

    /** The vote of a key that had more articles than are kept for it. */
    public static final double HOT_VOTE = 0.4;

    /** Votes that make a candidate. */
    public static final double ENOUGH_VOTES = 2;

    /** Candidates compared at most. */
    public static final int MOST = 20;

    private static final Comparator<Candidate> BY_VOTES =
            Comparator.comparingDouble(Candidate::votes).reversed().thenComparing(Candidate::article);

    private Candidates() {}

    /** Adds up what the parts of a scattered lookup answered and picks from the sum, most votes first. */
    public static List<Candidate> gather(Collection<List<Candidate>> answers) {
        Map<ArticleId, Double> sums = new HashMap<>();
        for (List<Candidate> answer : answers) {
            for (Candidate candidate : answer) {
                sums.merge(candidate.article(), candidate.votes(), Double::sum);
            }
        }
        List<Candidate> picked = new ArrayList<>();
        sums.forEach((article, votes) -> {
            if (isEnough(votes)) {
                // In which order sums were made must not part equals.
                picked.add(new Candidate(article, Math.round(votes * 10) / 10.0));
            }
        });
        picked.sort(BY_VOTES);
        return List.copyOf(picked.subList(0, Math.min(MOST, picked.size())));
    }

    static boolean isEnough(double votes) {
        return votes > ENOUGH_VOTES - 1e-6;
    }
}
