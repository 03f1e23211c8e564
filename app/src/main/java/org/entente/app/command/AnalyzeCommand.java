package org.entente.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.app.Terminal;
import org.entente.app.filter.ArticleLine;
import org.entente.app.filter.Filter;
import org.entente.app.filter.Lines;
import org.entente.app.output.Json;
import org.entente.app.output.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Reads each article by itself: names, claims of status, coded events. */
@Command(
        name = "analyze",
        description = "Reads articles, each by itself: JSON lines in, what each says out.",
        footer = {
            "A line in:  {\"id\",\"text\"} and, if known, title, url, source, published.",
            "A line out: {\"id\",\"language\",\"genre\",\"entities\",\"claims\",\"events\"}, or {\"id\",\"error\"} for a"
                    + " line that cannot be used.",
            "Offsets count UTF-16 code units into the text, or the title where field says so, as it was given.",
            "",
            "Examples:",
            "  entente analyze articles.jsonl",
            "  echo '{\"id\":\"1\",\"text\":\"France and Peru signed a strategic partnership on Monday.\"}' | entente"
                    + " analyze"
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private LineInput input = new LineInput();

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
        try (Lines lines = input.open(terminal);
                Progress progress = input.progress(terminal, "articles read")) {
            return LineInput.end(
                    new Filter(input.threads())
                            .answerEach(
                                    lines,
                                    terminal.out(),
                                    progress,
                                    line -> Json.findings(analyzer.analyze(ArticleLine.read(line.id(), line.value())))),
                    "entente analyze",
                    terminal);
        }
    }
}
