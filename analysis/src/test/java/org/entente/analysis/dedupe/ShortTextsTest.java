package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.entente.analysis.article.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of one to three sentences: those of one template stay apart, true copies join. */
class ShortTextsTest {

    private static final Instant DAY = Instant.parse("2024-03-01T00:00:00Z");

    /** Two texts of one line of a file. */
    record Pair(String first, String second) {}

    /** The same, and whether the second is a copy of the first. */
    record Told(boolean copy, Pair pair) {}

    @Test
    void thereAreAtLeastSixtyTemplatedPairs() {
        assertThat(templatedPairs()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("templatedPairs")
    void reportsOfOneTemplateStayApart(Pair pair) {
        assertThat(stories(pair.first(), pair.second())).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("templatedPairs")
    void reportsOfOneTemplateStayApartAlsoBelowOneTitleAndFoot(Pair pair) {
        String foot = " More in our evening digest.";

        assertThat(stories("News in brief", pair.first() + foot, pair.second() + foot))
                .hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("shortCopies")
    void shortCopiesJoin(Pair pair) {
        assertThat(stories(pair.first(), pair.second())).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("inScriptsWithoutCapitals")
    void copiesAreToldInScriptsWithoutCapitals(Told told) {
        assertThat(stories(told.pair().first(), told.pair().second())).hasSize(told.copy() ? 1 : 2);
    }

    @Test
    void manyDyadsInManyTemplatesStayApart() {
        List<String> texts = ReportTemplates.fill(24, new Random(3));
        List<CopyFinder.Item> items = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            items.add(item("report-" + i, "", texts.get(i), DAY.plus(Duration.ofHours(i))));
        }
        Collections.shuffle(items, new Random(5));

        List<Kinship> kinships = CopyFinder.groupAll(items);

        assertThat(kinships.stream().filter(kinship -> kinship.relation().isCopy()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reportsOfOneEvent")
    void reportsOfOneEventStayApart(Pair pair) {
        assertThat(stories(pair.first(), pair.second())).hasSize(2);
    }

    @Test
    void reportsOfOneDeskDayByDayStayApart() {
        List<CopyFinder.Item> items = new ArrayList<>();
        for (String text : ReportTemplates.daily(40, new Random(7))) {
            items.add(item("day-" + items.size(), "", text, DAY.plus(Duration.ofDays(items.size() % 40))));
        }

        assertThat(CopyFinder.groupAll(items).stream()
                        .filter(kinship -> kinship.relation().isCopy()))
                .isEmpty();
    }

    @Test
    void formsFilledInAnewStayApart() {
        List<CopyFinder.Item> items = new ArrayList<>();
        for (String text : ReportTemplates.forms(20, new Random(13))) {
            items.add(item("form-" + items.size(), "", text, DAY.plus(Duration.ofHours(items.size()))));
        }

        List<Kinship> kinships = CopyFinder.groupAll(items);

        assertThat(kinships.stream().filter(kinship -> kinship.relation().isCopy()))
                .hasSizeLessThanOrEqualTo(items.size() / 50);
    }

    @ParameterizedTest
    @CsvSource({
        "Chad announces that it will restore full relations with Oman next month, Chad restores full relations with Oman, 2",
        "Peru said on Monday that it will close its embassy in Doha, Peru said on Monday that it closed its embassy in Doha, 2",
        "Peru said on Monday that it will close its embassy in Doha, Peru said on Monday that it is going to close its embassy in Doha, 1",
        "Kenya and Ghana will sign a pact on fish in Accra on Friday, Kenya and Ghana are to sign a pact on fish in Accra on Friday, 1",
    })
    void whatWillBeIsNotWhatIs(String first, String second, int expected) {
        assertThat(stories(first, second)).hasSize(expected);
    }

    private static Set<ArticleId> stories(String first, String second) {
        return stories("", first, second);
    }

    private static Set<ArticleId> stories(String title, String first, String second) {
        var stories = new TreeSet<ArticleId>();
        CopyFinder.groupAll(List.of(
                        item("first", title, first, DAY),
                        item("second", title, second, DAY.plus(Duration.ofHours(30)))))
                .forEach(kinship -> stories.add(kinship.story()));
        return stories;
    }

    private static CopyFinder.Item item(String id, String title, String text, Instant at) {
        return new CopyFinder.Item(new ArticleId(id), title, text, Optional.empty(), Optional.of(at));
    }

    static List<Pair> templatedPairs() {
        return pairs("templated-pairs.txt");
    }

    static List<Pair> reportsOfOneEvent() {
        return pairs("reports-of-one-event.txt");
    }

    static List<Pair> shortCopies() {
        return pairs("short-copies.txt");
    }

    static List<Told> inScriptsWithoutCapitals() {
        return lines("scripts-without-capitals.txt").stream()
                .map(sides -> new Told(sides[0].equals("copy"), new Pair(sides[1], sides[2])))
                .toList();
    }

    private static List<Pair> pairs(String file) {
        return lines(file).stream().map(sides -> new Pair(sides[0], sides[1])).toList();
    }

    private static List<String[]> lines(String file) {
        return Spinner.lines(file).stream().map(line -> line.split(" \\| ")).toList();
    }
}
