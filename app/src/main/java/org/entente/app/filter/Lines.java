package org.entente.app.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Reads JSON lines, one at a time; blank ones are skipped, broken ones become a {@link Line.Unusable}. */
final class Lines {

    /** As long as an article may be, and its page with it. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private static final int EXCERPT = 40;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader reader;
    private long number;

    Lines(BufferedReader reader) {
        this.reader = reader;
    }

    /** The next line that is not blank; empty at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            var text = new StringBuilder();
            Read read = readLine(text);
            if (read == Read.END) {
                return Optional.empty();
            }
            number++;
            if (read == Read.TOO_LONG) {
                return Optional.of(unusable("longer than " + LONGEST + " characters"));
            }
            if (!isBlank(text)) {
                return Optional.of(parse(text.toString()));
            }
        }
    }

    private enum Read {
        LINE,
        TOO_LONG,
        END
    }

    private Read readLine(StringBuilder into) throws IOException {
        boolean any = false;
        boolean tooLong = false;
        int c = reader.read();
        while (c >= 0) {
            any = true;
            if (c == '\n') {
                break;
            }
            if (into.length() < LONGEST) {
                into.append((char) c);
            } else {
                tooLong = true;
            }
            c = reader.read();
        }
        if (!any) {
            return Read.END;
        }
        return tooLong ? Read.TOO_LONG : Read.LINE;
    }

    private static boolean isBlank(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\uFEFF') {
                return false;
            }
        }
        return true;
    }

    private Line parse(String text) {
        String json = text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
        try {
            JsonNode node = JSON.readTree(json);
            if (node instanceof ObjectNode object) {
                JsonNode id = object.get("id");
                return new Line.Usable(id == null || id.isNull() ? "line-" + number : id.asText(), object);
            }
            return unusable("must be a JSON object, got '" + excerpt(json) + "'");
        } catch (JsonProcessingException e) {
            return unusable("is not JSON: " + e.getOriginalMessage());
        }
    }

    private Line unusable(String what) {
        return new Line.Unusable("line-" + number, "line " + number + " " + what);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
    }
}
