package org.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.app.Terminal;
import org.entente.app.filter.Answers;
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
            "As a table or CSV it shows the claims, one a row.",
            "Offsets count UTF-16 code units into the text, or the title where field says so, as it was given.",
            "",
            "Examples:",
            "  entente analyze articles.jsonl",
            "  entente analyze -o csv articles.jsonl > claims.csv",
            "  echo '{\"id\":\"1\",\"text\":\"France and Peru signed a strategic partnership on Monday.\"}' | entente"
                    + " analyze"
        })
final class AnalyzeCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("id", "dyad", "label", "modality", "event_date", "speaker", "quote", "error");

    private final Terminal terminal;

    @Mixin
    private LineInput input = new LineInput();

    @Mixin
    private Output output = new Output();

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
                                    Answers.to(terminal.out(), output.rows(terminal, COLUMNS), AnalyzeCommand::claims),
                                    progress,
                                    line -> Json.findings(analyzer.read(ArticleLine.read(line.id(), line.value())))),
                    "entente analyze",
                    terminal);
        }
    }

    /** A row for each claim, and one for an article that makes none. */
    private static List<ObjectNode> claims(ObjectNode answer) {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode claim : answer.path("claims")) {
            ObjectNode row = claim.deepCopy();
            row.set("id", answer.get("id"));
            row.set("quote", claim.path("evidence").path("quote"));
            rows.add(row);
        }
        return rows.isEmpty() ? List.of(answer) : rows;
    }
}
