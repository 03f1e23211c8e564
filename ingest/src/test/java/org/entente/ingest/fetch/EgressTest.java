package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where no request may go, none goes: asked for directly, and by way of a redirect. */
@Timeout(60)
class EgressTest {

    private static final Duration DEADLINE = Duration.ofSeconds(50);

    private final List<String> visitors = new CopyOnWriteArrayList<>();
    private String redirect = "";
    private ServerSocket server;

    /**
     * A line of the table.
     *
     * @param answers of the resolver, one after the other; empty where the host is a literal
     */
    record Case(String url, List<List<String>> answers, String reason) {

        @Override
        public String toString() {
            return url + " at " + answers;
        }
    }

    /** Answers as the table says; the last answer again and again. */
    private static class Names implements DnsResolver {
        private final Deque<List<String>> answers;

        Names(List<List<String>> answers) {
            this.answers = new ArrayDeque<>(answers);
        }

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            List<String> answer =
                    answers.size() > 1 ? answers.removeFirst() : answers.isEmpty() ? List.of() : answers.getFirst();
            List<InetAddress> addresses = new ArrayList<>();
            for (String address : answer.isEmpty() ? List.of(host) : answer) {
                addresses.add(InetAddress.getByName(address));
            }
            return addresses.toArray(InetAddress[]::new);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = EgressTest.class.getResourceAsStream("egress.csv")) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(EgressTest::read)
                    .toList();
        }
    }

    private static Case read(String line) {
        String[] cells = line.split(" \\| ", 3);
        List<List<String>> answers = cells[1].equals("-")
                ? List.of()
                : Stream.of(cells[1].split("/"))
                        .map(one -> List.of(one.split(" ")))
                        .toList();
        return new Case(cells[0], answers, cells[2]);
    }

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
        var thread = new Thread(this::serve, "egress-server");
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket visitor = server.accept()) {
                visitors.add(visitor.getRemoteSocketAddress().toString());
                byte[] request = new byte[4_096];
                int read = visitor.getInputStream().read(request);
                OutputStream out = visitor.getOutputStream();
                out.write(("HTTP/1.1 "
                                + (redirect.isEmpty() || read < 0 ? "200 OK" : "302 Found\r\nLocation: " + redirect)
                                + "\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The test is over, or whoever came has gone.
            }
        }
    }

    private Fetched fetch(String url, List<List<String>> answers, String... opened) {
        var settings = new FetchSettings(
                "Entente-Test/1",
                "",
                DEADLINE,
                100_000,
                Stream.of(opened).map(AddressRange::parse).toList());
        try (var fetcher = new Fetcher(settings, InstantSource.system(), new Names(answers))) {
            return fetcher.fetch(url, Validators.NONE);
        }
    }

    private String here(String url) {
        return url.replace("PORT", Integer.toString(server.getLocalPort()));
    }

    private static String reason(Fetched fetched) {
        return fetched instanceof Fetched.Forbidden forbidden
                ? forbidden.reason()
                : fetched instanceof Fetched.Failed failed ? failed.reason() : fetched.toString();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noConnectionIsMade(Case line) {
        Fetched fetched = fetch(here(line.url()), line.answers());

        assertThat(reason(fetched)).contains(line.reason());
        assertThat(visitors).isEmpty();
    }

    /** The server redirects, itself at an address that is opened and that no line of the table names. */
    @ParameterizedTest
    @MethodSource("cases")
    void noRedirectLeadsThere(Case line) {
        redirect = here(line.url());
        List<List<String>> answers = new ArrayList<>(List.of(List.of("127.9.9.9")));
        answers.addAll(line.answers().isEmpty() ? List.of(List.of()) : line.answers());

        Fetched fetched = fetch(here("http://begin.example:PORT/"), answers, "127.9.9.9/32");

        assertThat(fetched).isInstanceOfAny(Fetched.Forbidden.class, Fetched.Failed.class);
        assertThat(visitors).hasSize(1);
    }

    @Test
    void aNameThatChangesItsMindBetweenTwoRequestsGainsNothing() {
        redirect = here("http://rebinding.example:PORT/second");

        Fetched fetched = fetch(
                here("http://rebinding.example:PORT/first"),
                List.of(List.of("127.0.0.1"), List.of("127.0.0.2")),
                "127.0.0.1/32");

        assertThat(reason(fetched)).contains("rebinding.example is at 127.0.0.2, which is closed: loopback");
        assertThat(visitors).hasSize(1);
    }

    @Test
    void anAddressIsAskedForOnceAndThatAnswerIsWhatIsConnectedTo() {
        List<String> asked = new ArrayList<>();
        var names = new Names(List.of(List.of("127.0.0.1"), List.of("10.0.0.1"))) {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                asked.add(host);
                return super.resolve(host);
            }
        };
        var settings = new FetchSettings("t", "", DEADLINE, 100_000, List.of(AddressRange.parse("127.0.0.1/32")));
        try (var fetcher = new Fetcher(settings, InstantSource.system(), names)) {
            assertThat(fetcher.fetch(here("http://news.example:PORT/"), Validators.NONE))
                    .isInstanceOf(Fetched.Page.class);
        }

        assertThat(asked).containsExactly("news.example");
    }

    @Test
    void fromHttpsNothingLeadsBackToHttp() {
        assertThat(Fetcher.isDowngrade(
                        Spelling.url("https://a.example/").orElseThrow(),
                        Spelling.url("http://a.example/").orElseThrow()))
                .isTrue();
        assertThat(Fetcher.isDowngrade(
                        Spelling.url("http://a.example/").orElseThrow(),
                        Spelling.url("https://a.example/").orElseThrow()))
                .isFalse();
    }
}
