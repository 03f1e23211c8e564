package org.entente.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.draft.Intake;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What lies in a folder and is no file holds nobody up, and is told of; so is text in another charset. */
@Timeout(20)
class ArticleFilesTest {

    @TempDir
    private Path folder;

    private final ArticleFiles files =
            new ArticleFiles(FileLimits.STANDARD, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));

    private Path pipe(String name) throws IOException, InterruptedException {
        Path pipe = folder.resolve(name);
        boolean made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(5, TimeUnit.SECONDS);
        Assumptions.assumeTrue(made && Files.exists(pipe), "this machine makes no named pipes");
        return pipe;
    }

    private List<Intake> read(Path file) throws IOException {
        List<Intake> intakes = new ArrayList<>();
        files.under(List.of(file)).files().forEach(found -> files.read(found, intakes::add));
        return intakes;
    }

    @Test
    void pipesAndLinksThatLeadNowhereAreRefusedByName() throws Exception {
        Path pipe = pipe("b.jsonl");
        Files.writeString(folder.resolve("a.txt"), "Text.");
        Files.createSymbolicLink(folder.resolve("c.txt"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("d.txt"), folder.resolve("a.txt"));

        ArticleFiles.Found found = files.under(List.of(folder));

        assertThat(found.files()).extracting(ArticleFile::name).containsExactly("a.txt", "d.txt");
        assertThat(found.refused())
                .extracting(refused -> refused.detail())
                .containsExactly(
                        pipe + " is a pipe, socket or device and no file; hand its content in as -",
                        folder.resolve("c.txt") + " is a link that leads nowhere");
    }

    @Test
    void aPipeThatIsNamedIsRefusedToo() throws Exception {
        ArticleFiles.Found found = files.under(List.of(pipe("alone")));

        assertThat(found.files()).isEmpty();
        assertThat(found.refused()).hasSize(1);
    }

    @Test
    void textInAnotherCharsetIsReadAndThatIsSaid() throws IOException {
        Path file = folder.resolve("western.txt");
        Files.write(
                file,
                "Le pr\u00e9sident fran\u00e7ais a \u00e9t\u00e9 re\u00e7u.".getBytes(Charset.forName("windows-1252")));

        Intake.Found found = (Intake.Found) read(file).get(0);

        assertThat(found.draft().text()).isEqualTo("Le pr\u00e9sident fran\u00e7ais a \u00e9t\u00e9 re\u00e7u.");
        assertThat(found.repair())
                .hasValueSatisfying(words -> assertThat(words).startsWith(file + " is no UTF-8, and was read as "));
    }

    @Test
    void aLineOfJsonInAnotherCharsetIsRefusedWithTheByte() throws IOException {
        Path file = folder.resolve("mixed.jsonl");
        byte[] line = "{\"text\":\"Caf\u00e9 \u00e0 Gen\u00e8ve\"}\n".getBytes(Charset.forName("windows-1252"));
        Files.write(file, line);

        Intake.Refused refused = (Intake.Refused) read(file).get(0);

        assertThat(refused.rejection().reason()).isEqualTo(RejectionReason.BROKEN_JSON);
        assertThat(refused.rejection().detail())
                .isEqualTo(file + ":1 is no JSON: it holds bytes that are no UTF-8, first byte 13, which is 0xE9");
    }
}
