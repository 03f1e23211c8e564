package org.entente.ingest.check;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.feed.FeedLinks;
import org.entente.ingest.feed.FeedParser;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.ParsedFeed;
import org.entente.ingest.fetch.FetchSettings;
import org.entente.ingest.fetch.Fetched;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.Robots;
import org.entente.ingest.fetch.Validators;

/**
 * Looks at addresses to see whether feeds are there, under the rules that hold for following them. Safe for use by several
 * threads.
 */
public final class FeedCheck implements AutoCloseable {

    private static final int MOST_LOOKED_AT = 12;

    /** Words for comments in the addresses and titles of their feeds. */
    private static final Pattern COMMENTS = Pattern.compile(
            "comment|kommentar|comentario|coment\u00e1rio|\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440|yorum|\u8a55\u8ad6|\u8bc4\u8bba|\u30b3\u30e1\u30f3\u30c8|\u062a\u0639\u0644\u064a\u0642",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The first of equals is meant: pages name the feed of everything before those of parts. */
    private static final Comparator<Checked> WORTH = Comparator.<Checked>comparingInt(
                    checked -> isOfComments(checked) ? 0 : 1)
            .thenComparingInt(checked ->
                    checked.feed().map(feed -> feed.entries().isEmpty() ? 0 : 1).orElse(0));

    private final Fetcher fetcher;
    private final Robots robots;

    public FeedCheck(FetchSettings settings, InstantSource clock) {
        this.fetcher = new Fetcher(settings, clock);
        this.robots = new Robots(fetcher, clock);
    }

    public Checked check(String url) {
        Robots.Permission permission = robots.judge(url);
        if (permission instanceof Robots.Permission.Denied denied) {
            return Checked.failed(url, denied.reason());
        }
        if (permission instanceof Robots.Permission.Unknown unknown) {
            return Checked.failed(url, unknown.reason());
        }
        Fetched fetched = fetcher.fetch(url, Validators.NONE);
        return fetched instanceof Fetched.Page page ? read(url, page) : Checked.failed(url, why(fetched));
    }

    /**
     * Finds the feed to take: the one that is there, or of those that a page there names the first that has entries and is not
     * one of readers' comments.
     */
    public Discovered discover(String url) {
        Checked at = check(url);
        if (at.named().isEmpty()) {
            return new Discovered(at, List.of(), Optional.of(at).filter(FeedCheck::isFeed));
        }
        List<Checked> feeds = at.named().stream()
                .limit(MOST_LOOKED_AT)
                .map(named -> check(named.url()))
                .toList();
        return new Discovered(
                at,
                feeds,
                feeds.stream()
                        .filter(FeedCheck::isFeed)
                        .reduce((one, later) -> WORTH.compare(later, one) > 0 ? later : one));
    }

    private static boolean isFeed(Checked checked) {
        return checked.error().isEmpty();
    }

    private static boolean isOfComments(Checked checked) {
        String title = checked.feed().map(ParsedFeed::title).orElse("");
        return COMMENTS.matcher(checked.asked()).find()
                || COMMENTS.matcher(title).find();
    }

    private static Checked read(String url, Fetched.Page page) {
        byte[] body = page.body().bytes();
        ParsedFeed feed = FeedParser.parse(body, page.headers(), page.url());
        if (feed.error().isEmpty()) {
            return new Checked(url, page.url(), Optional.of(feed), List.of(), Optional.empty());
        }
        List<FeedSource> named = FeedLinks.in(Charsets.decode(body).text(), page.url()).stream()
                .map(found -> new FeedSource(found.url(), found.title()))
                .toList();
        String error = named.isEmpty()
                ? feed.error().get()
                : "is a page, which names " + (named.size() == 1 ? "a feed" : named.size() + " feeds");
        return new Checked(url, page.url(), Optional.empty(), named, Optional.of(error));
    }

    private static String why(Fetched fetched) {
        if (fetched instanceof Fetched.Forbidden forbidden) {
            return forbidden.reason();
        }
        if (fetched instanceof Fetched.Later later) {
            return "answers " + later.status() + ", come later";
        }
        return fetched instanceof Fetched.Failed failed ? failed.reason() : "is gone for good";
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
