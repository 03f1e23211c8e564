package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;

/** Fetchers for tests, which know a few names and no others. */
public final class Fetchers {

    private Fetchers() {}

    /**
     * @param names addresses by name; a name that is not among them does not exist, literal addresses stand for themselves
     */
    public static Fetcher knowing(Map<String, List<String>> names, FetchSettings settings, InstantSource clock) {
        return new Fetcher(settings, clock, new Names(names));
    }

    /** The same, believing the certificates that a context believes. */
    static Fetcher trusting(
            SSLContext trust, Map<String, List<String>> names, FetchSettings settings, InstantSource clock) {
        return new Fetcher(settings, clock, new Names(names), new DefaultClientTlsStrategy(trust));
    }

    private record Names(Map<String, List<String>> names) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            boolean literal = host.matches("[0-9.]+") || host.indexOf(':') >= 0;
            List<String> known = names.getOrDefault(host, literal ? List.of(host) : List.of());
            if (known.isEmpty()) {
                throw new UnknownHostException(host);
            }
            InetAddress[] addresses = new InetAddress[known.size()];
            for (int i = 0; i < addresses.length; i++) {
                addresses[i] = InetAddress.getByName(known.get(i));
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
