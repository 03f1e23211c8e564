package org.entente.app.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingest.charset.Charsets;

/** Reads JSON lines, one at a time; blank ones are skipped, broken ones become a {@link Line.Unusable}. */
public final class Lines implements AutoCloseable {

    /** As long as an article may be, and its page with it. */
    private static final int LONGEST = 64 * 1024 * 1024;

    private static final int EXCERPT = 40;
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(LONGEST).build());
    }

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** Whether a line, or at least its beginning, can be had without waiting. */
    boolean isReady() throws IOException {
        return position < filled || in.available() > 0;
    }

    /** The next line that is not blank; empty at the end. */
    public Optional<Line> next() throws IOException {
        while (true) {
            var bytes = new ByteArrayOutputStream();
            Read read = readLine(bytes);
            if (read == Read.END) {
                return Optional.empty();
            }
            number++;
            if (read == Read.TOO_LONG) {
                return Optional.of(unusable("is longer than " + LONGEST + " bytes"));
            }
            byte[] line = bytes.toByteArray();
            Optional<String> text = Charsets.wellFormed(line, StandardCharsets.UTF_8);
            if (text.isEmpty()) {
                return Optional.of(unusable("holds bytes that are no UTF-8, first "
                        + Charsets.firstMalformed(line, StandardCharsets.UTF_8)));
            }
            if (!isBlank(text.get())) {
                return Optional.of(parse(text.get()));
            }
        }
    }

    /** Every line that is left, for filters that must see all before they answer one. */
    public List<Line> all() throws IOException {
        List<Line> all = new ArrayList<>();
        for (Optional<Line> line = next(); line.isPresent(); line = next()) {
            all.add(line.get());
        }
        return all;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private enum Read {
        LINE,
        TOO_LONG,
        END
    }

    private Read readLine(ByteArrayOutputStream into) throws IOException {
        boolean any = false;
        boolean tooLong = false;
        while (position < filled || fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            tooLong |= into.size() + end - position > LONGEST;
            if (!tooLong) {
                into.write(buffer, position, end - position);
            }
            position = Math.min(end + 1, filled);
            if (end < filled) {
                break;
            }
        }
        if (!any) {
            return Read.END;
        }
        return tooLong ? Read.TOO_LONG : Read.LINE;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        return filled > 0;
    }

    private static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != BYTE_ORDER_MARK) {
                return false;
            }
        }
        return true;
    }

    private Line parse(String text) {
        String json = text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        try {
            JsonNode node = JSON.readTree(json);
            if (node instanceof ObjectNode object) {
                return new Line.Usable(id(object), object);
            }
            return unusable("must be a JSON object, got " + excerpt(json));
        } catch (JsonProcessingException e) {
            return unusable("is no JSON: " + excerpt(e.getOriginalMessage()));
        }
    }

    private String id(ObjectNode object) {
        JsonNode id = object.get("id");
        return id == null || id.isNull() || !id.isValueNode() || id.asText().isBlank() ? "line-" + number : id.asText();
    }

    private Line unusable(String what) {
        return new Line.Unusable("line-" + number, "line " + number + " " + what);
    }

    private static String excerpt(String text) {
        return text.length() <= EXCERPT * 4 ? text : text.substring(0, EXCERPT) + "...";
    }
}
