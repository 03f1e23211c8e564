package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.Opml;
import org.entente.ingest.fetch.Fetcher;
import org.entente.ingest.fetch.HungUp;
import org.entente.ingest.file.ArticleFiles;
import org.entente.ingest.file.FileLimits;
import org.entente.ingest.follow.FeedPoller;
import org.entente.ingest.follow.Follower;
import org.entente.ingest.follow.RealWaiting;
import org.entente.ingest.follow.Turn;
import org.entente.ingest.health.FeedMetrics;
import org.entente.ingest.publish.ArticlePublisher;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.BrokerUnreachable;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes articles in, from files once and from feeds and folders for as long as it is open. */
public final class IngestService implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(IngestService.class);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

    private final IngestSettings settings;
    private final ArticlePublisher publisher;
    private final Fetcher fetcher;
    private final FeedPoller poller;
    private final FileIntake files;
    private final Follower follower;
    private final FeedMetrics metrics;
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final InstantSource clock;
    private final RealWaiting waiting = new RealWaiting();
    private volatile List<FeedSource> listed = List.of();
    private volatile FileIntake.FileState listState = new FileIntake.FileState(0, Instant.EPOCH);

    private IngestService(IngestSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.publisher = ArticlePublisher.open(settings.publisher(), Registry.with(settings.registry()), clock);
        this.fetcher = new Fetcher(settings.fetch(), clock);
        ArticleMaker maker = ArticleMaker.standard();
        this.poller = new FeedPoller(
                fetcher, maker, new PublisherDesk(publisher), settings.poll(), clock, new SplittableRandom(), waiting);
        this.files = new FileIntake(
                new ArticleFiles(FileLimits.STANDARD, settings.columns(), clock),
                publisher,
                maker,
                poller::links,
                settings.poll().folderInterval(),
                clock);
        this.follower = new Follower(poller, settings.poll().threads() + 1, clock, this::fail);
        this.metrics = new FeedMetrics(
                settings.publisher().transactionalId(),
                publisher::report,
                url -> publisher.polled(url).orElseGet(() -> PolledFeed.unasked(url)),
                clock);
    }

    /**
     * Reads what has been published before, and is ready. The topics must exist.
     *
     * @throws BrokerUnreachable where the broker does not answer
     */
    public static IngestService open(IngestSettings settings) {
        return open(settings, InstantSource.system());
    }

    static IngestService open(IngestSettings settings, InstantSource clock) {
        return new IngestService(settings, clock);
    }

    /**
     * Takes in every article of files and folders, and returns when all of it is committed. An archive whose reading was cut
     * off is taken up where that was.
     *
     * @return what became of this work
     * @throws IOException where a path does not exist
     */
    public IngestReport ingestFiles(List<Path> places, IngestProgress progress) throws IOException {
        return ingestFiles(places, OptionalLong.empty(), progress);
    }

    /**
     * The same from some byte of the first file on, which must be an archive.
     *
     * @return what became of this work
     * @throws IOException where a path does not exist
     * @throws CancellationException where we hang up meanwhile
     */
    public IngestReport ingestFiles(List<Path> places, OptionalLong from, IngestProgress progress) throws IOException {
        IngestReport before = publisher.report();
        try {
            files.read(places, from, before, progress);
        } catch (HungUp e) {
            throw stopped("what was being read is taken up where it was left when it is named again", before);
        }
        publisher.commit();
        return publisher.report().minus(before);
    }

    /** Takes in a stream of JSON lines, and returns when all of it is committed. */
    public IngestReport ingestLines(InputStream lines, String source) throws IOException {
        return ingestLines(lines, source, IngestProgress.SILENT);
    }

    /**
     * Takes in a stream of JSON lines, and returns when all of it is committed. Somebody may still be writing it: what has come
     * is committed whenever no more is there.
     *
     * @param source names the stream in what is told of it
     * @throws CancellationException where we hang up meanwhile
     */
    public IngestReport ingestLines(InputStream lines, String source, IngestProgress progress) throws IOException {
        IngestReport before = publisher.report();
        try {
            files.readLines(lines, source, waiting, before, progress);
        } catch (HungUp e) {
            throw stopped("within " + source, before);
        }
        publisher.commit();
        return publisher.report().minus(before);
    }

    /**
     * Asks feeds once, and returns when what is new is committed.
     *
     * @throws CancellationException where we hang up meanwhile
     */
    public IngestReport ingestFeeds(List<FeedSource> feeds, IngestProgress progress) {
        IngestReport before = publisher.report();
        int done = 0;
        for (FeedSource feed : feeds) {
            try {
                askOnce(feed);
            } catch (HungUp e) {
                throw stopped("after " + done + " of " + feeds.size() + " feeds, waiting for " + feed.url(), before);
            }
            done++;
            progress.at(feed.url(), done, feeds.size(), publisher.report().minus(before));
        }
        publisher.commit();
        return publisher.report().minus(before);
    }

    /** What came in until now is committed; what was under way is asked for anew the next time. */
    private CancellationException stopped(String where, IngestReport before) {
        publisher.commit();
        return new CancellationException(
                "stopped; " + where + "; " + publisher.report().minus(before).inWords());
    }

    /** Waits a while for a host that is to be spared, and no longer for one that rests. */
    private void askOnce(FeedSource feed) {
        if (poller.firstTurn(feed).isEmpty()) {
            return;
        }
        Optional<Instant> next = untilAllIsIn(poller.turn(feed));
        while (next.isPresent()) {
            Duration pause = Duration.between(clock.instant(), next.get());
            if (pause.compareTo(LONGEST_WAIT) > 0) {
                log.atWarn()
                        .addKeyValue("source", feed.url())
                        .addKeyValue("until", next.get())
                        .log("feed is left as it is: its host wishes to be left alone");
                return;
            }
            waiting.pass(pause.isNegative() ? Duration.ZERO : pause);
            next = untilAllIsIn(poller.turn(feed));
        }
    }

    /** When a feed must have another turn before all of it is in; empty if all is, or it failed. */
    private static Optional<Instant> untilAllIsIn(Turn turn) {
        if (turn instanceof Turn.Waits waits) {
            return Optional.of(waits.until());
        }
        return turn instanceof Turn.Asked asked && !asked.isAll() ? Optional.of(asked.next()) : Optional.empty();
    }

    /**
     * Starts to follow the feeds and folders of the settings, and returns at once.
     *
     * @throws IOException where the list of feeds cannot be read
     */
    public void follow() throws IOException {
        List<FeedSource> feeds = new ArrayList<>();
        settings.feeds().forEach(url -> feeds.add(FeedSource.at(url)));
        if (settings.opml().isPresent()) {
            Path list = settings.opml().get();
            listed = read(list);
            listState = FileIntake.FileState.of(list);
            feeds.addAll(listed);
            follower.repeat(settings.poll().folderInterval(), () -> lookAtList(list));
        }
        follow(feeds, settings.folders());
    }

    private static List<FeedSource> read(Path list) throws IOException {
        Opml.Read read = FeedList.readAll(list);
        read.broken()
                .forEach(broken -> log.atWarn()
                        .addKeyValue("source", list)
                        .addKeyValue("reason", broken)
                        .log("list of feeds is broken; following what can be read of it"));
        return read.feeds();
    }

    /** Follows what was added to the list, and what was taken off no more. */
    private void lookAtList(Path list) {
        try {
            FileIntake.FileState state = FileIntake.FileState.of(list);
            if (state.equals(listState)) {
                return;
            }
            listState = state;
            List<FeedSource> before = listed;
            listed = read(list);
            Set<String> urls = listed.stream().map(FeedSource::url).collect(Collectors.toSet());
            List<String> dropped = before.stream()
                    .map(FeedSource::url)
                    .filter(url -> !urls.contains(url))
                    .toList();
            follower.forgetFeeds(dropped);
            metrics.forget(dropped);
            followFeeds(listed);
            log.atInfo()
                    .addKeyValue("source", list)
                    .addKeyValue("feeds", listed.size())
                    .log("list of feeds has changed");
        } catch (IOException e) {
            log.atWarn()
                    .addKeyValue("source", list)
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .log("list of feeds could not be read; following what it held before");
        }
    }

    /** Starts to follow feeds and folders, and returns at once. */
    public void follow(List<FeedSource> feeds, List<Path> folders) {
        followFeeds(feeds);
        for (Path folder : folders) {
            follower.repeat(settings.poll().folderInterval(), () -> files.look(folder));
        }
        log.atInfo()
                .addKeyValue("feeds", feeds.size())
                .addKeyValue("folders", folders.size())
                .log("following");
    }

    private void followFeeds(List<FeedSource> feeds) {
        follower.followFeeds(feeds);
        metrics.follow(feeds.stream().map(FeedSource::url).toList());
    }

    /** Fails when following ends for a reason that it cannot mend, such as a broker that is gone; never completes else. */
    public CompletableFuture<Void> failure() {
        return failure.copy();
    }

    /** What has become of everything that came in since this was opened. */
    public IngestReport report() {
        return publisher.report();
    }

    private void fail(RuntimeException e) {
        failure.completeExceptionally(e);
    }

    /** Waits for no server any longer; whoever does is sent away at once. Nothing new is begun. */
    public void hangUp() {
        // In this order: what fails because we have hung up is no trouble.
        follower.stop();
        waiting.callOff();
        fetcher.close();
    }

    /** Ends within five seconds: nothing new is begun, what has been read is committed. */
    @Override
    public void close() {
        metrics.close();
        hangUp();
        follower.close();
        publisher.close();
    }
}
