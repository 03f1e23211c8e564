package org.entente.app.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.entente.ingest.IngestService;
import org.entente.ingest.feed.FeedSource;

/** Ingest of many feeds in a process of its own, which dies a while after it has begun, as by kill -9. */
final class FeedsProcess {

    private FeedsProcess() {}

    /** Arguments: bootstrap servers, registry URL, transactional id, address of the feeds, their number, articles to live for. */
    public static void main(String[] args) {
        long articles = Long.parseLong(args[5]);
        IngestService service =
                IngestService.open(Ingests.settings(args[0], args[1], args[2], List.of("batch=40", "poll.threads=4")));
        service.follow(feeds(args[3], Integer.parseInt(args[4])), List.of());
        while (service.report().published() < articles) {
            LockSupport.parkNanos(1_000_000);
        }
        Runtime.getRuntime().halt(IngestProcess.KILLED);
    }

    static List<FeedSource> feeds(String address, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FeedSource.at(address + "/feed/" + i))
                .toList();
    }

    static int run(String bootstrap, String registry, String name, String address, int count, long articles)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FeedsProcess.class.getName(),
                bootstrap,
                registry,
                name,
                address,
                Integer.toString(count),
                Long.toString(articles));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
