package org.entente.analysis.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.PartialDate;

/**
 * News of a relation that somebody should see, or would have seen if it had not been held.
 *
 * @param key names the alert for good, through all its revisions: SHA-256, never from wall time or chance
 * @param revision 1 when first raised, counted up with each corroboration or correction
 * @param article the article that triggered it
 * @param dyad whose relation
 * @param label the status that it is about; empty for a rise of tension
 * @param kind what kind of news
 * @param from the status known before, if any, by its code
 * @param to the status now, if any, by its code
 * @param severity how much it asks for attention
 * @param eventDate when it happened, as far as it was said, else the day of publication
 * @param publishedAt event time of the article that triggered it
 * @param sources the independent publishers that say so, in order of their first report
 * @param proofs the quotes, the triggering one first
 * @param rule the rule that raised or held it
 * @param held why it was not raised, or empty if it was
 */
public record Alert(
        String key,
        int revision,
        ArticleId article,
        Dyad dyad,
        Optional<Label> label,
        AlertKind kind,
        Optional<String> from,
        Optional<String> to,
        Severity severity,
        PartialDate eventDate,
        Instant publishedAt,
        List<String> sources,
        List<Proof> proofs,
        String rule,
        Optional<String> held) {

    public Alert {
        sources = List.copyOf(sources);
        proofs = List.copyOf(proofs);
        if (proofs.isEmpty()) {
            throw new IllegalArgumentException("alert " + key + " about " + dyad + " has no evidence");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("revisions of alert " + key + " count from 1, got " + revision);
        }
    }
}
