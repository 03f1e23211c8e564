package org.entente.app.ingest;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.entente.app.broker.JavaProcess;
import org.entente.ingest.IngestService;
import org.entente.ingest.feed.FeedSource;

/** Ingest of many feeds in a process of its own, which is killed while it is at work. */
final class FeedsProcess {

    /** What a process that was killed ends with: 128 and the number of the signal. */
    static final int KILLED = 137;

    private static final String AT_WORK = "at work";

    private FeedsProcess() {}

    /** Arguments: bootstrap servers, registry URL, transactional id, address of the feeds, their number. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws InterruptedException {
        IngestService service =
                IngestService.open(Ingests.settings(args[0], args[1], args[2], List.of("batch=40", "poll.threads=4")));
        service.follow(feeds(args[3], Integer.parseInt(args[4])), List.of());
        while (service.report().published() == 0) {
            LockSupport.parkNanos(1_000_000);
        }
        System.out.println(AT_WORK);
        Thread.currentThread().join();
    }

    static List<FeedSource> feeds(String address, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FeedSource.at(address + "/feed/" + i))
                .toList();
    }

    /** Kills it so long after its first articles are out, whatever it does then; gives what it ended with. */
    static int run(String bootstrap, String registry, String name, String address, int count, long milliseconds)
            throws IOException, InterruptedException {
        Process process = JavaProcess.of(FeedsProcess.class, bootstrap, registry, name, address, count)
                .start();
        try (var said = process.inputReader()) {
            if (!AT_WORK.equals(said.readLine())) {
                throw new IllegalStateException("ingest ended by itself with " + process.waitFor());
            }
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            return process.destroyForcibly().waitFor();
        }
    }
}
