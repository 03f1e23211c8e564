package org.entente.schemas;

import org.entente.analysis.article.ArticleId;
import org.entente.analysis.tension.Contribution;
import org.entente.schemas.avro.ContributionMade;

/** {@link Contribution}s in what carries them. */
final class Contributions {

    private Contributions() {}

    static ContributionMade toAvro(Contribution part) {
        return new ContributionMade(
                part.article().value(),
                part.story().value(),
                part.source(),
                part.plover(),
                part.cameo(),
                part.at(),
                part.points(),
                Quotes.toAvro(part.evidence()),
                part.stories());
    }

    static Contribution fromAvro(ContributionMade made) {
        return new Contribution(
                new ArticleId(made.getArticle()),
                new ArticleId(made.getStory()),
                made.getSource(),
                made.getPlover(),
                made.getCameo(),
                made.getAt(),
                made.getPoints(),
                Quotes.fromAvro(made.getEvidence()),
                made.getStories());
    }
}
