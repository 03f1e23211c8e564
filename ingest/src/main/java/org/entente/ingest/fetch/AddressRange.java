package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A range of network addresses, written as {@code 127.0.0.0/8} or {@code fd00::/8}.
 *
 * @param first any address in it
 * @param bits how many leading bits all of its addresses share
 */
public record AddressRange(InetAddress first, int bits) {

    /**
     * @throws IllegalArgumentException where the text is no range of literal addresses
     */
    public static AddressRange parse(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        boolean literal = address.indexOf(':') >= 0 || address.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        if (!literal) {
            throw new IllegalArgumentException("an address range is written like 127.0.0.0/8 or fd00::/8, got " + text);
        }
        try {
            InetAddress first = InetAddress.getByName(address);
            int most = first.getAddress().length * 8;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException(
                        "an address range has from 0 to " + most + " bits in common, got " + text);
            }
            return new AddressRange(first, bits);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "an address range is written like 127.0.0.0/8 or fd00::/8, got " + text, e);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] mine = first.getAddress();
        byte[] other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }
}
