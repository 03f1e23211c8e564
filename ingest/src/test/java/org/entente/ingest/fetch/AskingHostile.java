package org.entente.ingest.fetch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.entente.ingest.feed.FeedParser;
import org.entente.ingest.feed.ParsedFeed;

/** Asks for each of the hostile answers and reads what comes. Run in a machine of its own, with little memory. */
final class AskingHostile {

    private AskingHostile() {}

    /** Arguments: the port of their server, how many seconds each may take, and perhaps which to begin with. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
        var settings = new FetchSettings(
                "Entente-Test/1",
                "",
                Duration.ofSeconds(Integer.parseInt(args[1])),
                FetchSettings.LARGEST,
                List.of(AddressRange.parse("127.0.0.0/8")));
        try (var fetcher = new Fetcher(settings, InstantSource.system())) {
            for (int i = args.length < 3 ? 0 : Integer.parseInt(args[2]); i < HostileAnswers.ALL.size(); i++) {
                long begun = System.nanoTime();
                Fetched fetched = fetcher.fetch("http://127.0.0.1:" + args[0] + "/" + i, Validators.NONE);
                long fetchedIn = (System.nanoTime() - begun) / 1_000_000;
                String outcome = outcome(fetched);
                System.out.println(fetchedIn + "\t" + HostileAnswers.ALL.get(i).name() + "\t" + outcome);
            }
        }
    }

    private static String outcome(Fetched fetched) {
        if (fetched instanceof Fetched.Page page) {
            ParsedFeed feed = FeedParser.parse(page.body().bytes(), page.headers(), page.url());
            return feed.error().orElseGet(() -> feed.entries().size() + " entries, repairs " + feed.repairs());
        }
        if (fetched instanceof Fetched.Failed failed) {
            return failed.reason();
        }
        return fetched instanceof Fetched.Later later ? "later " + later.status() : "unchanged";
    }
}
