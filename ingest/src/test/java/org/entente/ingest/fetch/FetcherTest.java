package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fetcher against a server on this machine that behaves in all the ways servers do. */
@Timeout(60)
class FetcherTest {

    private static final int LARGEST = 100_000;

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private Fetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
        fetcher = fetcher(List.of(AddressRange.parse("127.0.0.0/8")));
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
        threads.shutdownNow();
    }

    private static Fetcher fetcher(List<AddressRange> opened) {
        return fetcher(opened, Duration.ofSeconds(50));
    }

    private static Fetcher fetcher(List<AddressRange> opened, Duration deadline) {
        return new Fetcher(
                new FetchSettings("Entente-Test/1 (tests@example.org)", "", deadline, LARGEST, opened),
                InstantSource.system());
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Fetched fetch(String path) {
        return fetcher.fetch(url(path), Validators.NONE);
    }

    /** What the server does is told by the path. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path + " " + exchange.getRequestHeaders().getFirst("If-None-Match") + " "
                + exchange.getRequestHeaders().getFirst("If-Modified-Since"));
        String[] parts = path.split("/");
        switch (parts[1]) {
            case "good" -> {
                exchange.getResponseHeaders().add("ETag", "W/\"v1 é\"");
                exchange.getResponseHeaders().add("Last-Modified", "Mon, 1 Jan 2024 00:00:00 +0000");
                send(exchange, 200, "hello");
            }
            case "agent" ->
                send(exchange, 200, String.valueOf(exchange.getRequestHeaders().getFirst("User-Agent")));
            case "status" -> {
                if (parts.length > 3) {
                    exchange.getResponseHeaders().add("Retry-After", parts[3]);
                }
                send(exchange, Integer.parseInt(parts[2]), "no");
            }
            case "hops" -> {
                int left = Integer.parseInt(parts[2]);
                redirect(exchange, left == 0 ? "/good" : "/hops/" + (left - 1));
            }
            case "elsewhere" -> {
                String query = exchange.getRequestURI().getQuery();
                if (query.equals("back")) {
                    send(exchange, 200, "hello");
                } else {
                    redirect(exchange, query);
                }
            }
            case "packed" -> {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                byte[] body = packed(Integer.parseInt(parts[2]));
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }
            case "endless" -> {
                exchange.sendResponseHeaders(200, 0);
                try (OutputStream out = exchange.getResponseBody()) {
                    while (true) {
                        out.write(new byte[8_192]);
                    }
                }
            }
            case "drip" -> drip(exchange);
            case "silent" -> park(Duration.ofSeconds(50));
            default -> send(exchange, 404, "no such page");
        }
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 1_000; i++) {
                out.write('x');
                out.flush();
                park(Duration.ofMillis(200));
            }
        }
    }

    private static void park(Duration length) {
        LockSupport.parkNanos(length.toNanos());
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().add("Location", target);
        send(exchange, 302, "");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 || status == 304 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (status != 304) {
                out.write(body);
            }
        }
    }

    private static byte[] packed(int size) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(new byte[size]);
        }
        return bytes.toByteArray();
    }

    @Test
    void bringsTheBodyAndTheValidatorsAsTheyCame() {
        Fetched fetched = fetch("/good");

        var page = (Fetched.Page) fetched;
        assertThat(new String(page.body().bytes(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(page.validators().lastModified()).isEqualTo("Mon, 1 Jan 2024 00:00:00 +0000");
    }

    @Test
    void sendsValidatorsBackByteForByte() {
        Validators came = ((Fetched.Page) fetch("/good")).validators();

        fetcher.fetch(url("/good"), came);

        assertThat(requests.get(1)).isEqualTo("/good " + came.etag() + " " + came.lastModified());
    }

    @Test
    void introducesItself() {
        assertThat(new String(((Fetched.Page) fetch("/agent")).body().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("Entente-Test/1 (tests@example.org)");
    }

    @Test
    void tellsUnchangedAndGone() {
        assertThat(List.of(fetch("/status/304"), fetch("/status/410")))
                .extracting(Fetched::getClass)
                .containsExactly(Fetched.Unchanged.class, Fetched.Gone.class);
    }

    @ParameterizedTest
    @CsvSource({"429,120,120", "503,7,7", "503,'',0", "429,soon,0", "429,999999,86400"})
    void tellsHowLongToWait(int status, String header, long seconds) {
        Fetched fetched = fetch("/status/" + status + (header.isEmpty() ? "" : "/" + header));

        assertThat(fetched).isEqualTo(new Fetched.Later(Host.of(url("/")), status, Duration.ofSeconds(seconds)));
    }

    @Test
    void readsADateAfterWhichToComeBack() {
        Instant now = Instant.parse("2024-01-01T00:00:00Z");
        var dated = new Fetcher(
                new FetchSettings("t", "", Duration.ofSeconds(50), LARGEST, List.of(AddressRange.parse("127.0.0.0/8"))),
                () -> now);

        Fetched fetched =
                dated.fetch(url("/status/503/Mon, 01 Jan 2024 00:10:00 GMT").replace(" ", "%20"), Validators.NONE);
        dated.close();

        assertThat(fetched).isEqualTo(new Fetched.Later(Host.of(url("/")), 503, Duration.ofMinutes(10)));
    }

    @ParameterizedTest
    @CsvSource({"1,3", "4,6"})
    void followsRedirects(int hops, int asked) {
        Fetched fetched = fetch("/hops/" + hops);

        assertThat(((Fetched.Page) fetched).url()).endsWith("/good");
        assertThat(requests).hasSize(asked);
    }

    @Test
    void aRedirectMayReplaceTheQuestionAlone() {
        Fetched fetched = fetch("/elsewhere?%3Fback");

        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        assertThat(((Fetched.Page) fetched).url()).isEqualTo(url("/elsewhere?back"));
    }

    @Test
    void givesUpAfterFiveRedirects() {
        Fetched fetched = fetch("/hops/9");

        assertThat(fetched).isEqualTo(new Fetched.Failed(0, url("/hops/9") + " redirects more than 5 times"));
        assertThat(requests).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "file:///etc/passwd,must start with http:// or https://",
        "http://10.0.0.1/,which is closed: private",
        "http://169.254.169.254/latest/meta-data/,which is closed: link-local",
        "http://[::1]/,which is closed: loopback",
        "http://0x7f000001/,spells an address in an unusual way",
        "http://user:pass@127.0.0.1/,carries credentials"
    })
    void everyHopPassesTheGuard(String target, String reason) {
        Fetched fetched = fetch("/elsewhere?" + target);

        assertThat(((Fetched.Forbidden) fetched).reason()).contains(reason.replace("loopback", ""));
        assertThat(requests).hasSize(1);
    }

    @Test
    void thisMachineIsClosedUnlessOpened() {
        try (Fetcher strict = fetcher(List.of())) {
            assertThat(strict.fetch(url("/good"), Validators.NONE)).isInstanceOf(Fetched.Forbidden.class);
        }
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/packed/100000,true", "/packed/100001,false", "/packed/90000000,false", "/endless,false"})
    void countsBytesOnceUnpacked(String path, boolean good) {
        Fetched fetched = fetch(path);

        if (good) {
            assertThat(fetched).isInstanceOf(Fetched.Page.class);
        } else {
            assertThat(fetched)
                    .isEqualTo(new Fetched.Failed(200, url(path) + " sends more than " + LARGEST + " bytes"));
        }
    }

    @ParameterizedTest
    @CsvSource({"/drip", "/silent"})
    void theDeadlineEndsWhatDripsOrIsSilent(String path) {
        try (Fetcher hurried = fetcher(List.of(AddressRange.parse("127.0.0.0/8")), Duration.ofSeconds(1))) {
            Fetched fetched = hurried.fetch(url(path), Validators.NONE);

            assertThat(fetched).isEqualTo(new Fetched.Failed(0, url(path) + " took longer than 1 s"));
        }
    }

    @Test
    void aNameThatNobodyKnowsEndsWithTheDeadline() {
        DnsResolver silent = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                park(Duration.ofSeconds(50));
                return new InetAddress[0];
            }
        };
        var settings = new FetchSettings("Entente-Test/1", "", Duration.ofSeconds(1), LARGEST, List.of());
        long begun = System.nanoTime();
        try (var hurried = new Fetcher(settings, InstantSource.system(), silent)) {
            Fetched fetched = hurried.fetch("http://news.example/", Validators.NONE);

            assertThat(fetched).isEqualTo(new Fetched.Failed(0, "http://news.example/ took longer than 1 s"));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    /** A socket whose queue is full lets nobody in, as do hosts behind some walls. */
    @Test
    void manyAddressesThatLetNobodyInEndWithTheDeadline() throws IOException {
        List<Closeable> full = new ArrayList<>();
        List<InetAddress> addresses = new ArrayList<>();
        int port = 0;
        for (int i = 2; i < 8; i++) {
            InetAddress address = InetAddress.getByName("127.0.0." + i);
            var socket = new ServerSocket(port, 1, address);
            port = socket.getLocalPort();
            full.add(socket);
            addresses.add(address);
            for (int waiting = 0; waiting < 3; waiting++) {
                SocketChannel visitor = SocketChannel.open();
                visitor.configureBlocking(false);
                visitor.connect(socket.getLocalSocketAddress());
                full.add(visitor);
            }
        }
        DnsResolver names = new SystemDefaultDnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return addresses.toArray(InetAddress[]::new);
            }
        };
        String url = "http://news.example:" + port + "/";
        var settings = new FetchSettings(
                "Entente-Test/1", "", Duration.ofSeconds(1), LARGEST, List.of(AddressRange.parse("127.0.0.0/8")));
        long begun = System.nanoTime();
        try (var hurried = new Fetcher(settings, InstantSource.system(), names)) {
            Fetched fetched = hurried.fetch(url, Validators.NONE);

            assertThat(fetched).isEqualTo(new Fetched.Failed(0, url + " took longer than 1 s"));
        }
        for (Closeable each : full) {
            each.close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aConnectionThatWasClosedWithoutAWordIsNotUsedAgain() throws IOException {
        byte[] answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII);
        try (var hasty = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> {
                while (true) {
                    try (Socket connection = hasty.accept()) {
                        connection.getInputStream().read(new byte[4_096]);
                        connection.getOutputStream().write(answer);
                    } catch (IOException e) {
                        return;
                    }
                }
            });
            String url = "http://127.0.0.1:" + hasty.getLocalPort() + "/";

            List<Fetched> fetched = Stream.generate(() -> fetcher.fetch(url, Validators.NONE))
                    .limit(20)
                    .toList();

            assertThat(fetched).hasOnlyElementsOfType(Fetched.Page.class);
        }
    }

    @Test
    void otherStatusesFailInWords() {
        assertThat(fetch("/nowhere")).isEqualTo(new Fetched.Failed(404, url("/nowhere") + " answers with status 404"));
    }
}
