package org.entente.analysis.dedupe;

import org.entente.analysis.article.ArticleId;

/**
 * An article that shares keys with the one looked up.
 *
 * @param article the article
 * @param votes keys shared, hot ones counting less
 * @param words how long it is; 0 if nobody knows
 */
public record Candidate(ArticleId article, double votes, int words) {}
