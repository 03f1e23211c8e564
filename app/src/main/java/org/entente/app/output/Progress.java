package org.entente.app.output;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells how far a long work has come: on a screen in one line that changes, elsewhere in a line every five seconds. Work
 * that is soon done says nothing.
 */
public final class Progress implements AutoCloseable {

    private static final long SILENT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long SCREEN_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long LINE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String CLEAR = "\r\u001b[K";

    private final PrintStream err;
    private final boolean screen;
    private final String what;
    private final LongSupplier nanos;
    private final long start;
    private long next;
    private boolean shown;

    /**
     * @param screen whether somebody looks at {@code err}
     * @param what is being done and counted, as in {@code lines read}
     */
    public Progress(PrintStream err, boolean screen, String what) {
        this(err, screen, what, System::nanoTime);
    }

    Progress(PrintStream err, boolean screen, String what, LongSupplier nanos) {
        this.err = err;
        this.screen = screen;
        this.what = what;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.next = start + (screen ? SILENT_NANOS : LINE_NANOS);
    }

    public void advanceTo(long count) {
        advanceTo(count, "");
    }

    /**
     * @param of what to say behind the count, as in {@code of 596}
     */
    public synchronized void advanceTo(long count, String of) {
        long now = nanos.getAsLong();
        if (now < next) {
            return;
        }
        next = now + (screen ? SCREEN_NANOS : LINE_NANOS);
        double seconds = (now - start) / 1e9;
        String line = String.format(
                Locale.ROOT,
                "%,d%s %s, %.0f s, %,.0f/s",
                count,
                of.isEmpty() ? "" : " " + of,
                what,
                seconds,
                count / seconds);
        if (screen) {
            err.print(CLEAR + line);
            err.flush();
            shown = true;
        } else {
            err.println(line);
        }
    }

    /** Makes room for a line of output on the same screen. */
    public synchronized void clear() {
        if (shown) {
            err.print(CLEAR);
            err.flush();
            shown = false;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
