package org.entente.ingest.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two spellings of one address become one, and two addresses stay two. */
class CanonicalUrlsTest {

    private final CanonicalUrls urls = CanonicalUrls.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what does not matter
                "HTTPS://News.Example/A                              | https://news.example/A",
                "https://news.example:443/a                          | https://news.example/a",
                "http://news.example:80                              | http://news.example/",
                "https://news.example/a#comments                     | https://news.example/a",
                "https://news.example/a/../b/./c                     | https://news.example/b/c",
                "https://news.example/%7Euser/%61                    | https://news.example/~user/a",
                "https://news.example/a?utm_source=x&utm_medium=y    | https://news.example/a",
                "https://news.example/a?id=7&fbclid=abc&UTM_Term=z   | https://news.example/a?id=7",
                "https://news.example/a?                             | https://news.example/a",
                "https://müller.example/ü                            | https://xn--mller-kva.example/%C3%BC",
                // what does
                "https://news.example/a?id=7                         | https://news.example/a?id=7",
                "https://news.example/a/                             | https://news.example/a/",
                "https://www.news.example/a                          | https://www.news.example/a",
                "https://news.example:8443/a                         | https://news.example:8443/a",
            })
    void spellsInOneWay(String url, String canonical) {
        assertThat(urls.canonical(url)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "mailto:a@b.example",
                "tag:news.example,2020:1",
                "/a/b",
                "news.example/a",
                "http://",
                "ftp://a.example/",
                "https://"
            })
    void leavesOutWhatIsNoAddressOnTheWeb(String url) {
        assertThat(urls.canonical(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://a.example/%2525", "https://a.example/a b?c d=e f&g=%20", "https://a.example/?b=2&a=1&a=0",
                "https://a.example//x///y", "https://a.example/?utm_x=1&&b", "https://a.example/;v=1?x=%26y",
                "https://a.example/?x=%2526utm_source%253D1", "https://a.example/%E4%B8%AD?q=%E4%B8%AD",
                        "https://a.example/a?b?c#d#e"
            })
    void whatIsCanonicalStaysAsItIs(String url) {
        String canonical = urls.canonical(url).orElseThrow();

        assertThat(urls.canonical(canonical)).contains(canonical);
    }
}
