package org.entente.app.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.ingest.IngestService;

/** Ingest, enrich and alerts, running in this process. */
public final class Pipeline implements AutoCloseable {

    private final IngestService ingest;
    private final List<Service> services = new ArrayList<>();
    private final List<AutoCloseable> toClose = new ArrayList<>();

    private Pipeline(IngestService ingest) {
        this.ingest = ingest;
    }

    /** Refuses settings that a service would refuse, before anything is started. */
    public static void check(Path directory, Map<String, Map<String, String>> settings) {
        Services.check(new Addresses("127.0.0.1:9092", "http://127.0.0.1:8081"), state(directory), settings);
    }

    /**
     * @param directory holds the stores of the services
     * @param settings by service, then by name
     */
    public static Pipeline start(Addresses addresses, Path directory, Map<String, Map<String, String>> settings) {
        List<Service> started = new ArrayList<>();
        try {
            started.add(Services.enrich(addresses, state(directory), settings.getOrDefault("enrich", Map.of())));
            started.add(Services.alerts(addresses, state(directory), settings.getOrDefault("alerts", Map.of())));
            IngestService ingest = Services.ingest(addresses, settings.getOrDefault("ingest", Map.of()));
            var pipeline = new Pipeline(ingest);
            pipeline.services.addAll(started);
            pipeline.toClose.add(ingest);
            pipeline.toClose.addAll(started);
            return pipeline;
        } catch (RuntimeException | Error e) {
            started.forEach(Service::close);
            throw e;
        }
    }

    /** Starts to follow the feeds and folders of ingest's settings. */
    public void follow() {
        services.add(Services.following(ingest));
    }

    public IngestService ingest() {
        return ingest;
    }

    public List<Service> services() {
        return List.copyOf(services);
    }

    /** In the order in which articles go through, so that nothing comes in to who has gone. */
    @Override
    public void close() {
        List<Exception> failures = new ArrayList<>();
        for (AutoCloseable one : toClose) {
            try {
                one.close();
            } catch (Exception e) {
                // The others are closed all the same.
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a service could not be closed", failures.get(0));
        }
    }

    private static Path state(Path directory) {
        return directory.resolve("streams");
    }
}
