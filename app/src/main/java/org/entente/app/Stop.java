package org.entente.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ctrl-C, or a request to end: heard by whoever does the work, who is then given time to end it in order. */
public final class Stop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "stop");

    private Stop() {}

    /** Listens from now until closed. */
    public static Stop listen() {
        var stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Runs something as soon as the end is asked for: at once, where it has been. */
    public void then(Runnable heard) {
        var unused = asked.thenRun(heard);
    }

    public boolean isAsked() {
        return asked.isDone() || Thread.currentThread().isInterrupted();
    }

    /** Waits, and tells whether the end was asked for meanwhile. */
    public boolean within(Duration time) {
        try {
            asked.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing can have failed", e);
        }
    }

    /** The work has ended: the process may. */
    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is on its way out already; the hook has just been let go.
            asked.complete(null);
        }
    }

    private void ask() {
        asked.complete(null);
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("entente: not all could be stopped in order; what is on disk is whole all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
