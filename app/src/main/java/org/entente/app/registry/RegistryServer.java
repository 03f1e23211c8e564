package org.entente.app.registry;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.app.broker.Ports;
import org.entente.app.broker.StartRefused;

/** A schema registry in this process, for Confluent's clients, which keeps what it knows in a Kafka topic. */
public final class RegistryServer implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int STANDARD_BACKLOG = 0;

    static {
        // The JDK's server writes head and body apart; without this a client on a kept connection waits 40 ms for the
        // second.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Seconds. A client that stalls holds a thread until then; there is no setting for one server alone.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        System.setProperty("sun.net.httpserver.maxRspTime", "60");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final SchemaTopic topic;
    private final String url;

    private RegistryServer(HttpServer server, ExecutorService threads, SchemaTopic topic, String url) {
        this.server = server;
        this.threads = threads;
        this.topic = topic;
        this.url = url;
    }

    /** Returns when the registry answers with all that its topic holds, or refuses with {@link StartRefused}. */
    public static RegistryServer start(RegistrySettings settings, String bootstrapServers) {
        requireCredentialsBeyondLoopback(settings);
        HttpServer server = bind(settings);
        var shelf = new Shelf();
        SchemaTopic topic;
        try {
            topic = SchemaTopic.open(settings, bootstrapServers, shelf);
        } catch (RuntimeException | Error e) {
            server.stop(0);
            throw e;
        }
        var routes = new Routes(new Registry(shelf, topic));
        ExecutorService threads = threads();
        server.createContext("/", new Endpoint(routes, settings.credentials(), settings.bodyLimit()));
        server.setExecutor(threads);
        server.start();
        String url = "http://" + settings.host() + ":" + server.getAddress().getPort();
        return new RegistryServer(server, threads, topic, url);
    }

    /** What a client calls {@code schema.registry.url}. */
    public String url() {
        return url;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        topic.close();
    }

    private static HttpServer bind(RegistrySettings settings) {
        try {
            var address = new InetSocketAddress(settings.host(), settings.port());
            return HttpServer.create(address, STANDARD_BACKLOG);
        } catch (IOException e) {
            throw Ports.busy(settings.host(), settings.port(), "schema registry", e);
        }
    }

    private static void requireCredentialsBeyondLoopback(RegistrySettings settings) {
        InetAddress address = new InetSocketAddress(settings.host(), settings.port()).getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        if (!loopback && settings.credentials().isEmpty()) {
            throw new StartRefused("the schema registry would listen on " + settings.host()
                    + " for anybody; give it credentials, or a loopback address");
        }
    }

    private static ExecutorService threads() {
        var count = new AtomicInteger();
        return Executors.newFixedThreadPool(THREADS, task -> {
            var thread = new Thread(task, "registry-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }
}
