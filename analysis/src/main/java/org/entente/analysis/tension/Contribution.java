package org.entente.analysis.tension;

import java.time.Instant;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.text.Evidence;

/**
 * What one event adds to a tension score; or, where it stands for several stories, what the faintest of earlier days add
 * together, with the weightiest of them as the example.
 *
 * @param article where the event is reported
 * @param story the story of that article; a story contributes once
 * @param source the publisher
 * @param plover class of the event
 * @param cameo code of the event
 * @param at event time of the report
 * @param points what it adds at the time of the score, after decay; negative where it eases
 * @param evidence the quote
 * @param stories how many stories it stands for
 */
public record Contribution(
        ArticleId article,
        ArticleId story,
        String source,
        String plover,
        String cameo,
        Instant at,
        double points,
        Evidence evidence,
        int stories) {

    public Contribution {
        if (stories < 1) {
            throw new IllegalArgumentException("a contribution stands for a story at least, got " + stories);
        }
    }

    Contribution aged(double left) {
        return standingFor(stories, points * left);
    }

    Contribution standingFor(int many, double together) {
        return new Contribution(article, story, source, plover, cameo, at, together, evidence, many);
    }
}
