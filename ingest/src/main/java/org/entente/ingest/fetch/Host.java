package org.entente.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers under a URL, and is to be spared as one: a host, with its port where that is not the usual one.
 *
 * @param name in lower case
 */
public record Host(String name) {

    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);

    /** Of a URL; empty if it names none. */
    public static Optional<Host> of(String url) {
        return Spelling.url(url).flatMap(Host::of);
    }

    static Optional<Host> of(URI url) {
        @Nullable String host = url.getHost();
        if (host == null || url.getScheme() == null) {
            return Optional.empty();
        }
        int port = url.getPort();
        boolean usual = port < 0
                || Integer.valueOf(port).equals(USUAL_PORTS.get(url.getScheme().toLowerCase(Locale.ROOT)));
        return Optional.of(new Host(host.toLowerCase(Locale.ROOT) + (usual ? "" : ":" + port)));
    }

    /** Without the port. */
    String address() {
        int bracket = name.indexOf(']');
        int colon = name.indexOf(':', Math.max(bracket, 0));
        return colon < 0 ? name : name.substring(0, colon);
    }

    @Override
    public String toString() {
        return name;
    }
}
