package org.entente.ingest.xml;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The namespaces that feeds use. */
final class Namespaces {

    /** A namespace is a name and no address, which is easily forgotten. */
    private static final Pattern SCHEME = Pattern.compile("^https://");

    private static final Map<String, String> SHORT_NAMES = read();
    private static final Set<String> KNOWN = Set.copyOf(SHORT_NAMES.values());

    private Namespaces() {}

    /** The short name of a namespace; one that we do not know keeps its address, so that it is like no other. */
    static String shortName(String uri) {
        String plain = SCHEME.matcher(uri.strip().toLowerCase(Locale.ROOT)).replaceFirst("http://");
        int part = plain.indexOf('#');
        plain = part < 0 ? plain : plain.substring(0, part);
        while (plain.endsWith("/")) {
            plain = plain.substring(0, plain.length() - 1);
        }
        return plain.isEmpty() ? "" : SHORT_NAMES.getOrDefault(plain, plain);
    }

    /** Whether a namespace is one that we know, or none. */
    static boolean isKnown(String shortName) {
        return shortName.isEmpty() || KNOWN.contains(shortName);
    }

    /** What a prefix that nobody declared is taken for. */
    static String ofUndeclared(String prefix) {
        String plain = prefix.toLowerCase(Locale.ROOT);
        return KNOWN.contains(plain) ? plain : "undeclared " + plain;
    }

    private static Map<String, String> read() {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = Namespaces.class.getResourceAsStream("namespaces.csv")) {
            if (in == null) {
                throw new IllegalStateException("data file namespaces.csv is missing beside " + Namespaces.class);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line ->
                            names.put(line.substring(line.indexOf(',') + 1), line.substring(0, line.indexOf(','))));
        } catch (IOException e) {
            throw new UncheckedIOException("data file namespaces.csv cannot be read", e);
        }
        return names;
    }
}
