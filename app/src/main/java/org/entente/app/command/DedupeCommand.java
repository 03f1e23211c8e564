package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.analysis.article.Article;
import org.entente.analysis.dedupe.CopyFinder;
import org.entente.analysis.dedupe.Kinship;
import org.entente.app.Terminal;
import org.entente.app.filter.ArticleLine;
import org.entente.app.filter.ArticleSet;
import org.entente.app.filter.Threads;
import org.entente.app.output.Json;
import org.entente.app.output.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Tells of each article which story it belongs to, and what it is of the story's original. */
@Command(
        name = "dedupe",
        description = "Finds the copies among articles, spun ones too: JSON lines in, a line for each out.",
        footer = {
            "A line in:  {\"id\",\"text\"} and, if known, title, url, source, published.",
            "A line out: {\"id\",\"story\",\"relation\",\"of\",\"figures\"}, or {\"id\",\"error\"} for a line that cannot"
                    + " be used.",
            "The articles are taken as a set: their order does not matter.",
            "",
            "Examples:",
            "  entente dedupe articles.jsonl",
            "  entente dedupe < articles.jsonl | grep -v '\"none\"'"
        })
final class DedupeCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("id", "relation", "of", "story");

    private final Terminal terminal;

    @Mixin
    private LineInput input = new LineInput();

    @Mixin
    private Output output = new Output();

    DedupeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ArticleSet set;
        try (Progress progress = input.progress(terminal, "lines read")) {
            set = ArticleSet.read(input.open(terminal), progress);
        }
        LineInput.sayRepeated(set, "entente dedupe", terminal);
        List<Kinship> kinships = kinships(set.articles());
        List<ObjectNode> answers = set.inOrder(i -> Json.kinship(kinships.get(i)));
        output.rows(terminal, COLUMNS).print(answers, terminal.out());
        return LineInput.end(set.tally(), "entente dedupe", terminal);
    }

    private List<Kinship> kinships(List<Article> articles) {
        List<CopyFinder.Item> items = articles.stream().map(DedupeCommand::item).toList();
        return Threads.on(input.threads(), () -> CopyFinder.groupAll(items));
    }

    private static CopyFinder.Item item(Article article) {
        return new CopyFinder.Item(
                article.id(),
                article.title(),
                article.text(),
                article.url(),
                ArticleLine.isDated(article) ? Optional.of(article.publishedAt()) : Optional.empty());
    }
}
