package org.entente.ingest.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.draft.Draft;
import org.entente.ingest.draft.Intake;
import org.entente.ingest.time.StatedTime;
import org.jsoup.parser.Parser;

/**
 * Reads which pages GDELT 2.0 has seen, from its files of knowledge graphs ({@code gkg}) and of mentions: each row names a
 * page, its publisher and when it was seen, and the text is to be had from the page alone.
 */
final class GdeltReader {

    private static final int SHOWN = 500;
    private static final String WEB = "1";
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NAME =
            Pattern.compile("(?:.*\\.)?(gkg|mentions)\\.csv(?:\\.zip|\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE_LANGUAGE = Pattern.compile("(?:^|;)\\s*srclc:([a-z]{2,3})");
    private static final Pattern TITLE = Pattern.compile("<PAGE_TITLE>(.*?)</PAGE_TITLE>", Pattern.DOTALL);
    private static final Pattern PRECISE_TIME =
            Pattern.compile("<PAGE_PRECISEPUBTIMESTAMP>\\s*([0-9]{14})\\s*</PAGE_PRECISEPUBTIMESTAMP>");

    private static final Map<String, String> LANGUAGES = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toUnmodifiableMap(
                    code -> new Locale.Builder().setLanguage(code).build().getISO3Language(),
                    Function.identity(),
                    (one, another) -> one));

    /** What a table of GDELT holds, by the places of its columns. */
    enum Table {
        /** Of a page, all that was found in it. */
        GKG(27, 1, 2, 3, 4, 25, 26),
        /** Of an event, each page that tells of it. */
        MENTIONS(16, 2, 3, 4, 5, 14, 15);

        private final int columns;
        private final int seenAt;
        private final int collection;
        private final int source;
        private final int address;
        private final int translation;
        private final int extras;

        Table(int columns, int seenAt, int collection, int source, int address, int translation, int extras) {
            this.columns = columns;
            this.seenAt = seenAt;
            this.collection = collection;
            this.source = source;
            this.address = address;
            this.translation = translation;
            this.extras = extras;
        }
    }

    private final FileLimits limits;
    private final InstantSource clock;

    GdeltReader(FileLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** The table that a file holds, by the name that GDELT gives it; empty if it is none. */
    static Optional<Table> table(String name) {
        Matcher named = NAME.matcher(name);
        if (!named.matches()) {
            return Optional.empty();
        }
        return Optional.of(named.group(1).equalsIgnoreCase("gkg") ? Table.GKG : Table.MENTIONS);
    }

    /**
     * @param from where to begin, in bytes; rows that begin before are passed over
     */
    void read(InputStream in, Table table, String source, long from, Marks marks) throws IOException {
        var rows = new BoundedLines(in, limits.longestLine());
        boolean any = false;
        Optional<BoundedLines.Line> row = rows.next();
        while (row.isPresent()) {
            if (!JsonLinesReader.isBlank(row.get().bytes())) {
                any = true;
                if (row.get().end() > from) {
                    marks.hand(intake(row.get(), table, source));
                    marks.reached(row.get().end());
                }
            }
            row = rows.next();
        }
        if (!any) {
            marks.hand(refused(source, source, RejectionReason.EMPTY, "is empty", ""));
        }
    }

    private Intake intake(BoundedLines.Line row, Table table, String source) {
        String place = source + ":" + row.number();
        // A stray byte in a quotation says nothing against the address; what is taken from a row is told again by its
        // page.
        String text = new String(row.bytes(), StandardCharsets.UTF_8);
        String excerpt = text.substring(0, Math.min(text.length(), SHOWN));
        if (row.isCut()) {
            String what = "has " + row.length() + " bytes, a line may have " + limits.longestLine();
            return refused(source, place, RejectionReason.TOO_LARGE, what, excerpt);
        }
        List<String> cells = List.of(text.split("\t", -1));
        if (cells.size() != table.columns) {
            String what =
                    "has " + cells.size() + " columns, a row of GDELT's " + table.name() + " has " + table.columns;
            return refused(source, place, RejectionReason.MISSING_FIELD, what, excerpt);
        }
        String address = cells.get(table.address).strip();
        if (!cells.get(table.collection).strip().equals(WEB)) {
            String what = "names no page of the web but a document of GDELT's collection "
                    + cells.get(table.collection).strip() + ": " + address;
            return refused(source, place, RejectionReason.NO_LINK, what, excerpt);
        }
        if (!address.matches("(?i)https?://.+")) {
            return refused(source, place, RejectionReason.NO_LINK, "names no page but \"" + address + "\"", excerpt);
        }
        Optional<StatedTime> seenAt = time(cells.get(table.seenAt), TimeQuality.INFERRED);
        if (seenAt.isEmpty()) {
            String what = "has a date that is no time: " + cells.get(table.seenAt);
            return refused(source, place, RejectionReason.BAD_DATE, what, excerpt);
        }
        String extras = cells.get(table.extras);
        Matcher precise = PRECISE_TIME.matcher(extras);
        Matcher title = TITLE.matcher(extras);
        return new Intake.Linked(new Draft(
                cells.get(table.source).strip(),
                place,
                Optional.of(address),
                Optional.empty(),
                title.find() ? Parser.unescapeEntities(title.group(1), false).strip() : "",
                "",
                language(cells.get(table.translation)),
                precise.find() ? time(precise.group(1), TimeQuality.EXACT).or(() -> seenAt) : seenAt));
    }

    /** As BCP 47 spells it, of the three letters that GDELT gives; a page that was not translated says nothing. */
    private static String language(String translation) {
        Matcher from = SOURCE_LANGUAGE.matcher(translation);
        return from.find() ? LANGUAGES.getOrDefault(from.group(1), from.group(1)) : "";
    }

    private static Optional<StatedTime> time(String digits, TimeQuality quality) {
        try {
            var at = LocalDateTime.parse(digits.strip(), SECONDS).toInstant(ZoneOffset.UTC);
            return Optional.of(new StatedTime(at, quality));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Intake refused(String source, String place, RejectionReason reason, String what, String excerpt) {
        return new Intake.Refused(new Rejection(source, place, reason, place + " " + what, excerpt, clock.instant()));
    }
}
