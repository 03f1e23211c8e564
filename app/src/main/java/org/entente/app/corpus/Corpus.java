package org.entente.app.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.analysis.article.Article;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.file.ArticleFile;
import org.entente.ingest.file.ArticleFiles;
import org.entente.ingest.file.FileLimits;

/**
 * A folder of dated articles, one file or more of JSON lines, and beside them the alerts that are expected of all.
 *
 * @param folder where it is
 * @param files of articles, by name
 */
public record Corpus(Path folder, List<Path> files) {

    private static final String ARTICLES = ".jsonl";
    private static final String EXPECTED = "expected-alerts.csv";

    /** When the articles are taken to have come in where that does not matter. */
    private static final Instant TAKEN_IN = Instant.parse("2026-01-01T00:00:00Z");

    public Corpus {
        files = List.copyOf(files);
    }

    /** The one that is bundled with the command. */
    public static Corpus bundled(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("ENTENTE_HOME", ""));
        return in(home.resolve("seeds").resolve("corpus"));
    }

    public static Corpus in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(
                    ExitCode.NOT_FOUND,
                    "the corpus is not in " + folder.toAbsolutePath()
                            + "; ENTENTE_HOME names the folder that holds seeds/");
        }
        try (Stream<Path> found = Files.list(folder)) {
            return new Corpus(
                    folder,
                    found.filter(file -> file.toString().endsWith(ARTICLES))
                            .sorted()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every article as ingest makes it. */
    public List<Article> articles() {
        List<Article> articles = new ArrayList<>();
        read((name, article) -> articles.add(article));
        return articles;
    }

    /** What the corpus calls each article, by the id that ingest gives it. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        read((name, article) -> names.put(article.id().value(), name));
        return names;
    }

    /** The alerts that are expected, if somebody has written them down. */
    public Optional<List<Expectation>> expected() {
        Path file = expectedFile();
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Expectation.read(Files.readAllLines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path expectedFile() {
        return folder.resolve(EXPECTED);
    }

    private interface Reader {
        void take(String name, Article article);
    }

    private void read(Reader reader) {
        var maker = ArticleMaker.standard();
        var articleFiles = new ArticleFiles(FileLimits.STANDARD, InstantSource.fixed(TAKEN_IN));
        try {
            for (ArticleFile file : articleFiles.under(files).files()) {
                articleFiles.read(file, intake -> take(intake, maker, reader));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void take(Intake intake, ArticleMaker maker, Reader reader) {
        if (!(intake instanceof Intake.Found found)) {
            throw new CommandFailure(
                    ExitCode.INVALID_DATA, ((Intake.Refused) intake).rejection().detail());
        }
        Draft draft = found.draft();
        ArticleMaker.Made made = maker.make(draft, TAKEN_IN);
        if (!(made instanceof ArticleMaker.Made.Whole whole)) {
            throw new CommandFailure(
                    ExitCode.INVALID_DATA,
                    ((ArticleMaker.Made.Refused) made).rejection().detail());
        }
        reader.take(draft.guid().orElse(draft.place()), whole.article());
    }
}
