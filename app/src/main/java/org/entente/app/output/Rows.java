package org.entente.app.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\n\r]");

    public Rows {
        columns = List.copyOf(columns);
    }

    public void print(List<ObjectNode> objects, PrintStream out) {
        switch (format) {
            case table ->
                new Table(columns, width)
                        .lines(objects.stream()
                                .map(this::cells)
                                .map(Rows::forScreen)
                                .toList())
                        .forEach(line -> out.append(line).append('\n'));
            case json ->
                out.append(JsonText.indented(JSON.valueToTree(objects))).append('\n');
            case jsonl -> objects.forEach(object -> JsonText.printLine(out, object));
            case csv -> {
                out.append(csvHeader()).append('\n');
                objects.forEach(object -> out.append(csvLine(object)).append('\n'));
            }
        }
        out.flush();
    }

    String csvHeader() {
        return String.join(",", columns);
    }

    String csvLine(ObjectNode object) {
        return cells(object).stream().map(Rows::quoted).collect(Collectors.joining(","));
    }

    private List<String> cells(ObjectNode object) {
        return columns.stream().map(column -> cell(object.path(column))).toList();
    }

    private static String cell(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isArray()) {
            return node.isValueNode() ? node.asText() : JsonText.compact(node);
        }
        boolean texts = node.size() == 0 || node.get(0).isTextual();
        return texts ? String.join(" ", JSON.convertValue(node, String[].class)) : quotes(node);
    }

    private static String quotes(JsonNode evidence) {
        var out = new StringBuilder();
        for (JsonNode piece : evidence) {
            out.append(out.isEmpty() ? "" : " | ")
                    .append(ScreenText.oneLine(piece.path("quote").asText()));
        }
        return out.toString();
    }

    private static List<String> forScreen(List<String> cells) {
        return cells.stream().map(ScreenText::oneLine).toList();
    }

    private static String quoted(String cell) {
        return TO_BE_QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
