package org.entente.ingest.fetch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Servers that mean harm: each answer is sent to whoever asks for its number, for as long as it is listened to. */
final class HostileAnswers implements AutoCloseable {

    private static final int MIB = 1024 * 1024;
    private static final String FEED = "<rss><channel><item><title>One</title></item></channel></rss>";
    private static final String GOOD = "HTTP/1.1 200 OK\r\nConnection: close\r\n";
    private static final String CHUNKED = GOOD + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String PACKED = GOOD + "Content-Encoding: gzip\r\n\r\n";
    private static final String DEFLATED = GOOD + "Content-Encoding: deflate\r\n\r\n";

    private static final String TOO_SLOW = "took longer than";
    private static final String TOO_LARGE = "sends more than 8388608 bytes";
    private static final String BOMB = "unpacks to more than 200 times its size";
    private static final String NO_ANSWER = "does not answer";

    /** What a server sends. */
    interface Sending {
        void to(OutputStream out) throws IOException;
    }

    /**
     * One of them.
     *
     * @param outcome what must be said of it, in part
     */
    record Answer(String name, String outcome, Sending sending) {}

    private final ServerSocket socket;

    HostileAnswers() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::accept, "hostile-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                var thread = new Thread(() -> serve(connection), "hostile-answer");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static void serve(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            String request = String.valueOf(in.readLine());
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // Whatever they ask, they get the same.
            }
            int number = Integer.parseInt(request.split("[ /?]+")[1]);
            ALL.get(number).sending().to(connection.getOutputStream());
        } catch (IOException e) {
            // Whoever asked has hung up: that is what they are to do.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static final List<Answer> ALL = List.of(
            // Bodies without an end.
            new Answer("letters without end", TOO_LARGE, endless(GOOD + "\r\n", "x")),
            new Answer("blanks without end", TOO_LARGE, endless(GOOD + "\r\n", " ")),
            new Answer("zeros without end", TOO_LARGE, endless(GOOD + "\r\n", "\0")),
            new Answer("entries without end", TOO_LARGE, endless(GOOD + "\r\n<rss><channel>", "<item/>")),
            new Answer("elements without end", TOO_LARGE, endless(GOOD + "\r\n<rss><channel>", "<a>")),
            new Answer("chunks without end", TOO_LARGE, endless(CHUNKED, "3e8\r\n" + "x".repeat(1_000) + "\r\n")),
            new Answer("chunks of one byte without end", TOO_LARGE + "|" + TOO_SLOW, endless(CHUNKED, "1\r\nx\r\n")),
            new Answer("more than the length", "entries", endless(GOOD + "Content-Length: 61\r\n\r\n" + FEED, "x")),
            new Answer("a failure without end", "status 404", endless("HTTP/1.1 404 No\r\n\r\n", "x")),
            new Answer("a refusal without end", "later 503", endless("HTTP/1.1 503 No\r\n\r\n", "x")),
            new Answer("nothing new without end", "unchanged", endless("HTTP/1.1 304 No\r\n\r\n", "x")),
            new Answer(
                    "a redirect without end",
                    "redirects more than",
                    endless("HTTP/1.1 302 No\r\nLocation: ?\r\n\r\n", "x")),
            // Bodies that drip.
            new Answer("a body that drips", TOO_SLOW, dripping(GOOD + "\r\n", "x")),
            new Answer("a feed that drips", TOO_SLOW, dripping(GOOD + "\r\n<rss><channel>", "<item/>")),
            new Answer("chunks that drip", TOO_SLOW, dripping(CHUNKED, "1\r\nx\r\n")),
            new Answer("the size of a chunk that drips", TOO_SLOW + "|" + NO_ANSWER, dripping(CHUNKED, "0")),
            new Answer("gzip that drips", TOO_SLOW, out -> drip(out, PACKED, gzip(new byte[10], 0))),
            new Answer(
                    "a length that is never reached", TOO_SLOW, dripping(GOOD + "Content-Length: 999999\r\n\r\n", "x")),
            // Heads.
            new Answer("a word of status that drips", TOO_SLOW, dripping("HTTP/1.1 200 ", "x")),
            new Answer("a head that drips", TOO_SLOW, dripping(GOOD, "X: x\r\n")),
            new Answer("a header that drips", TOO_SLOW, dripping(GOOD + "X: ", "x")),
            new Answer("a flood of headers", NO_ANSWER, endless(GOOD, "X: x\r\n")),
            new Answer("a flood of long headers", NO_ANSWER, endless(GOOD, "X: " + "x".repeat(8_000) + "\r\n")),
            new Answer("a header without end", NO_ANSWER, endless(GOOD + "X: ", "x")),
            new Answer("a header folded without end", NO_ANSWER, endless(GOOD + "X: x\r\n", " x\r\n")),
            new Answer("a name of a header without end", NO_ANSWER, endless(GOOD, "x")),
            new Answer("a word of status without end", NO_ANSWER, endless("HTTP/1.1 200 ", "x")),
            new Answer("interim answers without end", TOO_SLOW, endless("", "HTTP/1.1 100 Continue\r\n\r\n")),
            new Answer("hints without end", TOO_SLOW, endless("", "HTTP/1.1 103 Hints\r\n\r\n")),
            new Answer("blank lines without end", NO_ANSWER, endless("", "\r\n")),
            new Answer("no HTTP, without end", NO_ANSWER, endless("", "x")),
            new Answer(
                    "silence",
                    TOO_SLOW,
                    out -> LockSupport.parkNanos(Duration.ofMinutes(1).toNanos())),
            new Answer("silence after the head", TOO_SLOW, dripping(GOOD + "Content-Length: 9\r\n\r\n", "")),
            new Answer("a word and gone", "is empty", out -> out.write(GOOD.getBytes(StandardCharsets.US_ASCII))),
            // Wrong lengths.
            new Answer("longer than said", "entries", text(GOOD + "Content-Length: 61\r\n\r\n" + FEED + FEED)),
            new Answer("shorter than said", "entries", text(GOOD + "Content-Length: 999999\r\n\r\n" + FEED)),
            new Answer("of negative length", NO_ANSWER + "|entries", text(GOOD + "Content-Length: -1\r\n\r\n" + FEED)),
            new Answer(
                    "of a length beyond all numbers",
                    NO_ANSWER + "|entries",
                    text(GOOD + "Content-Length: 99999999999999999999\r\n\r\n" + FEED)),
            new Answer(
                    "of a length that is none",
                    NO_ANSWER + "|entries",
                    text(GOOD + "Content-Length: x\r\n\r\n" + FEED)),
            new Answer(
                    "of two lengths",
                    NO_ANSWER + "|entries|is no feed",
                    text(GOOD + "Content-Length: 1\r\nContent-Length: 61\r\n\r\n" + FEED)),
            new Answer(
                    "of a length and in chunks",
                    "entries|" + NO_ANSWER,
                    text(GOOD + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n3d\r\n" + FEED
                            + "\r\n0\r\n\r\n")),
            new Answer("a chunk larger than any", NO_ANSWER, text(CHUNKED + "FFFFFFFFFFFFFFFFFF\r\n" + FEED)),
            new Answer("a chunk of negative size", NO_ANSWER, text(CHUNKED + "-1\r\n" + FEED)),
            new Answer("a chunk as large as can be", "entries", text(CHUNKED + "7FFFFFFFFFFFFFFF\r\n" + FEED)),
            new Answer("a size of a chunk without end", NO_ANSWER, endless(CHUNKED, "0")),
            new Answer("a note on a chunk without end", NO_ANSWER, endless(CHUNKED + "1;", "x")),
            new Answer("trailers without end", "entries", endless(CHUNKED + "3d\r\n" + FEED + "\r\n0\r\n", "X: x\r\n")),
            // Bombs.
            new Answer("a bomb in gzip", BOMB, packed(PACKED, HostileAnswers::endlessGzip)),
            new Answer("a bomb in deflate", BOMB, packed(DEFLATED, out -> fill(new DeflaterOutputStream(out)))),
            new Answer(
                    "a bomb in deflate without a header",
                    BOMB,
                    packed(DEFLATED, out -> fill(new DeflaterOutputStream(out, new Deflater(9, true))))),
            new Answer("a bomb that nobody mentions", BOMB, packed(GOOD + "\r\n", HostileAnswers::endlessGzip)),
            new Answer("a bomb in a bomb", BOMB + "|" + TOO_SLOW, out -> {
                out.write((GOOD + "Content-Encoding: gzip, gzip\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                endlessGzip(new GZIPOutputStream(out));
            }),
            new Answer("a bomb of elements", BOMB, out -> {
                out.write(PACKED.getBytes(StandardCharsets.US_ASCII));
                var packed = new GZIPOutputStream(out);
                packed.write("<rss><channel>".getBytes(StandardCharsets.US_ASCII));
                repeat(packed, "<item/>");
            }),
            new Answer("members of gzip that hold nothing", TOO_SLOW, out -> {
                out.write(PACKED.getBytes(StandardCharsets.US_ASCII));
                repeat(out, gzip(new byte[0], 0));
            }),
            new Answer("a name in gzip without end", NO_ANSWER, out -> {
                out.write(PACKED.getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[] {0x1F, (byte) 0x8B, 8, 8, 0, 0, 0, 0, 0, 0});
                repeat(out, "x");
            }),
            new Answer("blocks of deflate that hold nothing", TOO_SLOW, out -> {
                out.write(DEFLATED.getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[] {0x78, (byte) 0x9C});
                repeat(out, new byte[] {0, 0, 0, (byte) 0xFF, (byte) 0xFF});
            }),
            new Answer("gzip whose sum is wrong", "entries", out -> {
                byte[] packed = gzip(FEED.getBytes(StandardCharsets.US_ASCII), 0);
                packed[packed.length - 6] ^= 0x55;
                out.write(PACKED.getBytes(StandardCharsets.US_ASCII));
                out.write(packed);
            }),
            new Answer("gzip that is spoilt", NO_ANSWER + "|is no feed", out -> {
                byte[] packed = gzip(new byte[100_000], 100_000);
                packed[20] ^= 0x55;
                out.write(PACKED.getBytes(StandardCharsets.US_ASCII));
                out.write(packed);
            }),
            // As much as may be sent, of what costs most to read.
            whole("elements as many as fit", "entries", "<rss><channel><item>", "<a/>"),
            whole("attributes as many as fit", "entries", "<rss><channel>", "<a b='' c='' d='' e=''/>"),
            whole("entries as many as fit", "entries", "<rss><channel>", "<item><title>x</title></item>"),
            whole("categories as many as fit", "entries", "<rss><channel><item>", "<category>x</category>"),
            whole("brackets as many as fit", "entries", "<rss><channel><item><title>", "<"),
            whole("ampersands as many as fit", "entries", "<rss><channel><item><title>", "&"),
            whole("escaped markup as much as fits", "entries", "<rss><channel><item><title>", "&lt;a href='x'>"),
            whole("Chinese as much as fits", "entries", "<rss><channel><item><title>", "\u4e2d\u6587"),
            whole("letters and one that is wide", "entries", "<rss><channel><item><title>\u4e2d", "x"),
            whole("sections as many as fit", "entries", "<rss><channel><item><title>\u4e2d", "<![CDATA[some text]]>"),
            whole(
                    "a long entity as often as fits",
                    "entries",
                    "<!DOCTYPE a [<!ENTITY a '" + "x".repeat(999) + "'>]><rss><channel><item><title>",
                    "&a;"),
            whole("items of JSON as many as fit", "entries", "{\"items\":[{\"id\":1}", ",{\"id\":1}"),
            whole("objects of JSON as many as fit", "is broken JSON", "{\"items\":[{\"id\":1,\"a\":[{}", ",{\"a\":{}}"),
            whole("broken items as many as fit", "entries", "{\"items\":[{\"id\":1}", ",{\"id\":1"),
            whole("pages of a sitemap as many as fit", "is a sitemap", "<urlset>", "<url><loc>/x</loc></url>"));

    private static Sending text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sending endless(String head, String piece) {
        return out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            repeat(out, piece);
        };
    }

    private static Sending dripping(String head, String piece) {
        return out -> drip(out, head, piece.getBytes(StandardCharsets.UTF_8));
    }

    private static void drip(OutputStream out, String head, byte[] piece) throws IOException {
        out.write(head.getBytes(StandardCharsets.UTF_8));
        while (true) {
            out.write(piece);
            out.flush();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Sending packed(String head, Sending body) {
        return out -> {
            out.write(head.getBytes(StandardCharsets.UTF_8));
            body.to(out);
        };
    }

    /** Almost as much as is read. A machine that is busy with other things may not have sent it by the deadline. */
    private static Answer whole(String name, String outcome, String beginning, String piece) {
        return new Answer(name, outcome + "|" + TOO_SLOW, out -> {
            var body = new StringBuilder(beginning);
            int size = beginning.getBytes(StandardCharsets.UTF_8).length;
            int each = piece.getBytes(StandardCharsets.UTF_8).length;
            for (; size + each < 8 * MIB; size += each) {
                body.append(piece);
            }
            out.write((GOOD + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void endlessGzip(OutputStream out) throws IOException {
        fill(new GZIPOutputStream(out));
    }

    private static void fill(OutputStream packed) throws IOException {
        while (true) {
            packed.write(new byte[64 * 1024]);
        }
    }

    private static void repeat(OutputStream out, String piece) throws IOException {
        repeat(out, piece.getBytes(StandardCharsets.UTF_8));
    }

    private static void repeat(OutputStream out, byte[] piece) throws IOException {
        var many = new ByteArrayOutputStream();
        do {
            many.write(piece);
        } while (many.size() < 16 * 1024);
        while (true) {
            many.writeTo(out);
        }
    }

    /** Bytes packed, and how many zeros before them. */
    private static byte[] gzip(byte[] bytes, int zeros) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(new byte[zeros]);
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
