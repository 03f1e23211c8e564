package org.entente.app.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.Answers;
import org.entente.app.filter.DocumentLine;
import org.entente.app.filter.Line;
import org.entente.app.output.PageJson;
import org.entente.ingest.page.PageExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the article out of a web page. */
@Command(
        name = "extract",
        description = "Takes the article out of a web page: HTML in, an object out.",
        footer = {
            "A line out: {\"url\",\"canonical_url\",\"title\",\"byline\",\"published\",\"language\",\"text\","
                    + "\"not_article\"}; not_article says why there is no text.",
            "With --batch, a line in:  {\"id\",\"url\",\"html\"}, or html_base64 for the page's bytes",
            "             a line out: the same object with its id",
            "",
            "Examples:",
            "  curl -s https://www.example.org/news/1 | entente extract --url https://www.example.org/news/1",
            "  entente extract --batch pages.jsonl"
        })
final class ExtractCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("id", "url", "published", "language", "title", "not_article", "text", "error");

    private final Terminal terminal;

    @Mixin
    private DocumentInput input = new DocumentInput();

    @Option(
            names = "--content-type",
            paramLabel = "TYPE",
            description = "The content type that the page came with, as in 'text/html; charset=koi8-r'.")
    private String contentType = "";

    @Mixin
    private Output output = new Output();

    ExtractCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        PageExtractor extractor = new PageExtractor();
        if (input.isBatch()) {
            Answers answers = Answers.to(terminal.out(), output.rows(terminal, COLUMNS), List::of);
            return input.answerEach(terminal, "entente extract", answers, line -> answer(line, extractor));
        }
        String url = input.url();
        output.rows(terminal, COLUMNS)
                .print(
                        List.of(PageJson.page(extractor.extract(input.document(terminal), contentType, url))),
                        terminal.out());
        return ExitCode.OK;
    }

    private static ObjectNode answer(Line.Usable line, PageExtractor extractor) {
        String url = DocumentLine.text(line.value(), "url").orElse("");
        Optional<String> html = DocumentLine.text(line.value(), "html");
        if (html.isPresent()) {
            return PageJson.page(line.id(), extractor.extract(html.get(), url));
        }
        byte[] bytes = DocumentLine.bytes(line.value(), "html_base64")
                .map(DocumentInput::unpacked)
                .orElseThrow(() -> new IllegalArgumentException(
                        "page '" + line.id() + "' has neither \"html\" nor \"html_base64\""));
        String type = DocumentLine.headers(line.value()).getOrDefault("content-type", "");
        return PageJson.page(line.id(), extractor.extract(bytes, type, url));
    }
}
