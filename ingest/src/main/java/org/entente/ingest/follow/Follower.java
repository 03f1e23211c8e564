package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.entente.ingest.feed.FeedSource;

/** Asks every feed again after the pause that it needs, several at a time, until it is closed. */
public final class Follower implements AutoCloseable {

    /** New feeds start one after the other and not all at once. */
    private static final Duration BETWEEN_STARTS = Duration.ofMillis(50);

    private static final long PATIENCE_SECONDS = 3;

    private final FeedPoller poller;
    private final Duration betweenStarts;
    private final InstantSource clock;
    private final Consumer<RuntimeException> trouble;
    private final Set<String> followed = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor threads;

    /**
     * @param trouble hears what ends the following: a broker that is gone, or a mistake of ours
     */
    public Follower(FeedPoller poller, int threads, InstantSource clock, Consumer<RuntimeException> trouble) {
        this(poller, threads, BETWEEN_STARTS, clock, trouble);
    }

    Follower(
            FeedPoller poller,
            int threads,
            Duration betweenStarts,
            InstantSource clock,
            Consumer<RuntimeException> trouble) {
        this.betweenStarts = betweenStarts;
        this.poller = poller;
        this.clock = clock;
        this.trouble = trouble;
        var count = new AtomicInteger();
        this.threads = new ScheduledThreadPoolExecutor(threads, work -> {
            var thread = new Thread(work, "follow-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    public void followFeeds(List<FeedSource> feeds) {
        Instant now = clock.instant();
        Duration start = Duration.ZERO;
        for (FeedSource feed : feeds) {
            if (!followed.add(feed.url())) {
                continue;
            }
            Instant begun = now.plus(start);
            poller.firstTurn(feed).ifPresent(turn -> at(turn.isAfter(begun) ? turn : begun, feed));
            start = start.plus(betweenStarts);
        }
    }

    /** Feeds that are asked no more, from their next turn on. */
    public void forgetFeeds(Collection<String> urls) {
        followed.removeAll(urls);
    }

    /** The feeds that are followed now. */
    public Set<String> followed() {
        return Set.copyOf(followed);
    }

    private void at(Instant turn, FeedSource feed) {
        Duration pause = Duration.between(clock.instant(), turn);
        after(pause.isNegative() ? Duration.ZERO : pause, () -> ask(feed));
    }

    private void ask(FeedSource feed) {
        if (!followed.contains(feed.url())) {
            return;
        }
        Turn turn = poller.turn(feed);
        if (turn instanceof Turn.Asked asked) {
            at(asked.next(), feed);
        } else if (turn instanceof Turn.Waits waits) {
            at(waits.until(), feed);
        }
    }

    /** Runs some work again and again, with a pause after each time. */
    public void repeat(Duration pause, Runnable work) {
        after(Duration.ZERO, () -> {
            work.run();
            repeatAfter(pause, work);
        });
    }

    private void repeatAfter(Duration pause, Runnable work) {
        after(pause, () -> {
            work.run();
            repeatAfter(pause, work);
        });
    }

    private void after(Duration pause, Runnable work) {
        try {
            var unused = threads.schedule(() -> run(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            // Only a closed follower takes no more work, and then none is wanted.
            if (!threads.isShutdown()) {
                throw e;
            }
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            if (!threads.isShutdown()) {
                trouble.accept(e);
            }
        } catch (StackOverflowError | OutOfMemoryError e) {
            // Swallowed by the pool it would end one feed without a word.
            trouble.accept(new IllegalStateException("following has ended: " + e, e));
            throw e;
        }
    }

    /** Starts nothing more. */
    public void stop() {
        threads.shutdown();
    }

    /** Starts nothing more, and waits a little for what is under way. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
                var unused = threads.awaitTermination(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
