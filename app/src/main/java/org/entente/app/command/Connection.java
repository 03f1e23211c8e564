package org.entente.app.command;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Addresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which broker and registry a command talks to. */
final class Connection {

    static final String SERVERS = "127.0.0.1:9092";
    static final String REGISTRY = "http://127.0.0.1:8081";

    static final String SERVERS_VARIABLE = "ENTENTE_BOOTSTRAP_SERVERS";
    static final String REGISTRY_VARIABLE = "ENTENTE_SCHEMA_REGISTRY_URL";

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    @Option(
            names = "--bootstrap-server",
            paramLabel = "HOST:PORT",
            description = "Where the Kafka broker is; else what ENTENTE_BOOTSTRAP_SERVERS says, else " + SERVERS + ".")
    private @Nullable String bootstrapServer;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description =
                    "Where the schema registry is; else what ENTENTE_SCHEMA_REGISTRY_URL says, else " + REGISTRY + ".")
    private @Nullable String registry;

    Addresses addresses(Terminal terminal) {
        return new Addresses(
                servers(bootstrapServer, terminal).orElse(SERVERS),
                registry(registry, terminal).orElse(REGISTRY));
    }

    /** The addresses, once both have answered. */
    Addresses reached(Terminal terminal) {
        Addresses addresses = addresses(terminal);
        reachBroker(addresses);
        reachRegistry(addresses);
        return addresses;
    }

    static void reachBroker(Addresses addresses) {
        try (Admin admin = Admin.create(Map.of(
                "bootstrap.servers",
                addresses.bootstrapServers(),
                "request.timeout.ms",
                "5000",
                "default.api.timeout.ms",
                Long.toString(PATIENCE.toMillis())))) {
            admin.describeCluster().nodes().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE,
                    "no Kafka broker answers at " + addresses.bootstrapServers()
                            + "; start one with 'entente up', or name another with --bootstrap-server");
        } catch (KafkaException e) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE,
                    "cannot talk to a Kafka broker at " + addresses.bootstrapServers() + ": " + deepest(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
        }
    }

    static void reachRegistry(Addresses addresses) {
        String hint = "; start one with 'entente up', or name another with --registry";
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.registry() + "/subjects"))
                    .timeout(PATIENCE)
                    .build();
            int status = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status >= 500) {
                throw new CommandFailure(
                        ExitCode.UNREACHABLE,
                        "the schema registry at " + addresses.registry() + " answers with status " + status);
            }
        } catch (java.io.IOException e) {
            throw new CommandFailure(
                    ExitCode.UNREACHABLE, "no schema registry answers at " + addresses.registry() + hint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
        }
    }

    /** The broker that the option names, else the environment. */
    static Optional<String> servers(@Nullable String option, Terminal terminal) {
        return stated(option, SERVERS_VARIABLE, terminal)
                .map(servers -> Arguments.servers(option == null ? SERVERS_VARIABLE : "--bootstrap-server", servers));
    }

    /** The registry that the option names, else the environment. */
    static Optional<String> registry(@Nullable String option, Terminal terminal) {
        return stated(option, REGISTRY_VARIABLE, terminal)
                .map(url -> Arguments.url(option == null ? REGISTRY_VARIABLE : "--registry", url));
    }

    private static Optional<String> stated(@Nullable String option, String variable, Terminal terminal) {
        return Optional.ofNullable(option)
                .or(() -> Optional.ofNullable(terminal.environment().get(variable)))
                .filter(value -> !value.isBlank());
    }

    private static String deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
