package org.entente.schemas;

import java.util.List;
import org.entente.analysis.article.ArticleId;

/**
 * What ingest remembers of an article, so that it publishes each of its texts once.
 *
 * @param id the article
 * @param content SHA-256 in hex of title and text of the newest revision
 * @param revision the newest revision
 * @param earlier the same of the revisions before it, newest first, as many as are remembered
 */
public record SeenArticle(ArticleId id, String content, int revision, List<String> earlier) {

    public SeenArticle {
        earlier = List.copyOf(earlier);
    }
}
