package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However an address that is closed is spoilt, the guard answers, and what it lets pass is no address of ours. */
class EgressFuzzTest {

    private static final int TIMES = 50;
    private static final String NUMBER = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";

    /** Every name is this machine, so that only a literal address can be open. */
    private static final DnsResolver NAMES = new SystemDefaultDnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            boolean literal = host.matches(NUMBER + "(?:\\." + NUMBER + "){3}");
            return new InetAddress[] {InetAddress.getByName(literal ? host : "127.0.0.1")};
        }
    };

    private final EgressGuard guard = new EgressGuard(List.of(), NAMES);

    static List<EgressTest.Case> cases() throws IOException {
        return EgressTest.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noSpoiltAddressLeadsIn(EgressTest.Case closed) {
        String sound = closed.url().replace("PORT", "80");
        for (long seed = 0; seed < TIMES; seed++) {
            String spoilt = new SpoiltBytes(seed).of(sound);
            if (guard.judge(spoilt) instanceof EgressGuard.Passage.Open open) {
                assertThat(reached(open.url())).as("seed %d: %s", seed, spoilt).noneMatch(EgressFuzzTest::isInside);
            }
        }
    }

    private List<InetAddress> reached(URI url) {
        try {
            return guard.resolve(url.getHost(), url.getPort() < 0 ? 80 : url.getPort()).stream()
                    .map(InetSocketAddress::getAddress)
                    .toList();
        } catch (UnknownHostException e) {
            return List.of();
        }
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress();
    }
}
