package org.entente.ingest.follow;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on this machine that answers each path by a script, and writes down who asked for what, and when. */
final class ScriptedServer implements AutoCloseable {

    private final InstantSource clock;
    private final Instant start;
    private final ServerSocket socket;
    private final Map<String, Deque<Reply>> scripts = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** One request. Names of headers are in lower case. */
    record Request(Duration at, String path, Map<String, String> headers) {

        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    ScriptedServer(InstantSource clock) throws IOException {
        this.clock = clock;
        this.start = clock.instant();
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The replies to a path, one after the other; the last is given again and again. */
    void script(String path, Reply... replies) {
        scripts.put(path, new ArrayDeque<>(List.of(replies)));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                var thread = new Thread(() -> serve(connection), "scripted-reply");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            String path = line.split(" ")[1];
            Map<String, String> headers = new TreeMap<>();
            for (String header = in.readLine(); header != null && !header.isEmpty(); header = in.readLine()) {
                int colon = header.indexOf(':');
                headers.put(header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 2));
            }
            requests.add(new Request(Duration.between(start, clock.instant()), path, headers));
            reply(path, headers, connection.getOutputStream());
        } catch (IOException e) {
            // Whoever asked has gone: that is what some of the scripts are there for.
        }
    }

    private void reply(String path, Map<String, String> headers, OutputStream out) throws IOException {
        Deque<Reply> script = scripts.getOrDefault(path, new ArrayDeque<>(List.of(Reply.status(404))));
        Reply reply;
        synchronized (script) {
            reply = script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
        boolean known = !reply.etag().isEmpty() && reply.etag().equals(headers.get("if-none-match"));
        if (known) {
            out.write(Reply.head(304));
        } else {
            reply.sending().to(out);
        }
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
