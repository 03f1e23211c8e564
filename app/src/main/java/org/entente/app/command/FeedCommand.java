package org.entente.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.app.filter.Answers;
import org.entente.app.filter.DocumentLine;
import org.entente.app.filter.Line;
import org.entente.app.output.FeedJson;
import org.entente.ingest.feed.FeedParser;
import org.entente.ingest.feed.ParsedFeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads feeds, broken ones too. */
@Command(
        name = "feed",
        description = "Reads a feed of any kind, broken or not: a document in, an entry a line out.",
        footer = {
            "A line out: {\"guid\",\"url\",\"title\",\"summary\",\"content\",\"authors\",\"published\",\"updated\","
                    + "\"categories\",\"language\"}, and \"places\" where there are any.",
            "What had to be repaired is said on standard error. A document that is no feed ends with 5.",
            "With --batch, a line in:  {\"id\",\"url\",\"headers\",\"body_base64\"}",
            "             a line out: {\"id\",\"feed\",\"entries\",\"repairs\",\"error\"}",
            "",
            "Examples:",
            "  curl -s https://www.example.org/rss.xml | entente feed --url https://www.example.org/rss.xml",
            "  entente feed --url http://example.org/ --header 'content-type: text/xml; charset=koi8-r' feed.xml",
            "  entente feed --batch feeds.jsonl"
        })
final class FeedCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("published", "title", "url", "authors", "summary");
    private static final List<String> BATCH_COLUMNS = List.of("id", "published", "title", "url", "error");

    private final Terminal terminal;

    @Mixin
    private DocumentInput input = new DocumentInput();

    @Option(
            names = "--header",
            paramLabel = "HEADER",
            description = "A header that the feed came with, as in 'content-type: text/xml'; may be given again.")
    private List<String> headers = new ArrayList<>();

    @Mixin
    private Output output = new Output();

    FeedCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (input.isBatch()) {
            Answers answers = Answers.to(terminal.out(), output.rows(terminal, BATCH_COLUMNS), FeedCommand::entries);
            return input.answerEach(terminal, "entente feed", answers, FeedCommand::answer);
        }
        ParsedFeed feed = FeedParser.parse(input.document(terminal), named(headers), input.url());
        output.rows(terminal, COLUMNS)
                .print(feed.entries().stream().map(FeedJson::entry).toList(), terminal.out());
        feed.repairs().forEach(repair -> terminal.say("entente feed: repaired: " + repair));
        if (feed.error().isPresent()) {
            throw new CommandFailure(
                    ExitCode.INVALID_DATA, "the document " + feed.error().get());
        }
        return ExitCode.OK;
    }

    /** A row for each entry, and one for a feed without any. */
    private static List<ObjectNode> entries(ObjectNode answer) {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode entry : answer.path("entries")) {
            ObjectNode row = entry.deepCopy();
            row.set("id", answer.get("id"));
            rows.add(row);
        }
        return rows.isEmpty() ? List.of(answer) : rows;
    }

    private static ObjectNode answer(Line.Usable line) {
        byte[] body = DocumentLine.bytes(line.value(), "body_base64")
                .map(DocumentInput::unpacked)
                .orElseThrow(() -> new IllegalArgumentException("feed '" + line.id() + "' has no \"body_base64\""));
        String url = DocumentLine.text(line.value(), "url").orElse("");
        return FeedJson.feed(line.id(), FeedParser.parse(body, DocumentLine.headers(line.value()), url));
    }

    private static Map<String, String> named(List<String> headers) {
        Map<String, String> named = new TreeMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                throw new CommandFailure(
                        ExitCode.USAGE, "--header must be a name, a colon and a value, got '" + header + "'");
            }
            named.put(
                    header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        return named;
    }
}
