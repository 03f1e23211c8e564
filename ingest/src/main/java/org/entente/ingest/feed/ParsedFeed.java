package org.entente.ingest.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.ingest.time.StatedTime;

/**
 * A feed as it was read.
 *
 * @param title perhaps empty
 * @param summary perhaps empty
 * @param url the site that it belongs to
 * @param language as stated; perhaps empty
 * @param updated when it says it last changed
 * @param hints how often it wishes to be asked
 * @param entries in the order of the feed; in its language, where they name none
 * @param repairs what had to be put right, each named once
 * @param error why it is no feed; then there are no entries
 */
public record ParsedFeed(
        String title,
        String summary,
        Optional<String> url,
        String language,
        Optional<StatedTime> updated,
        FeedHints hints,
        List<FeedEntry> entries,
        List<String> repairs,
        Optional<String> error) {

    public ParsedFeed {
        String feedLanguage = language;
        entries = entries.stream().map(entry -> entry.orIn(feedLanguage)).toList();
        repairs = List.copyOf(repairs);
    }

    /** The same feed with further entries behind its own. */
    ParsedFeed with(List<FeedEntry> more) {
        return more.isEmpty()
                ? this
                : new ParsedFeed(
                        title,
                        summary,
                        url,
                        language,
                        updated,
                        hints,
                        Stream.concat(entries.stream(), more.stream()).toList(),
                        repairs,
                        error);
    }

    static ParsedFeed unreadable(String reason, List<String> repairs) {
        return new ParsedFeed(
                "",
                "",
                Optional.empty(),
                "",
                Optional.empty(),
                FeedHints.NONE,
                List.of(),
                repairs,
                Optional.of(reason));
    }
}
