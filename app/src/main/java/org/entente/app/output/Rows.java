package org.entente.app.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Prints objects in the format asked for. Tables and CSV show the named columns, JSON shows everything.
 *
 * @param format how
 * @param columns member names to show in tables and CSV, in order
 * @param width how many characters a line of a table may have
 */
public record Rows(Format format, List<String> columns, int width) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Rows {
        columns = List.copyOf(columns);
    }

    public void print(List<ObjectNode> objects, PrintStream out) {
        switch (format) {
            case table ->
                new Table(columns, width)
                        .lines(objects.stream().map(this::cells).toList())
                        .forEach(line -> out.append(line).append('\n'));
            case json ->
                out.append(JsonText.indented(JSON.valueToTree(objects))).append('\n');
            case jsonl -> objects.forEach(o -> JsonText.printLine(out, o));
            case csv -> {
                out.append(String.join(",", columns)).append('\n');
                objects.forEach(
                        o -> out.append(cells(o).stream().map(Rows::quoted).collect(Collectors.joining(",")))
                                .append('\n'));
            }
        }
        out.flush();
    }

    private List<String> cells(ObjectNode object) {
        return columns.stream().map(c -> cell(object.path(c))).toList();
    }

    private static String cell(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isArray()) {
            return node.size() > 0 && node.get(0).isTextual()
                    ? String.join(" ", JSON.convertValue(node, String[].class))
                    : quotes(node);
        }
        return node.asText();
    }

    private static String quotes(JsonNode evidence) {
        var out = new StringBuilder();
        for (JsonNode piece : evidence) {
            out.append(out.isEmpty() ? "" : " | ")
                    .append(piece.path("quote").asText().replaceAll("\\s+", " "));
        }
        return out.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\n\r].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
