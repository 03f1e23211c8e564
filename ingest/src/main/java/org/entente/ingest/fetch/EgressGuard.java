package org.entente.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a request may reach. Every outbound request passes here twice: its URL before it is made, and each
 * address of its host at the moment of connecting, so that a name that changes its mind in between gains nothing.
 */
final class EgressGuard implements DnsResolver {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);
    private static final int HIGHEST_PORT = 65_535;
    private static final Map<AddressRange, String> CLOSED = closed();

    private final List<AddressRange> opened;
    private final DnsResolver names;

    /**
     * @param opened ranges that the operator allows, on any port
     * @param names how names become addresses
     */
    EgressGuard(List<AddressRange> opened, DnsResolver names) {
        this.opened = List.copyOf(opened);
        this.names = names;
    }

    /** A URL that may be asked for, or the reason why not. */
    sealed interface Passage {

        record Open(URI url) implements Passage {}

        record Closed(String reason) implements Passage {}
    }

    /** Judges a URL by its spelling alone; its host is judged at connect. */
    Passage judge(String url) {
        Optional<URI> parsed = Spelling.url(url);
        if (parsed.isEmpty()) {
            return new Passage.Closed("is no URL");
        }
        @Nullable String scheme = parsed.get().getScheme();
        if (scheme == null || !List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
            return new Passage.Closed("must start with http:// or https://");
        }
        if (parsed.get().getRawUserInfo() != null) {
            return new Passage.Closed("carries credentials");
        }
        @Nullable String host = parsed.get().getHost();
        if (host == null || host.isBlank()) {
            return new Passage.Closed("names no host");
        }
        if (host.indexOf('%') >= 0) {
            return new Passage.Closed("names an interface of this machine");
        }
        if (isOddNumber(host) || (isNumber(host) && url.indexOf(host) < 0)) {
            return new Passage.Closed("spells an address in an unusual way");
        }
        int port = parsed.get().getPort();
        if (port == 0 || port > HIGHEST_PORT) {
            return new Passage.Closed("names port " + port + ", which there is not");
        }
        return new Passage.Open(parsed.get());
    }

    /** Whether a host is one of the operator's own: a literal address within the ranges that were opened. */
    boolean isOwn(String host) {
        if (!isNumber(host) && host.indexOf(':') < 0) {
            return false;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            return opened.stream().anyMatch(range -> range.contains(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return checked(host, -1);
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Arrays.stream(checked(host, port))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** One closed address closes the name: an honest site has no reason to mix them. */
    private InetAddress[] checked(String host, int port) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            Optional<String> refusal = refusal(address, port);
            if (refusal.isPresent()) {
                throw new ClosedAddress(host + " is at " + address.getHostAddress() + ", " + refusal.get());
            }
        }
        return addresses;
    }

    private Optional<String> refusal(InetAddress address, int port) {
        if (opened.stream().anyMatch(range -> range.contains(address))) {
            return Optional.empty();
        }
        for (Map.Entry<AddressRange, String> range : CLOSED.entrySet()) {
            if (range.getKey().contains(address)) {
                return Optional.of("which is closed: " + range.getValue());
            }
        }
        if (isTunnelled(address.getAddress())) {
            return Optional.of("which is closed: ISATAP");
        }
        if (port >= 0 && !PORTS.contains(port)) {
            return Optional.of("on port " + port + ", which is closed");
        }
        return Optional.empty();
    }

    /** An IPv6 address that ends in an IPv4 one behind the mark of ISATAP, under whatever prefix. */
    private static boolean isTunnelled(byte[] address) {
        return address.length == 16
                && (address[8] & 0xFD) == 0
                && address[9] == 0
                && address[10] == 0x5E
                && (address[11] & 0xFF) == 0xFE;
    }

    /** Such as {@code 2130706433}, {@code 0x7f.1}, {@code 0177.0.0.1} or {@code 127.0.0.1.}: no site is under one. */
    private static boolean isOddNumber(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        int dot = plain.lastIndexOf('.');
        String last = plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean numeric = last.matches("[0-9]+|0x[0-9a-f]*");
        return numeric && !isNumber(host);
    }

    private static boolean isNumber(String host) {
        return host.matches("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    }

    private static Map<AddressRange, String> closed() {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = EgressGuard.class.getResourceAsStream("closed-addresses.csv")) {
            if (in == null) {
                throw new IllegalStateException("data file closed-addresses.csv is missing beside the guard");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> rows.add(line.split(",", 2)));
        } catch (IOException e) {
            throw new UncheckedIOException("data file closed-addresses.csv cannot be read", e);
        }
        Map<AddressRange, String> closed = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        rows.forEach(row -> closed.put(AddressRange.parse(row[0]), row[1]));
        return closed;
    }
}
