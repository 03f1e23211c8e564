package org.entente.app.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a data directory to one process. The system lets go of it when the process dies, however it dies. */
final class DirectoryLock implements AutoCloseable {

    private static final String FILE = "broker.lock";

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory) {
        FileChannel channel = open(directory);
        if (tryLock(channel, directory) == null) {
            close(channel);
            throw inUse(directory);
        }
        return new DirectoryLock(channel);
    }

    @Override
    public void close() {
        close(channel);
    }

    private static FileChannel open(Path directory) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unusable(directory, e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel, Path directory) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        } catch (IOException e) {
            close(channel);
            throw unusable(directory, e);
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StartRefused inUse(Path directory) {
        return new StartRefused("the data directory " + directory
                + " is in use by another process; stop that one, or choose another directory");
    }

    private static StartRefused unusable(Path directory, IOException cause) {
        return new StartRefused("cannot write to the data directory " + directory + " (" + cause + ")", cause);
    }
}
