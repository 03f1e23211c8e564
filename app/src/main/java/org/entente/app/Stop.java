package org.entente.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C, or a request to end: heard by whoever does the work, who is then given time to end it in order. */
public final class Stop implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::ask, "stop");

    private Stop() {}

    /** Listens from now until closed. */
    public static Stop listen() {
        var stop = new Stop();
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    public boolean isAsked() {
        return asked.getCount() == 0 || Thread.currentThread().isInterrupted();
    }

    /** Waits, and tells whether the end was asked for meanwhile. */
    public boolean within(Duration time) {
        try {
            return asked.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
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
            asked.countDown();
        }
    }

    private void ask() {
        asked.countDown();
        try {
            if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("entente: not all could be stopped in order; what is on disk is whole all the same");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
