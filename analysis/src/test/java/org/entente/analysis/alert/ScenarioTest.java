package org.entente.analysis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.StatedClaim;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Judges the claims of each folder under {@code scenarios} and compares with what it says.
 *
 * <p>With {@code -Dgolden=write} the expected files are written anew, to be read line by line before they are committed.
 */
class ScenarioTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SCENARIOS = Path.of("src/test/resources/org/entente/analysis/alert/scenarios");

    private final Judge judge = Judge.standard();

    static Stream<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(SCENARIOS)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void claimsComeToTheAlertsExpected(Path scenario) throws IOException {
        // Given
        List<StatedClaim> claims = ClaimLines.read(scenario.resolve("given.jsonl"));

        // When
        List<String> alerts = judged(claims);

        // Then
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(scenario.resolve("then.jsonl"), alerts);
        }
        assertThat(alerts).isEqualTo(Files.readAllLines(scenario.resolve("then.jsonl")));
    }

    private List<String> judged(List<StatedClaim> claims) {
        var dyads = new TreeMap<Dyad, List<StatedClaim>>();
        claims.forEach(stated -> dyads.computeIfAbsent(stated.claim().dyad(), d -> new ArrayList<>())
                .add(stated));
        var lines = new ArrayList<String>();
        dyads.forEach((dyad, told) -> {
            Judgement judgement = judge.judge(dyad, told);
            judgement.settled().forEach(alert -> lines.add(raised(alert)));
            judgement.held().forEach(alert -> lines.add(held(alert)));
        });
        return lines;
    }

    private static String raised(Alert alert) {
        ObjectNode line = JSON.createObjectNode();
        line.put("raised", alert.kind().code());
        line.put("dyad", alert.dyad().toString());
        line.put("label", alert.label().orElseThrow().code());
        line.put("article", alert.article().value());
        line.put("from", alert.from().orElse(""));
        line.put("to", alert.to().orElse(""));
        line.put("severity", alert.severity().code());
        line.put("event_date", alert.eventDate().toString());
        line.put("revision", alert.revision());
        line.put("sources", String.join(" ", alert.sources()));
        line.put(
                "quotes",
                String.join(
                        " | ",
                        alert.proofs().stream()
                                .map(proof -> proof.evidence().quote())
                                .toList()));
        return line.toString();
    }

    private static String held(Alert alert) {
        ObjectNode line = JSON.createObjectNode();
        line.put("held", alert.kind().code());
        line.put("dyad", alert.dyad().toString());
        line.put("label", alert.label().orElseThrow().code());
        line.put("article", alert.article().value());
        line.put("because", alert.held().orElseThrow());
        return line.toString();
    }
}
