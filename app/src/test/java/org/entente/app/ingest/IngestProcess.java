package org.entente.app.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.ingest.IngestService;
import org.entente.ingest.IngestSettings;

/** Ingest in a process of its own, which dies in the middle of its work as by kill -9. */
final class IngestProcess {

    private IngestProcess() {}

    /** Arguments: bootstrap servers, registry URL, transactional id, file, milliseconds to live. */
    public static void main(String[] args) throws IOException {
        IngestSettings settings = Ingests.settings(args[0], args[1], args[2], List.of("batch=40"));
        try (IngestService service = IngestService.open(settings)) {
            long life = Long.parseLong(args[4]);
            var executioner = new Thread(() -> {
                Ingests.waitFor(life);
                Runtime.getRuntime().halt(137);
            });
            executioner.setDaemon(true);
            executioner.start();
            service.ingestFiles(List.of(Path.of(args[3])), (what, done, total, soFar) -> {});
        }
    }

    static int run(String bootstrap, String registry, String name, Path file, long life)
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
                Long.toString(life));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
