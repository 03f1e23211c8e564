package org.entente.app.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.status.Label;

/**
 * One settled alert, as the file of expected alerts has it.
 *
 * @param date when it happened
 * @param dyad whose relation
 * @param kind what kind of news
 * @param label which status, {@code -} if none
 * @param from the status before, {@code -} if none is known
 * @param to the status now, {@code -} if none
 * @param severity how much it asks for attention
 * @param article what the corpus calls the article that triggered it
 */
public record Expectation(
        String date, String dyad, String kind, String label, String from, String to, String severity, String article)
        implements Comparable<Expectation> {

    private static final String HEADER = "event_date,dyad,kind,label,from,to,severity,article";
    private static final String NONE = "-";
    private static final int COLUMNS = 8;

    private static final Comparator<Expectation> ORDER = Comparator.comparing(Expectation::date)
            .thenComparing(Expectation::dyad)
            .thenComparing(Expectation::label)
            .thenComparing(Expectation::kind)
            .thenComparing(Expectation::article)
            .thenComparing(Expectation::from)
            .thenComparing(Expectation::to);

    /**
     * What alerts come to when all has been said: of each the last revision, unless that takes it back.
     *
     * @param names what the corpus calls the articles, by id
     */
    public static List<Expectation> of(Collection<Alert> settled, Map<String, String> names) {
        return settled.stream()
                .filter(alert -> alert.kind() != AlertKind.CORRECTION)
                .map(alert -> new Expectation(
                        alert.eventDate().toString(),
                        alert.dyad().toString(),
                        alert.kind().code(),
                        alert.label().map(Label::code).orElse(NONE),
                        alert.from().orElse(NONE),
                        alert.to().orElse(NONE),
                        alert.severity().code(),
                        names.getOrDefault(
                                alert.article().value(), alert.article().value())))
                .sorted()
                .toList();
    }

    static List<Expectation> read(List<String> lines) {
        List<Expectation> read = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != COLUMNS) {
                throw new IllegalArgumentException(
                        "a line of expected alerts has " + COLUMNS + " columns, got " + line);
            }
            read.add(new Expectation(
                    cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]));
        }
        return read;
    }

    /** The file of expected alerts. */
    public static List<String> write(List<Expectation> expectations) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        expectations.forEach(one -> lines.add(String.join(",", one.cells())));
        return lines;
    }

    public static List<String> columns() {
        return List.of(HEADER.split(","));
    }

    public List<String> cells() {
        return List.of(date, dyad, kind, label, from, to, severity, article);
    }

    /** Those of the first that are not in the second, each as often as it is missing. */
    public static List<Expectation> missing(List<Expectation> of, List<Expectation> in) {
        List<Expectation> missing = new ArrayList<>(of);
        in.forEach(missing::remove);
        return missing;
    }

    @Override
    public int compareTo(Expectation other) {
        return ORDER.compare(this, other);
    }
}
