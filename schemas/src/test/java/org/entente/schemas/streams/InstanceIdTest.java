package org.entente.schemas.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two instances never have one name, and one that comes back has its own. */
class InstanceIdTest {

    @TempDir
    Path directory;

    @Test
    void oneStateDirectoryHasOneName() {
        String first = InstanceId.in(directory.resolve("one"), "enrich");

        assertThat(InstanceId.in(directory.resolve("one"), "enrich"))
                .isEqualTo(first)
                .startsWith("enrich-");
    }

    @Test
    void anotherStateDirectoryHasAnother() {
        String first = InstanceId.in(directory.resolve("one"), "enrich");

        assertThat(InstanceId.in(directory.resolve("two"), "enrich")).isNotEqualTo(first);
    }
}
