package org.entente.analysis.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;
import org.junit.jupiter.api.Test;

/** Both states of a labelled dyad must be found in its passage. */
class NamedDyadsTest {

    @Test
    void bothMembersOfALabelledDyadAreFound() throws IOException {
        Optional<Path> sample = shared("domain/status-language-sample.jsonl");
        assumeTrue(sample.isPresent(), "no shared/domain/status-language-sample.jsonl above the working directory");

        int dyads = 0;
        List<String> missed = new ArrayList<>();
        for (String line : Files.readAllLines(sample.orElseThrow())) {
            JsonNode passage = new ObjectMapper().readTree(line);
            Set<String> actors = actors(
                    passage.get("text").asText(), passage.path("published").asText(""));
            for (JsonNode gold : passage.get("gold")) {
                Dyad dyad = Dyad.parse(gold.get("dyad").asText());
                dyads++;
                if (!actors.contains(dyad.first()) || !actors.contains(dyad.second())) {
                    missed.add(passage.get("id").asText() + " " + dyad + " " + actors);
                }
            }
        }
        missed.forEach(System.out::println);

        assertThat(missed).as("of %s dyads", dyads).hasSizeLessThanOrEqualTo(dyads / 20);
    }

    private static Set<String> actors(String text, String published) {
        Tokens tokens = Tokens.of(text);
        var whole = new Sentence(0, 0, new Span(0, text.length()), 0, tokens.size());
        Passage passage = new Passage(Field.TEXT, tokens, List.of(whole));
        List<Entity> found = published.length() == 10
                ? EntityFinder.standard().find(passage, LocalDate.parse(published))
                : EntityFinder.standard().find(passage);
        return found.stream().map(Entity::actor).collect(Collectors.toSet());
    }

    /** A file of the folder {@code shared}, looked for from the working directory upwards. */
    static Optional<Path> shared(String file) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path path = at.resolve("shared").resolve(file);
            if (Files.exists(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
