package org.entente.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.app.broker.EmbeddedBroker;
import org.entente.app.broker.EmbeddedKafka;
import org.entente.app.registry.EmbeddedRegistry;
import org.entente.app.registry.RegistryServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands about lists of feeds, and what they say of feeds that fare well and badly. */
@ExtendWith({EmbeddedKafka.class, EmbeddedRegistry.class})
class IngestCommandsIT {

    private final String bootstrap;
    private final String registry;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer server;

    @TempDir
    private Path folder;

    IngestCommandsIT(EmbeddedBroker broker, RegistryServer registry) {
        this.bootstrap = broker.bootstrapServers();
        this.registry = registry.url();
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        pages.put(
                "/rss",
                "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The paper</title><item><title>A</title><link>https://a.example/"
                        + "</link><content:encoded>Text</content:encoded></item></channel></rss>");
        pages.put("/atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>The & other</title></feed>");
        pages.put(
                "/",
                "<html><head><link rel='alternate' type='application/rss+xml' href='/rss' title='All'></head></html>");
        pages.put(
                "/two",
                "<html><link rel=alternate type=application/rss+xml href=/rss>"
                        + "<link rel='alternate nofollow' type='application/atom+xml' href='/atom'>"
                        + "<link rel='stylesheet' type='text/css' href='/x'></html>");
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String page = pages.get(exchange.getRequestURI().getPath());
        byte[] body = page == null ? new byte[0] : page.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private Run run(String... words) {
        List<String> line = new ArrayList<>(List.of("ingest"));
        line.addAll(List.of(words));
        return Run.of(line.toArray(String[]::new));
    }

    private Run look(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--set", "allow.addresses=127.0.0.0/8", "-o", "csv"));
        return run(line.toArray(String[]::new));
    }

    private Run asked(String... words) {
        List<String> line = new ArrayList<>(List.of(words));
        line.addAll(List.of("--bootstrap-server", bootstrap, "--registry", registry));
        return run(line.toArray(String[]::new));
    }

    @Test
    void checkTellsWhatIsThere() {
        Run run = look("check", url("/rss"), url("/atom"), url("/two"), url("/none"), "http://10.0.0.1/feed");

        assertThat(run.lines())
                .containsExactly(
                        "state,entries,newest,url,detail",
                        "ok,1,," + url("/rss") + ",",
                        "ok,0,," + url("/atom") + ",put right: " + "bare ampersand",
                        "bad,,," + url("/two") + ",\"is a page, which names 2 feeds: " + url("/rss") + " "
                                + url("/atom") + "\"",
                        "bad,,," + url("/none") + "," + url("/none") + " answers with status 404",
                        "bad,,,http://10.0.0.1/feed,\"robots.txt of 10.0.0.1 cannot be read, so that it allows nothing:"
                                + " http://10.0.0.1/robots.txt: 10.0.0.1 is at 10.0.0.1, which is closed: private\"");
        assertThat(run.code()).isEqualTo(6);
    }

    @Test
    void addTakesTheFeedThatAPageNames() throws IOException {
        Path list = folder.resolve("feeds.opml");

        Run first = look("add", url("/"), url("/atom"), "--feeds", list.toString());
        Run again = look("add", url("/rss"), "--feeds", list.toString());
        Run none = look("add", url("/none"), "--feeds", list.toString());

        assertThat(first.code()).isZero();
        assertThat(again.lines().get(1)).startsWith("known,");
        assertThat(none.code()).isEqualTo(6);
        assertThat(Files.readString(list))
                .contains("text=\"The paper\" title=\"The paper\" xmlUrl=\"" + url("/rss") + "\"", url("/atom"))
                .doesNotContain("/none");
    }

    @Test
    void ofSeveralFeedsThatAPageNamesTheBestIsTakenAndTheOthersAreShown() throws IOException {
        Path list = folder.resolve("several.opml");
        pages.put(
                "/comments/feed",
                "<rss><channel><title>Comments on the paper</title><item><title>A</title></item></channel></rss>");
        pages.put(
                "/several",
                "<html><link rel=alternate type=application/rss+xml href=/gone><link rel=alternate"
                        + " type=application/rss+xml href=/comments/feed><link rel=alternate type=application/atom+xml"
                        + " href=/atom><link rel=alternate type=application/rss+xml href=/rss></html>");

        Run run = look("add", url("/several"), "--feeds", list.toString());

        assertThat(run.lines())
                .containsExactly(
                        "state,entries,newest,url,detail",
                        "added,1,," + url("/rss") + ",",
                        "other,1,," + url("/comments/feed") + ",",
                        "other,0,," + url("/atom") + ",put right: bare ampersand");
        assertThat(Files.readString(list)).contains(url("/rss")).doesNotContain("/atom", "/comments", "/several");
        assertThat(run.code()).isZero();
    }

    @Test
    void importLeavesTheListAsItIsAndExportWritesIt() throws IOException {
        Path ours = Files.writeString(folder.resolve("ours.opml"), """
                <opml version="2.0"><head><title>Mine</title></head>
                <body>
                  <outline text="A folder"><outline text="One" xmlUrl="http://one.example/"/></outline>
                </body></opml>
                """);
        Path other = Files.writeString(
                folder.resolve("other.opml"),
                "<opml><body><outline xmlUrl='http://one.example/'/><outline text='2 &lt; 3' xmlUrl='http://two.example/?a&amp;b'/>"
                        + "</body></opml>");

        Run imported = run("import", other.toString(), "--feeds", ours.toString());
        Run exported = run("export", "--feeds", ours.toString());

        assertThat(imported.err()).contains("1 added to " + ours + ", 1 were in it already");
        assertThat(Files.readString(ours)).contains("A folder", "<title>Mine</title>", "2 &lt; 3");
        assertThat(exported.out()).contains("xmlUrl=\"http://one.example/\"", "xmlUrl=\"http://two.example/?a&amp;b\"");
    }

    @Test
    void whatIsNoAddressOfTheWebIsLeftOutOfAListAndNamed() throws IOException {
        Path ours = folder.resolve("made.opml");
        Path other = Files.writeString(
                folder.resolve("other.opml"),
                "<opml><body><outline xmlUrl='::nope'/><outline xmlUrl='HTTPS://two.example/'/></body></opml>");

        Run imported = run("import", other.toString(), "--feeds", ours.toString());

        assertThat(imported.err())
                .contains("::nope is left out: it must start with http:// or https://", "1 added to " + ours);
        assertThat(Files.readString(ours)).contains("HTTPS://two.example/").doesNotContain("nope");
    }

    @Test
    void whatIsNoAddressOfTheWebIsNotAddedUnchecked() {
        Path list = folder.resolve("unchecked.opml");

        Run run = run("add", "--unchecked", "https://one.example/feed", "one feed", "--feeds", list.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "entente ingest add: 'one feed' is no address of a feed: it must start with http:// or https://");
        assertThat(list).doesNotExist();
    }

    @Test
    void ofAListThatIsCutTheWholeOutlinesAreTakenAndTheCutOneIsNamed() throws IOException {
        Path ours = folder.resolve("of-a-cut-one.opml");
        Path cut = Files.writeString(
                folder.resolve("cut.opml"),
                "<opml><body>\n<outline xmlUrl='https://one.example/'/>\n<outline text='Two' xmlUrl='https://two.exa");

        Run run = run("import", cut.toString(), "--feeds", ours.toString());

        assertThat(run.err())
                .contains(cut + ": line 3 has an outline without an end: <outline text='Two' xmlUrl='https://two.exa")
                .contains("1 added to " + ours);
        assertThat(Files.readString(ours)).contains("https://one.example/").doesNotContain("two");
    }

    @Test
    void aListThatIsNoneIsNamed() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {0x7f, 'E', 'L', 'F', 0, 1, (byte) 0xFE});
        Path words = Files.writeString(folder.resolve("words"), "https://one.example/feed");

        assertThat(Run.of("up", "--feeds", binary.toString()))
                .extracting(Run::code, Run::err)
                .containsExactly(
                        5,
                        "entente up: the list of feeds " + binary + " is no OPML: it holds bytes that are no text\n");
        assertThat(run("import", words.toString()))
                .extracting(Run::code, Run::err)
                .containsExactly(
                        5, "entente ingest import: the list of feeds " + words + " is no OPML: it holds no <opml>\n");
    }

    @Test
    void listShowsHowFeedsFare() throws IOException {
        Path list = folder.resolve("list.opml");
        run("add", "--unchecked", url("/rss"), url("/none"), url("/never"), "--feeds", list.toString());
        Path asked = folder.resolve("asked.opml");
        run("add", "--unchecked", url("/rss"), url("/none"), "--feeds", asked.toString());
        asked("--feeds", asked.toString(), "--set", "allow.addresses=127.0.0.0/8", "--set", "transactional.id=lists");

        Run run = asked("list", "--feeds", list.toString(), "-o", "csv");

        assertThat(run.code()).isEqualTo(6);
        assertThat(run.lines()).hasSize(4);
        assertThat(run.lines().get(0)).isEqualTo("state,last_success,last_error_at,lately,normal,url,detail");
        assertThat(run.lines().get(1)).startsWith("ok,20").endsWith(",,1,0.0," + url("/rss") + ",");
        assertThat(run.lines().get(2))
                .startsWith("failing,,20")
                .endsWith("failed 1 time: " + url("/none") + " answers with status 404");
        assertThat(run.lines().get(3)).isEqualTo("unasked,,,0,0.0," + url("/never") + ",");
    }

    @Test
    void aPipeIsRefusedAndHoldsNobodyUp() throws Exception {
        Path pipe = folder.resolve("pipe.jsonl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        Run run = asked(pipe.toString(), "--set", "transactional.id=pipes");

        assertThat(run.err()).contains(pipe + " is a pipe, socket or device and no file; hand its content in as -");
        assertThat(run.code()).isEqualTo(5);
    }
}
