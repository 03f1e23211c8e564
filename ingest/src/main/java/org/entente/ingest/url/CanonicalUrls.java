package org.entente.ingest.url;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spells web addresses in one way: without fragment, default port, tracking parameters and needless escapes, the query
 * in one order. What is canonical stays as it is.
 */
public final class CanonicalUrls {

    private static final int LONGEST = 4_096;
    private static final Pattern WEB = Pattern.compile("https?://[^/?#\\s]+.*", Pattern.CASE_INSENSITIVE);

    private final BasicURLNormalizer normalizer = new BasicURLNormalizer(
            BasicURLNormalizer.newBuilder().idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE));
    private final Set<String> names;
    private final List<String> beginnings;

    private CanonicalUrls(Set<String> names, List<String> beginnings) {
        this.names = Set.copyOf(names);
        this.beginnings = List.copyOf(beginnings);
    }

    /** With the list of tracking parameters that comes with Entente. */
    public static CanonicalUrls standard() {
        Set<String> names = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        for (String line : lines("tracking-parameters.txt")) {
            if (line.endsWith("*")) {
                beginnings.add(line.substring(0, line.length() - 1));
            } else {
                names.add(line);
            }
        }
        return new CanonicalUrls(names, beginnings);
    }

    /** The canonical spelling; empty where the text is no address on the web. */
    public Optional<String> canonical(String url) {
        String text = url.strip();
        if (text.length() > LONGEST || !WEB.matcher(text).matches()) {
            return Optional.empty();
        }
        @Nullable String once = normal(withoutTracking(withoutFragment(text)));
        // The first pass may uncover escapes that hid what the second one takes away.
        @Nullable String twice = once == null ? null : normal(withoutTracking(once));
        return twice == null || twice.length() > LONGEST || !isWhole(twice) ? Optional.empty() : Optional.of(twice);
    }

    private @Nullable String normal(String url) {
        String normal = normalizer.filter(url);
        return normal == null || normal.isBlank() ? null : normal;
    }

    private static boolean isWhole(String url) {
        try {
            @Nullable String host = new URI(url).getHost();
            return host != null && !host.isEmpty();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A fragment names a place in a page, not another page. */
    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    private String withoutTracking(String url) {
        int mark = url.indexOf('?');
        if (mark < 0) {
            return url;
        }
        var kept = new StringBuilder();
        for (String parameter : url.substring(mark + 1).split("&", -1)) {
            if (!parameter.isEmpty() && !isTracking(parameter)) {
                kept.append(kept.isEmpty() ? "?" : "&").append(parameter);
            }
        }
        return url.substring(0, mark) + kept;
    }

    private boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return names.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }

    private static List<String> lines(String file) {
        try (InputStream in = CanonicalUrls.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("data file " + file + " is missing beside " + CanonicalUrls.class);
            }
            var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("data file " + file + " cannot be read", e);
        }
    }
}
