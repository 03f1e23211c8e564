package org.entente.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guard lets through, and what it does not. */
class EgressGuardTest {

    /** Answers every name with the same addresses. */
    private record Names(List<String> addresses) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = new InetAddress[addresses.size()];
            for (int i = 0; i < found.length; i++) {
                found[i] = InetAddress.getByName(addresses.get(i));
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static EgressGuard guard(List<String> opened, String... addresses) {
        return new EgressGuard(opened.stream().map(AddressRange::parse).toList(), new Names(List.of(addresses)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://news.example/feed",
                "http://news.example:8080/feed?x=1",
                "HTTPS://NEWS.EXAMPLE/",
                "http://8.8.8.8/",
                "http://[2606:4700::1111]/"
            })
    void lettersThatMayPass(String url) {
        assertThat(guard(List.of()).judge(url)).isInstanceOf(EgressGuard.Passage.Open.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://news.example/           | must start with http:// or https://",
                "file:///etc/passwd            | must start with http:// or https://",
                "gopher://news.example/        | must start with http:// or https://",
                "javascript:alert(1)           | must start with http:// or https://",
                "//news.example/               | must start with http:// or https://",
                "news.example                  | must start with http:// or https://",
                "http://                       | is no URL",
                "http:///feed                  | names no host",
                "http://user:pass@news.example/| carries credentials",
                "http://user@news.example/     | carries credentials",
                "http://2130706433/            | spells an address in an unusual way",
                "http://0x7f000001/            | spells an address in an unusual way",
                "http://0x7f.0.0.1/            | names no host",
                "http://0177.0.0.1/            | spells an address in an unusual way",
                "http://127.1/                 | names no host",
                "http://127.0.0.1./            | names no host",
                "http://news example/          | is no URL",
                "http://news.example\\@evil/   | is no URL",
                "http://a_b.example/           | names no host",
            })
    void spellingsThatMayNot(String url, String reason) {
        EgressGuard.Passage passage = guard(List.of()).judge(url);

        assertThat(passage).isEqualTo(new EgressGuard.Passage.Closed(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2001:10::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1",
                "ff0e::1"
            })
    void closedAddressesAreNotReached(String address) {
        EgressGuard guard = guard(List.of(), address);

        assertThatThrownBy(() -> guard.resolve("news.example", 443)).isInstanceOf(ClosedAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450:4001::200e",
                "2400:cb00::1"
            })
    void publicAddressesAreReached(String address) throws UnknownHostException {
        assertThat(guard(List.of(), address).resolve("news.example", 443)).hasSize(1);
    }

    @Test
    void oneClosedAddressAmongPublicOnesClosesTheName() {
        EgressGuard guard = guard(List.of(), "1.1.1.1", "10.0.0.1");

        assertThatThrownBy(() -> guard.resolve("news.example", 443))
                .isInstanceOf(ClosedAddress.class)
                .hasMessageContaining("10.0.0.1, which is closed: private");
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 25, 81, 3306, 6379, 9092, 9200, 11211})
    void otherPortsAreClosed(int port) {
        EgressGuard guard = guard(List.of(), "1.1.1.1");

        assertThatThrownBy(() -> guard.resolve("news.example", port)).isInstanceOf(ClosedAddress.class);
    }

    @Test
    void theOperatorOpensARangeOnAnyPort() throws UnknownHostException {
        EgressGuard guard = guard(List.of("127.0.0.0/8", "fd00::/8"), "127.0.0.1", "fd00::7");

        assertThat(guard.resolve("localhost", 34_567)).hasSize(2);
        assertThat(Arrays.asList(guard.resolve("localhost"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.0/33", "::1/129", "127.0.0.0/-1", "127.0.0.0/x", "300.0.0.1/8", ""})
    void rangesThatAreNoneAreRefused(String range) {
        assertThatThrownBy(() -> AddressRange.parse(range)).isInstanceOf(IllegalArgumentException.class);
    }
}
