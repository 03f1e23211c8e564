package org.entente.schemas;

import org.entente.analysis.article.ArticleId;

/**
 * What ingest remembers of an article, so that it publishes it once.
 *
 * @param id the article
 * @param content SHA-256 in hex of title and text of the newest revision
 * @param revision the newest revision
 */
public record SeenArticle(ArticleId id, String content, int revision) {}
