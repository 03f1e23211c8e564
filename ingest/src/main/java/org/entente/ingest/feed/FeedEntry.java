package org.entente.ingest.feed;

import java.util.List;
import java.util.Optional;
import org.entente.ingest.time.StatedTime;

/**
 * One entry of a feed. Texts are HTML or plain text as the feed gives them, unpacked once.
 *
 * @param guid its name within the feed
 * @param url its page, absolute where the feed allows it
 * @param title perhaps empty
 * @param summary perhaps empty
 * @param content the whole text where the feed carries it; perhaps empty
 * @param authors names, or addresses where no name is given
 * @param published when it says it first appeared; in Atom when it last changed, where only that is said
 * @param updated when it says it last changed
 * @param categories as stated
 * @param places where it plays: names, and points as {@code geo:LATITUDE,LONGITUDE}
 * @param language of the entry, or of the feed; empty if neither says
 */
public record FeedEntry(
        Optional<String> guid,
        Optional<String> url,
        String title,
        String summary,
        String content,
        List<String> authors,
        Optional<StatedTime> published,
        Optional<StatedTime> updated,
        List<String> categories,
        List<String> places,
        String language) {

    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        places = List.copyOf(places);
    }
}
