package org.entente.ingest.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.entente.ingest.draft.Intake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Web archives and tables: each article once, each bad place once, and on from any record. */
class ArchivesTest {

    private static final String LONG = "The two governments signed the agreement on Tuesday after a year of talks, and"
            + " both sides said that the text would be published within a month. ";

    private final List<Long> offsets = new ArrayList<>();

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzip(byte[] plain) {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] record(String type, String url, byte[] block) {
        return join(bytes(head(type, url, block.length)), block, bytes("\r\n\r\n"));
    }

    private static String head(String type, String url, int length) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2024-05-01T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:92283950-ef2f-4d72-b224-f54c6ec90bb0>"
                + "\r\nContent-Type: application/http; msgtype=" + type + "\r\nContent-Length: " + length
                + "\r\n\r\n";
    }

    private static byte[] response(String url, int status, String headers, byte[] body) {
        return record(
                "response",
                url,
                join(
                        bytes("HTTP/1.1 " + status + " OK\r\n" + headers + "Content-Length: " + body.length
                                + "\r\n\r\n"),
                        body));
    }

    private static byte[] page(String name) {
        String paragraph = "<p>" + name + " " + LONG + LONG + "</p>";
        return bytes("<html lang=en><head><title>Title of " + name + "</title></head><body><article><h1>Title of "
                + name + "</h1>" + paragraph + paragraph + "</article></body></html>");
    }

    private static byte[] article(String name) {
        return response("https://paper.example/" + name, 200, "Content-Type: text/html\r\n", page(name));
    }

    private List<Intake> read(Path file, long from) {
        List<Intake> intakes = new ArrayList<>();
        new ArticleFiles(FileLimits.STANDARD, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .read(ArticleFile.alone(file), from, (offset, read, size) -> offsets.add(offset), intakes::add);
        return intakes;
    }

    private static String shown(Intake intake) {
        return intake instanceof Intake.Found found
                ? found.draft().title()
                : ((Intake.Refused) intake).rejection().reason().name();
    }

    private Path write(boolean packed, byte[]... records) throws IOException {
        Path file = folder.resolve(packed ? "crawl.warc.gz" : "crawl.warc");
        var all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.writeBytes(packed ? gzip(record) : record);
        }
        return Files.write(file, all.toByteArray());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void pagesThatAnsweredWellAreReadAndTheRestIsPassedOver(boolean packed) throws IOException {
        Path file = write(
                packed,
                record("request", "https://paper.example/a", bytes("GET /a HTTP/1.1\r\n\r\n")),
                article("a"),
                response("https://paper.example/x.png", 200, "Content-Type: image/png\r\n", new byte[] {1, 2, 3}),
                response("https://paper.example/gone", 404, "Content-Type: text/html\r\n", page("gone")),
                response(
                        "https://paper.example/b",
                        200,
                        "Content-Type: text/html\r\nContent-Encoding: gzip\r\n",
                        gzip(page("b"))),
                response("https://paper.example/empty", 200, "Content-Type: text/html\r\n", bytes("<html></html>")));

        List<Intake> intakes = read(file, 0);

        assertThat(intakes.stream().map(ArchivesTest::shown))
                .containsExactly("Title of a", "Title of b", "NOT_ARTICLE");
        var first = (Intake.Found) intakes.get(0);
        assertThat(first.draft().url()).contains("https://paper.example/a");
        assertThat(first.draft().published().orElseThrow().at()).isEqualTo("2024-05-01T10:00:00Z");
        assertThat(offsets).containsExactly(Files.size(file));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBadPlaceIsRefusedOnceAndReadingGoesOnBehindIt(boolean packed) throws IOException {
        byte[] broken = packed ? gzip(article("lost")) : article("lost");
        if (packed) {
            for (int i = 20; i < broken.length - 20; i++) {
                broken[i] = (byte) (i * 37);
            }
        } else {
            System.arraycopy(bytes("Content-Length: many!"), 0, broken, 8, 21);
        }
        Path file = folder.resolve(packed ? "bad.warc.gz" : "bad.warc");
        byte[] a = packed ? gzip(article("a")) : article("a");
        byte[] b = packed ? gzip(article("b")) : article("b");
        Files.write(file, join(a, broken, b));

        assertThat(read(file, 0).stream().map(ArchivesTest::shown))
                .containsExactly("Title of a", "NOT_READABLE", "Title of b");
    }

    @Test
    void aPageThatSpeaksOfArchivesHoldsNoRecord() throws IOException {
        byte[] told = join(
                article("lost"),
                bytes("<p>It began " + head("response", "http://x.example/", 40) + "</p>"),
                page("no"));
        System.arraycopy(bytes("Content-Length: many!"), 0, told, 8, 21);
        Path file = write(false, article("a"), told, bytes("\r\n"), article("b"));

        assertThat(read(file, 0).stream().map(ArchivesTest::shown))
                .containsExactly("Title of a", "NOT_READABLE", "Title of b");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readingIsTakenUpAtARecord(boolean packed) throws IOException {
        byte[] first = packed ? gzip(article("a")) : article("a");
        Path file = write(packed, article("a"), article("b"), article("c"));

        assertThat(read(file, first.length).stream().map(ArchivesTest::shown))
                .containsExactly("Title of b", "Title of c");
        assertThat(read(file, 5).stream().map(ArchivesTest::shown)).containsExactly("Title of b", "Title of c");
    }

    @Test
    void placesNameWhereReadingCanBeTakenUp() throws IOException {
        Path file = write(true, article("a"), article("b"));

        Intake.Found second = (Intake.Found) read(file, 0).get(1);

        assertThat(second.draft().place()).isEqualTo(file + " at " + gzip(article("a")).length);
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("none.warc"), "Just words.");

        assertThat(read(file, 0).stream().map(ArchivesTest::shown)).containsExactly("NOT_READABLE");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anArchiveThatBreaksOffIsReadAsFarAsItGoes(boolean packed) throws IOException {
        byte[] whole = packed ? join(gzip(article("a")), gzip(article("b"))) : join(article("a"), article("b"));
        Path file = Files.write(
                folder.resolve(packed ? "cut.warc.gz" : "cut.warc"), java.util.Arrays.copyOf(whole, whole.length - 60));

        assertThat(read(file, 0).stream().map(ArchivesTest::shown)).containsExactly("Title of a", "NOT_READABLE");
    }

    private List<Intake> table(String name, String content, String... columns) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        List<Intake> intakes = new ArrayList<>();
        new ArticleFiles(
                        FileLimits.STANDARD,
                        CsvColumns.of(List.of(columns), ""),
                        InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")))
                .read(ArticleFile.alone(file), intakes::add);
        return intakes;
    }

    @ParameterizedTest
    @CsvSource({"comma.csv,','", "semicolon.csv,;", "tab.tsv,'\t'"})
    void aTableIsReadWhateverPartsItsCells(String name, String separator) throws IOException {
        String content = """
                \uFEFFurl,title,text,published
                https://a.example/1,One,"Text with, comma; and
                line",2024-05-01
                https://a.example/2,Two,Text,2024-05-02
                """;

        List<Intake> intakes = table(name, separator.equals(",") ? content : tabular(separator));

        assertThat(intakes.stream().map(ArchivesTest::shown)).containsExactly("One", "Two");
    }

    private static String tabular(String separator) {
        return String.join(separator, "url", "title", "text", "published") + "\n"
                + String.join(separator, "https://a.example/1", "One", "\"Text\nline\"", "2024-05-01") + "\n"
                + String.join(separator, "https://a.example/2", "Two", "Text", "2024-05-02") + "\n";
    }

    @Test
    void columnsAreNamedByASetting() throws IOException {
        List<Intake> intakes = table(
                "other.csv",
                "link,Headline,body,day,other\nhttps://a.example/1,One,Text,2024-05-01,x\n,Two,,2024-05-01,x\n",
                "url=link",
                "title=Headline",
                "text=body",
                "published=day");

        assertThat(intakes.stream().map(ArchivesTest::shown)).containsExactly("One", "MISSING_FIELD");
        assertThat(((Intake.Refused) intakes.get(1)).rejection().place()).endsWith("other.csv row 3");
    }

    @Test
    void aTableWithoutRowsIsEmptyAndOneWithoutTheColumnsTellsSo() throws IOException {
        assertThat(table("empty.csv", "url,text\n").stream().map(ArchivesTest::shown))
                .containsExactly("EMPTY");
        assertThat(table("wrong.csv", "a,b\n1,2\n3,4\n").stream().map(ArchivesTest::shown))
                .containsExactly("MISSING_FIELD");
    }

    @Test
    void aColumnThatATableHasNotIsNamedOnce() throws IOException {
        List<Intake> intakes = table(
                "typo.csv", "link,body\nhttps://a.example/1,One\nhttps://a.example/2,Two\n", "text=bdoy", "url=link");

        assertThat(intakes)
                .singleElement()
                .isInstanceOfSatisfying(
                        Intake.Refused.class,
                        refused -> assertThat(refused.rejection().detail())
                                .endsWith("typo.csv has no column bdoy but link, body;"
                                        + " csv.columns tells which is which, as in text=body"));
    }
}
