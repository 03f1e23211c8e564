package org.entente.ingest.check;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind an address that may be a feed's or a page's.
 *
 * @param at the address itself
 * @param feeds that the page there names, each after a look at it; empty where the address is a feed's
 * @param best the one to take of them, or the feed at the address; empty where there is none
 */
public record Discovered(Checked at, List<Checked> feeds, Optional<Checked> best) {

    public Discovered {
        feeds = List.copyOf(feeds);
    }

    /** The feeds that are there as well. */
    public List<Checked> others() {
        return feeds.stream()
                .filter(feed -> feed.error().isEmpty() && !best.equals(Optional.of(feed)))
                .toList();
    }
}
