package org.entente.analysis.alert;

import org.entente.analysis.article.ArticleId;
import org.entente.analysis.text.Evidence;

/**
 * A quote and the article that it stands in.
 *
 * @param article where
 * @param source its publisher
 * @param evidence the quote
 */
public record Proof(ArticleId article, String source, Evidence evidence) {}
