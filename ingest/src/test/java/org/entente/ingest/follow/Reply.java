package org.entente.ingest.follow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a scripted server sends, byte for byte.
 *
 * @param etag that the request may name, and is then answered 304; empty if it is not looked at
 */
record Reply(Sending sending, String etag) {

    /** Writes to the socket, as badly as it likes. */
    @FunctionalInterface
    interface Sending {
        void to(OutputStream out) throws IOException;
    }

    static Reply raw(byte[] bytes) {
        return new Reply(out -> out.write(bytes), "");
    }

    static Reply raw(Sending sending) {
        return new Reply(sending, "");
    }

    static Reply status(int status, String... headers) {
        return with(status, new byte[0], headers);
    }

    static Reply ok(String body, String... headers) {
        return with(200, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Reply ok(byte[] body, String... headers) {
        return with(200, body, headers);
    }

    static Reply with(int status, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Length: " + body.length);
        return raw(join(head(status, all.toArray(String[]::new)), body));
    }

    /** Answers 304 to whoever names this ETag. */
    Reply known(String tag) {
        return new Reply(sending, tag);
    }

    static byte[] head(int status, String... headers) {
        var head = new StringBuilder("HTTP/1.1 " + status + " Some words\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] deflate(byte[] plain, boolean zlib) {
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.DEFAULT_COMPRESSION, !zlib))) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] chunk(byte[] part) {
        return join((Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.US_ASCII), part, new byte[] {
            '\r', '\n'
        });
    }
}
