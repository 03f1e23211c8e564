package org.entente.app.registry;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with names in braces, as {@code /subjects/{subject}/versions}. */
record PathPattern(List<String> segments) {

    PathPattern {
        segments = List.copyOf(segments);
    }

    static PathPattern of(String pattern) {
        return new PathPattern(split(pattern));
    }

    /** What stands for the names, decoded; empty if the path is another one. A subject may hold an encoded slash. */
    Optional<Map<String, String>> match(String rawPath) {
        List<String> given = split(rawPath);
        if (given.size() != segments.size()) {
            return Optional.empty();
        }
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < given.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                names.put(segment.substring(1, segment.length() - 1), decode(given.get(i)));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(names);
    }

    /** A plus sign means itself in a path, unlike in a query. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.http(400, "the path is not well encoded: " + segment);
        }
    }

    private static List<String> split(String path) {
        String inner = path.substring(1, path.endsWith("/") ? Math.max(1, path.length() - 1) : path.length());
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }
}
