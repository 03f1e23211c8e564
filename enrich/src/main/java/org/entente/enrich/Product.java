package org.entente.enrich;

import org.entente.analysis.article.Notice;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.status.StatedClaim;

/** What reading an article yields. */
sealed interface Product {

    record Enriched(EnrichedArticle article) implements Product {}

    record Claimed(Notice<StatedClaim> claim) implements Product {}

    record Coded(Notice<StatedEvent> event) implements Product {}

    record Refused(Rejection rejection) implements Product {}

    static boolean isEnriched(String key, Product product) {
        return product instanceof Enriched;
    }

    static boolean isClaimed(String key, Product product) {
        return product instanceof Claimed;
    }

    static boolean isCoded(String key, Product product) {
        return product instanceof Coded;
    }

    static boolean isRefused(String key, Product product) {
        return product instanceof Refused;
    }

    static EnrichedArticle article(Product product) {
        return ((Enriched) product).article();
    }

    static Notice<StatedClaim> claim(Product product) {
        return ((Claimed) product).claim();
    }

    static Notice<StatedEvent> event(Product product) {
        return ((Coded) product).event();
    }

    static Rejection rejection(Product product) {
        return ((Refused) product).rejection();
    }
}
