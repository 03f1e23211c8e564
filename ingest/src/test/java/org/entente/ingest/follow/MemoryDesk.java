package org.entente.ingest.follow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.schemas.PolledFeed;

/** A desk that keeps everything in memory, each text of an article once as the topics do. */
final class MemoryDesk implements Desk {

    private final Map<ArticleId, Set<String>> texts = new LinkedHashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<ArticleId> repeats = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();
    private final Map<String, PolledFeed> polled = new HashMap<>();

    @Override
    public void publish(Article article) {
        Set<String> known = texts.computeIfAbsent(article.id(), id -> new HashSet<>());
        if (known.add(article.title() + '\n' + article.text())) {
            articles.add(article.withRevision(known.size()));
        }
    }

    @Override
    public boolean knows(ArticleId article) {
        return texts.containsKey(article);
    }

    @Override
    public void repeat(ArticleId article) {
        repeats.add(article);
    }

    List<ArticleId> repeats() {
        return List.copyOf(repeats);
    }

    @Override
    public void reject(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void remember(PolledFeed feed) {
        polled.put(feed.url(), feed);
    }

    @Override
    public Optional<PolledFeed> polled(String url) {
        return Optional.ofNullable(polled.get(url));
    }

    @Override
    public void commit() {
        // Everything is final here.
    }

    List<Article> articles() {
        return List.copyOf(articles);
    }

    List<Rejection> rejections() {
        return List.copyOf(rejections);
    }
}
