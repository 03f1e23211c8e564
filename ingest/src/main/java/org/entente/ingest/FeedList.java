package org.entente.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.Opml;

/** A list of feeds in a file, in OPML. */
public final class FeedList {

    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int SNIFFED = 8 * 1024;

    private FeedList() {}

    /** A file that is no list of feeds, with what is wrong with it. */
    public static final class Unreadable extends IOException {

        private static final long serialVersionUID = 1;

        Unreadable(Path file, String what) {
            super("the list of feeds " + file + " " + what);
        }
    }

    /**
     * @throws NoSuchFileException where there is no such file
     * @throws Unreadable where it is no list of feeds
     */
    public static List<FeedSource> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new Unreadable(file, "is no file");
        }
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(file, "has " + Files.size(file) + " bytes, it may have " + LARGEST);
        }
        byte[] bytes = Files.readAllBytes(file);
        if (Charsets.looksBinary(bytes, Math.min(bytes.length, SNIFFED))) {
            throw new Unreadable(file, "is no OPML: it holds bytes that are no text");
        }
        String text = Charsets.decode(bytes).text();
        List<FeedSource> feeds = Opml.read(text);
        if (feeds.isEmpty() && !text.contains("<opml")) {
            throw new Unreadable(file, text.isBlank() ? "is empty" : "is no OPML: it holds no <opml>");
        }
        return feeds;
    }
}
