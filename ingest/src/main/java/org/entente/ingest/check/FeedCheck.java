package org.entente.ingest.check;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

    private static Checked read(String url, Fetched.Page page) {
        byte[] body = page.body().bytes();
        ParsedFeed feed = FeedParser.parse(body, page.headers(), page.url());
        if (feed.error().isEmpty()) {
            return new Checked(url, page.url(), Optional.of(feed), List.of(), Optional.empty());
        }
        List<FeedSource> named = FeedLinks.of(new String(body, StandardCharsets.UTF_8), page.url());
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
