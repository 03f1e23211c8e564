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

    /** What an entry says in which nothing stands. */
    static final FeedEntry NOTHING = new FeedEntry(
            Optional.empty(),
            Optional.empty(),
            "",
            "",
            "",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            "");

    private static final int OF_A_RECORD = 64;
    private static final int OF_A_TIME = 96;
    private static final int OF_A_TEXT = 56;

    public FeedEntry {
        authors = List.copyOf(authors);
        categories = List.copyOf(categories);
        places = List.copyOf(places);
    }

    /** The same entry in the language of its feed, if it has none of its own. */
    FeedEntry orIn(String feedLanguage) {
        return feedLanguage.isEmpty() || !language.isEmpty() ? this : with(authors, feedLanguage);
    }

    /** The same entry by the authors of its feed, if it names none of its own. */
    FeedEntry orBy(List<String> feedAuthors) {
        return feedAuthors.isEmpty() || !authors.isEmpty() ? this : with(feedAuthors, language);
    }

    private FeedEntry with(List<String> itsAuthors, String itsLanguage) {
        return new FeedEntry(
                guid, url, title, summary, content, itsAuthors, published, updated, categories, places, itsLanguage);
    }

    /** How many bytes of memory it takes, about. */
    int size() {
        int size = OF_A_RECORD + (published.isPresent() || updated.isPresent() ? OF_A_TIME : 0);
        for (String text : List.of(guid.orElse(""), url.orElse(""), title, summary, content, language)) {
            size += size(text);
        }
        for (List<String> texts : List.of(authors, categories, places)) {
            for (String text : texts) {
                size += size(text);
            }
        }
        return size;
    }

    private static int size(String text) {
        return text.isEmpty() ? 0 : OF_A_TEXT + (isNarrow(text) ? 1 : 2) * text.length();
    }

    /** Whether a byte is enough for each of its characters. */
    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }
}
