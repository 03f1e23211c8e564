package org.entente.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.draft.Intake;

/** Reads articles from tables with a line of column names: parted by commas, semicolons or tabs, quoted where needed. */
final class CsvReader {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final char MARK = '\uFEFF';

    private final CsvColumns columns;
    private final JsonLinesReader objects;
    private final InstantSource clock;
    private final CsvMapper csv = new CsvMapper();

    CsvReader(CsvColumns columns, JsonLinesReader objects, InstantSource clock) {
        this.columns = columns;
        this.objects = objects;
        this.clock = clock;
        csv.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        csv.enable(CsvParser.Feature.TRIM_SPACES);
        csv.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        csv.enable(CsvParser.Feature.IGNORE_TRAILING_UNMAPPABLE);
    }

    void read(InputStream in, String source, Consumer<Intake> intakes) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), LONGEST_HEADER);
        char separator = separator(text);
        CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
        long row = 1;
        try (MappingIterator<Map<String, String>> rows =
                csv.readerForMapOf(String.class).with(schema).readValues(text)) {
            boolean any = false;
            while (rows.hasNext()) {
                row++;
                any = true;
                Map<String, String> cells = rows.next();
                intakes.accept(objects.intake(object(cells), source, source + " row " + row, cells.toString()));
            }
            if (!any) {
                intakes.accept(refused(source, source, RejectionReason.EMPTY, "holds no row below its column names"));
            }
        } catch (JsonProcessingException | UncheckedIOException e) {
            intakes.accept(refused(
                    source,
                    source + " row " + row,
                    RejectionReason.NOT_READABLE,
                    "cannot be read, nor what follows: " + firstLine(e)));
        } catch (RuntimeException e) {
            // The iterator hands its own failures on wrapped.
            if (!(e.getCause() instanceof JsonProcessingException)) {
                throw e;
            }
            intakes.accept(refused(
                    source,
                    source + " row " + row,
                    RejectionReason.NOT_READABLE,
                    "cannot be read, nor what follows: " + firstLine(e)));
        }
    }

    private ObjectNode object(Map<String, String> cells) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String member : CsvColumns.MEMBERS) {
            Optional.ofNullable(cells.get(columns.column(member)))
                    .filter(cell -> !cell.isBlank())
                    .ifPresent(cell -> object.put(member, cell));
        }
        return object;
    }

    /** The one of the usual separators that stands in the column names most often. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        if (text.read() != MARK) {
            text.reset();
        } else {
            text.mark(LONGEST_HEADER);
        }
        int[] counts = new int[3];
        char[] separators = {',', ';', '\t'};
        int read = text.read();
        for (int i = 0; i < LONGEST_HEADER - 1 && read >= 0 && read != '\n'; i++) {
            for (int s = 0; s < separators.length; s++) {
                counts[s] += read == separators[s] ? 1 : 0;
            }
            read = text.read();
        }
        text.reset();
        int best = 0;
        for (int s = 1; s < separators.length; s++) {
            best = counts[s] > counts[best] ? s : best;
        }
        return separators[best];
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private Intake refused(String source, String place, RejectionReason reason, String what) {
        return new Intake.Refused(new Rejection(source, place, reason, place + " " + what, "", clock.instant()));
    }
}
