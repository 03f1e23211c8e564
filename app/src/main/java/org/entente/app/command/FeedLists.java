package org.entente.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.ingest.FeedList;
import org.entente.ingest.feed.FeedSource;

/** Lists of feeds that a command line names. */
final class FeedLists {

    private FeedLists() {}

    static List<FeedSource> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new CommandFailure(ExitCode.NOT_FOUND, "there is no list of feeds " + file);
        }
        try {
            return FeedList.read(file);
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
