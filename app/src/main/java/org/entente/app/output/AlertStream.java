package org.entente.app.output;

import java.io.PrintStream;
import java.util.List;
import org.entente.analysis.alert.Alert;

/** Shows alerts one after the other, as they come. */
public final class AlertStream {

    /** What CSV shows of each alert. */
    public static final List<String> COLUMNS = List.of(
            "event_date",
            "dyad",
            "kind",
            "label",
            "severity",
            "from",
            "to",
            "revision",
            "published",
            "sources",
            "alert_key",
            "evidence");

    private final Format format;
    private final AlertLine line;
    private final Rows rows;
    private final PrintStream out;
    private boolean begun;

    public AlertStream(Format format, int width, PrintStream out) {
        this.format = format;
        this.line = new AlertLine(width);
        this.rows = new Rows(format, COLUMNS, width);
        this.out = out;
    }

    public void show(Alert alert) {
        switch (format) {
            case table -> out.append(line.of(alert)).append('\n');
            case json -> out.append(begun ? ",\n" : "[\n").append(JsonText.indented(Json.alert(alert)));
            case jsonl -> JsonText.printLine(out, Json.alert(alert));
            case csv -> {
                if (!begun) {
                    out.append(rows.csvHeader()).append('\n');
                }
                out.append(rows.csvLine(Json.alert(alert))).append('\n');
            }
        }
        begun = true;
    }

    /** Nothing more will come. */
    public void end() {
        if (format == Format.json) {
            out.append(begun ? "\n]\n" : "[]\n");
        }
        out.flush();
    }
}
