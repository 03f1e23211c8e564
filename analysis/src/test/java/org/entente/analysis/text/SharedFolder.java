package org.entente.analysis.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the material that lies beside the project, and the project's own root. */
public final class SharedFolder {

    private SharedFolder() {}

    /** A file or folder of the shared material; empty where it is not there. */
    public static Optional<Path> shared(String path) {
        String given = System.getProperty("ENTENTE_SHARED", System.getenv().getOrDefault("ENTENTE_SHARED", ""));
        if (!given.isEmpty()) {
            return existing(Path.of(given).resolve(path));
        }
        return upwards("shared/" + path);
    }

    /** A file or folder below the project's root; empty where it is not there. */
    public static Optional<Path> project(String path) {
        return upwards(path);
    }

    private static Optional<Path> upwards(String path) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Optional<Path> found = existing(at.resolve(path));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> existing(Path path) {
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }
}
