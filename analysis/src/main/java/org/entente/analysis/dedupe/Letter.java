package org.entente.analysis.dedupe;

import java.util.List;
import org.entente.analysis.article.ArticleId;

/** What articles tell each other to find their stories; each is delivered where its addressee is kept. */
public sealed interface Letter {

    ArticleId to();

    /**
     * A part's answer to a {@link Lookup}.
     *
     * @param candidates articles that share keys of that part
     */
    record Found(ArticleId to, List<Candidate> candidates) implements Letter {
        public Found {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * Asks a candidate to compare itself.
     *
     * @param from who asks
     * @param sketch of the one who asks, without its keys
     */
    record Compare(ArticleId to, Seniority from, Sketch sketch) implements Letter {}

    /**
     * The candidate's answer.
     *
     * @param tie what it found, as the one who asked is to know it
     */
    record Compared(ArticleId to, Tie tie) implements Letter {}

    /**
     * Tells an original that its story has an earlier one.
     *
     * @param by the earlier original
     * @param tie through which article that was found, and how
     */
    record Supersede(ArticleId to, Seniority by, Tie tie) implements Letter {}

    /** Tells an original of an article that belongs to its story. */
    record Join(ArticleId to, ArticleId member) implements Letter {}

    /** Tells a copy that its story has another original now. */
    record Moved(ArticleId to, Seniority story) implements Letter {}
}
