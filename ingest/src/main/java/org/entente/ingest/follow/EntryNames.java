package org.entente.ingest.follow;

import java.util.List;
import org.entente.analysis.article.ArticleId;
import org.entente.ingest.feed.FeedEntry;

/** Numbers that stand for the entries of a feed, so that little is kept to know them again by. */
final class EntryNames {

    private static final int DIGITS = 8;

    private EntryNames() {}

    /** One for each entry, in their order, by what names it. */
    static List<Integer> numbers(List<FeedEntry> entries) {
        return entries.stream().map(EntryNames::number).toList();
    }

    static int number(FeedEntry entry) {
        return number(name(entry));
    }

    /** One for an entry as it stands: another once its title or summary changes. */
    static int numberOfText(FeedEntry entry) {
        return number(name(entry) + '\n' + entry.title() + '\n' + entry.summary() + '\n' + entry.content());
    }

    private static String name(FeedEntry entry) {
        return entry.guid().or(entry::url).orElse(entry.title());
    }

    private static int number(String text) {
        return Integer.parseUnsignedInt(ArticleId.sha256(text).substring(0, DIGITS), 16);
    }
}
