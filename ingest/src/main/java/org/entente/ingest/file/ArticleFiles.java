package org.entente.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.draft.Intake;

/**
 * Reads articles from files and folders. Files that end in {@code .jsonl}, {@code .ndjson} or {@code .json} hold JSON
 * lines, those in {@code .csv} or {@code .tsv} a table, those in {@code .gkg.csv} or {@code .mentions.csv} addresses that GDELT
 * has seen, all of them also when packed by gzip or zip; {@code .warc} and {@code .warc.gz} are web archives; every other file is
 * one article in plain text.
 */
public final class ArticleFiles {

    private static final Set<String> JSON_ENDINGS = Set.of(".jsonl", ".ndjson", ".json");
    private static final Set<String> TABLE_ENDINGS = Set.of(".csv", ".tsv");
    private static final int DEEPEST = 64;

    private final TextFileReader texts;
    private final JsonLinesReader lines;
    private final CsvReader tables;
    private final GdeltReader links;
    private final WarcReader archives;
    private final InstantSource clock;

    public ArticleFiles(FileLimits limits, InstantSource clock) {
        this(limits, CsvColumns.AS_NAMED, clock);
    }

    public ArticleFiles(FileLimits limits, CsvColumns columns, InstantSource clock) {
        this.texts = new TextFileReader(limits, clock);
        this.lines = new JsonLinesReader(limits, clock);
        this.tables = new CsvReader(columns, lines, limits, clock);
        this.links = new GdeltReader(limits, clock);
        this.archives = new WarcReader(clock);
        this.clock = clock;
    }

    /**
     * What was found under some places.
     *
     * @param files to read, in the order of their paths within each place
     * @param refused what lies there and is no file: pipes, devices, links that lead nowhere
     */
    public record Found(List<ArticleFile> files, List<Rejection> refused) {

        public Found {
            files = List.copyOf(files);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Every file under the given files and folders; hidden ones are left out.
     *
     * @throws IOException where a path does not exist or a folder cannot be read
     */
    public Found under(List<Path> places) throws IOException {
        List<ArticleFile> files = new ArrayList<>();
        List<Rejection> refused = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                for (Path path : inFolder(place)) {
                    sort(ArticleFile.in(place, path), files, refused);
                }
            } else {
                // Fails here, with the path in its message, rather than as one rejection among many.
                Files.readAttributes(place, BasicFileAttributes.class);
                sort(ArticleFile.alone(place), files, refused);
            }
        }
        return new Found(files, refused);
    }

    /** Whoever opens a pipe waits until somebody writes to it, perhaps for ever. */
    private void sort(ArticleFile file, List<ArticleFile> files, List<Rejection> refused) {
        if (Files.isRegularFile(file.path())) {
            files.add(file);
        } else if (Files.isSymbolicLink(file.path()) && !Files.exists(file.path())) {
            refused.add(notReadable(file.path(), "is a link that leads nowhere"));
        } else {
            refused.add(notReadable(file.path(), "is a pipe, socket or device and no file; hand its content in as -"));
        }
    }

    private Rejection notReadable(Path file, String why) {
        return new Rejection(
                file.toString(), file.toString(), RejectionReason.NOT_READABLE, file + " " + why, "", clock.instant());
    }

    /** Whether the reading of a file can be taken up again within it: it holds one record after the other. */
    public static boolean isArchive(Path file) {
        String name = name(file);
        return WarcReader.isArchive(name)
                || isTable(file)
                || isJson(file)
                || GdeltReader.table(name).isPresent();
    }

    /** Hands on what a file holds, piece by piece; a file that cannot be read is one refusal. */
    public void read(ArticleFile articles, Consumer<Intake> intakes) {
        read(articles, 0, ReadingProgress.SILENT, intakes);
    }

    /**
     * The same from some byte on, of files that can be taken up there.
     *
     * @throws IllegalArgumentException where the file is of another kind, and the place is not its beginning
     */
    public void read(ArticleFile articles, long from, ReadingProgress progress, Consumer<Intake> intakes) {
        Path file = articles.path();
        if (from != 0 && !isArchive(file)) {
            throw new IllegalArgumentException(file + " is one text, and can only be read from its beginning");
        }
        try {
            if (WarcReader.isArchive(name(file))) {
                archives.read(file, from, progress, intakes);
            } else if (isArchive(file)) {
                readRecords(file, from, progress, intakes);
            } else {
                intakes.accept(texts.read(articles));
            }
        } catch (IOException e) {
            String why =
                    e instanceof ZipException ? "is not packed as it is called" : "cannot be read: " + e.getMessage();
            intakes.accept(new Intake.Refused(notReadable(file, why)));
        }
    }

    private void readRecords(Path file, long from, ReadingProgress progress, Consumer<Intake> intakes)
            throws IOException {
        Optional<GdeltReader.Table> gdelt = GdeltReader.table(name(file));
        long size = Files.size(file);
        try (Packed packed = Packed.open(file)) {
            var marks = new Marks(progress, packed::read, size, intakes);
            if (gdelt.isPresent()) {
                links.read(packed.in(), gdelt.get(), file.toString(), from, marks);
            } else if (isTable(file)) {
                tables.read(packed.in(), file.toString(), from, marks);
            } else {
                lines.read(packed.in(), file.toString(), from, marks);
            }
        }
    }

    /** Hands on the articles of a stream of JSON lines, of which nobody knows how long it is. */
    public void readLines(InputStream in, String source, ReadingProgress progress, Consumer<Intake> intakes)
            throws IOException {
        lines.read(in, source, 0, new Marks(progress, () -> 0, 0, intakes));
    }

    static boolean isJson(Path file) {
        return JSON_ENDINGS.contains(ending(file));
    }

    private static boolean isTable(Path file) {
        return TABLE_ENDINGS.contains(ending(file));
    }

    /** That before the one of its packing. */
    private static String ending(Path file) {
        String plain = Packed.plainName(name(file));
        int dot = plain.lastIndexOf('.');
        return dot < 0 ? "" : plain.substring(dot);
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                return inner.equals(folder) || !isHidden(inner)
                        ? FileVisitResult.CONTINUE
                        : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // A link to a folder is not gone into: it may lead back to where it stands.
                if (!isHidden(file) && !Files.isDirectory(file)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        return files;
    }

    private static boolean isHidden(Path path) {
        return name(path).startsWith(".");
    }
}
