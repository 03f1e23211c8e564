package org.entente.app.output;

import java.util.Locale;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.status.Label;

/**
 * An alert as one line for people: day, dyad, kind, label, what it was before, the quote as far as there is room, and who
 * says so.
 *
 * @param width how many characters the line may have
 */
public record AlertLine(int width) {

    private static final int SHORTEST_QUOTE = 30;

    public String of(Alert alert) {
        String head = String.format(
                Locale.ROOT,
                "%-10s  %-9s  %-16s  %s%s%s  ",
                alert.eventDate(),
                alert.dyad(),
                alert.kind().code(),
                alert.label().map(Label::code).orElse("-"),
                change(alert),
                alert.revision() == 1 ? "" : " (revision " + alert.revision() + ")");
        String quote = ScreenText.oneLine(alert.proofs().get(0).evidence().quote());
        String sources = sources(alert);
        int room = Math.max(SHORTEST_QUOTE, width - head.length() - 2 - sources.length());
        return head + '\u201c' + ScreenText.shortened(quote, room) + '\u201d' + sources;
    }

    /** What the label says already is not said again. */
    private static String change(Alert alert) {
        String label = alert.label().map(Label::code).orElse("");
        String before = alert.from().filter(from -> !from.equals(label)).orElse("");
        String after = alert.to().filter(to -> !to.equals(label)).orElse("");
        if (alert.kind() == AlertKind.CONFLICT) {
            return " (" + alert.from().orElse("-") + " / " + alert.to().orElse("-") + ")";
        }
        if (before.isEmpty()) {
            return after.isEmpty() ? "" : " -> " + after;
        }
        return after.isEmpty() ? " (before: " + before + ")" : " (" + before + " -> " + after + ")";
    }

    private static String sources(Alert alert) {
        String first = ScreenText.oneLine(alert.proofs().get(0).source());
        long others = alert.sources().stream()
                .filter(source -> !source.equals(alert.proofs().get(0).source()))
                .count();
        return "  " + first + (others == 0 ? "" : " +" + others);
    }
}
