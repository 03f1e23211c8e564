package org.entente.app.command;

import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.output.Progress;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.publish.IngestReport;

/** Tells on standard error how far taking in has come, and the first things that had to be put right. */
final class Notes implements IngestProgress {

    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final Progress progress;
    private final String things;
    private final Stop stop;
    private int noted;
    private String within = "";
    private long firstRead;
    private long began;

    /**
     * @param things what is being read, as in {@code files}
     * @param stop ends the reading when it is asked for
     */
    Notes(Terminal terminal, Progress progress, String things, Stop stop) {
        this.terminal = terminal;
        this.progress = progress;
        this.things = things;
        this.stop = stop;
    }

    @Override
    public void at(String what, int done, int total, IngestReport soFar) {
        progress.advanceTo(soFar.in(), "from " + done + " of " + total + " " + things + ",");
        if (done < total) {
            endIfAsked(soFar, "after " + done + " of " + total + " " + things);
        }
    }

    @Override
    public void within(String file, long offset, long read, long size, IngestReport soFar) {
        if (!file.equals(within)) {
            within = file;
            firstRead = read;
            began = System.nanoTime();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double rate = (read - firstRead) / Math.max(seconds, 1e-3);
        String left = rate > 0 ? String.format(Locale.ROOT, ", %,.0f s left", (size - read) / rate) : "";
        progress.advanceTo(
                soFar.in(),
                String.format(
                        Locale.ROOT,
                        "from %s, %.0f %% of it read at %.1f MB/s%s, to be taken up at byte %d;",
                        file,
                        100.0 * read / Math.max(size, 1),
                        rate / 1e6,
                        left,
                        offset));
        endIfAsked(soFar, file + " is taken up at byte " + offset + " when it is named again");
    }

    private void endIfAsked(IngestReport soFar, String where) {
        if (stop.isAsked()) {
            throw new CancellationException("stopped; " + where + "; " + soFar.inWords());
        }
    }

    @Override
    public void noted(String sentence) {
        noted++;
        if (noted <= SHOWN) {
            progress.clear();
            terminal.say("entente ingest: " + sentence);
        }
    }

    /** Tells how many there were that were not told one by one. */
    void end() {
        if (noted > SHOWN) {
            terminal.say("entente ingest: and " + (noted - SHOWN) + " more of the kind");
        }
    }
}
