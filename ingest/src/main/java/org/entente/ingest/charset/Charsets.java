package org.entente.ingest.charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Finds the charset of bytes: by byte order mark, by what they are well-formed in, by guess. */
public final class Charsets {

    private static final int LOOKED_AT = 64 * 1024;
    private static final int AT_A_TIME = 8 * 1024;
    private static final char REPLACEMENT = '\uFFFD';
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Charsets() {}

    /**
     * A charset told by a byte order mark.
     *
     * @param charset which
     * @param length of the mark, in bytes
     */
    public record Mark(Charset charset, int length) {}

    public static Optional<Mark> mark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(new Mark(Charset.forName("UTF-32LE"), 4));
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(new Mark(Charset.forName("UTF-32BE"), 4));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
        }
        return Optional.empty();
    }

    /**
     * The charset of a name as publishers write it. Names of subsets stand for the larger sets that are really used
     * under them, as browsers read them.
     */
    public static Optional<Charset> named(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("^[\"']+|[\"']+$", "");
        try {
            return switch (plain) {
                case "" -> Optional.empty();
                case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii", "ansi" ->
                    Optional.of(WINDOWS_1252);
                case "utf8", "utf-8", "unicode-1-1-utf-8" -> Optional.of(StandardCharsets.UTF_8);
                case "gb2312", "gb_2312-80", "gbk", "x-gbk" -> Optional.of(Charset.forName("GB18030"));
                case "iso-8859-9", "latin5" -> Optional.of(Charset.forName("windows-1254"));
                case "iso-8859-11", "tis-620" -> Optional.of(Charset.forName("x-windows-874"));
                case "shift_jis", "shift-jis", "sjis", "x-sjis" -> Optional.of(Charset.forName("windows-31j"));
                case "euc-kr", "ks_c_5601-1987" -> Optional.of(Charset.forName("x-windows-949"));
                case "big5" -> Optional.of(Charset.forName("Big5-HKSCS"));
                default -> Optional.of(Charset.forName(plain));
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The charset that nothing states: UTF-8 where the bytes are, else the best guess, else windows-1252. */
    public static Charset guess(byte[] bytes) {
        if (isWellFormed(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        var detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, LOOKED_AT));
        detector.dataEnd();
        @Nullable String guessed = detector.getDetectedCharset();
        return guessed == null ? WINDOWS_1252 : named(guessed).orElse(WINDOWS_1252);
    }

    /** Whether all of the bytes are characters of the charset. */
    public static boolean isWellFormed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = strict(charset);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(AT_A_TIME);
        CoderResult result;
        do {
            result = decoder.decode(in, out.clear(), true);
        } while (result.isOverflow());
        return result.isUnderflow();
    }

    /** A decoder that stops at bytes that are no characters. */
    public static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The text of bytes all of which are characters of the charset. */
    public static Optional<String> wellFormed(byte[] bytes, Charset charset) {
        try {
            return Optional.of(strict(charset).decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The first of some bytes that is no character of a charset, in words, as in {@code byte 17, which is 0xE9}. */
    public static String firstMalformed(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        strict(charset).decode(in, out, true);
        int at = Math.min(in.position(), Math.max(0, bytes.length - 1));
        return String.format(Locale.ROOT, "byte %d, which is 0x%02X", at + 1, bytes[at] & 0xFF);
    }

    /**
     * Text made of bytes of which nothing is known.
     *
     * @param text without a byte order mark
     * @param repair what had to be assumed or replaced, as a predicate of the text; empty if nothing
     */
    public record Decoded(String text, Optional<String> repair) {}

    /** By mark, else as UTF-8, else by guess; what is almost all UTF-8 is damaged and not in another charset. */
    public static Decoded decode(byte[] bytes) {
        Optional<Mark> mark = mark(bytes);
        if (mark.isPresent()) {
            int from = mark.get().length();
            return replaced(
                    new String(bytes, from, bytes.length - from, mark.get().charset()),
                    mark.get().charset());
        }
        if (isWellFormed(bytes, StandardCharsets.UTF_8)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), Optional.empty());
        }
        Charset guessed = likely(bytes);
        if (guessed.equals(StandardCharsets.UTF_8)) {
            return replaced(new String(bytes, guessed), guessed);
        }
        return new Decoded(new String(bytes, guessed), Optional.of("is no UTF-8, and was read as " + guessed.name()));
    }

    /** The charset of many bytes that nothing states: UTF-8 where almost all of them are, for that is damage. */
    public static Charset likely(byte[] bytes) {
        if (isWellFormed(bytes, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        String asUtf8 = new String(bytes, StandardCharsets.UTF_8);
        long damaged = asUtf8.chars().filter(c -> c == REPLACEMENT).count();
        long whole = asUtf8.chars().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
        if (whole > damaged) {
            return StandardCharsets.UTF_8;
        }
        Charset guessed = guess(bytes);
        return guessed.equals(StandardCharsets.UTF_8) ? WINDOWS_1252 : guessed;
    }

    private static Decoded replaced(String text, Charset charset) {
        long damaged = text.chars().filter(c -> c == REPLACEMENT).count();
        return new Decoded(
                text,
                damaged == 0
                        ? Optional.empty()
                        : Optional.of("holds bytes that are no " + charset.name() + ", replaced in " + damaged
                                + (damaged == 1 ? " place" : " places")));
    }

    /** Whether bytes are no text in any charset: zero bytes without a wide mark, or many control characters. */
    public static boolean looksBinary(byte[] bytes, int length) {
        boolean wide = mark(bytes).filter(found -> found.length() != 3).isPresent();
        if (wide) {
            return false;
        }
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            if (b == 0) {
                return true;
            }
            if (b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B) {
                controls++;
            }
        }
        return controls * 20 > length;
    }

    private static boolean startsWith(byte[] bytes, int... expected) {
        if (bytes.length < expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((bytes[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }
}
