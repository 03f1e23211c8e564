package org.entente.analysis.tension;

import java.time.Instant;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.text.Evidence;

/**
 * What one event adds to a tension score.
 *
 * @param article where the event is reported
 * @param story the story of that article; a story contributes once
 * @param source the publisher
 * @param plover class of the event
 * @param cameo code of the event
 * @param at event time of the report
 * @param points what it adds at the time of the score, after decay; negative where it eases
 * @param evidence the quote
 */
public record Contribution(
        ArticleId article,
        ArticleId story,
        String source,
        String plover,
        String cameo,
        Instant at,
        double points,
        Evidence evidence) {}
