package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.article.Article;
import org.entente.analysis.replay.Replay;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.ArticleLine;
import org.entente.app.filter.ArticleSet;
import org.entente.app.filter.Backtest;
import org.entente.app.output.AlertStream;
import org.entente.app.output.Json;
import org.entente.app.output.Progress;
import org.entente.app.output.ScreenText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which alerts a set of articles comes to. */
@Command(
        name = "backtest",
        description = "Tells which alerts a set of dated articles comes to: JSON lines in, an alert a line out.",
        footer = {
            "A line in:  {\"id\",\"text\",\"published\"} and, if known, title, url, source.",
            "A line out: {\"alert_key\",\"revision\",\"article\",\"dyad\",\"label\",\"kind\",\"from\",\"to\",\"severity\","
                    + "\"event_date\",",
            "\"published\",\"sources\",\"evidence\",\"rule\",\"held\"}; each alert once, as it stands when all is known.",
            "The articles are taken as a set: their order does not matter.",
            "A line that cannot be used, or is without published, is left out; standard error says which and why, and the"
                    + " exit code is 5.",
            "",
            "Examples:",
            "  entente backtest seeds/corpus/*.jsonl",
            "  entente backtest -o csv articles.jsonl > alerts.csv",
            "  entente backtest --held articles.jsonl | jq 'select(.held)'"
        })
final class BacktestCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("event_date", "dyad", "kind", "label", "severity", "article", "held", "evidence");
    private static final int MOST_NAMED = 20;

    private final Terminal terminal;

    @Mixin
    private LineInput input = new LineInput();

    @Option(names = "--held", description = "Show what was held as well, each with its reason.")
    private boolean withHeld;

    @Option(names = "--revisions", description = "Show every revision of each alert, not only the last.")
    private boolean withRevisions;

    @Mixin
    private Output output = new Output();

    BacktestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ArticleSet set;
        try (Progress progress = input.progress(terminal, "lines read")) {
            set = ArticleSet.read(input.open(terminal), progress);
        }
        LineInput.sayRepeated(set, "entente backtest", terminal);
        List<String> leftOut = new ArrayList<>();
        set.refused().forEach(refused -> leftOut.add(refused.error()));
        List<Article> dated = new ArrayList<>();
        for (Article article : set.articles()) {
            if (ArticleLine.isDated(article)) {
                dated.add(article);
            } else {
                leftOut.add("article '" + article.id() + "' has no \"published\"");
            }
        }
        show(dated);
        return end(leftOut, set.entries().size());
    }

    private void show(List<Article> articles) {
        var backtest = new Backtest();
        Replay.Outcome outcome;
        try (Progress progress = input.progress(terminal, "articles read")) {
            outcome = backtest.run(articles, input.threads(), progress);
        }
        List<Alert> alerts = new ArrayList<>(withRevisions ? backtest.revisions(outcome) : outcome.alerts());
        if (withHeld) {
            alerts.addAll(outcome.held());
        }
        List<ObjectNode> objects = alerts.stream().map(Json::alert).toList();
        List<String> columns = output.format(terminal) == org.entente.app.output.Format.csv
                ? java.util.stream.Stream.concat(
                                AlertStream.COLUMNS.stream(), List.of("article", "rule", "held").stream())
                        .toList()
                : COLUMNS;
        output.rows(terminal, columns).print(objects, terminal.out());
    }

    private int end(List<String> leftOut, int lines) {
        if (lines == 0) {
            terminal.say("entente backtest: no lines came in");
        }
        leftOut.stream()
                .limit(MOST_NAMED)
                .forEach(error -> terminal.say("entente backtest: " + ScreenText.oneLine(error)));
        if (leftOut.size() > MOST_NAMED) {
            terminal.say("entente backtest: and " + (leftOut.size() - MOST_NAMED) + " more");
        }
        if (!leftOut.isEmpty()) {
            terminal.say("entente backtest: " + leftOut.size() + " of " + lines + " lines were left out");
        }
        return leftOut.isEmpty() ? ExitCode.OK : ExitCode.INVALID_DATA;
    }
}
