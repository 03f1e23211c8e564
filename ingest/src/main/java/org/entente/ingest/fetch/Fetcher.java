package org.entente.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
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
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> BUSY = Set.of(429, 503);
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

    private final FetchSettings settings;
    private final InstantSource clock;
    private final EgressGuard guard;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "fetch-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    public Fetcher(FetchSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.guard = new EgressGuard(settings.opened(), SystemDefaultDnsResolver.INSTANCE);
        Timeout patience = Timeout.of(settings.deadline());
        Timeout connect = Timeout.of(settings.deadline().compareTo(CONNECT) < 0 ? settings.deadline() : CONNECT);
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
                        .setDnsResolver(guard)
                        .setConnectionFactory(connections)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(2)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(patience)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(patience)
                        .setConnectionRequestTimeout(patience)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /** Asks for a URL, sending along what tells the server which version we know. */
    public Fetched fetch(String url, Validators known) {
        Instant end = clock.instant().plus(settings.deadline());
        String asked = url;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            EgressGuard.Passage passage = guard.judge(asked);
            if (passage instanceof EgressGuard.Passage.Closed closed) {
                return new Fetched.Forbidden(asked + " " + closed.reason());
            }
            URI target = ((EgressGuard.Passage.Open) passage).url();
            Duration left = Duration.between(clock.instant(), end);
            if (left.isNegative() || left.isZero()) {
                return tooSlow(url);
            }
            Answer answer = ask(target, known, left);
            if (answer instanceof Answer.Final done) {
                return done.fetched();
            }
            URI next = ((Answer.Elsewhere) answer).url();
            if (isHttps(target) && !isHttps(next)) {
                return new Fetched.Forbidden(asked + " leads from https to " + next + " without it");
            }
            asked = next.toString();
        }
        return new Fetched.Failed(url + " redirects more than " + MOST_REDIRECTS + " times");
    }

    private sealed interface Answer {

        record Final(Fetched fetched) implements Answer {}

        record Elsewhere(URI url) implements Answer {}
    }

    private Answer ask(URI url, Validators known, Duration left) {
        var request = new HttpGet(url);
        request.setHeader("Accept", ACCEPT);
        if (!known.etag().isEmpty()) {
            request.setHeader("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", known.lastModified());
        }
        var late = new AtomicBoolean();
        // The client's own timeouts start anew with every byte; only cancelling ends a body that drips.
        ScheduledFuture<?> alarm = deadlines.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                left.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            try {
                return answer(url, response);
            } finally {
                drop(request, response);
            }
        } catch (ClosedAddress e) {
            return new Answer.Final(new Fetched.Forbidden(url + ": " + e.getMessage()));
        } catch (IOException | IllegalArgumentException e) {
            if (late.get()) {
                return new Answer.Final(tooSlow(url.toString()));
            }
            return new Answer.Final(new Fetched.Failed(url + " does not answer: " + reason(e)));
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

    private Answer answer(URI url, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Map<String, String> headers = headers(response);
        if (REDIRECTS.contains(status)) {
            String location = headers.getOrDefault("location", "");
            try {
                return location.isBlank()
                        ? failed(url, "redirects without saying where to")
                        : new Answer.Elsewhere(url.resolve(location.strip().replace(" ", "%20")));
            } catch (IllegalArgumentException e) {
                return failed(url, "redirects to what is no URL: " + location);
            }
        }
        if (status == 304) {
            return new Answer.Final(new Fetched.Unchanged());
        }
        if (status == 410) {
            return new Answer.Final(new Fetched.Gone());
        }
        if (BUSY.contains(status)) {
            return new Answer.Final(new Fetched.Later(status, retryAfter(headers.getOrDefault("retry-after", ""))));
        }
        if (status != 200) {
            return failed(url, "answers with status " + status);
        }
        @Nullable HttpEntity entity = response.getEntity();
        byte[] body = entity == null ? new byte[0] : bounded(entity.getContent());
        if (body.length > settings.largest()) {
            return failed(url, "sends more than " + settings.largest() + " bytes");
        }
        return new Answer.Final(new Fetched.Page(url.toString(), headers, new Body(body)));
    }

    /** At most one byte more than the limit, which tells that there was more. */
    private byte[] bounded(@Nullable InputStream content) throws IOException {
        if (content == null) {
            return new byte[0];
        }
        var body = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        int read = content.read(buffer);
        while (read >= 0) {
            body.write(buffer, 0, Math.min(read, settings.largest() + 1 - body.size()));
            if (body.size() > settings.largest()) {
                break;
            }
            read = content.read(buffer);
        }
        return body.toByteArray();
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
            @Nullable String value = header.getValue();
            headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
        }
        return headers;
    }

    private static boolean isHttps(URI url) {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    private static Answer failed(URI url, String what) {
        return new Answer.Final(new Fetched.Failed(url + " " + what));
    }

    private Fetched tooSlow(String url) {
        return new Fetched.Failed(
                url + " took longer than " + settings.deadline().toSeconds() + " s");
    }

    private static String reason(Exception e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
