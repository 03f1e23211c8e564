package org.entente.ingest.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Text in UTF-8 that somebody took for windows-1252 and encoded once more, so that an apostrophe has become three
 * characters. Known by this: every character beyond ASCII in it, written as a byte of windows-1252, is part of UTF-8, and
 * there is so much of it that this is no accident.
 */
final class EncodedTwice {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int FIRST_OF_TWO = 0xC2;
    private static final int LAST_OF_ALL = 0xF4;
    /** A letter and a mark may stand side by side by accident, but not so often, and three in a row never do. */
    private static final int PAIRS_ENOUGH = 3;

    private static final int FIRST_OF_THREE_BYTES = 0x800;

    private EncodedTwice() {}

    /** The text as it was before it was encoded again; empty where it was not. */
    static Optional<String> undone(String text) {
        if (!hasBeginning(text)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            int b = asByte(text.charAt(i));
            if (b < 0) {
                return Optional.empty();
            }
            bytes.put((byte) b);
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip());
            boolean accident = decoded.chars().noneMatch(c -> c >= FIRST_OF_THREE_BYTES)
                    && decoded.chars().filter(c -> c >= 0x80).count() < PAIRS_ENOUGH;
            return accident ? Optional.empty() : Optional.of(decoded.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** A look at the whole is dear: most texts hold no two characters that might be two bytes of one. */
    private static boolean hasBeginning(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_OF_TWO && c <= LAST_OF_ALL) {
                int next = asByte(text.charAt(i + 1));
                return next >= 0x80 && next < 0xC0;
            }
            if (c >= 0x80) {
                return false;
            }
        }
        return false;
    }

    private static int asByte(char c) {
        if (c <= 0xFF) {
            return c;
        }
        byte[] one = Character.toString(c).getBytes(WINDOWS_1252);
        return one.length == 1 && one[0] < 0 ? one[0] & 0xFF : -1;
    }
}
