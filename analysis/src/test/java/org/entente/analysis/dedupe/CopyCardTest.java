package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds copy recognition to floors a little below what is measured. */
class CopyCardTest {

    @ParameterizedTest
    @CsvSource({
        // The plain kinds of copy: all found, and named rightly.
        "exact, 1.0, 1.0",
        "edited-4, 0.99, 0.9",
        "edited-8, 0.99, 0.9",
        "cut-50, 1.0, 0.98",
        "cut-30, 1.0, 0.98",
        "foreign-30, 1.0, 0.97",
        "wire, 1.0, 0.98",
        // Spun ones: all found, named rightly where enough words were changed.
        "plain-30, 0.99, 0.93",
        "plain-70, 0.98, 0.98",
        "wordy-50, 0.99, 0.92",
        "wordy-70, 0.99, 0.95",
        "both-70, 0.99, 0.98",
        "shuffling-70, 0.98, 0.92",
        "allknowing-70, 0.97, 0.98",
        "allknowing-70-cut-30, 0.94, 0.97",
        // Machines and editors that nothing was fitted to.
        "filled-8, 0.99, 0.9",
        "stilted-30, 0.99, 0.85",
        "stilted-70, 0.97, 0.95",
        "chatty-50, 0.98, 0.93",
        "chatty-70, 0.98, 0.95",
        "stubborn-50, 0.99, 0.9",
        // Cut and added to elsewhere than at the ends; sentences rebuilt.
        "ends-50, 0.99, 0.96",
        "digest-3, 0.96, 0.98",
        "relead, 0.99, 0.85",
        "neighbours-50, 0.99, 0.95",
        "translating-50, 0.99, 0.92",
        "summarising-50, 0.98, 0.95",
        // Disguised, reprinted, teased, taken apart; phrases put for words.
        "invisible-30, 0.99, 0.85",
        "alike-30, 0.99, 0",
        "reprint, 0.99, 0.97",
        "woven-30, 0.99, 0.85",
        "gap-30, 0.99, 0.9",
        "teaser-30, 0.95, 0.9",
        "multiword-50, 0.99, 0.9",
        "rephrasing-50, 0.98, 0.88",
        "framing-50-cut-30, 0.96, 0.9",
        "jumbling-50, 0.99, 0.85",
        "recasting-70, 0.98, 0.95",
        "recasting-50-cut-30, 0.93, 0.85",
        // What is no copy but told as something else.
        "quotation, 0.93, 0.99"
    })
    void recallAndTypesStayAboveTheirFloors(String name, double recall, double typed) throws IOException {
        List<BaseArticles.Base> articles = sample();
        assumeFalse(articles.isEmpty(), "neither the corpus nor the pages are there");
        Treatment treatment = Stream.of(Treatment.all(), Treatment.aside(), Treatment.late(), Treatment.strange())
                .flatMap(List::stream)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();

        CopyCard.Row row = CopyCard.measure(treatment, articles);

        assertThat(row.recall()).as(row.toString()).isGreaterThanOrEqualTo(recall);
        assertThat(row.typed()).as(row.toString()).isGreaterThanOrEqualTo(typed);
        if (treatment.expected().isCopy()) {
            assertThat(row.precision()).as(row.toString()).isGreaterThanOrEqualTo(0.99);
        }
    }

    @Test
    void stateOfAnArticleStaysUnderFiveKilobytes() {
        CopyScale.Cost cost = new CopyScale().at(2_000);

        assertThat(cost.stateBytes()).as(cost.toString()).isLessThan(5_000);
        assertThat(cost.found()).as(cost.toString()).isGreaterThan(0.97);
    }

    private static List<BaseArticles.Base> sample() throws IOException {
        return Stream.concat(
                        BaseArticles.corpus().stream().limit(240),
                        BaseArticles.pages().stream().limit(40))
                .toList();
    }
}
