package org.entente.ingest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Spoils bytes as networks, editors and enemies do: turned, cut, left out, repeated, put in between.
 *
 * <p>Beside the tests that it serves stand fuzz targets, which the build runs on their corpora: a folder {@code *FuzzTestInputs} of the
 * test resources for each class. This looks for new inputs, and writes what breaks the target beside its corpus:
 *
 * <pre>JAZZER_FUZZ=1 ./mvnw -Dquick -pl ingest -am test -Dtest=FeedFuzzTest#whateverComesIsAnswered -Djazzer.hooks=true \
 *     -Dsurefire.failIfNoSpecifiedTests=false</pre>
 */
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

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Random random;

    /** Spoils bytes many times; a reader must answer each soon, and must not throw. */
    public static void areAnswered(byte[] sound, long firstSeed, int times, Consumer<byte[]> reader) {
        for (long seed = firstSeed; seed < firstSeed + times; seed++) {
            byte[] spoilt = new SpoiltBytes(seed).of(sound);
            long begun = System.nanoTime();
            assertThatCode(() -> reader.accept(spoilt)).as("seed %d", seed).doesNotThrowAnyException();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("seed %d", seed)
                    .isLessThan(LONGEST);
        }
    }

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
