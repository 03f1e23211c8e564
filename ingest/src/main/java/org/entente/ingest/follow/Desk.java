package org.entente.ingest.follow;

import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.schemas.PolledFeed;

/** Where what feeds bring is handed in, and what is remembered of them. */
public interface Desk {

    /** Takes an article, unless this text of it has been taken before. */
    void publish(Article article);

    /** Whether some text of an article has been taken before. */
    boolean knows(ArticleId article);

    /** Counts an article that came again, though not its text. */
    void repeat(ArticleId article);

    /** Takes note of why a piece of input is no article. */
    void reject(Rejection rejection);

    /** Remembers how a feed answered, together with what was handed in before. */
    void remember(PolledFeed feed);

    /** How a feed answered when it was last asked. */
    Optional<PolledFeed> polled(String url);

    /** Makes what was handed in final. */
    void commit();
}
