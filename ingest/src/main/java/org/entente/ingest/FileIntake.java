package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.entente.analysis.article.Rejection;
import org.entente.ingest.draft.ArticleMaker;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.file.ArticleFile;
import org.entente.ingest.file.ArticleFiles;
import org.entente.ingest.file.ReadingProgress;
import org.entente.ingest.follow.LinkTaker;
import org.entente.ingest.follow.Waiting;
import org.entente.ingest.packing.Unpacking;
import org.entente.ingest.publish.ArticlePublisher;
import org.entente.ingest.publish.IngestReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes in what files hold. An archive whose reading was cut off is taken up where that was. */
final class FileIntake {

    private static final Logger log = LoggerFactory.getLogger(FileIntake.class);

    private final ArticleFiles files;
    private final ArticlePublisher publisher;
    private final ArticleMaker maker;
    private final Supplier<LinkTaker> linkTakers;
    private final Duration rest;
    private final InstantSource clock;
    private final Bookmarks bookmarks;
    private final Map<Path, FileState> readBefore = new HashMap<>();

    /**
     * @param linkTakers gives one that fetches the pages which a file names
     * @param rest how long a file of a followed folder must not have changed before it is read
     */
    FileIntake(
            ArticleFiles files,
            ArticlePublisher publisher,
            ArticleMaker maker,
            Supplier<LinkTaker> linkTakers,
            Duration rest,
            InstantSource clock) {
        this.files = files;
        this.publisher = publisher;
        this.maker = maker;
        this.linkTakers = linkTakers;
        this.rest = rest;
        this.clock = clock;
        this.bookmarks = new Bookmarks(publisher, clock);
    }

    /** What a file looked like when it was read. */
    record FileState(long size, Instant changedAt) {

        static FileState of(Path file) throws IOException {
            return new FileState(
                    Files.size(file), Files.getLastModifiedTime(file).toInstant());
        }
    }

    /**
     * @param from where to begin in the first file; empty for where it was left
     */
    void read(List<Path> places, OptionalLong from, IngestReport before, IngestProgress progress) throws IOException {
        ArticleFiles.Found under = files.under(places);
        under.refused().forEach(refused -> reject(refused, progress));
        List<ArticleFile> found = under.files();
        int done = 0;
        for (ArticleFile file : found) {
            long begin = done == 0 && from.isPresent() ? from.getAsLong() : takenUp(file, progress);
            read(file, begin, before, progress);
            done++;
            progress.at(
                    file.path().toString(),
                    done,
                    found.size(),
                    publisher.report().minus(before));
        }
    }

    private long takenUp(ArticleFile file, IngestProgress progress) {
        long begin = ArticleFiles.isArchive(file.path()) ? bookmarks.placeIn(file.path()) : 0;
        if (begin > 0) {
            progress.noted(file.path() + " is taken up at byte " + begin
                    + ", where it was left; --from 0 reads it from its beginning");
        }
        return begin;
    }

    private void read(ArticleFile file, long from, IngestReport before, IngestProgress progress) {
        // What nobody may read is refused by name.
        if (!ArticleFiles.isArchive(file.path()) || !Files.isReadable(file.path())) {
            files.read(file, intake -> take(intake, progress));
            return;
        }
        Bookmarks.Bookmark bookmark = bookmarks.of(file.path());
        try (LinkTaker links = linkTakers.get()) {
            ReadingProgress marks = (offset, read, size) -> {
                if (links.isSettled()) {
                    bookmark.put(offset);
                }
                publisher.commit();
                progress.within(
                        file.path().toString(),
                        offset,
                        read,
                        size,
                        publisher.report().minus(before));
            };
            files.read(file, from, marks, intake -> {
                if (intake instanceof Intake.Linked linked) {
                    links.add(linked.draft());
                } else {
                    take(intake, progress);
                }
            });
            links.settle();
            bookmark.putAtEnd();
            publisher.commit();
        }
    }

    /** Lines, plain or packed by gzip. Those that have come are committed before more are waited for. */
    void readLines(InputStream lines, String source, Waiting waiting, IngestReport before, IngestProgress progress)
            throws IOException {
        Runnable soFar = () -> {
            publisher.commit();
            progress.at(source, 0, 1, publisher.report().minus(before));
        };
        try (LivePipe pipe = LivePipe.of(lines, soFar, waiting);
                Unpacking unpacked = Unpacking.of(pipe, "")) {
            files.readLines(
                    unpacked.stream(), source, (offset, read, size) -> soFar.run(), intake -> take(intake, progress));
        }
    }

    /** Reads what has changed in a folder. A file that is still being written is read when it has come to rest. */
    void look(Path folder) {
        try {
            boolean any = false;
            ArticleFiles.Found under = files.under(List.of(folder));
            for (Rejection refused : under.refused()) {
                any |= rejectOnce(refused);
            }
            for (ArticleFile file : under.files()) {
                any |= readIfChanged(file);
            }
            if (any) {
                publisher.commit();
            }
        } catch (IOException | UncheckedIOException e) {
            log.atWarn()
                    .addKeyValue("source", folder)
                    .addKeyValue("reason", String.valueOf(e.getMessage()))
                    .log("folder could not be read");
        }
    }

    /** What is no file is told of once, and not at every look. */
    private synchronized boolean rejectOnce(Rejection refused) {
        if (readBefore.putIfAbsent(Path.of(refused.place()), new FileState(0, Instant.EPOCH)) != null) {
            return false;
        }
        log.atWarn()
                .addKeyValue("source", refused.place())
                .addKeyValue("reason", refused.detail())
                .log("passed over");
        publisher.reject(refused);
        return true;
    }

    private synchronized boolean readIfChanged(ArticleFile file) throws IOException {
        FileState state = FileState.of(file.path());
        boolean resting = state.changedAt().plus(rest).isBefore(clock.instant());
        if (!resting || state.equals(readBefore.get(file.path()))) {
            return false;
        }
        readBefore.put(file.path(), state);
        boolean archive = ArticleFiles.isArchive(file.path());
        if (archive && bookmarks.isDone(file.path())) {
            return false;
        }
        read(file, archive ? bookmarks.placeIn(file.path()) : 0, publisher.report(), IngestProgress.SILENT);
        return true;
    }

    private void take(Intake intake, IngestProgress progress) {
        if (intake instanceof Intake.Refused refused) {
            reject(refused.rejection(), progress);
            return;
        }
        var found = (Intake.Found) intake;
        if (found.repair().isPresent()) {
            log.atWarn().addKeyValue("reason", found.repair().get()).log("put right");
            progress.noted(found.repair().get());
        }
        ArticleMaker.Made made = maker.make(found.draft(), clock.instant());
        if (made instanceof ArticleMaker.Made.Whole whole) {
            publisher.publish(whole.article());
        } else {
            reject(((ArticleMaker.Made.Refused) made).rejection(), progress);
        }
    }

    private void reject(Rejection rejection, IngestProgress progress) {
        publisher.reject(rejection);
        progress.noted(rejection.detail());
    }
}
