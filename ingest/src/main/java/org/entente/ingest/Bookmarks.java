package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import org.entente.ingest.publish.ArticlePublisher;
import org.entente.schemas.ReadFile;

/** How far long files have been read, so that the reading goes on there after it was cut off. */
final class Bookmarks {

    private static final int BEGINNING = 64 * 1024;

    private final ArticlePublisher publisher;
    private final InstantSource clock;

    Bookmarks(ArticlePublisher publisher, InstantSource clock) {
        this.publisher = publisher;
        this.clock = clock;
    }

    /** One file, as it is now. */
    final class Bookmark {
        private final String path;
        private final String beginning;
        private final long size;

        private Bookmark(String path, String beginning, long size) {
            this.path = path;
            this.beginning = beginning;
            this.size = size;
        }

        /** What lies before the offset has been handed in; it is final with the next commit. */
        void put(long offset) {
            publisher.remember(new ReadFile(path, beginning, size, offset, false, clock.instant()));
        }

        /** All of it has been handed in. */
        void putAtEnd() {
            publisher.remember(new ReadFile(path, beginning, size, size, true, clock.instant()));
        }
    }

    Bookmark of(Path file) {
        try {
            long size = Files.size(file);
            return new Bookmark(path(file), beginning(file, size), size);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where to take a file up that was not read to its end; 0 if it was, or is another file now. */
    long placeIn(Path file) {
        return known(file).filter(read -> !read.whole()).map(ReadFile::offset).orElse(0L);
    }

    /** Whether a file has been read to its end, and is as it was then. */
    boolean isDone(Path file) {
        return known(file)
                .filter(read -> read.whole() && read.size() == file.toFile().length())
                .isPresent();
    }

    private Optional<ReadFile> known(Path file) {
        return publisher.read(path(file)).filter(read -> isSame(file, read));
    }

    private static boolean isSame(Path file, ReadFile read) {
        try {
            return Files.size(file) >= read.size()
                    && beginning(file, read.size()).equals(read.beginning());
        } catch (IOException e) {
            return false;
        }
    }

    private static String path(Path file) {
        return file.toAbsolutePath().normalize().toString();
    }

    private static String beginning(Path file, long size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes((int) Math.min(size, BEGINNING));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(first));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
