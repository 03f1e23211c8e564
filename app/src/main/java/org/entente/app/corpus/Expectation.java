package org.entente.app.corpus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.status.Label;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;

/**
 * One settled alert, as the file of expected alerts has it.
 *
 * @param article what the corpus calls the article that triggered it
 * @param dyad whose relation
 * @param label which status, empty for a rise of tension
 * @param kind what kind of news
 * @param date when it happened
 */
public record Expectation(String article, String dyad, String label, String kind, String date)
        implements Comparable<Expectation> {

    private static final String HEADER = "article,dyad,label,kind,event_date";

    private static final Comparator<Expectation> ORDER = Comparator.comparing(Expectation::date)
            .thenComparing(Expectation::dyad)
            .thenComparing(Expectation::label)
            .thenComparing(Expectation::kind)
            .thenComparing(Expectation::article);

    /**
     * What alerts come to when all has been said: of each the last revision, unless that takes it back.
     *
     * @param names what the corpus calls the articles, by id
     */
    public static List<Expectation> of(Collection<Alert> settled, Map<String, String> names) {
        return settled.stream()
                .filter(alert -> alert.kind() != AlertKind.CORRECTION)
                .map(alert -> new Expectation(
                        names.getOrDefault(
                                alert.article().value(), alert.article().value()),
                        alert.dyad().toString(),
                        alert.label().map(Label::code).orElse(""),
                        alert.kind().code(),
                        alert.eventDate().toString()))
                .sorted()
                .toList();
    }

    static List<Expectation> read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new CommandFailure(
                    ExitCode.INVALID_DATA,
                    "the file of expected alerts must begin with " + HEADER + ", got "
                            + (lines.isEmpty() ? "nothing" : lines.get(0)));
        }
        List<Expectation> read = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells.length != columns().size()) {
                throw new CommandFailure(
                        ExitCode.INVALID_DATA,
                        "a line of expected alerts has " + columns().size() + " columns, got " + line);
            }
            read.add(new Expectation(cells[0], cells[1], cells[2], cells[3], cells[4]));
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
        return List.of(article, dyad, label, kind, date);
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
