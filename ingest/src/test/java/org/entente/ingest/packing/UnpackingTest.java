package org.entente.ingest.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed bodies, in all the forms in which they come. */
class UnpackingTest {

    private static byte[] gzip(String text) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static String unpacked(byte[] body) throws IOException {
        try (Unpacking unpacking = Unpacking.of(new ByteArrayInputStream(body), "gzip")) {
            return new String(unpacking.stream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void membersFollowOneAnother() throws IOException {
        assertThat(unpacked(join(gzip("One, "), gzip(""), gzip("two")))).isEqualTo("One, two");
    }

    @Test
    void whatStandsBehindTheLastMemberIsPassedOver() throws IOException {
        assertThat(unpacked(join(gzip("One"), new byte[512]))).isEqualTo("One");
    }

    /** Each of them opens the next, and a call for each would fill the stack. */
    @Test
    void membersThatHoldNothingMayBeMany() throws IOException {
        byte[] nothing = gzip("");
        var many = new ByteArrayOutputStream();
        for (int i = 0; i < 200_000; i++) {
            many.writeBytes(nothing);
        }
        many.writeBytes(gzip("One"));

        assertThat(unpacked(many.toByteArray())).isEqualTo("One");
    }

    /** An extra field, a name, a comment and a sum of the header. */
    @Test
    void everyPartOfTheHeaderIsSkipped() throws IOException {
        byte[] packed = gzip("One");
        byte[] header = Arrays.copyOf(packed, 10);
        header[3] = 4 | 8 | 16 | 2;
        byte[] extra = {3, 0, 'a', 'b', 'c'};
        byte[] words = "name\0comment\0".getBytes(StandardCharsets.US_ASCII);
        byte[] sum = {1, 2};

        assertThat(unpacked(join(header, extra, words, sum, Arrays.copyOfRange(packed, 10, packed.length))))
                .isEqualTo("One");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 12, 18, 21})
    void whatBreaksOffIsNamed(int length) throws IOException {
        byte[] packed = gzip("One");

        assertThatThrownBy(() -> unpacked(Arrays.copyOf(packed, length))).isInstanceOf(EOFException.class);
    }

    @Test
    void aWrongSumIsNamed() throws IOException {
        byte[] packed = gzip("One");
        packed[packed.length - 6] ^= 1;

        assertThatThrownBy(() -> unpacked(packed)).isInstanceOf(ZipException.class);
    }
}
