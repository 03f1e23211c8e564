package org.entente.analysis.dedupe;

import org.entente.analysis.article.ArticleId;

/**
 * What an article has found out about another one.
 *
 * @param other the other article
 * @param otherIsEarlier whether the judgement says what this one is of the other, and not the reverse
 * @param judgement what the later of the two is of the earlier
 * @param story the original of the other's story, as the other knew it
 */
public record Tie(ArticleId other, boolean otherIsEarlier, Judgement judgement, Seniority story) {}
