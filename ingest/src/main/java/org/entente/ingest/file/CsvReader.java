package org.entente.ingest.file;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.draft.Intake;

/**
 * Reads articles from tables with a line of column names: parted by commas, semicolons or tabs, quoted where needed. A row
 * that cannot be read is refused with its number, and the next is read.
 */
final class CsvReader {

    private static final int LONGEST_HEADER = 64 * 1024;
    private static final int SHOWN = 2_000;

    private final CsvColumns columns;
    private final JsonLinesReader objects;
    private final FileLimits limits;
    private final InstantSource clock;

    CsvReader(CsvColumns columns, JsonLinesReader objects, FileLimits limits, InstantSource clock) {
        this.columns = columns;
        this.objects = objects;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param from where to begin, in bytes; rows that begin before are passed over
     */
    void read(InputStream in, String source, long from, Marks marks) throws IOException {
        TextStream text = TextStream.of(in, columns.charset());
        InputStream whole = text.in();
        whole.mark(LONGEST_HEADER);
        char separator = separator(new String(whole.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1));
        whole.reset();
        var rows = BoundedLines.rows(whole, limits.longestLine(), separator);
        Optional<BoundedLines.Line> header = nextFilled(rows);
        Optional<BoundedLines.Line> row = nextFilled(rows);
        if (header.isEmpty() || row.isEmpty()) {
            marks.hand(refused(source, source, RejectionReason.EMPTY, "holds no row below its column names", ""));
            return;
        }
        String head = new String(header.get().bytes(), text.charset());
        var table = new Table(source, text.charset(), separator, CsvCells.of(head, separator));
        List<String> lacking = columns.lackingIn(table.names());
        if (!lacking.isEmpty()) {
            String what = "has no column " + JsonLinesReader.cut(String.join(", ", lacking)) + " but "
                    + JsonLinesReader.cut(String.join(", ", table.names()))
                    + "; csv.columns tells which is which, as in text=body";
            marks.hand(refused(source, source, RejectionReason.MISSING_FIELD, what, head));
            return;
        }
        Optional<String> repair = text.marked() || columns.charset().isPresent() || isUtf8(text.charset())
                ? Optional.empty()
                : Optional.of(source + " is no UTF-8, and is read as "
                        + text.charset().name() + "; csv.charset tells another");
        while (row.isPresent()) {
            if (row.get().end() > from) {
                marks.hand(intake(row.get(), table, repair));
                marks.reached(rows.offset());
                repair = Optional.empty();
            }
            row = nextFilled(rows);
        }
    }

    private record Table(String source, Charset charset, char separator, List<String> names) {}

    private Intake intake(BoundedLines.Line row, Table table, Optional<String> repair) {
        String place = table.source() + " row " + row.number();
        String excerpt = new String(row.bytes(), 0, Math.min(row.bytes().length, SHOWN), table.charset());
        if (row.isOpen()) {
            String what = "opens a quote that is never closed, or closed amid its cell";
            return refused(table.source(), place, RejectionReason.NOT_READABLE, what, excerpt);
        }
        if (row.isCut()) {
            String what = "has " + row.length() + " bytes, a row may have " + limits.longestLine();
            return refused(table.source(), place, RejectionReason.TOO_LARGE, what, excerpt);
        }
        Optional<String> text = Charsets.wellFormed(row.bytes(), table.charset());
        if (text.isEmpty()) {
            String what =
                    "holds bytes that are no " + table.charset().name() + "; csv.charset tells the charset of a table";
            return refused(table.source(), place, RejectionReason.NOT_READABLE, what, excerpt);
        }
        ObjectNode object = object(table.names(), CsvCells.of(text.get(), table.separator()));
        return objects.intake(object, table.source(), place, excerpt, repair);
    }

    private static Optional<BoundedLines.Line> nextFilled(BoundedLines rows) throws IOException {
        Optional<BoundedLines.Line> row = rows.next();
        while (row.isPresent()
                && !row.get().isOpen()
                && JsonLinesReader.isBlank(row.get().bytes())) {
            row = rows.next();
        }
        return row;
    }

    private ObjectNode object(List<String> names, List<String> cells) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            byName.putIfAbsent(names.get(i), cells.get(i));
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String member : CsvColumns.MEMBERS) {
            Optional.ofNullable(byName.get(columns.column(member)))
                    .filter(cell -> !cell.isBlank())
                    .ifPresent(cell -> object.put(member, cell));
        }
        return object;
    }

    private static boolean isUtf8(Charset charset) {
        return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
    }

    /** The one of the usual separators that stands in the column names most often. */
    private static char separator(String beginning) {
        String head =
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char separator : new char[] {';', '\t'}) {
            best = count(head, separator) > count(head, best) ? separator : best;
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private Intake refused(String source, String place, RejectionReason reason, String what, String excerpt) {
        return new Intake.Refused(new Rejection(source, place, reason, place + " " + what, excerpt, clock.instant()));
    }

    /** The cells of a row. */
    static final class CsvCells {

        private CsvCells() {}

        /** Without the quotes around them and the blanks around those. */
        static List<String> of(String row, char separator) {
            List<String> cells = new ArrayList<>();
            int at = 0;
            while (at <= row.length()) {
                while (at < row.length() && row.charAt(at) == ' ') {
                    at++;
                }
                int begin = at;
                var cell = new StringBuilder();
                if (at < row.length() && row.charAt(at) == '"') {
                    at = quoted(row, at + 1, cell);
                }
                int end = row.indexOf(separator, at);
                end = end < 0 ? row.length() : end;
                String rest = row.substring(at, end);
                cells.add(
                        at == begin
                                ? rest.strip()
                                : cell.append(rest.stripTrailing()).toString());
                at = end + 1;
            }
            return cells;
        }

        /** Reads up to the quote that closes, of which two stand for one, and gives the place behind it. */
        private static int quoted(String row, int from, StringBuilder cell) {
            int at = from;
            while (at < row.length()) {
                char c = row.charAt(at);
                if (c == '"' && (at + 1 == row.length() || row.charAt(at + 1) != '"')) {
                    return at + 1;
                }
                at += c == '"' ? 2 : 1;
                cell.append(c);
            }
            return at;
        }
    }
}
