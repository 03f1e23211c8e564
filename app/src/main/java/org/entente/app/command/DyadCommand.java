package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.Talk;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionScore;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.output.AlertLine;
import org.entente.app.output.AlertStream;
import org.entente.app.output.Json;
import org.entente.app.output.JsonText;
import org.entente.app.output.RelationJson;
import org.entente.app.output.ScreenText;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows what is known of one pair. */
@Command(
        name = "dyad",
        description = "Shows what is known of a pair: status now, its history with quotes, tension.",
        footer = {
            "Codes are ISO 3166 alpha-3 or EU, ASEAN, NATO, CSTO, in any order. The exit code is 3 if nothing is known.",
            "As CSV it is the history: one alert a line.",
            "",
            "Examples:",
            "  entente dyad USA-VNM",
            "  entente dyad VNM-USA -o json | jq .standings"
        })
final class DyadCommand implements Callable<Integer> {

    private static final int MOST_CONTRIBUTIONS = 5;

    private final Terminal terminal;

    @Parameters(paramLabel = "DYAD", description = "The pair, as in USA-VNM.")
    @SuppressWarnings("NullAway.Init")
    private String dyad;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    DyadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dyad pair = Arguments.dyad(dyad);
        Addresses addresses = connection.reached(terminal);
        Optional<Relation> relation = newest(Topics.RELATIONS_KNOWN, addresses, pair);
        Optional<TensionScore> tension = newest(Topics.TENSION_SCORED, addresses, pair);
        List<Alert> alerts = alerts(addresses, pair);
        if (relation.isEmpty() && tension.isEmpty() && alerts.isEmpty()) {
            terminal.say("entente dyad: nothing is known of " + pair);
            return ExitCode.NOT_FOUND;
        }
        switch (output.format(terminal)) {
            case table -> new Page(terminal.out(), terminal.width()).show(pair, relation, alerts, tension);
            case json ->
                terminal.out()
                        .append(JsonText.indented(object(pair, relation, alerts, tension)))
                        .append('\n');
            case jsonl -> JsonText.printLine(terminal.out(), object(pair, relation, alerts, tension));
            case csv ->
                output.rows(terminal, AlertStream.COLUMNS)
                        .print(alerts.stream().map(Json::alert).toList(), terminal.out());
        }
        return ExitCode.OK;
    }

    private static <T> Optional<T> newest(Topic<T> topic, Addresses addresses, Dyad pair) {
        String key = pair.toString();
        List<T> newest = new ArrayList<>();
        try (TopicReader<T> reader = TopicReader.of(topic, addresses, key)) {
            reader.readToEnd(entry -> {
                if (entry.key().equals(key)) {
                    newest.clear();
                    newest.add(entry.value());
                }
            });
        }
        return newest.stream().findFirst();
    }

    /** Every revision, by publication. */
    private static List<Alert> alerts(Addresses addresses, Dyad pair) {
        List<Alert> alerts = new ArrayList<>();
        try (TopicReader<Alert> reader = TopicReader.of(Topics.ALERTS_RAISED, addresses, pair.toString())) {
            reader.readToEnd(entry -> {
                if (entry.value().dyad().equals(pair)) {
                    alerts.add(entry.value());
                }
            });
        }
        alerts.sort(Comparator.comparing(Alert::publishedAt)
                .thenComparing(Alert::key)
                .thenComparing(Alert::revision));
        return alerts;
    }

    private static ObjectNode object(
            Dyad pair, Optional<Relation> relation, List<Alert> alerts, Optional<TensionScore> tension) {
        ObjectNode out = relation.map(RelationJson::relation)
                .orElseGet(() -> com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("dyad", pair.toString()));
        ArrayNode history = out.putArray("alerts");
        alerts.forEach(alert -> history.add(Json.alert(alert)));
        out.set("tension", tension.map(RelationJson::tension).orElse(null));
        return out;
    }

    /** For people. */
    private record Page(PrintStream out, int width) {

        void show(Dyad pair, Optional<Relation> relation, List<Alert> alerts, Optional<TensionScore> tension) {
            out.append(pair.toString())
                    .append(relation.filter(known -> !known.asOf().equals(Instant.EPOCH))
                            .map(known -> ", as known on " + day(known.asOf()))
                            .orElse(""))
                    .append('\n');
            relation.ifPresent(this::show);
            if (!alerts.isEmpty()) {
                out.append("\nHistory\n");
                var line = new AlertLine(width - 2);
                alerts.forEach(alert -> out.append("  ").append(line.of(alert)).append('\n'));
            }
            tension.ifPresent(this::show);
            out.flush();
        }

        private void show(Relation relation) {
            out.append("\nStatus\n");
            for (Standing standing : relation.standings()) {
                line(String.format(
                        Locale.ROOT,
                        "%s, %s%s",
                        standing.label().code(),
                        standing.state().code(),
                        standing.since()
                                .map(PartialDate::toString)
                                .map(since -> " since " + since)
                                .orElse("")));
                standing.evidence().forEach(this::quote);
            }
            if (!relation.talks().isEmpty()) {
                out.append("\nTalked about\n");
            }
            for (Talk talk : relation.talks()) {
                line(String.format(
                        Locale.ROOT,
                        "%s %s, %s, %s since %s",
                        talk.label().code(),
                        talk.direction().code(),
                        talk.kind().name().toLowerCase(Locale.ROOT),
                        talk.state().name().toLowerCase(Locale.ROOT),
                        day(talk.since())));
                quote(talk.evidence());
            }
        }

        private void show(TensionScore score) {
            out.append(String.format(
                    Locale.ROOT, "%nTension %.1f on %s (%s)%n", score.value(), day(score.at()), score.method()));
            for (Contribution part :
                    score.contributions().stream().limit(MOST_CONTRIBUTIONS).toList()) {
                String head = String.format(
                        Locale.ROOT,
                        "  %+6.1f  %s  %s %s  ",
                        part.points(),
                        day(part.at()),
                        part.plover(),
                        part.cameo());
                out.append(head)
                        .append(ScreenText.shortened(
                                ScreenText.oneLine(part.evidence().quote()), Math.max(30, width - head.length())))
                        .append('\n');
            }
        }

        private void quote(StatedClaim stated) {
            String head = "    " + day(stated.eventTime()) + " " + ScreenText.oneLine(stated.source()) + ": ";
            out.append(head)
                    .append('\u201c')
                    .append(ScreenText.shortened(
                            ScreenText.oneLine(stated.claim().evidence().quote()),
                            Math.max(30, width - head.length() - 2)))
                    .append("\u201d\n");
        }

        private void line(String text) {
            out.append("  ").append(text).append('\n');
        }

        private static String day(java.time.Instant at) {
            return at.toString().substring(0, at.toString().indexOf('T'));
        }
    }
}
