package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.entente.analysis.alert.Alert;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.Line;
import org.entente.app.filter.Lines;
import org.entente.app.output.Json;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.app.rerun.AlertSet;
import org.entente.app.rerun.Difference;
import org.entente.schemas.BrokerAnswer;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares the alerts of two runs. */
@Command(
        name = "diff",
        description = "Compares the alerts of two runs: what has gone, come or changed.",
        footer = {
            "A run is the name of a replay, live for what the services have raised, or a file that backtest has written.",
            "Compared is what stands in the end. Alerts are matched by key, else by dyad, label, kind and date, so runs of"
                    + " different rules can be compared. Where the runs have no article in common, as live and a file whose"
                    + " lines have ids of their own, the ids of articles are left out.",
            "The exit code is 6 if they differ.",
            "",
            "Examples:",
            "  entente diff live before-change",
            "  entente diff before.jsonl after.jsonl -o table"
        })
final class DiffCommand implements Callable<Integer> {

    private static final String LIVE = "live";

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN", description = "The run to compare with.")
    @SuppressWarnings("NullAway.Init")
    private String one;

    @Parameters(index = "1", paramLabel = "RUN", description = "The run to compare.")
    @SuppressWarnings("NullAway.Init")
    private String other;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    private Optional<Addresses> reached = Optional.empty();

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        AlertSet first = alerts(one);
        AlertSet second = alerts(other);
        List<Difference> differences = AlertSet.differences(first, second);
        terminal.say("entente diff: " + one + " has " + first.size() + " alerts, " + other + " has " + second.size()
                + "; " + (differences.isEmpty() ? "no difference" : differences.size() + " differences"));
        if (differences.isEmpty()) {
            return ExitCode.OK;
        }
        output.rows(terminal, List.of("change", "event_date", "dyad", "kind", "label", "article", "what"))
                .print(differences.stream().map(Difference::object).toList(), terminal.out());
        return ExitCode.FINDINGS;
    }

    private AlertSet alerts(String run) throws IOException {
        var alerts = new AlertSet();
        Path file = Path.of(run);
        if (Files.isRegularFile(file)) {
            try (Lines lines = new Lines(Files.newInputStream(file))) {
                for (Line line : lines.all()) {
                    if (!(line instanceof Line.Usable usable) || !usable.value().has("alert_key")) {
                        throw new CommandFailure(
                                ExitCode.INVALID_DATA,
                                run + " holds a line that is no alert: "
                                        + (line instanceof Line.Unusable unusable ? unusable.error() : line.id()));
                    }
                    alerts.take(usable.value());
                }
            }
            return alerts;
        }
        if (run.contains(".") || run.contains("/")) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there is no file " + run);
        }
        Topic<Alert> topic =
                run.equals(LIVE) ? Topics.ALERTS_RAISED : Arguments.run(run).topic(Topics.ALERTS_RAISED);
        Addresses addresses = reached();
        requireTopic(topic, run, addresses);
        try (TopicReader<Alert> reader = TopicReader.of(topic, addresses)) {
            reader.readToEnd(entry -> alerts.take(Json.alert(entry.value())));
        }
        return alerts;
    }

    private Addresses reached() {
        Addresses addresses = reached.orElseGet(() -> connection.reached(terminal));
        reached = Optional.of(addresses);
        return addresses;
    }

    private static void requireTopic(Topic<?> topic, String run, Addresses addresses) {
        try (Admin admin = Admin.create(addresses.asClientSettings())) {
            if (!BrokerAnswer.of(admin.listTopics().names()).contains(topic.name())) {
                throw new CommandFailure(
                        ExitCode.NOT_FOUND,
                        "there is no run called " + run + ", for there is no topic " + topic.name());
            }
        }
    }
}
