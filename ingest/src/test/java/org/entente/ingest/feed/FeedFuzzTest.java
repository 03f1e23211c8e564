package org.entente.ingest.feed;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.ingest.shared.SpoiltBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Spoilt feeds are answered all the same, and soon. See {@link SpoiltBytes} on fuzzing. */
class FeedFuzzTest {

    private static final int TIMES = 400;
    private static final int TIMES_OF_NASTY = 40;

    private static final List<String> SOUND = List.of("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>River Post</title><link>https://river.example/</link><description>News of the river</description>
            <item><title>Figures &amp; dams</title><link>https://river.example/1</link><guid isPermaLink="false">1</guid>
            <pubDate>Thu, 04 May 2023 09:30:00 GMT</pubDate><dc:creator>A. Reed</dc:creator>
            <content:encoded><![CDATA[<p>The four states <a href="/x">said</a> so.</p>]]></content:encoded></item>
            <item><title>Second</title><link>/2</link><description>&lt;b&gt;Bold&lt;/b&gt; &#146;s</description></item>
            </channel></rss>
            """, """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://quay.example/"><title type="html">The &lt;i&gt;Quay&lt;/i&gt;</title>
            <updated>2023-05-04T09:30:00Z</updated><entry><id>urn:a:1</id><title>One</title><link href="a/1"/>
            <updated>2023-05-04T09:30:00+02:00</updated><author><name>J. Kern</name></author>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text <em>here</em></p></div></content></entry></feed>
            """, """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
            <channel rdf:about="https://a.example/"><title>A</title><link>https://a.example/</link></channel>
            <item rdf:about="https://a.example/1"><title>Eins</title><link>https://a.example/1</link></item></rdf:RDF>
            """, """
            {"version": "https://jsonfeed.org/version/1.1", "title": "Feed", "home_page_url": "https://b.example/",
            "items": [{"id": "1", "url": "https://b.example/1", "content_html": "<p>Text</p>", "date_published": "2023-05-04T09:30:00Z",
            "authors": [{"name": "R. Valen"}], "tags": ["a", "b"]}]}
            """);

    @FuzzTest(maxDuration = "2m")
    void whateverComesIsAnswered(byte[] bytes) {
        parse(bytes);
    }

    @Test
    @Timeout(240)
    void everySpoiltFeedIsAnswered() {
        for (int feed = 0; feed < SOUND.size(); feed++) {
            spoil(SOUND.get(feed).getBytes(StandardCharsets.UTF_8), feed * 10_000L, TIMES);
        }
    }

    @Test
    @Timeout(240)
    void soIsEveryNastyFeedThatIsSpoiltBesides() throws IOException {
        List<NastyFeedsTest.Nasty> feeds = NastyFeedsTest.feeds().toList();
        for (int feed = 0; feed < feeds.size(); feed++) {
            spoil(feeds.get(feed).bytes(), feed * 10_000L, TIMES_OF_NASTY);
        }
    }

    private static void spoil(byte[] sound, long firstSeed, int times) {
        SpoiltBytes.areAnswered(sound, firstSeed, times, FeedFuzzTest::parse);
    }

    private static void parse(byte[] feed) {
        FeedParser.parse(feed, Map.of("content-type", "application/xml"), "https://a.example/feed");
    }
}
