package org.entente.app.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.entente.analysis.article.RejectionReason;
import org.entente.app.broker.JavaProcess;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.ingest.IngestSettings;
import org.entente.ingest.publish.IngestReport;

/** Ingest in a process of its own, which dies in the middle of its work as by kill -9. */
final class IngestProcess {

    static final int KILLED = 137;

    private IngestProcess() {}

    /** What of its work it has done when it is to die, a moment later. */
    record Death(Work work, long amount, long microseconds) {

        enum Work {
            BYTES_OF_A_STREAM,
            MARKS_IN_A_FILE
        }
    }

    /** Arguments: bootstrap servers, registry URL, transactional id, file, and what a {@link Death} holds. */
    public static void main(String[] args) throws IOException {
        IngestSettings settings = Ingests.settings(args[0], args[1], args[2], List.of("batch=40"));
        try (IngestService service = IngestService.open(settings)) {
            Path file = Path.of(args[3]);
            long amount = Long.parseLong(args[5]);
            long moment = Long.parseLong(args[6]);
            if (Death.Work.valueOf(args[4]) == Death.Work.MARKS_IN_A_FILE) {
                service.ingestFiles(List.of(file), new DiesAtAMark(amount, moment));
                return;
            }
            try (InputStream lines = new Fatal(Files.newInputStream(file), amount, moment)) {
                service.ingestLines(lines, args[3]);
            }
        }
    }

    private static void dieAfter(long microseconds) {
        var executioner = new Thread(() -> {
            LockSupport.parkNanos(microseconds * 1_000);
            Runtime.getRuntime().halt(KILLED);
        });
        executioner.setDaemon(true);
        executioner.start();
    }

    /** Ends the process a moment after so many marks in a file. */
    private static final class DiesAtAMark implements IngestProgress {
        private final long moment;
        private long left;

        DiesAtAMark(long marks, long moment) {
            this.left = marks;
            this.moment = moment;
        }

        @Override
        public void at(String what, int done, int total, IngestReport soFar) {
            throw new IllegalStateException("read to its end before it could die: " + soFar.inWords()
                    + soFar.rejected().get(RejectionReason.NOT_READABLE));
        }

        @Override
        public void within(String file, long offset, long read, long size, IngestReport soFar) {
            left--;
            if (left == 0) {
                dieAfter(moment);
            }
        }
    }

    /** Ends the process a moment after so many bytes, so that reading, writing and committing are all cut short. */
    private static final class Fatal extends FilterInputStream {
        private final long moment;
        private long left;

        Fatal(InputStream in, long bytes, long moment) {
            super(in);
            this.left = bytes;
            this.moment = moment;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, Math.min(length, 1_000));
            boolean wasAlive = left > 0;
            left -= Math.max(read, 0);
            if (wasAlive && left <= 0) {
                dieAfter(moment);
            }
            return read;
        }
    }

    /** Runs until it is dead; gives what it ended with. */
    static int run(String bootstrap, String registry, String name, Path file, Death death)
            throws IOException, InterruptedException {
        return JavaProcess.of(
                        IngestProcess.class,
                        bootstrap,
                        registry,
                        name,
                        file,
                        death.work(),
                        death.amount(),
                        death.microseconds())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
