package org.entente.ingest.shared;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Spoils bytes as networks, editors and enemies do: turned, cut, left out, repeated, put in between. */
public final class SpoiltBytes {

    private static final String[] PIECES = {
        "<",
        ">",
        "&",
        "\"",
        "'",
        "]]>",
        "<![CDATA[",
        "<!--",
        "-->",
        "</",
        "<p>",
        "<div>",
        "<table>",
        "<a href=",
        "&#",
        "&#x110000;",
        "&lt;",
        "{",
        "}",
        "[",
        "\u0000",
        "\ufeff",
        "<?xml version=\"1.0\" encoding=\"utf-16\"?>",
        "<!DOCTYPE a [<!ENTITY b \"&b;&b;\">]>&b;",
        "<script>",
        "<item>",
        "<entry>",
        "9999999999999999999",
        "\ud800"
    };

    private final Random random;

    public SpoiltBytes(long seed) {
        this.random = new Random(seed);
    }

    /** A text of bytes that were spoilt, be they characters still or not. */
    public String of(String sound) {
        return new String(of(sound.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    public byte[] of(byte[] sound) {
        byte[] bytes = sound.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = once(bytes);
        }
        return bytes;
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(200));
        var out = new ByteArrayOutputStream(bytes.length + 1_024);
        switch (random.nextInt(5)) {
            case 0 -> {
                bytes[from] = (byte) random.nextInt(256);
                return bytes;
            }
            case 1 -> out.write(bytes, 0, from);
            case 2 -> {
                out.write(bytes, 0, from);
                out.write(bytes, to, bytes.length - to);
            }
            case 3 -> {
                out.write(bytes, 0, to);
                for (int i = random.nextInt(400); i > 0; i--) {
                    out.write(bytes, from, to - from);
                }
                out.write(bytes, to, bytes.length - to);
            }
            default -> {
                byte[] piece = PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8);
                out.write(bytes, 0, from);
                for (int i = 1 + random.nextInt(300); i > 0; i--) {
                    out.write(piece, 0, piece.length);
                }
                out.write(bytes, from, bytes.length - from);
            }
        }
        return out.toByteArray();
    }
}
