package org.entente.ingest.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;

/** For how long an answer says that it holds, so that there is no sense in asking before. */
final class Freshness {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");

    private Freshness() {}

    /** By Cache-Control, else by Expires; zero where neither says. */
    static Duration of(Map<String, String> headers, Instant now) {
        String control = headers.getOrDefault("cache-control", "").toLowerCase(Locale.ROOT);
        if (control.contains("no-store") || control.contains("no-cache")) {
            return Duration.ZERO;
        }
        Matcher age = MAX_AGE.matcher(control);
        if (age.find()) {
            Duration whole = Duration.ofSeconds(Long.parseLong(age.group(1)));
            return notNegative(whole.minus(spent(headers.getOrDefault("age", ""))));
        }
        Optional<Instant> expires = time(headers.getOrDefault("expires", ""));
        Instant begin = time(headers.getOrDefault("date", "")).orElse(now);
        return expires.map(end -> notNegative(Duration.between(begin, end))).orElse(Duration.ZERO);
    }

    private static Duration spent(String age) {
        String plain = age.strip();
        return plain.matches("[0-9]{1,9}") ? Duration.ofSeconds(Long.parseLong(plain)) : Duration.ZERO;
    }

    private static Optional<Instant> time(String header) {
        return DateReader.read(header).map(StatedTime::at);
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
