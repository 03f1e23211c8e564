package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a feed is put right and named, and every whole entry is kept. */
class FeedParserTest {

    private static ParsedFeed parse(String feed) {
        return FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), Map.of(), "https://news.example/feed");
    }

    private static List<String> titles(ParsedFeed feed) {
        return feed.entries().stream().map(FeedEntry::title).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // what people write by hand
                "<rss><channel><item><title>Q & A</title></item></channel></rss> | Q & A | bare ampersand",
                "<rss><channel><item><title>caf&eacute;</title></item></channel></rss> | café | HTML entity",
                "<rss><channel><item><title>1 < 2</title></item></channel></rss> | 1 < 2 | bare <",
                "<rss><channel><item><title>a&#146;b</title></item></channel></rss> | a’b | character number of windows-1252",
                "<rss version=2.0><channel><item><title>t</title></item></channel></rss> | t | attribute without quotes",
                // what is missing or too much
                "<rss><channel><item><dc:title>t</dc:title></item></channel></rss> | t | undeclared prefix dc",
                "<rss><channel><item><title>t</title><item><title>u</title></item></channel></rss> | t,u | element without an end tag",
                "<rss><channel><item><title>t</title></item><item><title>u | t,u | truncated",
                "<rss><channel><item><title>t</title></b></item></channel></rss> | t | end tag without a start",
                "Warning: line 7 <rss><channel><item><title>t</title></item></channel></rss> | t | junk before the first element",
                "<rss><channel><item><title>t</title></item></channel></rss> bye | t | junk after the last element",
                "<rss><channel><item><title><![CDATA[t</title></item> | t | CDATA section without an end",
            })
    void namesWhatItPutRight(String feed, String titles, String repair) {
        ParsedFeed parsed = parse(feed);

        assertThat(String.join(",", titles(parsed))).isEqualTo(titles);
        assertThat(parsed.repairs()).contains(repair);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<rss><channel><item><title>t</title></item><item><title>u</title><link>http:// | t",
                "<rss><channel><item><title>t</title><item><title>u</title></channel></rss> | t,u",
                "<x:feed xmlns:x='http://www.w3.org/2005/Atom'><x:entry><x:title>t</x:title></x:entry><x:entry><x:title>u | t",
                "<urlset><url><news:news><news:title>t</news:title></news:news></url><url><news:news><news:title>u | t",
                "{\"items\": [{\"id\": \"1\", \"title\": \"t\"}, {\"id\": \"2\", \"title\": \"u\", \"content_te | t",
            })
    void ofABeginningReadsWhatStandsWhole(String feed, String titles) {
        ParsedFeed parsed = FeedParser.parseBeginning(feed.getBytes(StandardCharsets.UTF_16LE), Map.of(), "");

        assertThat(String.join(",", titles(parsed))).isEqualTo(titles);
    }

    @Test
    void leavesOutControlCharacters() {
        ParsedFeed parsed = parse("<rss><channel><item><title>a\u0001b\u0000c</title></item></channel></rss>");

        assertThat(titles(parsed)).containsExactly("abc");
        assertThat(parsed.repairs()).contains("control characters");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, text/xml; charset=windows-1251, ''",
        "windows-1251, text/xml, windows-1251",
        "UTF-8, text/xml; charset=us-ascii, utf-8",
        "UTF-8, text/xml, utf-16",
        "UTF-16LE, text/xml, ''",
        "UTF-32BE, '', ''",
    })
    void findsTheCharset(String charset, String header, String declared) {
        String text = "Министры подписали договор о дружбе и сотрудничестве";
        String declaration =
                declared.isEmpty() ? "<?xml version='1.0'?>" : "<?xml version='1.0' encoding='" + declared + "'?>";
        byte[] body = (declaration + "<rss><channel><item><title>" + text + "</title></item></channel></rss>")
                .getBytes(Charset.forName(charset));

        ParsedFeed parsed = FeedParser.parse(body, Map.of("Content-Type", header), "");

        assertThat(titles(parsed)).containsExactly(text);
    }

    @Test
    void readsShortTextsThatADoctypeDeclaresAndNothingFromOutside() {
        ParsedFeed parsed = parse("""
                <!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "https://evil.example/rss.dtd" [
                  <!ENTITY press "press release">
                  <!ENTITY file SYSTEM "file:///etc/passwd">
                  <!ENTITY many "&press;&press;&press;">
                ]>
                <rss><channel><item><title>A &press; &file; &many;</title></item></channel></rss>
                """);

        assertThat(titles(parsed)).containsExactly("A press release &file; &many;");
    }

    @Test
    void takesEveryFieldOfAnAtomEntry() {
        ParsedFeed parsed = parse("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://news.example/">
                  <title>News</title><link href="/"/><updated>2024-05-01T10:00:00Z</updated>
                  <entry>
                    <id>tag:1</id><title type="html">&lt;b&gt;Ties&lt;/b&gt; raised</title><link rel="alternate" href="2024/ties"/>
                    <link rel="enclosure" href="sound.mp3"/>
                    <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Long.</p></div></content>
                    <author><name>A. Writer</name></author><published>2024-05-01T09:00:00+02:00</published>
                    <updated>2024-05-01T09:30:00Z</updated><category term="asia"/>
                  </entry>
                </feed>
                """);

        FeedEntry entry = parsed.entries().get(0);
        assertThat(entry.guid()).contains("tag:1");
        assertThat(entry.url()).contains("https://news.example/2024/ties");
        assertThat(entry.title()).isEqualTo("<b>Ties</b> raised");
        assertThat(entry.summary()).isEqualTo("Short.");
        assertThat(entry.content()).isEqualTo("<p>Long.</p>");
        assertThat(entry.authors()).containsExactly("A. Writer");
        assertThat(entry.published().orElseThrow().at()).isEqualTo("2024-05-01T07:00:00Z");
        assertThat(entry.categories()).containsExactly("asia");
        assertThat(entry.language()).isEqualTo("en");
        assertThat(parsed.repairs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html><body>Not found</body></html> | is no feed but begins with <html>",
                "{\"message\": \"no\"}               | is JSON but no feed: it has neither version nor items",
                "Just words.                         | is no feed: it holds no markup",
                "'   '                               | is empty",
            })
    void saysWhyItIsNoFeed(String body, String error) {
        assertThat(parse(body).error()).contains(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<a",
                "</",
                "<!--",
                "<![CDATA[",
                "<a b='",
                "<!DOCTYPE [",
                "&",
                "<?",
                "<item>",
                "<a b=",
                "]]>"
            })
    @Timeout(20)
    void hostileRepetitionTakesLinearTime(String piece) {
        String body = "<rss><channel>" + piece.repeat(2_000_000 / piece.length());

        assertThatCode(() -> parse(body)).doesNotThrowAnyException();
    }

    @Test
    void noDamageMakesItThrow() {
        long seed = 4_711;
        var random = new Random(seed);
        String whole = """
                <?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY x "y">]><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>T &amp; U</title><item><guid isPermaLink="true">https://a.example/1</guid><dc:date>2020-01-01</dc:date>
                <description><![CDATA[<p>x</p>]]></description></item></channel></rss>
                """;
        for (int round = 0; round < 3_000; round++) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            for (int slip = 0; slip < 1 + round % 20; slip++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int length = 1 + random.nextInt(bytes.length);
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatCode(() -> FeedParser.parse(cut, Map.of(), "https://a.example/"))
                    .as("seed " + seed + " round " + round)
                    .doesNotThrowAnyException();
        }
    }

    /** Of damaged UTF-8 most letters are whole, of windows-1252 none are UTF-8. */
    @ParameterizedTest
    @CsvSource({
        "windows-1252, the day\u2019s news, the day\u2019s news",
        "windows-1252, caf\u00e9, caf\u00e9",
        "UTF-8, caf\u00e9 caf\u00e9 #, caf\u00e9 caf\u00e9 \ufffd"
    })
    void fewLettersTellDamageFromAnotherCharset(String charset, String written, String read) {
        byte[] body = ("<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>" + written
                        + "</title><description>" + "news of the day ".repeat(200)
                        + "</description></item></channel></rss>")
                .getBytes(Charset.forName(charset));
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '#' ? (byte) 0xFF : body[i];
        }

        ParsedFeed parsed = FeedParser.parse(body, Map.of(), "https://a.example/");

        assertThat(parsed.entries().get(0).title()).isEqualTo(read);
    }

    @Test
    void deepNestingEndsSoon() {
        String deep = "<rss><channel><item><description>" + "<div>".repeat(300_000);

        ParsedFeed parsed = parse(deep);

        assertThat(parsed.repairs()).contains("nested deeper than 256");
    }

    @Test
    void entryThatOnlySaysWhenItChangedAppearedThen() {
        ParsedFeed parsed = parse("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><entry>"
                + "<modified>2004-01-01T19:48:21Z</modified></entry></feed>");

        assertThat(parsed.entries().get(0).published())
                .isPresent()
                .isEqualTo(parsed.entries().get(0).updated());
    }

    @Test
    void jsonFeedChangedWhenItsItemsDid() {
        ParsedFeed parsed = parse("""
                {"version":"https://jsonfeed.org/version/1","items":[{"id":"1","date_modified":"2024-03-05T10:00:00Z"},
                {"id":"2","date_modified":"2024-03-06T10:00:00Z"}]}
                """);

        assertThat(parsed.updated()).isEqualTo(parsed.entries().get(1).updated());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<content type='application/json'>{\"a\":1}</content> | {\"a\":1}",
                "<content type='application/octet-stream'>SGVsbG8gd29ybGQ=</content> | Hello world",
            })
    void contentOfOtherTypesIsDecodedWhereItIsCoded(String content, String text) {
        ParsedFeed parsed = parse("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + content + "</entry></feed>");

        assertThat(parsed.entries().get(0).content()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<g:point>45.256 -71.92</g:point>                                             | geo:45.256,-71.92",
                "<g:point> +45.256, -71.92 </g:point><g:featureName>Here</g:featureName>      | Here geo:45.256,-71.92",
                "<w:lat>26.58</w:lat><w:long>-97.83</w:long>                                  | geo:26.58,-97.83",
                "<w:Point><w:lat>26.58</w:lat><w:long>-97.83</w:long></w:Point>               | geo:26.58,-97.83",
                "<g:where><m:Point><m:pos>36.35 -110.97</m:pos></m:Point></g:where>           | geo:36.35,-110.97",
                "<g:point>95 10</g:point><g:point>here</g:point><g:line>1 2 3 4</g:line>      | ''"
            })
    void placesAreReadFromEveryVocabulary(String markup, String places) {
        ParsedFeed parsed = parse("<rss version='2.0' xmlns:g='http://www.georss.org/georss' "
                + "xmlns:w='http://www.w3.org/2003/01/geo/wgs84_pos#' xmlns:m='http://www.opengis.net/gml'>"
                + "<channel><item><title>t</title>" + markup + "</item></channel></rss>");

        assertThat(String.join(" ", parsed.entries().get(0).places())).isEqualTo(places);
    }

    @Test
    void descriptionOfAFilmStandsInAGroup() {
        ParsedFeed parsed =
                parse("<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'>"
                        + "<entry><title>t</title><media:group><media:title>m</media:title>"
                        + "<media:description>d</media:description></media:group></entry></feed>");

        assertThat(parsed.entries().get(0).title()).isEqualTo("t");
        assertThat(parsed.entries().get(0).summary()).isEqualTo("d");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a href=b>                        | <a href=\"https://news.example/a/b\">",
                "<img longdesc='b' src=\"/c\">       | <img longdesc='https://news.example/a/b' src=\"https://news.example/c\">",
                "<object data = b usemap=#c>       | <object data = \"https://news.example/a/b\" usemap=\"https://news.example/a/feed#c\">",
                "<a title='href=b' href='?c'>      | <a title='href=b' href='https://news.example/a/feed?c'>",
                "<a href='mailto:b@c'>, 1 < 2      | <a href='mailto:b@c'>, 1 < 2"
            })
    void addressesInMarkupAreMadeAbsolute(String markup, String absolute) {
        String feed =
                "<rss><channel><item><description><![CDATA[" + markup + "]]></description></item></channel></rss>";

        ParsedFeed parsed =
                FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), Map.of(), "https://news.example/a/feed");

        assertThat(parsed.entries().get(0).summary()).isEqualTo(absolute);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IBM037", "IBM500", "IBM1047", "ebcdic-cp-us"})
    void charsetsOfEbcdicAreToldApartByTheirNames(String charset) {
        String feed = "<?xml version=\"1.0\" encoding=\"" + charset
                + "\"?><rss><channel><title>Talks [live] on Caf\u00e9s!</title></channel></rss>";

        ParsedFeed parsed = FeedParser.parse(feed.getBytes(Charset.forName(charset)), Map.of(), "");

        assertThat(parsed.title()).isEqualTo("Talks [live] on Caf\u00e9s!");
        assertThat(parsed.repairs()).isEmpty();
    }

    @Test
    void anEntryWithoutAnElementForItsAddressMayHaveItInAnAttribute() {
        String feed = "<CHANNEL HREF='/'><TITLE>News</TITLE><ITEM HREF='b'><TITLE>One</TITLE></ITEM></CHANNEL>";

        ParsedFeed parsed =
                FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), Map.of(), "https://news.example/a/feed");

        assertThat(parsed.url()).contains("https://news.example/");
        assertThat(parsed.entries().get(0).url()).contains("https://news.example/a/b");
    }

    @Test
    void textsThatADocumentDeclaresMayNotFillMemory() {
        String feed = "<!DOCTYPE a [<!ENTITY a '" + "x".repeat(999) + "'>]><rss><channel><item><title>"
                + "&a;".repeat(1_000) + "</title></item></channel></rss>";

        ParsedFeed parsed = FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), Map.of(), "");

        assertThat(parsed.entries().get(0).title()).hasSizeLessThan(300_000);
        assertThat(parsed.repairs()).contains("entities that add more than 262144 characters");
    }

    @Test
    void blanksBetweenTheFieldsOfAnEntryCostNothing() {
        String entry = """
                <item>
                  <title>T</title>
                  <link>/#</link>
                  <guid>#</guid>
                  <pubDate>Mon, 01 Jan 2024 10:00:00 GMT</pubDate>
                  <author>A</author>
                  <category>c</category>
                  <description>One &lt;b&gt;two&lt;/b&gt; three.</description>
                </item>
                """;
        String feed = IntStream.range(0, 12_000)
                .mapToObj(i -> entry.replace("#", Integer.toString(i)))
                .collect(Collectors.joining("", "<rss><channel><title>T</title>", "</channel></rss>"));

        ParsedFeed parsed =
                FeedParser.parse(feed.getBytes(StandardCharsets.UTF_8), Map.of(), "https://news.example/feed");

        assertThat(parsed.entries())
                .hasSize(12_000)
                .allMatch(each -> each.summary().equals("One <b>two</b> three."));
        assertThat(parsed.repairs()).isEmpty();
    }
}
