package org.entente.ingest.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles from JSON lines, one at a time; a line that cannot be one is refused with its number, and the next is
 * read.
 */
final class JsonLinesReader {

    private static final int DEEPEST = 64;
    private static final int SHOWN = 200;
    /** The source of lines that name neither a source nor a URL; ids are made with it, so it never changes. */
    private static final String UNNAMED = "file";

    private final FileLimits limits;
    private final InstantSource clock;
    private final ObjectMapper json;

    JsonLinesReader(FileLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.longestLine())
                        .build())
                // A message that quotes the input would carry its text into logs.
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        this.json = new ObjectMapper(factory).enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @param from where to begin, in bytes; lines that begin before are passed over
     */
    void read(InputStream in, String source, long from, Marks marks) throws IOException {
        TextStream text = TextStream.of(in, Optional.of(StandardCharsets.UTF_8));
        var lines = new BoundedLines(text.in(), limits.longestLine());
        boolean any = false;
        Optional<BoundedLines.Line> line = lines.next();
        while (line.isPresent()) {
            if (line.get().number() == 1
                    && Charsets.looksBinary(line.get().bytes(), line.get().bytes().length)) {
                marks.hand(refused(source, source, RejectionReason.BINARY, "holds bytes that are no text", ""));
                return;
            }
            if (!isBlank(line.get().bytes())) {
                any = true;
                if (line.get().end() > from) {
                    marks.hand(read(line.get(), source));
                    marks.reached(line.get().end());
                }
            }
            line = lines.next();
        }
        if (!any) {
            marks.hand(refused(source, source, RejectionReason.EMPTY, "is empty", ""));
        }
    }

    private Intake read(BoundedLines.Line line, String source) {
        String place = source + ":" + line.number();
        if (line.isCut()) {
            String what = "has " + line.length() + " bytes, a line may have " + limits.longestLine();
            return refused(source, place, RejectionReason.TOO_LARGE, what, beginning(line.bytes()));
        }
        Optional<String> text = Charsets.wellFormed(line.bytes(), StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            String what = "is no JSON: it holds bytes that are no UTF-8, first "
                    + Charsets.firstMalformed(line.bytes(), StandardCharsets.UTF_8);
            return refused(source, place, RejectionReason.BROKEN_JSON, what, beginning(line.bytes()));
        }
        JsonNode object;
        try {
            object = json.readTree(withoutMark(text.get()));
        } catch (JsonProcessingException e) {
            return refused(
                    source, place, RejectionReason.BROKEN_JSON, "is no JSON: " + why(e), beginning(line.bytes()));
        }
        if (!object.isObject()) {
            String what = "is no JSON object but " + object.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
            return refused(source, place, RejectionReason.BROKEN_JSON, what, beginning(line.bytes()));
        }
        return intake(object, source, place, beginning(line.bytes()), Optional.empty());
    }

    /** Where files are put together, the mark of each stands in a line. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** The article that an object is, wherever it comes from. */
    Intake intake(JsonNode object, String source, String place, String excerpt, Optional<String> repair) {
        @Nullable JsonNode text = object.get("text");
        if (text == null || !text.isTextual()) {
            String what = "has no \"text\"" + (text == null ? "" : " but " + shown(text));
            return refused(source, place, RejectionReason.MISSING_FIELD, what, excerpt);
        }
        String title = string(object, "title");
        if (text.textValue().isBlank() && title.isBlank()) {
            return refused(source, place, RejectionReason.EMPTY, "has an empty \"text\"", excerpt);
        }
        String stated = string(object, "published");
        Optional<StatedTime> published = DateReader.read(stated);
        if (!stated.isBlank() && published.isEmpty()) {
            String what = "has a \"published\" that is no time: " + cut(stated);
            return refused(source, place, RejectionReason.BAD_DATE, what, excerpt);
        }
        Optional<String> url = Optional.of(string(object, "url")).filter(value -> !value.isBlank());
        String id = string(object, "id");
        // Without a name of its own an article is known by its text, so that the same line is the same article again.
        String guid = id.isBlank() ? ArticleId.sha256(title + '\n' + text.textValue()) : id;
        String publisher = string(object, "source");
        var draft = new Draft(
                publisher.isBlank() && url.isEmpty() ? UNNAMED : publisher,
                place,
                url,
                Optional.of(guid),
                title,
                text.textValue(),
                string(object, "language"),
                published);
        return new Intake.Found(draft, repair);
    }

    private static String string(JsonNode object, String name) {
        @Nullable JsonNode value = object.get(name);
        return value != null && value.isValueNode() && !value.isNull() ? value.asText() : "";
    }

    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static String why(JsonProcessingException e) {
        String at =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return (e instanceof JsonParseException ? "" : e.getClass().getSimpleName() + ", ")
                + cut(e.getOriginalMessage())
                + at;
    }

    private static String shown(JsonNode value) {
        return cut(value.toString());
    }

    /** As much of it as is told to people. */
    static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static String beginning(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, 2_000), StandardCharsets.UTF_8);
    }

    private Intake refused(String source, String place, RejectionReason reason, String what, String excerpt) {
        return new Intake.Refused(new Rejection(source, place, reason, place + " " + what, excerpt, clock.instant()));
    }
}
