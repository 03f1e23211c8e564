package org.entente.app.output;

import java.util.Locale;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.status.Label;

/**
 * An alert as one line for people: day, dyad, kind, label, and the quote as far as there is room.
 *
 * @param width how many characters the line may have
 */
public record AlertLine(int width) {

    private static final int SHORTEST_QUOTE = 30;

    public String of(Alert alert) {
        String head = String.format(
                Locale.ROOT,
                "%-10s  %-9s  %-16s  %s%s  ",
                alert.eventDate(),
                alert.dyad(),
                alert.kind().code(),
                alert.label().map(Label::code).orElse("-"),
                alert.revision() == 1 ? "" : " (revision " + alert.revision() + ")");
        String quote = ScreenText.oneLine(alert.proofs().get(0).evidence().quote());
        int room = Math.max(SHORTEST_QUOTE, width - head.length() - 2);
        return head + '\u201c' + ScreenText.shortened(quote, room) + '\u201d';
    }
}
