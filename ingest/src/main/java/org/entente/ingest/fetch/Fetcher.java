package org.entente.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.entente.ingest.packing.Gathered;
import org.entente.ingest.packing.Unpacking;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the web, and nothing but the web: through the {@link EgressGuard} on every hop, with one deadline and one limit
 * of bytes for the whole chain of redirects.
 */
public final class Fetcher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Fetcher.class);

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_HEADERS = 200;
    private static final int LONGEST_HEADER = 16 * 1024;
    private static final int CONNECTIONS = 32;
    private static final int LARGEST_RATIO = 200;
    private static final int RATIO_COUNTS_FROM = 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** So many addresses of a name that all let nobody in may be tried by the deadline. */
    private static final int MOST_ADDRESSES = 3;

    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> FOR_GOOD = Set.of(301, 308);
    private static final Set<Integer> BUSY = Set.of(429, 503);
    /** Headers that say the same in one line or in several. */
    private static final Set<String> LISTS = Set.of("cache-control", "content-encoding", "x-robots-tag");

    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

    private final FetchSettings settings;
    private final InstantSource clock;
    private final SlowNames names;
    private final EgressGuard guard;
    private final Duration connect;
    private final CloseableHttpClient client;
    private volatile boolean closed;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public Fetcher(FetchSettings settings, InstantSource clock) {
        this(settings, clock, SystemDefaultDnsResolver.INSTANCE);
    }

    Fetcher(FetchSettings settings, InstantSource clock, DnsResolver names) {
        this(settings, clock, names, DefaultClientTlsStrategy.createDefault());
    }

    /**
     * @param names how names become addresses
     * @param tls whose certificates are believed
     */
    Fetcher(FetchSettings settings, InstantSource clock, DnsResolver names, TlsSocketStrategy tls) {
        this.settings = settings;
        this.clock = clock;
        this.names = new SlowNames(names);
        this.guard = new EgressGuard(settings.opened(), this.names);
        Timeout patience = Timeout.of(settings.deadline());
        Duration share = settings.deadline().dividedBy(MOST_ADDRESSES);
        this.connect = share.compareTo(CONNECT) < 0 ? share : CONNECT;
        var connections = ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxHeaderCount(MOST_HEADERS)
                        .setMaxLineLength(LONGEST_HEADER)
                        .build())
                // Header bytes as they are: a validator goes back exactly as it came.
                .charCodingConfig(CharCodingConfig.custom()
                        .setCharset(StandardCharsets.ISO_8859_1)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Addresses())
                        .setTlsSocketStrategy(tls)
                        .setConnectionFactory(connections)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(Timeout.of(connect))
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent(settings.introduction())
                // Unpacked by ourselves: only then is it known how much came over the line.
                .disableContentCompression()
                // What a server has sent beyond its answer is no part of the next one, and many close without a word.
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** The name that rules for robots are written for. */
    public String product() {
        return settings.product();
    }

    /** Whether a host is one of the operator's own, reached by an address that a setting opens. */
    public boolean isOwn(Host host) {
        return guard.isOwn(host.address());
    }

    /** Whether the guard lets a URL pass as it is spelt. */
    boolean isOpen(String url) {
        return guard.judge(url) instanceof EgressGuard.Passage.Open;
    }

    /**
     * Asks for a URL, sending along to the address that gave them what tells which version we know.
     *
     * @throws HungUp where this fetcher is closed before there is an answer
     */
    public Fetched fetch(String url, Validators known) {
        Fetched fetched = follow(url, known);
        if (closed && !(fetched instanceof Fetched.Page page && page.isWhole())) {
            throw new HungUp();
        }
        return fetched;
    }

    /** Asks for a URL, sending along to the address that gave them what tells which version we know. */
    private Fetched follow(String url, Validators known) {
        Deadline deadline = Deadline.in(settings.deadline());
        names.waitUntil(deadline.end());
        String asked = url;
        String movedTo = "";
        boolean forGood = true;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            EgressGuard.Passage passage = guard.judge(asked);
            if (passage instanceof EgressGuard.Passage.Closed closed) {
                return new Fetched.Forbidden(asked + " " + closed.reason());
            }
            URI target = ((EgressGuard.Passage.Open) passage).url();
            if (deadline.isOver()) {
                return tooSlow(url);
            }
            boolean gaveThem = known.url().equals(target.toString());
            Answer answer = ask(target, gaveThem ? known : Validators.NONE, deadline, movedTo);
            if (answer instanceof Answer.Final done) {
                return done.fetched();
            }
            var elsewhere = (Answer.Elsewhere) answer;
            if (isDowngrade(target, elsewhere.url())) {
                return new Fetched.Forbidden(asked + " leads from https to " + elsewhere.url() + " without it");
            }
            asked = elsewhere.url().toString();
            // Only what is permanent from the first step on is where it has moved to.
            forGood &= FOR_GOOD.contains(elsewhere.status());
            movedTo = forGood ? asked : movedTo;
        }
        return new Fetched.Failed(0, url + " redirects more than " + MOST_REDIRECTS + " times");
    }

    /** Those addresses of a host that can be tried in the time that is left: nothing else ends a row of tries. */
    private final class Addresses implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return guard.resolve(host);
        }

        @Override
        public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
            long tries = 1 + names.left() / Math.max(1, connect.toNanos());
            return guard.resolve(host, port).stream().limit(tries).toList();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return guard.resolveCanonicalHostname(host);
        }
    }

    private sealed interface Answer {

        record Final(Fetched fetched) implements Answer {}

        record Elsewhere(int status, URI url) implements Answer {}
    }

    /** When the whole chain must have ended, by the clock of this process. */
    private record Deadline(long end) {

        static Deadline in(Duration time) {
            return new Deadline(System.nanoTime() + time.toNanos());
        }

        long left() {
            return end - System.nanoTime();
        }

        boolean isOver() {
            return left() <= 0;
        }
    }

    private Answer ask(URI url, Validators known, Deadline deadline, String movedTo) {
        var request = new HttpGet(url);
        request.setHeader("Accept", ACCEPT);
        request.setHeader("Connection", "close");
        request.setHeader("Accept-Encoding", Unpacking.ACCEPTED);
        if (settings.contact().contains("@")) {
            request.setHeader("From", settings.contact().strip());
        }
        if (!known.etag().isEmpty()) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        // The client's own timeouts start anew with every byte; only cancelling ends a body that drips.
        if (closed) {
            throw new HungUp();
        }
        ScheduledFuture<?> alarm = deadlines.schedule(request::cancel, deadline.left(), TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            try {
                return answer(url, response, movedTo, deadline);
            } finally {
                drop(request, response);
            }
        } catch (ClosedAddress e) {
            return new Answer.Final(new Fetched.Forbidden(url + ": " + e.getMessage()));
        } catch (IllegalStateException e) {
            // The pool of connections is shut down.
            throw new HungUp();
        } catch (IOException | IllegalArgumentException e) {
            if (deadline.isOver()) {
                return new Answer.Final(tooSlow(url.toString()));
            }
            return new Answer.Final(new Fetched.Failed(0, url + " does not answer: " + reason(e)));
        } finally {
            alarm.cancel(false);
        }
    }

    /** Closing alone would read an answer to its end first, and some have none. */
    private static void drop(HttpGet request, ClassicHttpResponse response) {
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // The socket has just been closed by ourselves, and what was wanted of the answer has been read.
            log.atTrace().addKeyValue("reason", String.valueOf(e.getMessage())).log("connection dropped");
        }
    }

    private Answer answer(URI url, ClassicHttpResponse response, String movedTo, Deadline deadline) throws IOException {
        int status = response.getCode();
        Map<String, String> headers = headers(response);
        if (REDIRECTS.contains(status)) {
            return elsewhere(url, status, headers.getOrDefault("location", ""));
        }
        if (status == 304) {
            return new Answer.Final(new Fetched.Unchanged(movedTo, headers));
        }
        if (status == 410) {
            return new Answer.Final(new Fetched.Gone());
        }
        if (BUSY.contains(status)) {
            Duration pause = retryAfter(headers.getOrDefault("retry-after", ""));
            return new Answer.Final(new Fetched.Later(Host.of(url), status, pause));
        }
        if (status != 200) {
            return failed(url, status, "answers with status " + status);
        }
        @Nullable HttpEntity entity = response.getEntity();
        @Nullable InputStream content = entity == null ? null : entity.getContent();
        if (content == null) {
            return new Answer.Final(new Fetched.Page(url.toString(), movedTo, headers, new Body(new byte[0]), true));
        }
        var body = new Gathered();
        boolean whole = true;
        try {
            Optional<String> tooMuch = readInto(body, content, headers.getOrDefault("content-encoding", ""));
            if (tooMuch.isPresent()) {
                return failed(url, status, tooMuch.get());
            }
        } catch (Unpacking.UnknownPacking e) {
            return failed(url, status, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            if (deadline.isOver() || body.size() == 0) {
                throw e;
            }
            whole = false;
        }
        return new Answer.Final(new Fetched.Page(url.toString(), movedTo, headers, new Body(body.bytes()), whole));
    }

    private static Answer elsewhere(URI url, int status, String location) {
        if (location.isBlank()) {
            return failed(url, status, "redirects without saying where to");
        }
        Optional<URI> target = Spelling.url(location).filter(URI::isAbsolute);
        try {
            return new Answer.Elsewhere(status, target.orElseGet(() -> relative(url, location.strip())));
        } catch (IllegalArgumentException e) {
            return failed(url, status, "redirects to what is no URL: " + location);
        }
    }

    /** A question alone replaces that of the URL, which {@link URI#resolve(URI)} gets wrong. */
    private static URI relative(URI url, String location) {
        String escaped = Spelling.escaped(location);
        return escaped.startsWith("?") && !url.getRawPath().isEmpty()
                ? url.resolve(url.getRawPath() + escaped)
                : url.resolve(escaped);
    }

    /** Reads until the end or until it is too much; tells what was too much. */
    private Optional<String> readInto(Gathered body, InputStream content, String encoding) throws IOException {
        try (Unpacking unpacking = Unpacking.of(content, encoding)) {
            while (body.readFrom(unpacking.stream())) {
                if (body.size() > settings.largest()) {
                    return Optional.of("sends more than " + settings.largest() + " bytes");
                }
                if (body.size() > RATIO_COUNTS_FROM && body.size() > unpacking.received() * LARGEST_RATIO) {
                    return Optional.of("sends what unpacks to more than " + LARGEST_RATIO + " times its size");
                }
            }
        }
        return Optional.empty();
    }

    /** Seconds, or a date; more than a day is taken for a day. */
    private Duration retryAfter(String value) {
        String text = value.strip();
        Duration pause;
        if (text.matches("\\d{1,9}")) {
            pause = Duration.ofSeconds(Long.parseLong(text));
        } else {
            pause = DateReader.read(text)
                    .map(StatedTime::at)
                    .map(at -> Duration.between(clock.instant(), at))
                    .filter(wait -> !wait.isNegative())
                    .orElse(Duration.ZERO);
        }
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            @Nullable String value = header.getValue();
            if (LISTS.contains(name)) {
                headers.merge(name, value == null ? "" : value, (before, after) -> before + ",\n" + after);
            } else {
                headers.putIfAbsent(name, value == null ? "" : value);
            }
        }
        return headers;
    }

    static boolean isDowngrade(URI from, URI to) {
        return isHttps(from) && !isHttps(to);
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static Answer failed(URI url, int status, String what) {
        return new Answer.Final(new Fetched.Failed(status, url + " " + what));
    }

    private Fetched tooSlow(String url) {
        return new Fetched.Failed(
                0, url + " took longer than " + settings.deadline().toSeconds() + " s");
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        closed = true;
        deadlines.shutdownNow();
        names.close();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
