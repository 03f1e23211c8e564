package org.entente.app.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathPatternTest {

    private static final PathPattern VERSIONS = PathPattern.of("/subjects/{subject}/versions");

    @ParameterizedTest
    @CsvSource({
        "/subjects/a/versions, a",
        "/subjects/a/versions/, a",
        "/subjects/a%2Fb/versions, a/b",
        "/subjects/a+b/versions, a+b",
        "/subjects/a%20b/versions, a b",
    })
    void nameIsReadFromThePath(String path, String subject) {
        assertThat(VERSIONS.match(path)).isEqualTo(Optional.of(Map.of("subject", subject)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/subjects", "/subjects/a", "/subjects/a/b/versions", "/schemas/a/versions"})
    void otherPathsDoNotMatch(String path) {
        assertThat(VERSIONS.match(path)).isEmpty();
    }

    @Test
    void rootMatchesTheRootAlone() {
        PathPattern root = PathPattern.of("/");

        assertThat(root.match("/")).isPresent();
        assertThat(root.match("/subjects")).isEmpty();
    }
}
