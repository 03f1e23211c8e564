package org.entente.app.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintStream;

/** Writes JSON so that every string can be had back as it was, halves of surrogate pairs too. */
public final class JsonText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper INDENTED = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private JsonText() {}

    public static void printLine(PrintStream out, JsonNode node) {
        out.append(compact(node)).append('\n');
    }

    public static String compact(JsonNode node) {
        return escaped(write(JSON, node));
    }

    public static String indented(JsonNode node) {
        return escaped(write(INDENTED, node));
    }

    private static String write(ObjectMapper mapper, JsonNode node) {
        try {
            return mapper.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of strings and numbers can be written", e);
        }
    }

    /** UTF-8 has no form for half a pair, so it goes as an escape. */
    private static String escaped(String json) {
        int first = firstHalf(json, 0);
        if (first < 0) {
            return json;
        }
        var out = new StringBuilder(json.length() + 16);
        int from = 0;
        for (int at = first; at >= 0; at = firstHalf(json, from)) {
            out.append(json, from, at).append(String.format("\\u%04x", (int) json.charAt(at)));
            from = at + 1;
        }
        return out.append(json, from, json.length()).toString();
    }

    private static int firstHalf(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean whole = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!whole) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
