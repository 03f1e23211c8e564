package org.entente.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.time.StatedTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of one record after the other: each once, from any mark on, in any charset, each bad one by itself. */
class RecordsTest {

    private static final int RECORDS = 1_000;
    private static final String RUSSIAN =
            "\u0421\u0442\u043e\u0440\u043e\u043d\u044b \u043f\u043e\u0434\u043f\u0438\u0441\u0430\u043b\u0438 \u0434\u043e\u0433\u043e\u0432\u043e\u0440 \u043e \u0441\u043e\u0442\u0440\u0443\u0434\u043d\u0438\u0447\u0435\u0441\u0442\u0432\u0435 \u0438 \u0434\u0440\u0443\u0436\u0431\u0435.";

    private final List<Long> marks = new ArrayList<>();

    @TempDir
    private Path folder;

    private List<Intake> read(Path file, long from, String charset) {
        List<Intake> intakes = new ArrayList<>();
        new ArticleFiles(
                        FileLimits.STANDARD,
                        CsvColumns.of(List.of(), charset),
                        InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .read(ArticleFile.alone(file), from, (offset, read, size) -> marks.add(offset), intakes::add);
        return intakes;
    }

    private List<Intake> read(String name, byte[] content) throws IOException {
        return read(Files.write(folder.resolve(name), content), 0, "");
    }

    private static String shown(Intake intake) {
        if (intake instanceof Intake.Found found) {
            return found.draft().text();
        }
        return intake instanceof Intake.Linked linked
                ? linked.draft().url().orElseThrow()
                : ((Intake.Refused) intake).rejection().reason().name();
    }

    private static List<String> shown(List<Intake> intakes) {
        return intakes.stream().map(RecordsTest::shown).toList();
    }

    private static String record(String name, int number) {
        if (name.contains(".gkg.")) {
            return gkg("https://a.example/" + number);
        }
        return name.contains(".csv")
                ? "https://a.example/" + number + ",\"Text, and\nmore " + number + "\"\n"
                : "{\"text\":\"Text " + number + "\"}\n\n";
    }

    private static byte[] packed(String name, byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        if (name.endsWith(".gz")) {
            try (var out = new GZIPOutputStream(packed)) {
                out.write(plain);
            }
            return packed.toByteArray();
        }
        if (name.endsWith(".zip")) {
            try (var out = new ZipOutputStream(packed)) {
                out.putNextEntry(new ZipEntry(name.replace(".zip", "")));
                out.write(plain);
            }
            return packed.toByteArray();
        }
        return plain;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.csv", "a.csv.zip", "20240501120000.gkg.csv.zip", "a.gkg.csv"})
    void readingIsTakenUpAtEveryMarkWithNothingTwiceAndNothingLost(String name) throws IOException {
        String content = IntStream.range(0, RECORDS)
                .mapToObj(number -> record(name, number))
                .collect(Collectors.joining(
                        "", name.equals("a.csv") || name.equals("a.csv.zip") ? "url,text\n" : "", ""));
        Path file = Files.write(folder.resolve(name), packed(name, content.getBytes(StandardCharsets.UTF_8)));
        List<Intake> all = read(file, 0, "");
        List<Long> places = List.copyOf(marks);

        List<List<Intake>> rests =
                places.stream().map(place -> read(file, place, "")).toList();

        assertThat(all).hasSize(RECORDS).doesNotHaveAnyElementsOfTypes(Intake.Refused.class);
        assertThat(places).hasSize(2);
        assertThat(rests.get(0)).isEqualTo(all.subList(400, RECORDS));
        assertThat(rests.get(1)).isEqualTo(all.subList(800, RECORDS));
    }

    @ParameterizedTest
    @CsvSource({
        // told by the bytes
        "UTF-8,",
        "windows-1251,",
        "KOI8-R,",
        // told by a mark of their own
        "UTF-16,",
        "x-UTF-16LE-BOM,",
        // told by the operator
        "UTF-16LE, utf-16le",
        "IBM866, ibm866"
    })
    void tablesAreReadInTheirCharset(String charset, String declared) throws IOException {
        String rows =
                IntStream.range(0, 20).mapToObj(i -> i + ";" + RUSSIAN + "\n").collect(Collectors.joining());
        Path file = Files.write(folder.resolve("table.csv"), ("id;text\n" + rows).getBytes(Charset.forName(charset)));

        assertThat(shown(read(file, 0, declared == null ? "" : declared)))
                .hasSize(20)
                .containsOnly(RUSSIAN);
    }

    @Test
    void aCharsetThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> CsvColumns.of(List.of(), "klingon-1"))
                .hasMessage("csv.charset must name a charset, as in windows-1251, got klingon-1");
    }

    @Test
    void aRowThatIsDamagedIsRefusedAndTheNextIsRead() throws IOException {
        byte[] table = "id,text\n1,caf\u00e9 \u00e0 one\n2,caf\u00e9 two\n3,caf\u00e9 three\n"
                .getBytes(StandardCharsets.UTF_8);
        int damaged = new String(table, StandardCharsets.ISO_8859_1).indexOf("two") - 2;
        table[damaged] = (byte) 0xFF;

        assertThat(shown(read("damaged.csv", table)))
                .containsExactly("caf\u00e9 \u00e0 one", "NOT_READABLE", "caf\u00e9 three");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsItsOwnRowOnly() throws IOException {
        String table =
                "id,text\n1,one\n2,\"two\n3,three\n4,\"fo\"\"ur, \"\n5, \"five\"\n6,si\"x\n7,\"a \"b\" c\"\n8,eight\n9,\"end";

        assertThat(shown(read("open.csv", table.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "one",
                        "NOT_READABLE",
                        "three",
                        "fo\"ur, ",
                        "five",
                        "si\"x",
                        "NOT_READABLE",
                        "eight",
                        "NOT_READABLE");
    }

    @Test
    void aLineOfJsonWithAByteThatIsNoUtf8IsRefusedAndTheNextIsRead() throws IOException {
        byte[] lines = "{\"text\":\"one\"}\n{\"text\":\"t?o\"}\n{\"text\":\"three\"}".getBytes(StandardCharsets.UTF_8);
        lines[new String(lines, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xE9;

        assertThat(shown(read("byte.jsonl", lines))).containsExactly("one", "BROKEN_JSON", "three");
    }

    @Test
    void linesOfJsonFilesThatWerePutTogetherAreReadWithTheirMarks() throws IOException {
        byte[] lines = "\uFEFF{\"text\":\"one\"}\n\uFEFF{\"text\":\"two\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(shown(read("marks.jsonl", lines))).containsExactly("one", "two");
    }

    @Test
    void jsonLinesInSixteenBitsAreReadByTheirMark() throws IOException {
        byte[] lines = "{\"text\":\"caf\u00e9\"}\n{\"text\":\"\ud83d\ude00\"}\n".getBytes(StandardCharsets.UTF_16);

        assertThat(shown(read("wide.jsonl", lines))).containsExactly("caf\u00e9", "\ud83d\ude00");
    }

    private static String row(int columns, List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(Collections.nCopies(columns - cells.size(), ""));
        return String.join("\t", all) + "\n";
    }

    private static String gkg(String url) {
        return row(27, List.of("20240501120000-7", "20240501120000", "1", "paper.example", url));
    }

    @Test
    void aRowOfKnowledgeGraphsNamesAPageItsPublisherItsTimeAndItsLanguage() throws IOException {
        List<String> cells = new ArrayList<>(
                Arrays.asList(gkg("https://paper.example/a?b=1").strip().split("\t", -1)));
        cells.addAll(Collections.nCopies(27 - cells.size(), ""));
        cells.set(25, "srclc:fra;eng:Moses 2.1.1");
        cells.set(
                26,
                "<PAGE_PRECISEPUBTIMESTAMP>20240501114500</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>Accord &amp; trait&#xE9;</PAGE_TITLE>");

        List<Intake> intakes = read("x.gkg.csv", row(27, cells).getBytes(StandardCharsets.UTF_8));

        assertThat(intakes).hasSize(1);
        Draft draft = ((Intake.Linked) intakes.get(0)).draft();
        assertThat(draft.url()).contains("https://paper.example/a?b=1");
        assertThat(draft.source()).isEqualTo("paper.example");
        assertThat(draft.title()).isEqualTo("Accord & trait\u00e9");
        assertThat(draft.language()).isEqualTo("fr");
        assertThat(draft.published())
                .contains(new StatedTime(Instant.parse("2024-05-01T11:45:00Z"), TimeQuality.EXACT));
    }

    @Test
    void aRowOfMentionsNamesThePageAndWhenItWasSeen() throws IOException {
        String mention = row(
                16,
                List.of(
                        "1170000001",
                        "20240430120000",
                        "20240501120000",
                        "1",
                        "paper.example",
                        "https://paper.example/b"));

        Draft draft = ((Intake.Linked) read("x.mentions.CSV", mention.getBytes(StandardCharsets.UTF_8))
                        .get(0))
                .draft();

        assertThat(draft.url()).contains("https://paper.example/b");
        assertThat(draft.published())
                .contains(new StatedTime(Instant.parse("2024-05-01T12:00:00Z"), TimeQuality.INFERRED));
    }

    @Test
    void badRowsOfGdeltAreRefusedEachWithItsReason() throws IOException {
        String rows = gkg("https://paper.example/a")
                + "one\ttwo\n"
                + gkg("BBC Monitoring, 1 May 2024").replace("\t1\t", "\t2\t")
                + gkg("ftp://paper.example/a")
                + gkg("https://paper.example/b").replace("\t20240501120000\t", "\t20241301120000\t")
                + "\n"
                + gkg("https://paper.example/c");

        List<Intake> intakes = read("bad.gkg.csv", rows.getBytes(StandardCharsets.UTF_8));

        assertThat(shown(intakes))
                .containsExactly(
                        "https://paper.example/a",
                        "MISSING_FIELD",
                        "NO_LINK",
                        "NO_LINK",
                        "BAD_DATE",
                        "https://paper.example/c");
        assertThat(((Intake.Refused) intakes.get(1)).rejection().detail())
                .endsWith("bad.gkg.csv:2 has 2 columns, a row of GDELT's GKG has 27");
    }

    @Test
    void whatIsNotPackedAsItIsCalledIsRefused() throws IOException {
        assertThat(shown(read("a.gkg.csv.zip", "no zip".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("NOT_READABLE");
        assertThat(shown(read("a.jsonl.gz", "no gzip".getBytes(StandardCharsets.UTF_8))))
                .containsExactly("NOT_READABLE");
    }
}
