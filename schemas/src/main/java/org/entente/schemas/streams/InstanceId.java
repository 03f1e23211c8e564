package org.entente.schemas.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Names one instance of an application for good, so that one that comes back soon gets its partitions back without the
 * others stopping. It is kept beside the stores: whoever has a state directory of its own is an instance of its own.
 */
final class InstanceId {

    private InstanceId() {}

    static String in(Path stateDirectory, String application) {
        Path file = stateDirectory.resolve(application + ".instance");
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(stateDirectory);
            String id = application + "-" + UUID.randomUUID();
            Files.writeString(file, id + '\n');
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the name of this instance in " + file, e);
        }
    }
}
