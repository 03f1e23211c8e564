package org.entente.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * URLs as people and programs write them: with spaces, with letters beyond ASCII in path and host. They are spelt as the
 * standard asks, and nothing is guessed: what has no one reading is no URL.
 */
final class Spelling {

    private static final Pattern PARTS = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:\\[\\]@\\\\]+)((?::\\d*)?)");
    private static final String ALLOWED = "-._~:/?[]@!$&'()*+,;=%";
    private static final String HEX = "0123456789ABCDEF";

    private Spelling() {}

    /** The URL without its fragment, in ASCII; empty if the text is none. */
    static Optional<URI> url(String text) {
        String plain = text.strip();
        Matcher parts = PARTS.matcher(plain);
        if (plain.chars().anyMatch(c -> c < ' ' || c == '\\') || !parts.matches()) {
            return parse(plain);
        }
        Optional<String> authority = authority(parts.group(2));
        return authority.flatMap(host -> parse(parts.group(1) + "://" + host + escaped(parts.group(3))));
    }

    private static Optional<String> authority(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return Optional.of(text);
        }
        Matcher host = HOST_AND_PORT.matcher(text);
        if (!host.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IDN.toASCII(host.group(1), IDN.USE_STD3_ASCII_RULES) + host.group(2));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** What follows a host, with every character escaped that may not stand there. */
    static String escaped(String rest) {
        var out = new StringBuilder();
        for (byte b : rest.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain || ALLOWED.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        // A percent sign that begins nothing stands for itself.
        return out.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
    }
}
