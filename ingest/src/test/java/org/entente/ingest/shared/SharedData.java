package org.entente.ingest.shared;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** Finds the folder of data of others, which is no part of the project. */
public final class SharedData {

    private SharedData() {}

    /** A folder of it; the test is skipped where it is absent. */
    public static Path folder(String name) {
        Optional<Path> found =
                root().map(root -> root.resolve("data").resolve(name)).filter(Files::isDirectory);
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: there is no folder shared/data/" + name + " near the project");
        return found.orElseThrow();
    }

    private static Optional<Path> root() {
        String named = System.getProperty("ENTENTE_SHARED", System.getenv().getOrDefault("ENTENTE_SHARED", ""));
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path shared = at.resolve("shared");
            if (Files.isDirectory(shared.resolve("data"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
