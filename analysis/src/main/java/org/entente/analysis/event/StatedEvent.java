package org.entente.analysis.event;

import org.entente.analysis.article.Attributed;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.entity.Dyad;

/**
 * A coded event together with where it was reported: what tension is scored from.
 *
 * @param event what happened
 * @param by the article that reports it
 */
public record StatedEvent(CodedEvent event, Attribution by) implements Attributed {

    /** Whether it is one of the pair's, told without making a pair. */
    public boolean isOf(Dyad dyad) {
        return dyad.has(event.source())
                && dyad.has(event.target())
                && !event.source().equals(event.target());
    }

    public Dyad dyad() {
        return Dyad.of(event.source(), event.target());
    }
}
