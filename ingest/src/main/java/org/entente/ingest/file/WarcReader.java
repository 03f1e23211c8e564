package org.entente.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.ReadableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.packing.Unpacking;
import org.entente.ingest.page.ExtractedPage;
import org.entente.ingest.page.PageExtractor;
import org.entente.ingest.time.StatedTime;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads the pages of web archives, plain or packed by gzip: each page that answered well is looked through for its article.
 * What is no page is passed over; a place that cannot be read is refused, and reading goes on at the next record.
 */
final class WarcReader {

    private static final int LARGEST_PAGE = 8 * 1024 * 1024;
    private static final int RECORDS_BETWEEN_WORDS = 200;
    private static final int BUFFER = 1024 * 1024;

    /** How a record begins. */
    private enum Mark {
        /** A member of gzip, anywhere. */
        PACKED("\u001F\u008B\b"),
        /** At the beginning of a line: pages may speak of archives. */
        PLAIN("WARC/");

        /** A character for each byte. */
        private final String bytes;

        Mark(String bytes) {
            this.bytes = bytes;
        }

        int length() {
            return bytes.length();
        }

        static Mark of(FileChannel channel) throws IOException {
            ByteBuffer first = ByteBuffer.allocate(PACKED.length());
            channel.read(first, 0);
            return PACKED.isAt(0, first) ? PACKED : PLAIN;
        }

        /** @param at from where on the buffer is filled with what the file holds */
        boolean standsAt(int place, ByteBuffer buffer, long at) {
            boolean canStand = this == PACKED || at + place == 0 || (place > 0 && buffer.get(place - 1) == '\n');
            return canStand && isAt(place, buffer);
        }

        private boolean isAt(int place, ByteBuffer buffer) {
            for (int i = 0; i < bytes.length(); i++) {
                if (buffer.get(place + i) != (byte) bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final InstantSource clock;
    private final PageExtractor extractor = new PageExtractor();

    WarcReader(InstantSource clock) {
        this.clock = clock;
    }

    static boolean isArchive(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".warc") || plain.endsWith(".warc.gz");
    }

    /**
     * @param from where to begin, in bytes; records that begin before are passed over
     */
    void read(Path file, long from, ReadingProgress progress, Consumer<Intake> intakes) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            Mark mark = Mark.of(channel);
            OptionalLong begin = next(channel, from, mark);
            if (begin.isEmpty() && from < size) {
                intakes.accept(refused(file, from, RejectionReason.NOT_READABLE, "begins no record of an archive"));
            }
            boolean bad = false;
            while (begin.isPresent()) {
                var run = new Run(file, channel, begin.getAsLong(), size, progress, intakes);
                boolean wasBad = bad;
                bad = run.isBroken(wasBad);
                begin = bad ? next(channel, run.position() + 1, mark) : OptionalLong.empty();
            }
            progress.at(size, size, size);
        }
    }

    /** The reading of records from one place on, until the end or until something cannot be read. */
    private final class Run {
        private final Path file;
        private final FileChannel channel;
        private final long begin;
        private final long size;
        private final ReadingProgress progress;
        private final Consumer<Intake> intakes;
        private long position;

        Run(Path file, FileChannel channel, long begin, long size, ReadingProgress progress, Consumer<Intake> intakes) {
            this.file = file;
            this.channel = channel;
            this.begin = begin;
            this.size = size;
            this.progress = progress;
            this.intakes = intakes;
            this.position = begin;
        }

        long position() {
            return position;
        }

        /**
         * Tells whether it ended before the end of the file. One bad stretch is refused once, however many beginnings there
         * seem to be within it.
         */
        boolean isBroken(boolean withinABadStretch) throws IOException {
            channel.position(begin);
            int records = 0;
            boolean told = withinABadStretch;
            try (var reader = new org.netpreserve.jwarc.WarcReader(new KeptOpen(channel))) {
                Optional<WarcRecord> record = reader.next();
                while (record.isPresent()) {
                    position = begin + reader.position();
                    Optional<Intake> page = page(file, position, record.get());
                    page.ifPresent(intakes);
                    // Where a record breaks off, its page does, and then the search for the next.
                    told = page.filter(WarcReader::isUnreadable).isPresent();
                    records++;
                    if (records % RECORDS_BETWEEN_WORDS == 0) {
                        progress.at(position, position, size);
                    }
                    record = reader.next();
                    position = begin + reader.position();
                }
                return false;
            } catch (IOException | IllegalArgumentException e) {
                if (!told) {
                    intakes.accept(refused(
                            file,
                            position,
                            RejectionReason.NOT_READABLE,
                            (records == 0 ? "is no" : "is followed by no") + " record that can be read: " + words(e)));
                }
                return true;
            }
        }
    }

    private static boolean isUnreadable(Intake intake) {
        return intake instanceof Intake.Refused refused && refused.rejection().reason() == RejectionReason.NOT_READABLE;
    }

    /** The article of a record, or why there is none; empty where the record is no page. */
    private Optional<Intake> page(Path file, long offset, WarcRecord record) {
        if (!(record instanceof WarcResponse response)) {
            return Optional.empty();
        }
        try {
            HttpResponse http = response.http();
            String type = http.headers().first("Content-Type").orElse("");
            if (http.status() != 200 || !type.toLowerCase(Locale.ROOT).contains("html")) {
                return Optional.empty();
            }
            byte[] body;
            String encoding = String.join(",", http.headers().all("Content-Encoding"));
            try (InputStream in = http.body().stream();
                    Unpacking unpacking = Unpacking.of(in, encoding)) {
                body = unpacking.stream().readNBytes(LARGEST_PAGE);
            }
            return Optional.of(article(file, offset, response.target(), response.date(), body, type));
        } catch (IOException | RuntimeException e) {
            return Optional.of(refused(
                    file, offset, RejectionReason.NOT_READABLE, "holds a page that cannot be read: " + words(e)));
        }
    }

    private Intake article(Path file, long offset, String target, Instant takenAt, byte[] body, String type) {
        String url = target.replaceAll("^<|>$", "");
        ExtractedPage page = extractor.extract(body, type, url);
        if (page.notArticle().isPresent()) {
            return refused(
                    file,
                    offset,
                    RejectionReason.NOT_ARTICLE,
                    "holds " + url + ", which is no article: "
                            + page.notArticle().get());
        }
        var draft = new Draft(
                source(url),
                place(file, offset),
                Optional.of(url),
                Optional.empty(),
                page.title(),
                page.text(),
                page.language(),
                page.published().or(() -> Optional.of(new StatedTime(takenAt, TimeQuality.INFERRED))));
        return new Intake.Found(draft, Optional.empty());
    }

    private static String source(String url) {
        try {
            String host = URI.create(url).getHost();
            return host == null ? "" : host;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Where the next record seems to begin, at a place or behind it. */
    private static OptionalLong next(FileChannel channel, long from, Mark mark) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        // What stands before a mark is looked at as well.
        long at = Math.max(0, from - 1);
        while (true) {
            int read = channel.read(buffer.clear(), at);
            for (int i = (int) Math.max(0, from - at); i + mark.length() <= read; i++) {
                if (mark.standsAt(i, buffer, at)) {
                    return OptionalLong.of(at + i);
                }
            }
            if (read <= mark.length()) {
                return OptionalLong.empty();
            }
            // A mark may lie across the end of what was looked at.
            at += read - mark.length();
        }
    }

    private Intake refused(Path file, long offset, RejectionReason reason, String what) {
        String place = place(file, offset);
        return new Intake.Refused(
                new Rejection(file.toString(), place, reason, place + " " + what, "", clock.instant()));
    }

    private static String place(Path file, long offset) {
        return file + " at " + offset;
    }

    private static String words(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The file stays open when one reader of it is done. */
    private record KeptOpen(ReadableByteChannel channel) implements ReadableByteChannel {

        @Override
        public int read(ByteBuffer buffer) throws IOException {
            return channel.read(buffer);
        }

        @Override
        public boolean isOpen() {
            return channel.isOpen();
        }

        @Override
        public void close() {
            // Closed by whoever opened it.
        }
    }
}
