package org.entente.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;

/**
 * Reads a text file as one article: its title is the first line, its date a line that holds nothing but one, or the
 * date in the file's name.
 */
final class TextFileReader {

    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_DATE_LINE = 80;
    private static final int LINES_ASKED_FOR_A_DATE = 25;
    private static final int SNIFFED = 8 * 1024;
    private static final Pattern FULL_YEAR = Pattern.compile("(?<!\\d)(1[5-9]|20|9\\d)\\d{2}(?!\\d)");
    private static final Pattern BEFORE_A_DATE = Pattern.compile(
            "^(?:(?:first )?(?:published|posted|updated|date|publication date)(?: on| at)?)\\s*[:-]?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_IN_NAME = Pattern.compile("(?<!\\d)(\\d{4})[-_](\\d{2})[-_](\\d{2})(?!\\d)");
    /** What automatic republishers leave in front of the text. */
    private static final Pattern MARKER = Pattern.compile("\\[[a-z]+_\\d+]", Pattern.CASE_INSENSITIVE);

    private final FileLimits limits;
    private final InstantSource clock;

    TextFileReader(FileLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    Intake read(ArticleFile articles) throws IOException {
        Path file = articles.path();
        String name = file.toString();
        long size = Files.size(file);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(size > limits.largestText() ? SNIFFED : limits.largestText());
        }
        if (Charsets.looksBinary(bytes, Math.min(bytes.length, SNIFFED))) {
            return refused(name, RejectionReason.BINARY, "holds bytes that are no text", "");
        }
        if (size > limits.largestText()) {
            String detail = "has " + size + " bytes, an article may have " + limits.largestText();
            return refused(name, RejectionReason.TOO_LARGE, detail, new String(bytes, StandardCharsets.UTF_8));
        }
        Charsets.Decoded decoded = Charsets.decode(bytes);
        String text = decoded.text();
        if (text.isBlank()) {
            return refused(name, RejectionReason.EMPTY, "is empty", "");
        }
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        String stem = stem(file);
        var draft = new Draft(
                "file",
                name,
                Optional.empty(),
                Optional.of(articles.name()),
                title(lines).orElse(stem),
                text,
                "",
                published(lines).or(() -> inName(stem)));
        return new Intake.Found(draft, decoded.repair().map(repair -> name + " " + repair));
    }

    private static Optional<String> title(List<String> lines) {
        return lines.stream()
                .filter(line -> !MARKER.matcher(line).matches())
                .findFirst()
                .filter(line -> line.length() <= LONGEST_TITLE);
    }

    private static Optional<StatedTime> published(List<String> lines) {
        return lines.stream()
                .limit(LINES_ASKED_FOR_A_DATE)
                .filter(line -> line.length() <= LONGEST_DATE_LINE
                        && FULL_YEAR.matcher(line).find())
                .map(line -> BEFORE_A_DATE.matcher(line).replaceFirst(""))
                .filter(TextFileReader::isOnlyADate)
                .flatMap(line -> DateReader.read(line).stream())
                .findFirst();
    }

    /** A sentence may hold a date without being one. */
    private static boolean isOnlyADate(String line) {
        return line.split("\\s+").length <= 8
                && line.chars().filter(Character::isLetter).count() <= 28;
    }

    private static Optional<StatedTime> inName(String stem) {
        Matcher date = DATE_IN_NAME.matcher(stem);
        return date.find()
                ? DateReader.read(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
                : Optional.empty();
    }

    private static String stem(Path file) {
        Path last = file.getFileName();
        String name = last == null ? file.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Intake refused(String name, RejectionReason reason, String what, String excerpt) {
        return new Intake.Refused(new Rejection(name, name, reason, name + " " + what, excerpt, clock.instant()));
    }
}
