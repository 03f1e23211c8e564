package org.entente.app.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.entente.ingest.IngestService;
import org.entente.ingest.IngestSettings;

/** Ingest in a process of its own, which dies in the middle of its work as by kill -9. */
final class IngestProcess {

    static final int KILLED = 137;

    private IngestProcess() {}

    /** Arguments: bootstrap servers, registry URL, transactional id, file, bytes to read, microseconds to live then. */
    public static void main(String[] args) throws IOException {
        IngestSettings settings = Ingests.settings(args[0], args[1], args[2], List.of("batch=40"));
        try (IngestService service = IngestService.open(settings)) {
            try (InputStream lines = new Fatal(
                    Files.newInputStream(Path.of(args[3])), Long.parseLong(args[4]), Long.parseLong(args[5]))) {
                service.ingestLines(lines, args[3]);
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
                var executioner = new Thread(() -> {
                    LockSupport.parkNanos(moment * 1_000);
                    Runtime.getRuntime().halt(KILLED);
                });
                executioner.setDaemon(true);
                executioner.start();
            }
            return read;
        }
    }

    static int run(String bootstrap, String registry, String name, Path file, long bytes, long moment)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                IngestProcess.class.getName(),
                bootstrap,
                registry,
                name,
                file.toString(),
                Long.toString(bytes),
                Long.toString(moment));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
