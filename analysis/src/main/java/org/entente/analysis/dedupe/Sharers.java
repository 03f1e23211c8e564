package org.entente.analysis.dedupe;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.entente.analysis.article.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * The articles that share keys with one, as parts of the keys tell it. Packed, since there may be hundreds of which nearly all
 * share a key by chance: they are handed on and kept until the last part has answered, and looked at once.
 */
public final class Sharers {

    private static final HexFormat HEX = HexFormat.of();
    /** Beside the length of an id: it is a number in hexadecimal digits, and stands there as that number. */
    private static final int AS_NUMBER = 0x8000;

    private static final int LONGEST_ID = AS_NUMBER - 1;
    private static final int MOST_BYTES_OF_A_CHARACTER = 3;
    private static final int FIXED_BYTES = Short.BYTES + Double.BYTES + Integer.BYTES;

    private final byte[] packed;

    private Sharers(byte[] packed) {
        this.packed = packed;
    }

    public static Sharers of(List<Candidate> candidates) {
        int bytes = 0;
        for (Candidate candidate : candidates) {
            bytes += FIXED_BYTES + candidate.article().value().length() * MOST_BYTES_OF_A_CHARACTER;
        }
        var out = ByteBuffer.allocate(bytes);
        for (Candidate candidate : candidates) {
            String id = candidate.article().value();
            boolean isNumber = isNumber(id);
            byte[] idBytes = isNumber ? HEX.parseHex(id) : id.getBytes(StandardCharsets.UTF_8);
            if (idBytes.length > LONGEST_ID) {
                throw new IllegalArgumentException(
                        "id of an article has " + idBytes.length + " bytes, at most " + LONGEST_ID + " are expected");
            }
            out.putShort((short) (isNumber ? idBytes.length | AS_NUMBER : idBytes.length));
            out.put(idBytes).putDouble(candidate.votes()).putInt(candidate.words());
        }
        return new Sharers(Arrays.copyOf(out.array(), out.position()));
    }

    /**
     * Reads what {@link #toBytes()} wrote.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Sharers of(byte[] packed) {
        var sharers = new Sharers(packed.clone());
        try {
            var in = ByteBuffer.wrap(packed);
            while (in.hasRemaining()) {
                in.position(in.position() + Short.BYTES + (in.getShort(in.position()) & LONGEST_ID));
                in.getDouble();
                in.getInt();
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "articles that share keys end early, after " + packed.length + " bytes", e);
        }
        return sharers;
    }

    public byte[] toBytes() {
        return packed.clone();
    }

    public List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>();
        var in = ByteBuffer.wrap(packed);
        while (in.hasRemaining()) {
            int length = in.getShort();
            byte[] id = new byte[length & LONGEST_ID];
            in.get(id);
            String value = (length & AS_NUMBER) != 0 ? HEX.formatHex(id) : new String(id, StandardCharsets.UTF_8);
            candidates.add(new Candidate(new ArticleId(value), in.getDouble(), in.getInt()));
        }
        return candidates;
    }

    boolean isEmpty() {
        return packed.length == 0;
    }

    /** These and those: who is among both stands there twice. */
    Sharers and(Sharers those) {
        byte[] both = Arrays.copyOf(packed, packed.length + those.packed.length);
        System.arraycopy(those.packed, 0, both, packed.length, those.packed.length);
        return new Sharers(both);
    }

    /** Whether it has small hexadecimal digits only, two for each byte. */
    private static boolean isNumber(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (!HexFormat.isHexDigit(c) || (c >= 'A' && c <= 'F')) {
                return false;
            }
        }
        return id.length() % 2 == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Sharers that && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return candidates().toString();
    }
}
