package org.entente.analysis.dedupe;

import java.util.List;
import org.entente.analysis.article.ArticleId;

/** What articles tell each other to find their stories; each is delivered where its addressee is kept. */
public sealed interface Letter {

    ArticleId to();

    /**
     * A part's answer to a {@link Lookup}.
     *
     * @param sharers articles that share keys of that part
     */
    record Found(ArticleId to, Sharers sharers) implements Letter {}

    /**
     * Asks candidates to compare themselves: all those that are kept in one place.
     *
     * @param candidates who is asked, at least one; the letter goes to the first of them
     * @param from who asks
     * @param sketch of the one who asks, without its keys
     */
    record Compare(List<ArticleId> candidates, Seniority from, Sketch sketch) implements Letter {
        public Compare {
            candidates = List.copyOf(candidates);
        }

        @Override
        public ArticleId to() {
            return candidates.get(0);
        }
    }

    /**
     * The candidates' answer.
     *
     * @param ties what was found, as the one who asked is to know it
     */
    record Compared(ArticleId to, List<Tie> ties) implements Letter {
        public Compared {
            ties = List.copyOf(ties);
        }
    }

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
