package org.entente.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.charset.Charsets;

/**
 * The bytes of a feed become text. A byte order mark is believed first, then the shape of the first characters, the
 * transport, the document's own word, and at last what the bytes look like; a charset that the bytes are not in is
 * passed over.
 */
final class FeedBytes {

    private static final Pattern STATED =
            Pattern.compile("charset\\s*=\\s*[\"']?([^\\s;\"']+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']?\\s*([^\\s\"'?>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NO_FEED =
            Pattern.compile("^\\s*(?:text/plain|text/html|application/octet-stream)", Pattern.CASE_INSENSITIVE);
    private static final Charset EBCDIC = Charset.forName("IBM1047");
    private static final int HEAD = 1_024;
    /** One slip in so many bytes is damage, more is another charset. */
    private static final int BYTES_PER_SLIP = 400;

    private static final int LAST_OF_ASCII = 0x7F;

    private FeedBytes() {}

    static String text(byte[] body, Map<String, String> headers, Set<String> repairs) {
        if (NO_FEED.matcher(header(headers)).find()) {
            repairs.add("not served as a feed");
        }
        Optional<Charsets.Mark> mark = Charsets.mark(body);
        if (mark.isPresent()) {
            nameAnother(mark.get(), body, repairs);
            return decoded(body, mark.get().length(), mark.get().charset(), repairs);
        }
        Optional<Charset> shape = byShape(body);
        if (shape.isPresent()) {
            return decoded(body, 0, EBCDIC.equals(shape.get()) ? ofEbcdic(body, repairs) : shape.get(), repairs);
        }
        Optional<Charset> byTransport = named(STATED, header(headers), repairs);
        Optional<Charset> byDocument =
                named(DECLARED, new String(body, 0, Math.min(HEAD, body.length), StandardCharsets.ISO_8859_1), repairs);
        Set<Charset> candidates = new LinkedHashSet<>();
        byTransport.ifPresent(candidates::add);
        byDocument.ifPresent(candidates::add);
        boolean namesUtf8 = candidates.contains(StandardCharsets.UTF_8);
        candidates.add(StandardCharsets.UTF_8);
        // These two never appear without their shape: whoever names them here is wrong.
        candidates.removeIf(
                charset -> charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32"));
        // Letters are hardly ever UTF-8 by accident, and never where one of the two says that they are.
        if (namesUtf8 && Charsets.isWellFormed(body, StandardCharsets.UTF_8)) {
            return utf8(body, candidates.iterator().next(), repairs);
        }
        boolean first = true;
        for (Charset candidate : candidates) {
            if (Charsets.isWellFormed(body, candidate)) {
                if (!first) {
                    repairs.add("charset is not the one stated");
                }
                return new String(body, candidate);
            }
            first = false;
        }
        for (Charset candidate : candidates) {
            if (isDamaged(body, candidate)) {
                return decoded(body, 0, candidate, repairs);
            }
        }
        repairs.add("charset is not the one stated");
        return new String(body, Charsets.guess(body));
    }

    private static String utf8(byte[] body, Charset stated, Set<String> repairs) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (!stated.equals(StandardCharsets.UTF_8) && text.length() < body.length) {
            repairs.add("charset is not the one stated");
        }
        return text;
    }

    /** The charsets of EBCDIC differ, but not in the letters of their names. */
    private static Charset ofEbcdic(byte[] body, Set<String> repairs) {
        byte[] beginning = "<?xml".getBytes(EBCDIC);
        return named(DECLARED, new String(body, 0, Math.min(HEAD, body.length), EBCDIC), repairs)
                .filter(Charset::canEncode)
                .filter(declared -> Arrays.equals("<?xml".getBytes(declared), beginning))
                .orElse(EBCDIC);
    }

    /** A mark at the beginning is believed over the document's own word. */
    private static void nameAnother(Charsets.Mark mark, byte[] body, Set<String> repairs) {
        int length = Math.min(2 * HEAD, body.length - mark.length());
        named(DECLARED, new String(body, mark.length(), length, mark.charset()), repairs)
                .filter(declared -> !mark.charset().name().startsWith(declared.name()))
                .ifPresent(declared -> repairs.add("charset is not the one stated"));
    }

    private static String decoded(byte[] body, int from, Charset charset, Set<String> repairs) {
        String text = new String(body, from, body.length - from, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            repairs.add("bytes that are no characters");
        }
        return text;
    }

    private static String header(Map<String, String> headers) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("content-type"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Optional<Charset> named(Pattern pattern, String text, Set<String> repairs) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        Optional<Charset> charset = Charsets.named(matcher.group(1));
        if (charset.isEmpty()) {
            repairs.add("unknown charset");
        }
        return charset;
    }

    /** A document in two or four bytes a character begins with letters of ASCII and zero bytes around them. */
    private static Optional<Charset> byShape(byte[] body) {
        if (body.length < 4) {
            return Optional.empty();
        }
        var zeros = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            zeros.append(body[i] == 0 ? '0' : 'x');
        }
        return switch (zeros.toString()) {
            case "000x" -> Optional.of(Charset.forName("UTF-32BE"));
            case "x000" -> Optional.of(Charset.forName("UTF-32LE"));
            case "0x0x" -> Optional.of(StandardCharsets.UTF_16BE);
            case "x0x0" -> Optional.of(StandardCharsets.UTF_16LE);
            default -> startsAsEbcdic(body) ? Optional.of(EBCDIC) : Optional.empty();
        };
    }

    private static boolean startsAsEbcdic(byte[] body) {
        byte[] beginning = "<?xm".getBytes(EBCDIC);
        return Arrays.equals(body, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** Whether slips are few, and fewer than the letters beyond ASCII that are right: of another charset none would be. */
    private static boolean isDamaged(byte[] body, Charset charset) {
        CharsetDecoder decoder = Charsets.strict(charset);
        ByteBuffer in = ByteBuffer.wrap(body);
        CharBuffer out = CharBuffer.allocate(8 * 1024);
        int slips = 0;
        long right = 0;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            right += out.flip().chars().filter(c -> c > LAST_OF_ASCII).count();
            out.clear();
            if (result.isError()) {
                in.position(in.position() + result.length());
                // What breaks off at the end is no slip.
                slips += in.hasRemaining() ? 1 : 0;
            } else if (result.isUnderflow()) {
                return slips <= 1 + body.length / BYTES_PER_SLIP && slips <= right;
            }
        }
    }
}
