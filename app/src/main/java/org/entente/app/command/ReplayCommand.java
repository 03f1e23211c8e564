package org.entente.app.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.analysis.article.Article;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.output.Progress;
import org.entente.app.pipeline.Addresses;
import org.entente.app.rerun.Rerun;
import org.entente.app.rerun.RunName;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes the archive through today's rules once more. */
@Command(
        name = "replay",
        description = "Takes all articles on articles.raw through today's rules, into topics of its own.",
        footer = {
            "The articles are read in the order of events, so two runs with the same rules write the same alerts, revision by"
                    + " revision.",
            "Nothing that the services have written is touched: the topics are replay.NAME.alerts.raised, .alerts.held,"
                    + " .relations.known, .tension.scored and .articles.enriched.",
            "The articles are held in memory; --since and --until take a part of them.",
            "",
            "Examples:",
            "  entente replay before-change",
            "  entente replay nineties --since 1990-01-01 --until 2000-01-01",
            "  entente diff before-change after-change"
        })
final class ReplayCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "What to call this run: small letters, digits, hyphens.")
    @SuppressWarnings("NullAway.Init")
    private String name;

    @Option(names = "--since", paramLabel = "TIME", description = "Leave out articles published before.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Leave out articles published then or later.")
    private @Nullable String until;

    @Option(names = "--replace", description = "Delete the topics of an earlier run of this name.")
    private boolean replace;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads read articles; by default as many as there are cores.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Connection connection = new Connection();

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunName run = Arguments.run(name);
        if (threads < 1) {
            throw new CommandFailure(ExitCode.USAGE, "--threads must be 1 or more, got " + threads);
        }
        var span = new Rerun.Span(time("--since", since), time("--until", until));
        Addresses addresses = connection.reached(terminal);
        var rerun = new Rerun(addresses, run);
        List<Article> articles;
        try (Progress progress = progress("articles fetched")) {
            articles = rerun.archive(span, progress);
        }
        if (articles.isEmpty()) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there are no articles to replay on articles.raw");
        }
        rerun.prepare(replace);
        Rerun.Tally tally;
        try (Progress reading = progress("articles read");
                Progress writing = progress("records written")) {
            tally = rerun.run(articles, threads, reading, writing);
        }
        terminal.say("entente replay: " + tally.articles() + " articles came to " + tally.alerts() + " alerts in "
                + tally.revisions() + " revisions; " + tally.held() + " were held");
        terminal.say("  see them:     entente watch --run " + run.value() + " --no-follow");
        terminal.say("  compare them: entente diff live " + run.value());
        return ExitCode.OK;
    }

    private Progress progress(String what) {
        return new Progress(terminal.err(), terminal.errIsScreen(), what);
    }

    private static Optional<Instant> time(String option, @Nullable String text) {
        return Optional.ofNullable(text).map(given -> Arguments.time(option, given));
    }
}
