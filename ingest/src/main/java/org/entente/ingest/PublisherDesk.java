package org.entente.ingest;

import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.ingest.follow.Desk;
import org.entente.ingest.publish.ArticlePublisher;
import org.entente.schemas.PolledFeed;

/** Hands what feeds bring to the topics. */
record PublisherDesk(ArticlePublisher publisher) implements Desk {

    @Override
    public void publish(Article article) {
        publisher.publish(article);
    }

    @Override
    public boolean knows(ArticleId article) {
        return publisher.knows(article);
    }

    @Override
    public void repeat(ArticleId article) {
        publisher.repeat(article);
    }

    @Override
    public void reject(Rejection rejection) {
        publisher.reject(rejection);
    }

    @Override
    public void remember(PolledFeed feed) {
        publisher.remember(feed);
    }

    @Override
    public Optional<PolledFeed> polled(String url) {
        return publisher.polled(url);
    }

    @Override
    public void commit() {
        publisher.commit();
    }
}
