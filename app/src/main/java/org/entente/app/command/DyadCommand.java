package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is known of one pair. */
@Command(
        name = "dyad",
        description = "Shows what is known of a pair: status now, its history with quotes, tension.",
        footer = {
            "Codes are those of ISO 3166 or EU, ASEAN, NATO, CSTO. The exit code is 3 if nothing is known.",
            "As CSV it is the history: one alert a line. Tension is a sum; its parts are in the JSON.",
            "",
            "Examples:",
            "  entente dyad USA-VNM",
            "  entente dyad Vietnam Chile",
            "  entente dyad USA-CHN --on 2011-05-01",
            "  entente dyad VNM-USA -o json | jq .standings"
        })
final class DyadCommand implements Callable<Integer> {

    private static final int MOST_CONTRIBUTIONS = 5;

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DYAD",
            arity = "1..*",
            description = "The pair, by codes or names: USA-VNM, or South Korea Japan.")
    private List<String> dyad = new ArrayList<>();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "How it stood on a past day, as in 2011-05-01: by what was reported up to its end (UTC).")
    private @Nullable String on;

    @Option(
            names = "--known-by",
            paramLabel = "DATE",
            description = "Only by what had come in by the end of a day, whatever became known later.")
    private @Nullable String knownBy;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    DyadCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Dyad pair = Arguments.dyad(String.join(" ", dyad));
        Addresses addresses = connection.reached(terminal);
        var known = KnownPair.read(
                addresses,
                pair,
                new AsOf(
                        Optional.ofNullable(on).map(word -> Arguments.day("--on", word)),
                        Optional.ofNullable(knownBy).map(word -> Arguments.day("--known-by", word))));
        if (known.isNothing()) {
            terminal.say(
                    "entente dyad: nothing is known of " + pair + known.asOf().inWords());
            return ExitCode.NOT_FOUND;
        }
        switch (output.format(terminal)) {
            case table -> new Page(terminal.out(), terminal.width()).show(known);
            case json -> terminal.out().append(JsonText.indented(object(known))).append('\n');
            case jsonl -> JsonText.printLine(terminal.out(), object(known));
            case csv ->
                output.rows(terminal, AlertStream.COLUMNS)
                        .print(known.alerts().stream().map(Json::alert).toList(), terminal.out());
        }
        return ExitCode.OK;
    }

    private static ObjectNode object(KnownPair known) {
        ObjectNode out = known.relation()
                .map(RelationJson::relation)
                .orElseGet(() -> JsonNodeFactory.instance
                        .objectNode()
                        .put("dyad", known.pair().toString()));
        known.asOf().on().ifPresent(day -> out.put("on", day.toString()));
        known.asOf().knownBy().ifPresent(day -> out.put("known_by", day.toString()));
        ArrayNode history = out.putArray("alerts");
        known.alerts().forEach(alert -> history.add(Json.alert(alert)));
        out.set("tension", known.tension().map(RelationJson::tension).orElse(null));
        return out;
    }

    /** For people. */
    private record Page(PrintStream out, int width) {

        void show(KnownPair known) {
            String latest = known.relation()
                    .filter(relation -> !relation.asOf().equals(Instant.EPOCH))
                    .map(relation -> ", as known on " + day(relation.asOf()))
                    .orElse("");
            out.append(known.pair().toString())
                    .append(known.asOf().isNow() ? latest : known.asOf().inWords())
                    .append('\n');
            known.relation().ifPresent(this::show);
            if (!known.alerts().isEmpty()) {
                out.append("\nHistory\n");
                var line = new AlertLine(width - 2);
                known.alerts()
                        .forEach(
                                alert -> out.append("  ").append(line.of(alert)).append('\n'));
            }
            known.tension().ifPresent(this::show);
            out.flush();
        }

        private void show(Relation relation) {
            out.append("\nStatus\n");
            if (relation.standings().isEmpty()) {
                line("nothing is known to be in force");
            }
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
                String many = part.stories() > 1 ? part.stories() + " fainter stories, as this: " : "";
                String head = String.format(
                        Locale.ROOT,
                        "  %+6.1f  %s  %s %s  %s",
                        part.points(),
                        day(part.at()),
                        part.plover(),
                        part.cameo(),
                        many);
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
