package org.entente.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test an {@link EmbeddedBroker}: one for the whole test process, because starting it is what costs. Tests therefore name
 * their topics and groups so that they do not meet.
 */
public final class EmbeddedKafka implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == EmbeddedBroker.class;
    }

    @Override
    public EmbeddedBroker resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return shared(context);
    }

    /** The broker of this test process; for extensions that build on it. */
    public static EmbeddedBroker shared(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(EmbeddedKafka.class))
                .getOrComputeIfAbsent(Shared.class, key -> Shared.start(), Shared.class)
                .broker();
    }

    private record Shared(EmbeddedBroker broker, Path directory) implements AutoCloseable {

        static Shared start() {
            try {
                Path directory = Files.createTempDirectory("entente-broker-");
                return new Shared(EmbeddedBroker.start(BrokerSettings.in(directory)), directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            broker.close();
            Files.walkFileTree(directory, new Remove());
        }
    }

    private static final class Remove extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException problem) throws IOException {
            Files.delete(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
