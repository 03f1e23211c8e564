package org.entente.app.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.entente.alerts.AlertsService;
import org.entente.alerts.AlertsSettings;
import org.entente.enrich.EnrichService;
import org.entente.enrich.EnrichSettings;
import org.entente.ingest.IngestService;
import org.entente.ingest.IngestSettings;
import org.entente.schemas.settings.BadSetting;

/** Starts the services, each from its settings by name. */
public final class Services {

    private static final String SERVERS = "bootstrap.servers";

    private Services() {}

    public static Service enrich(Addresses addresses, Path state, Map<String, String> settings) {
        EnrichService service = EnrichService.start(EnrichSettings.from(streams(addresses, state, settings)));
        return new Running("enrich", service, service::isReady, service::failure);
    }

    public static Service alerts(Addresses addresses, Path state, Map<String, String> settings) {
        AlertsService service = AlertsService.start(AlertsSettings.from(streams(addresses, state, settings)));
        return new Running("alerts", service, service::isReady, service::failure);
    }

    /** Ingest, with the topics that it needs; it takes nothing in before it is told to. */
    public static IngestService ingest(Addresses addresses, Map<String, String> settings) {
        return IngestService.open(ingestSettings(addresses, settings));
    }

    /** Ingest as a service: it follows what its settings name. */
    public static Service following(IngestService ingest) {
        try {
            ingest.follow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Running("ingest", ingest, () -> true, () -> failure(ingest));
    }

    /** Refuses settings that nobody knows before anything is started. */
    public static void check(Addresses addresses, Path state, Map<String, Map<String, String>> settings) {
        check("ingest", settings, some -> IngestSettings.from(ingest(addresses, some, true)));
        check("enrich", settings, some -> EnrichSettings.from(streams(addresses, state, some)));
        check("alerts", settings, some -> AlertsSettings.from(streams(addresses, state, some)));
    }

    /** The same for ingest alone. */
    public static void checkIngest(Addresses addresses, Map<String, String> settings) {
        ingestSettings(addresses, settings);
    }

    private static void check(
            String service, Map<String, Map<String, String>> settings, Consumer<Map<String, String>> reading) {
        try {
            reading.accept(settings.getOrDefault(service, Map.of()));
        } catch (BadSetting e) {
            throw new BadSetting("of " + service + ": " + e.getMessage(), e);
        }
    }

    private static IngestSettings ingestSettings(Addresses addresses, Map<String, String> settings) {
        return IngestSettings.from(ingest(addresses, settings, true));
    }

    private static Map<String, String> ingest(Addresses addresses, Map<String, String> settings, boolean servers) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("schema.registry.url", addresses.registry());
        if (servers) {
            all.putIfAbsent("kafka." + SERVERS, addresses.bootstrapServers());
        }
        return all;
    }

    private static Map<String, String> streams(Addresses addresses, Path state, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(addresses.asSettings());
        all.put("state.dir", state.toString());
        all.putAll(settings);
        return all;
    }

    private static Optional<Throwable> failure(IngestService ingest) {
        if (!ingest.failure().isCompletedExceptionally()) {
            return Optional.empty();
        }
        try {
            ingest.failure().join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(e.getCause() == null ? e : e.getCause());
        }
    }

    private record Running(
            String name,
            AutoCloseable service,
            java.util.function.BooleanSupplier ready,
            java.util.function.Supplier<Optional<Throwable>> ended)
            implements Service {

        @Override
        public boolean isReady() {
            return ready.getAsBoolean();
        }

        @Override
        public Optional<Throwable> failure() {
            return ended.get();
        }

        @Override
        public void close() {
            try {
                service.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(name + " could not be closed", e);
            }
        }
    }
}
