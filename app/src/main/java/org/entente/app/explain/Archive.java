package org.entente.app.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.Step;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Notice;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.status.StatedClaim;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.Topics;

/** What the topics hold of alerts, articles and claims, looked up by name. */
public final class Archive {

    private final Addresses addresses;

    public Archive(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The newest revision of each alert, raised or held, whose key begins so. */
    public List<Alert> alerts(String prefix) {
        Map<String, Alert> found = new TreeMap<>();
        for (var topic : List.of(Topics.ALERTS_RAISED, Topics.ALERTS_HELD)) {
            try (TopicReader<Alert> reader = TopicReader.of(topic, addresses)) {
                reader.readToEnd(entry -> {
                    if (entry.value().key().startsWith(prefix)) {
                        found.put(entry.value().key(), entry.value());
                    }
                });
            }
        }
        return new ArrayList<>(found.values());
    }

    /** The newest record of each article whose id begins so. */
    public List<EnrichedArticle> articles(String prefix) {
        Map<String, EnrichedArticle> found = new TreeMap<>();
        try (TopicReader<EnrichedArticle> reader = TopicReader.of(Topics.ARTICLES_ENRICHED, addresses)) {
            reader.readToEnd(entry -> {
                if (entry.key().startsWith(prefix)) {
                    found.put(entry.key(), entry.value());
                }
            });
        }
        return new ArrayList<>(found.values());
    }

    /** The newest revision of an article, as it came in. */
    public Optional<Article> raw(ArticleId id) {
        Map<ArticleId, Article> newest = new TreeMap<>(Comparator.comparing(ArticleId::value));
        try (TopicReader<Article> reader = TopicReader.of(Topics.ARTICLES_RAW, addresses, id.value())) {
            reader.readToEnd(entry -> {
                if (entry.value().id().equals(id)) {
                    newest.put(id, entry.value());
                }
            });
        }
        return Optional.ofNullable(newest.get(id));
    }

    /** How each claim of a pair was judged, in the order of judgement. */
    public List<Step> steps(Dyad dyad) {
        return Judge.standard().judge(dyad, claims(Optional.of(dyad))).steps();
    }

    /** The pairs that an article makes claims about. */
    public List<Dyad> pairs(ArticleId article) {
        var pairs = new TreeSet<Dyad>();
        for (StatedClaim stated : claims(Optional.empty())) {
            if (stated.article().equals(article)) {
                pairs.add(stated.claim().dyad());
            }
        }
        return List.copyOf(pairs);
    }

    /** Claims that stand, as far as is known now. */
    private List<StatedClaim> claims(Optional<Dyad> dyad) {
        Map<String, StatedClaim> standing = new LinkedHashMap<>();
        try (TopicReader<Notice<StatedClaim>> reader = dyad.isPresent()
                ? TopicReader.of(Topics.STATUS_CLAIMED, addresses, dyad.get().toString())
                : TopicReader.of(Topics.STATUS_CLAIMED, addresses)) {
            reader.readToEnd(entry -> {
                StatedClaim stated = entry.value().value();
                if (dyad.isEmpty() || stated.claim().dyad().equals(dyad.get())) {
                    String id = Topics.STATUS_CLAIMED.idOf(new Notice.Standing<>(stated));
                    if (entry.value() instanceof Notice.Withdrawn) {
                        standing.remove(id);
                    } else {
                        standing.put(id, stated);
                    }
                }
            });
        }
        return List.copyOf(standing.values());
    }
}
