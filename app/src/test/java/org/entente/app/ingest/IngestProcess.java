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

    /** Arguments: bootstrap servers, registry URL, transactional id, file, bytes to read, microseconds to live then. */
    public static void main(String[] args) throws IOException {
        IngestSettings settings = Ingests.settings(args[0], args[1], args[2], List.of("batch=40"));
        try (IngestService service = IngestService.open(settings)) {
            Path file = Path.of(args[3]);
            long bytes = Long.parseLong(args[4]);
            long moment = Long.parseLong(args[5]);
            if (bytes == 0) {
                service.ingestFiles(List.of(file), new DiesAtAMark(moment));
                return;
            }
            try (InputStream lines = new Fatal(Files.newInputStream(file), bytes, moment)) {
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

    /** Ends the process a moment after the first mark in a file. */
    private record DiesAtAMark(long moment) implements IngestProgress {

        @Override
        public void at(String what, int done, int total, IngestReport soFar) {
            throw new IllegalStateException("read to its end before it could die: " + soFar.inWords()
                    + soFar.rejected().get(RejectionReason.NOT_READABLE));
        }

        @Override
        public void within(String file, long offset, long read, long size, IngestReport soFar) {
            dieAfter(moment);
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

    /**
     * @param bytes after which it dies of a stream of lines; 0 to die after the first mark in a file
     */
    static int run(String bootstrap, String registry, String name, Path file, long bytes, long moment)
            throws IOException, InterruptedException {
        return JavaProcess.of(IngestProcess.class, bootstrap, registry, name, file, bytes, moment)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
