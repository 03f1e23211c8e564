package org.entente.analysis.dedupe;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where test input that is not ours lies; many checkouts do not have it. */
final class SharedFolder {

    private SharedFolder() {}

    /** A file or folder under {@code shared/}, by {@code ENTENTE_SHARED} or from a folder above this one. */
    static Optional<Path> find(String relative) {
        String named = System.getProperty("ENTENTE_SHARED", System.getenv().getOrDefault("ENTENTE_SHARED", ""));
        if (!named.isBlank()) {
            return Optional.of(Path.of(named, relative)).filter(Files::exists);
        }
        return above("shared/" + relative);
    }

    /** A file or folder of the project itself, from the folder that the tests run in upwards. */
    static Optional<Path> above(String relative) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve(relative);
            if (Files.exists(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
