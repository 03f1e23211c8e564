package org.entente.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
     * The feeds of a list that can be read.
     *
     * @throws NoSuchFileException where there is no such file
     * @throws Unreadable where it is no list of feeds
     */
    public static List<FeedSource> read(Path file) throws IOException {
        return readAll(file).feeds();
    }

    /**
     * The same with what of it cannot be read.
     *
     * @throws NoSuchFileException where there is no such file
     * @throws Unreadable where it is no list of feeds
     */
    public static Opml.Read readAll(Path file) throws IOException {
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
        Opml.Read list = Opml.read(text);
        if (list.feeds().isEmpty() && !text.contains("<opml")) {
            throw new Unreadable(file, text.isBlank() ? "is empty" : "is no OPML: it holds no <opml>");
        }
        return list;
    }

    /**
     * Adds to a list the feeds that are not in it yet, and leaves the rest of the file as it is; a file that is not there is
     * made.
     *
     * @return those that were added
     */
    public static List<FeedSource> add(Path file, List<FeedSource> feeds) throws IOException {
        if (!Files.exists(file)) {
            write(file, Opml.write("Feeds", distinct(feeds, Set.of())));
            return distinct(feeds, Set.of());
        }
        Set<String> known = read(file).stream().map(FeedSource::url).collect(Collectors.toSet());
        List<FeedSource> added = distinct(feeds, known);
        if (added.isEmpty()) {
            return added;
        }
        String text = Charsets.decode(Files.readAllBytes(file)).text();
        int end = text.toLowerCase(Locale.ROOT).lastIndexOf("</body>");
        if (end < 0) {
            throw new Unreadable(file, "has no </body> to add feeds before");
        }
        int line = text.lastIndexOf('\n', end) + 1;
        int place = text.substring(line, end).isBlank() ? line : end;
        write(file, text.substring(0, place) + outlines(added) + text.substring(place));
        return added;
    }

    private static List<FeedSource> distinct(List<FeedSource> feeds, Set<String> known) {
        Map<String, FeedSource> distinct = new LinkedHashMap<>();
        feeds.stream()
                .filter(feed -> !known.contains(feed.url()))
                .forEach(feed -> distinct.putIfAbsent(feed.url(), feed));
        return List.copyOf(distinct.values());
    }

    private static String outlines(List<FeedSource> feeds) {
        return Opml.write("", feeds)
                .lines()
                .filter(line -> line.contains("<outline "))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Whole or not at all: somebody may be following the list. */
    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path written = Files.createTempFile(folder, ".feeds", ".opml");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
