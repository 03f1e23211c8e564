package org.entente.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.entente.analysis.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of how many states the actors are known: those who speak for them, their ministries, their armed forces. */
class ActorsTest {

    private static final int ENOUGH = 60;

    @Test
    void leadersAndMinistersOfSixtyStatesAreKnown() {
        Map<String, Set<String>> statesByRole = new TreeMap<>();
        for (Table.Row row : Table.beside(EntityFinder.class, "people.csv").rows()) {
            String office = row.text("office");
            String role = office.equals("head") || office.equals("government") ? "head of state or government" : office;
            statesByRole.computeIfAbsent(role, any -> new TreeSet<>()).add(row.text("actor"));
        }
        statesByRole.forEach((role, states) -> System.out.println(role + ": " + states.size() + " states and blocs"));

        assertThat(List.of("head of state or government", "foreign", "defence"))
                .allSatisfy(role -> assertThat(statesByRole.get(role)).hasSizeGreaterThanOrEqualTo(ENOUGH));
    }

    /** Everybody in the file is found by the full name, with and without diacritics, and speaks for the state on the first day. */
    @Test
    void everybodyIsFoundByTheFullNameWhileInOffice() {
        assertThat(Table.beside(EntityFinder.class, "people.csv").rows()).allSatisfy(row -> {
            LocalDate day = Office.of(row.text("office"), row.text("from"), row.text("to"))
                    .from();
            assertThat(actorOf(row.text("name"), day)).isEqualTo(row.text("actor"));
            assertThat(actorOf(withoutDiacritics(row.text("name")), day)).isEqualTo(row.text("actor"));
        });
    }

    /** Ministries and forces go by rule: the words for them, before or behind the name of any state. */
    @ParameterizedTest
    @CsvSource({
        "foreign-ministry, Ministry of Foreign Affairs",
        "foreign-ministry, foreign ministry",
        "defence-ministry, Ministry of Defence",
        "defence-ministry, defense ministry",
        "army, armed forces",
        "army, army",
        "navy, navy",
        "air-force, air force"
    })
    void ministriesAndForcesOfEveryStateAreKnown(String key, String words) {
        Set<String> missing = new TreeSet<>();
        for (Table.Row row : Table.beside(EntityFinder.class, "states.csv").rows()) {
            String state = row.list("names").get(0);
            String organ = "organ/" + row.text("code") + "/" + key;
            for (String phrase : List.of(state + "'s " + words, "the " + words + " of " + state)) {
                List<Entity> found =
                        EntityFinder.standard().find(EntityFinderTest.passage("It is said that " + phrase + " spoke."));
                if (found.size() != 1 || !found.get(0).id().equals(organ)) {
                    missing.add(phrase);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    private static String actorOf(String name, LocalDate day) {
        List<Entity> found =
                EntityFinder.standard().find(EntityFinderTest.passage("It is said that " + name + " spoke."), day);
        return found.size() == 1 ? found.get(0).actor() : name + " was read as " + found;
    }

    private static String withoutDiacritics(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
