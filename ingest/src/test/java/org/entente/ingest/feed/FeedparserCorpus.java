package org.entente.ingest.feed;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.jspecify.annotations.Nullable;

/** Feeds that each carry an assertion in the words of another reader; those on fields that we have are checked. */
final class FeedparserCorpus {

    private static final Pattern EXPECT = Pattern.compile("Expect:\\s*(.*)");
    private static final Pattern HEADER = Pattern.compile("Header:\\s*([^:\\s]+):\\s*(.*)");
    private static final Pattern CLAUSE = Pattern.compile(
            "((?:feed|entries\\[\\d+\\])(?:\\[u?'\\w+'\\]|\\.\\w+|\\[\\d+\\])+)\\s*==\\s*(u?'(?:[^'\\\\]|\\\\.)*'|u?\"(?:[^\"\\\\]|\\\\.)*\"|\\([\\d, ]+\\))");
    private static final Pattern ENCODING = Pattern.compile("\\bencoding\\s*==\\s*'([\\w-]+)'");
    private static final Pattern CODE_POINT =
            Pattern.compile("ord\\(entries\\[0\\]\\['description'\\]\\)\\s*==\\s*(\\d+)");
    private static final String SERVER = "http://127.0.0.1:8097/tests/";

    private FeedparserCorpus() {}

    static List<FeedCase> judge(Path folder, FeedReader reader) throws IOException {
        List<FeedCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                String group = folder.relativize(file.getParent()).toString();
                // Which tags and attributes are safe to show is not asked of us.
                if (!group.endsWith("sanitize")) {
                    cases.add(judge(group, file, reader));
                }
            }
        }
        return cases;
    }

    private static FeedCase judge(String group, Path file, FeedReader reader) throws IOException {
        byte[] body = Files.readAllBytes(file);
        String head = head(body);
        Map<String, String> headers = new HashMap<>();
        Matcher header = HEADER.matcher(head);
        while (header.find()) {
            headers.put(
                    header.group(1).toLowerCase(Locale.ROOT), header.group(2).strip());
        }
        ParsedFeed feed = reader.read(body, headers, SERVER + group + "/" + file.getFileName());
        var judged = new Expected();
        Matcher expect = EXPECT.matcher(head);
        if (expect.find()) {
            clauses(expect.group(1), feed, judged);
            charset(expect.group(1), body, reader.text(body, headers), judged);
        }
        return judged.judged(group, file.getFileName().toString());
    }

    private static String head(byte[] body) {
        Charset wide = Charsets.mark(body)
                .map(Charsets.Mark::charset)
                .orElse(
                        body.length > 3 && body[0] == 0
                                ? (body[1] == 0 ? Charset.forName("UTF-32BE") : StandardCharsets.UTF_16BE)
                                : body.length > 3 && body[1] == 0
                                        ? (body[2] == 0 ? Charset.forName("UTF-32LE") : StandardCharsets.UTF_16LE)
                                        : StandardCharsets.UTF_8);
        return new String(body, 0, Math.min(body.length, 8_192), wide);
    }

    private static void clauses(String expectation, ParsedFeed feed, Expected judged) {
        if (expectation.strip().equals("bozo")) {
            judged.check(
                    "trouble", "named", feed.repairs().isEmpty() && feed.error().isEmpty() ? "none" : "named");
            return;
        }
        Matcher point = CODE_POINT.matcher(expectation);
        if (point.find()) {
            judged.text(
                    "the only character",
                    Character.toString(Integer.parseInt(point.group(1))),
                    feed.entries().isEmpty() ? "" : feed.entries().get(0).summary());
        }
        Matcher clause = CLAUSE.matcher(expectation);
        while (clause.find()) {
            String path = clause.group(1).replaceAll("\\[u?'(\\w+)'\\]", ".$1").replaceAll("\\[(\\d+)\\]", ".$1");
            String literal = clause.group(2);
            if (literal.startsWith("(")) {
                time(path, literal, feed, judged);
            } else {
                @Nullable String found = found(path, feed);
                if (found != null) {
                    String expected = unescaped(literal);
                    if (path.matches(".*\\.(published|updated|issued|modified|created)")) {
                        judged.check(path, read(expected), read(found));
                    } else {
                        judged.text(path, expected, found);
                    }
                }
            }
        }
    }

    /** A charset that is expected shows in the characters that come of the bytes. */
    private static void charset(String expectation, byte[] body, String found, Expected judged) {
        Matcher encoding = ENCODING.matcher(expectation);
        if (encoding.find()) {
            String expected = new String(body, Charset.forName(encoding.group(1)));
            judged.check("text in " + encoding.group(1), unmarked(expected), unmarked(found));
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String read(String time) {
        return DateReader.read(time).map(stated -> stated.at().toString()).orElse("nothing");
    }

    private static void time(String path, String tuple, ParsedFeed feed, Expected judged) {
        @Nullable String found = found(path.replace("_parsed", ""), feed);
        if (found == null) {
            return;
        }
        String[] parts = tuple.replaceAll("[() ]", "").split(",");
        var time = LocalDateTime.of(
                Integer.parseInt(parts[0]),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]),
                Integer.parseInt(parts[4]),
                Integer.parseInt(parts[5]));
        judged.check(path, time.toInstant(ZoneOffset.UTC).toString(), found.isEmpty() ? "nothing" : found);
    }

    /** What we have for a path; null where we have no such field. */
    private static @Nullable String found(String path, ParsedFeed feed) {
        if (path.startsWith("feed.")) {
            return ofFeed(path.substring(5), feed);
        }
        Matcher entry = Pattern.compile("entries\\.(\\d+)\\.(.*)").matcher(path);
        if (!entry.matches()) {
            return null;
        }
        int index = Integer.parseInt(entry.group(1));
        return index < feed.entries().size()
                ? ofEntry(entry.group(2), feed.entries().get(index))
                : ofEntry(entry.group(2), FeedEntry.NOTHING);
    }

    private static @Nullable String ofFeed(String field, ParsedFeed feed) {
        return switch (field) {
            case "title", "title_detail.value" -> feed.title();
            case "subtitle", "tagline", "description", "subtitle_detail.value" -> feed.summary();
            case "link" -> feed.url().orElse("");
            case "language" -> feed.language();
            case "updated", "modified" -> text(feed.updated());
            default -> null;
        };
    }

    private static @Nullable String ofEntry(String field, FeedEntry entry) {
        return switch (field) {
            case "title", "title_detail.value" -> entry.title();
            case "summary", "description", "summary_detail.value" ->
                entry.summary().isEmpty() ? entry.content() : entry.summary();
            case "content.0.value" -> entry.content().isEmpty() ? entry.summary() : entry.content();
            case "link" -> entry.url().orElse("");
            case "id", "guid" -> entry.guid().orElse("");
            case "author", "author_detail.name" ->
                entry.authors().isEmpty() ? "" : entry.authors().get(0);
            case "published", "issued" -> text(entry.published());
            case "updated", "modified" -> text(entry.updated().or(entry::published));
            case "category", "tags.0.term" ->
                entry.categories().isEmpty() ? "" : entry.categories().get(0);
            case "tags.1.term" ->
                entry.categories().size() < 2 ? "" : entry.categories().get(1);
            default -> null;
        };
    }

    private static String text(Optional<StatedTime> time) {
        return time.map(stated -> stated.at().toString()).orElse("");
    }

    private static String unescaped(String literal) {
        String inner = literal.replaceFirst("^u", "");
        inner = inner.substring(1, inner.length() - 1);
        var text = new StringBuilder();
        Matcher piece = Pattern.compile(
                        "\\\\x(\\p{XDigit}{2})|\\\\u(\\p{XDigit}{4})|\\\\(.)|([^\\\\]+)", Pattern.DOTALL)
                .matcher(inner);
        while (piece.find()) {
            if (piece.group(1) != null || piece.group(2) != null) {
                String hex = piece.group(1) == null ? piece.group(2) : piece.group(1);
                text.append((char) Integer.parseInt(hex, 16));
            } else if (piece.group(3) != null) {
                text.append(
                        switch (piece.group(3)) {
                            case "n" -> "\n";
                            case "t" -> "\t";
                            case "r" -> "\r";
                            default -> piece.group(3);
                        });
            } else {
                text.append(piece.group(4));
            }
        }
        return text.toString();
    }
}
