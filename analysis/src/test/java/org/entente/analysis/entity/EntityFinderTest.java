package org.entente.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.analysis.table.Table;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntityFinderTest {

    private static final EntityFinder FINDER = EntityFinder.standard();
    private static final LocalDate DAY = LocalDate.of(2023, 9, 11);

    /** A line of a table: the day, the names and states expected, and the sentence. */
    record Line(String day, String expected, String sentence) {}

    static Stream<Line> lines() {
        return Table.lines(EntityFinderTest.class, "sentences.txt").stream().map(line -> {
            String[] cells = line.split(" *\\| *", 3);
            return new Line(cells[0], cells[1], cells[2]);
        });
    }

    @ParameterizedTest
    @MethodSource("lines")
    void findsWhatIsNamedAndNothingElse(Line line) {
        List<String> found = FINDER.find(passage(line.sentence()), LocalDate.parse(line.day())).stream()
                .map(entity -> entity.name().replaceAll("\\s+", " ") + "=" + entity.actor())
                .toList();

        assertThat(String.join("; ", found)).isEqualTo(line.expected());
    }

    @Test
    void everyNameStandsWhereItIsSaidToStand() {
        Passage passage =
                passage("In Hanoi, U.S. President Joe Biden met Vietnam\u2019s Nguy\u1EC5n Ph\u00FA Tr\u1ECDng.");

        List<Entity> found = FINDER.find(passage, DAY);

        assertThat(found)
                .allSatisfy(entity -> assertThat(passage.text().substring(entity.start(), entity.end()))
                        .isEqualTo(entity.name()));
    }

    @Test
    void everyStateHasACodeOfThreeLettersAndItsOwnName() {
        List<String> missing = new ArrayList<>();
        for (Table.Row row : Table.beside(EntityFinder.class, "states.csv").rows()) {
            String name = row.list("names").get(0);
            List<Entity> found = FINDER.find(passage("It is said that " + name + " sent an envoy."), DAY);
            if (found.size() != 1 || !found.get(0).actor().equals(row.text("code"))) {
                missing.add(row.text("code") + " " + found);
            }
        }

        assertThat(missing).isEmpty();
    }

    static Passage passage(String text) {
        Tokens tokens = Tokens.of(text);
        var sentence = new Sentence(0, 0, new Span(0, text.length()), 0, tokens.size());
        return new Passage(Field.TEXT, tokens, List.of(sentence));
    }
}
