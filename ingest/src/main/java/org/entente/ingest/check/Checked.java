package org.entente.ingest.check;

import java.util.List;
import java.util.Optional;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;

/**
 * What a look at an address has found.
 *
 * @param asked the address
 * @param url that answered, after redirects; the same where nothing did
 * @param feed that is there
 * @param named feeds that a page there says it has
 * @param error why there is no feed; empty where there is one
 */
public record Checked(
        String asked, String url, Optional<ParsedFeed> feed, List<FeedSource> named, Optional<String> error) {

    public Checked {
        named = List.copyOf(named);
    }

    static Checked failed(String asked, String error) {
        return new Checked(asked, asked, Optional.empty(), List.of(), Optional.of(error));
    }
}
