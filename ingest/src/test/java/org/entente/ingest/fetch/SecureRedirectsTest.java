package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a server behind TLS leads to: never out of it, and never with anything that it gave us to keep. */
@Timeout(60)
class SecureRedirectsTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "secure.example", List.of("127.0.0.1"),
            "other.example", List.of("127.0.0.1"),
            "plain.example", List.of("127.0.0.1"),
            "stranger.example", List.of("127.0.0.1"));

    /** What was asked for, of whom, and with which headers. */
    private record Request(String place, Map<String, String> headers) {}

    @TempDir
    private static Path folder;

    private static SSLContext believed;

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpsServer secure;
    private HttpServer upgrading;
    private ServerSocket plain;

    @BeforeAll
    static void makeCertificate() throws Exception {
        believed = OwnCertificate.madeOutTo(folder, "secure.example", "other.example");
    }

    @BeforeEach
    void start() throws IOException {
        var anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        secure = HttpsServer.create(anyPort, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(believed));
        upgrading = HttpServer.create(anyPort, 0);
        for (HttpServer server : List.of(secure, upgrading)) {
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }
    }

    @AfterEach
    void stop() throws IOException {
        secure.stop(0);
        upgrading.stop(0);
        plain.close();
        threads.shutdownNow();
    }

    /** {@code /to/STATUS?TARGET} leads there; every other path is a page. */
    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(headers.getOrDefault("Host", "").replaceAll(":.*", "") + path, headers));
        exchange.getResponseHeaders().add("Set-Cookie", "session=1; Path=/; Domain=example");
        exchange.getResponseHeaders().add("ETag", "\"1\"");
        boolean leads = path.startsWith("/to/");
        byte[] body = leads ? new byte[0] : "hello".getBytes(StandardCharsets.UTF_8);
        if (leads) {
            exchange.getResponseHeaders()
                    .add("Location", exchange.getRequestURI().getQuery());
        }
        exchange.sendResponseHeaders(leads ? Integer.parseInt(path.substring(4)) : 200, leads ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static FetchSettings settings() {
        return new FetchSettings(
                "Entente-Test/1",
                "desk@example.org",
                Duration.ofSeconds(50),
                100_000,
                List.of(AddressRange.parse("127.0.0.0/8")));
    }

    private Fetched fetch(String url, Validators known) {
        try (Fetcher fetcher = Fetchers.trusting(believed, NAMES, settings(), InstantSource.system())) {
            return fetcher.fetch(url, known);
        }
    }

    private String at(String host, String path) {
        return "https://" + host + ":" + secure.getAddress().getPort() + path;
    }

    private String atPlain(String path) {
        return "http://plain.example:" + plain.getLocalPort() + path;
    }

    /** A connection would wait in the queue of the socket, whether or not anybody accepts it. */
    private void assertThatNobodyCameToThePlainServer() throws IOException {
        plain.setSoTimeout(1);
        assertThatThrownBy(plain::accept).isInstanceOf(SocketTimeoutException.class);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "303", "307", "308"})
    void noStatusLeadsFromTlsToPlainHttp(int status) throws IOException {
        Fetched fetched = fetch(at("secure.example", "/to/" + status + "?" + atPlain("/a")), Validators.NONE);

        assertThat(fetched)
                .isEqualTo(new Fetched.Forbidden(at("secure.example", "/to/" + status + "?" + atPlain("/a"))
                        + " leads from https to " + atPlain("/a") + " without it"));
        assertThat(requests).extracting(Request::place).containsExactly("secure.example/to/" + status);
        assertThatNobodyCameToThePlainServer();
    }

    @Test
    void norDoesTheSecondHop() throws IOException {
        String second = at("other.example", "/to/302?" + atPlain("/a"));

        Fetched fetched = fetch(at("secure.example", "/to/301?" + second), Validators.NONE);

        assertThat(fetched)
                .isEqualTo(new Fetched.Forbidden(second + " leads from https to " + atPlain("/a") + " without it"));
        assertThat(requests)
                .extracting(Request::place)
                .containsExactly("secure.example/to/301", "other.example/to/302");
        assertThatNobodyCameToThePlainServer();
    }

    @Test
    void norDoesAnOddSpelling() throws IOException {
        String target = atPlain("/a").replace("http:", "HTTP:");

        Fetched fetched = fetch(at("secure.example", "/to/302?" + target), Validators.NONE);

        assertThat(((Fetched.Forbidden) fetched).reason()).endsWith(" leads from https to " + target + " without it");
        assertThatNobodyCameToThePlainServer();
    }

    @Test
    void intoTlsAndWithinItsRedirectsAreFollowed() {
        String within = at("secure.example", "/to/302?" + at("other.example", "/page"));

        Fetched fetched = fetch(
                "http://secure.example:" + upgrading.getAddress().getPort() + "/to/301?" + within, Validators.NONE);

        assertThat(((Fetched.Page) fetched).url()).isEqualTo(at("other.example", "/page"));
        assertThat(requests)
                .extracting(Request::place)
                .containsExactly("secure.example/to/301", "secure.example/to/302", "other.example/page");
    }

    @Test
    void whatAHostGaveUsIsNotTakenToAnother() {
        String first = at("secure.example", "/to/302?" + at("other.example", "/page"));
        var known = new Validators(first, "\"1\"", "Mon, 01 Jan 2024 00:00:00 GMT");

        fetch(first, known);

        assertThat(requests.get(0).headers()).containsEntry("If-None-Match", "\"1\"");
        assertThat(requests.get(1).headers())
                .doesNotContainKeys(
                        "Authorization",
                        "Cookie",
                        "If-Modified-Since",
                        "If-None-Match",
                        "Proxy-Authorization",
                        "Referer");
    }

    @Test
    void credentialsInTheTargetOfARedirectAreNotUsed() {
        String target = at("user:secret@other.example", "/page");

        Fetched fetched = fetch(at("secure.example", "/to/302?" + target), Validators.NONE);

        assertThat(((Fetched.Forbidden) fetched).reason()).contains("carries credentials");
        assertThat(requests).hasSize(1);
    }

    @Test
    void aCertificateMadeOutToAnotherNameIsNotBelieved() {
        Fetched fetched = fetch(at("stranger.example", "/page"), Validators.NONE);

        assertThat(((Fetched.Failed) fetched).reason()).contains("stranger.example");
        assertThat(requests).isEmpty();
    }

    @Test
    void norIsOneThatNobodyElseBelieves() {
        try (Fetcher stranger = Fetchers.knowing(NAMES, settings(), InstantSource.system())) {
            Fetched fetched = stranger.fetch(at("secure.example", "/page"), Validators.NONE);

            assertThat(((Fetched.Failed) fetched).reason()).contains("certificat");
        }
        assertThat(requests).isEmpty();
    }
}
