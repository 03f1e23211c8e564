package org.entente.app.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the members of a line that carries a document of the web. */
public final class DocumentLine {

    /** Encoders break long lines. */
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DocumentLine() {}

    /**
     * A text that may be left out.
     *
     * @throws IllegalArgumentException with a sentence for the user where it is no text
     */
    public static Optional<String> text(ObjectNode line, String member) {
        JsonNode node = line.get(member);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw new IllegalArgumentException("member \"" + member + "\" must be a string, got "
                    + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return Optional.of(node.textValue());
    }

    /**
     * Bytes in base64, that may be left out.
     *
     * @throws IllegalArgumentException with a sentence for the user where they are no base64
     */
    public static Optional<byte[]> bytes(ObjectNode line, String member) {
        return text(line, member).map(text -> {
            try {
                return Base64.getDecoder().decode(BLANKS.matcher(text).replaceAll(""));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("member \"" + member + "\" is no base64: " + e.getMessage(), e);
            }
        });
    }

    /**
     * The headers that it came with, names in lower case; of those with several values the first.
     *
     * @throws IllegalArgumentException with a sentence for the user where they are no object
     */
    public static Map<String, String> headers(ObjectNode line) {
        Map<String, String> headers = new TreeMap<>();
        JsonNode node = line.get("headers");
        if (node == null || node.isNull()) {
            return headers;
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("member \"headers\" must be an object, got "
                    + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        node.properties().forEach(header -> {
            JsonNode value = header.getValue().isArray() && header.getValue().size() > 0
                    ? header.getValue().get(0)
                    : header.getValue();
            if (value.isValueNode() && !value.isNull()) {
                headers.put(header.getKey().toLowerCase(Locale.ROOT), value.asText());
            }
        });
        return headers;
    }
}
