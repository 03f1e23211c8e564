package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that only the scripts of a page are handed. */
class ScriptStateTest {

    private static final String TOLD =
            "The two ministers opened the bridge on Tuesday, and the first lorries crossed it. "
                    + "They had asked for it since the flood of 1996, which took the old one away with the mill beside it.";

    private static ExtractedPage extract(String script) {
        return new PageExtractor()
                .extract(
                        "<title>Bridge opened</title><body><h1>Bridge opened</h1>" + script + "</body>",
                        "https://news.example/a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.state = {\"title\": \"Bridge opened\", \"body\": \"<p>%s</p>\"}</script>",
                // JSON in a text of the script, in each kind of quotes, with what is escaped in it
                "<script>window.state = JSON.parse(\"{\\\"title\\\": \\\"Bridge\\x20opened\\\", \\\"body\\\": \\\"\\u003cp>%s\\u003c/p>\\\"}\");</script>",
                "<script>window['state'] = JSON.parse('{\"title\": \"Bridge opened\", \"body\": \"<p>%s<\\/p>\"}')</script>",
                "<script>window.state=JSON.parse(`{\"title\": \"Bridge opened\", \"body\": \"<p>%s</p>\"}`)</script>",
                // a list in which numbers name places
                "<script type='application/json' id='__NUXT_DATA__'>[[\"Reactive\",1],{\"post\":2},{\"title\":3,\"body\":4},"
                        + "\"Bridge opened\",\"<p>%s</p>\"]</script>",
                // as of old, with a place that leads back and one that is not there
                "<script type='application/json' id='__NUXT_DATA__'>[{\"post\":1,\"again\":0,\"none\":99,\"less\":-1},"
                        + "{\"title\":2,\"body\":3},\"Bridge opened\",\"<p>%s</p>\"]</script>",
            })
    void textIsTaken(String script) {
        assertThat(extract(script.formatted(TOLD)).text()).isEqualTo(TOLD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.state = JSON.parse(</script>",
                "<script>window.state = JSON.parse(\"{\\\"title\\\": \\\"Bridge opened\\\", \\\"body\\\": \\\"%s</script>",
                "<script>window.state = JSON.parse(\"{\\u00\");//%s</script>",
                "<script type='application/json' id='__NUXT_DATA__'>{\"title\": \"%s\"}</script>",
                "<script>window.state = JSON.parse(decode(\"%s\"))</script>",
            })
    void whatIsBrokenTellsNothing(String script) {
        assertThat(extract(script.formatted(TOLD)).text()).doesNotContain("ministers");
    }

    @Test
    void placesThatLeadToEachOtherCostLittle() {
        String places = "{\"a\":1,\"b\":1,\"c\":2},{\"a\":2,\"b\":0,\"c\":1},{\"a\":0,\"b\":1,\"c\":0}";

        ExtractedPage page = extract(
                "<script type='application/json' id='__NUXT_DATA__'>[%s,\"%s\"]</script>".formatted(places, TOLD));

        assertThat(page.text()).doesNotContain("ministers");
    }
}
