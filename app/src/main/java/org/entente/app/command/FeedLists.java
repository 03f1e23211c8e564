package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Terminal;
import org.entente.ingest.FeedList;
import org.entente.ingest.feed.FeedSource;
import org.entente.ingest.feed.Opml;

/** Lists of feeds that a command line names. */
final class FeedLists {

    private static final Pattern WEB = Pattern.compile("https?://[^\\s/]", Pattern.CASE_INSENSITIVE);

    private FeedLists() {}

    /** Whether an address is one of the web, where alone feeds are asked for. */
    static boolean isOfTheWeb(String url) {
        return WEB.matcher(url).lookingAt();
    }

    /** Tells what of the list cannot be read. */
    static List<FeedSource> read(Path file, Terminal terminal) throws IOException {
        if (!Files.exists(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there is no list of feeds " + file);
        }
        try {
            Opml.Read list = FeedList.readAll(file);
            list.broken().forEach(broken -> terminal.say("entente: the list of feeds " + file + ": " + broken));
            return list.feeds();
        } catch (FeedList.Unreadable e) {
            throw new CommandFailure(ExitCode.INVALID_DATA, String.valueOf(e.getMessage()));
        }
    }

    /** Tells which were added. */
    static List<FeedSource> add(Path list, List<FeedSource> feeds) throws IOException {
        try {
            return FeedList.add(list, feeds);
        } catch (FeedList.Unreadable e) {
            throw new CommandFailure(ExitCode.INVALID_DATA, String.valueOf(e.getMessage()));
        } catch (java.nio.file.NoSuchFileException e) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there is no folder for the list of feeds " + list);
        }
    }
}
