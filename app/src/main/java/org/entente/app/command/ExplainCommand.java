package org.entente.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Step;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.explain.Archive;
import org.entente.app.explain.Reasons;
import org.entente.app.filter.ArticleLine;
import org.entente.app.filter.ArticleSet;
import org.entente.app.filter.Backtest;
import org.entente.app.filter.Lines;
import org.entente.app.output.AlertLine;
import org.entente.app.output.Progress;
import org.entente.ingest.url.CanonicalUrls;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells why an alert was raised or held, or what was made of an article. */
@Command(
        name = "explain",
        description =
                "Tells why: which claims were read in an article, which rules fired or held, what was known before and"
                        + " after.",
        footer = {
            "WHAT is an alert by its key, or an article by its id or URL; the first characters of a key or id are enough.",
            "With --file nothing but the file is needed: it shows how each sentence was read, and how the claims are judged"
                    + " among themselves.",
            "",
            "Examples:",
            "  entente explain 110889599ec2",
            "  entente explain https://www.harbourwire.example/2013/07/25/obama-sang",
            "  entente explain --file article.jsonl"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final int SHORTEST = 4;
    private static final int MOST_SHOWN = 10;

    private final Terminal terminal;

    @Parameters(paramLabel = "WHAT", arity = "0..1", description = "An alert or an article.")
    private @Nullable String what;

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Articles as JSON lines, read here and now, without Kafka; - is standard input.")
    private @Nullable String file;

    @Mixin
    private Connection connection = new Connection();

    @Mixin
    private Output output = new Output();

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var reasons = new Reasons(output.format(terminal), terminal.out(), terminal.width());
        if (file != null) {
            return explainFile(file, reasons);
        }
        if (what == null) {
            throw new CommandFailure(ExitCode.USAGE, "name an alert or an article, or a --file");
        }
        String prefix = prefix(what);
        var archive = new Archive(connection.reached(terminal));
        List<Alert> alerts = what.contains("://") ? List.of() : archive.alerts(prefix);
        if (!alerts.isEmpty()) {
            requireFew(alerts.size(), "alerts");
            alerts.forEach(alert -> explain(alert, archive, reasons));
            reasons.end();
            return ExitCode.OK;
        }
        List<EnrichedArticle> articles = archive.articles(prefix);
        if (articles.isEmpty()) {
            terminal.say("entente explain: no alert and no article is known by '" + what + "'");
            return ExitCode.NOT_FOUND;
        }
        requireFew(articles.size(), "articles");
        articles.forEach(article -> explain(article, archive, reasons));
        reasons.end();
        return ExitCode.OK;
    }

    private static String prefix(String what) {
        if (what.contains("://")) {
            return CanonicalUrls.standard()
                    .canonical(what)
                    .map(url -> ArticleId.ofUrl(url).value())
                    .orElseThrow(() -> new CommandFailure(ExitCode.USAGE, "'" + what + "' is no usable URL"));
        }
        if (what.length() < SHORTEST) {
            throw new CommandFailure(
                    ExitCode.USAGE, "give at least " + SHORTEST + " characters of a key or id, got '" + what + "'");
        }
        return what.toLowerCase(Locale.ROOT);
    }

    private void requireFew(int found, String kind) {
        if (found > MOST_SHOWN) {
            throw new CommandFailure(
                    ExitCode.USAGE, found + " " + kind + " begin with '" + what + "'; give more of the one you mean");
        }
    }

    private void explain(Alert alert, Archive archive, Reasons reasons) {
        reasons.heading((alert.held().isPresent() ? "Held: " : "Alert: ") + new AlertLine(terminal.width()).of(alert));
        reasons.heading("  key " + alert.key() + ", rule " + alert.rule()
                + alert.held().map(because -> ", held: " + because).orElse(""));
        boolean any = false;
        for (Step step : archive.steps(alert.dyad())) {
            if (step.alert().equals(alert.key())) {
                reasons.ruling(step);
                any = true;
            }
        }
        if (!any) {
            reasons.heading("  the claims known now do not lead to it any more; 'entente dyad " + alert.dyad()
                    + "' shows what is known");
            archive.articles(alert.article().value()).forEach(reasons::story);
        }
    }

    private static void explain(EnrichedArticle article, Archive archive, Reasons reasons) {
        reasons.story(article);
        if (!article.kinship().isOfAnother()) {
            archive.raw(article.article()).ifPresent(raw -> reasons.reading(raw, ArticleAnalyzer.standard()));
        }
        reasons.heading("Judged:");
        for (Dyad pair : archive.pairs(article.article())) {
            for (Step step : archive.steps(pair)) {
                if (step.claim().article().equals(article.article())) {
                    reasons.ruling(step);
                }
            }
        }
    }

    private int explainFile(String name, Reasons reasons) throws IOException {
        List<Article> articles = read(name);
        ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
        articles.forEach(article -> {
            reasons.article(article);
            reasons.reading(article, analyzer);
        });
        List<Article> dated = articles.stream().filter(ArticleLine::isDated).toList();
        if (dated.size() < articles.size()) {
            terminal.say("entente explain: articles without \"published\" are read, but not judged");
        }
        try (Progress quiet = new Progress(terminal.err(), false, "articles read")) {
            var outcome = new Backtest().run(dated, 1, quiet);
            reasons.heading(outcome.judgements().isEmpty() ? "" : "\nJudged:");
            outcome.judgements().values().forEach(judgement -> judgement.steps().forEach(reasons::ruling));
        }
        reasons.end();
        return ExitCode.OK;
    }

    private List<Article> read(String name) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Lines lines = new Lines(name.equals("-") ? terminal.in() : LineInput.open(name));
                Progress progress = new Progress(terminal.err(), false, "lines read")) {
            ArticleSet set = ArticleSet.read(lines, progress);
            set.refused().forEach(refused -> terminal.say("entente explain: " + refused.error()));
            articles.addAll(set.articles());
        }
        if (articles.isEmpty()) {
            throw new CommandFailure(ExitCode.INVALID_DATA, "there is no article in " + name);
        }
        return articles;
    }
}
