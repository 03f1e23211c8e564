package org.entente.app.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A web server on loopback; what has no text is not found. */
final class PageServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    /**
     * @param texts what is told under each path
     */
    PageServer(Function<String, String> texts) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/",
                exchange ->
                        answer(exchange, texts.apply(exchange.getRequestURI().getPath())));
        server.start();
    }

    /** An article that begins with a sentence. */
    static String page(String opening) {
        String paragraph = "<p>" + opening + " The two governments signed the agreement on Tuesday after a year of"
                + " talks, and both sides said that the text would be published within a month.</p>";
        return "<html><head><title>Page</title></head><body><article>" + paragraph.repeat(4)
                + "</article></body></html>";
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("ETag", "\"" + text.hashCode() + "\"");
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
