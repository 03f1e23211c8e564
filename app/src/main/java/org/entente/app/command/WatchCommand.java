package org.entente.app.command;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.entity.Dyad;
import org.entente.app.ExitCode;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.output.AlertStream;
import org.entente.app.pipeline.Addresses;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the alerts as they are raised. */
@Command(
        name = "watch",
        description = "Follows alerts as they are raised, each with its quote.",
        footer = {
            "Begins with what is raised from now on, unless --since or --from-beginning says otherwise.",
            "",
            "Examples:",
            "  entente watch",
            "  entente watch --dyad USA-VNM --from-beginning",
            "  entente watch --kind change_up,ended --since P7D -o jsonl | jq .evidence[0].quote"
        })
final class WatchCommand implements Callable<Integer> {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Terminal terminal;

    @Option(
            names = "--dyad",
            paramLabel = "DYAD",
            split = ",",
            description = "Only these pairs, as in USA-VNM,France-Mali.")
    private List<String> dyads = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds of alert, as in change_up.")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Begin with what was raised since then: a date or time as in 2026-01-31, or how long ago, as in"
                            + " PT12H or P7D.")
    private @Nullable String since;

    @Option(names = "--from-beginning", description = "Begin with the first alert ever raised.")
    private boolean fromBeginning;

    @Option(names = "--run", paramLabel = "NAME", description = "Show the alerts of a replay instead.")
    private @Nullable String run;

    @Option(names = "--no-follow", description = "End when all that has been raised so far is shown.")
    private boolean noFollow;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    WatchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Predicate<Alert> wanted = wanted();
        Optional<Instant> start = Optional.ofNullable(since).map(given -> Arguments.time("--since", given));
        Topic<Alert> topic =
                run == null ? Topics.ALERTS_RAISED : Arguments.run(run).topic(Topics.ALERTS_RAISED);
        Addresses addresses = connection.reached(terminal);
        try (Stop stop = Stop.listen()) {
            if (!noFollow && !awaitTopic(topic, addresses, stop)) {
                return ExitCode.INTERRUPTED;
            }
            return watch(topic, addresses, start, wanted, stop);
        }
    }

    /** A service makes the topics when it first runs, which may be later than this. */
    private boolean awaitTopic(Topic<Alert> topic, Addresses addresses, Stop stop) {
        boolean said = false;
        while (!TopicReader.exists(topic, addresses)) {
            if (!said) {
                terminal.say("entente watch: there is no topic " + topic.name() + " at " + addresses.bootstrapServers()
                        + " yet; waiting for it");
                said = true;
            }
            if (stop.within(LOOK)) {
                return false;
            }
        }
        return true;
    }

    private int watch(
            Topic<Alert> topic, Addresses addresses, Optional<Instant> start, Predicate<Alert> wanted, Stop stop) {
        var alerts = new AlertStream(output.format(terminal), terminal.width(), terminal.out());
        try (TopicReader<Alert> reader = TopicReader.of(topic, addresses)) {
            if (start.isPresent()) {
                reader.from(start.get());
            } else if (!fromBeginning && !noFollow) {
                reader.fromEnd();
            }
            if (noFollow) {
                reader.readToEnd(entry -> show(entry.value(), wanted, alerts));
                alerts.end();
                return ExitCode.OK;
            }
            if (output.format(terminal) == org.entente.app.output.Format.table) {
                terminal.say("entente watch: following " + addresses.bootstrapServers() + "; Ctrl-C ends it");
            }
            while (!stop.isAsked()) {
                reader.poll().forEach(entry -> show(entry.value(), wanted, alerts));
                terminal.out().flush();
            }
            return ExitCode.INTERRUPTED;
        }
    }

    private Predicate<Alert> wanted() {
        List<Dyad> pairs = dyads.stream().map(Arguments::dyad).toList();
        List<AlertKind> some = kinds.stream().map(Arguments::kind).toList();
        return alert ->
                (pairs.isEmpty() || pairs.contains(alert.dyad())) && (some.isEmpty() || some.contains(alert.kind()));
    }

    private static void show(Alert alert, Predicate<Alert> wanted, AlertStream alerts) {
        if (wanted.test(alert)) {
            alerts.show(alert);
        }
    }
}
