package org.entente.app.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.entity.ActorNames;
import org.entente.analysis.entity.Dyad;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.rerun.RunName;

/** Words of a command line that name something of the domain. */
final class Arguments {

    private static final Pattern SERVERS = Pattern.compile("[^\\s,/]+:\\d{1,5}(,\\s*[^\\s,/]+:\\d{1,5})*");
    private static final int HIGHEST_PORT = 65_535;
    private static final int DATE_LENGTH = "2026-01-31".length();

    private Arguments() {}

    /** A pair in any order, by codes or names, as in {@code vnm-usa} and {@code South Korea Japan}. */
    static Dyad dyad(String text) {
        ActorNames names = ActorNames.standard();
        return names.dyad(text)
                .orElseThrow(() -> new CommandFailure(
                        ExitCode.USAGE,
                        names.unknown(text)
                                .map(name -> "no state or bloc is called '" + name.strip() + "'")
                                .orElse("a dyad is two states or blocs by code or name, as in USA-VNM or 'South"
                                        + " Korea-Japan', got '" + text + "'")));
    }

    static AlertKind kind(String word) {
        try {
            return AlertKind.ofCode(word.replace('-', '_'));
        } catch (IllegalArgumentException e) {
            String kinds =
                    Arrays.stream(AlertKind.values()).map(AlertKind::code).collect(Collectors.joining(", "));
            throw new CommandFailure(ExitCode.USAGE, "no kind of alert is called '" + word + "'; there are " + kinds);
        }
    }

    /** The name of a replay. */
    static RunName run(String word) {
        try {
            return new RunName(word);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    /** Addresses of brokers, as in {@code kafka-1:9092,kafka-2:9092}. */
    static String servers(String option, String word) {
        if (!SERVERS.matcher(word).matches()) {
            throw new CommandFailure(
                    ExitCode.USAGE, option + " must be HOST:PORT, or several parted by commas, got '" + word + "'");
        }
        return word;
    }

    /** An address of the web. */
    static String url(String option, String word) {
        if (!isUrl(word)) {
            throw new CommandFailure(
                    ExitCode.USAGE, option + " must be a URL as http://127.0.0.1:8081, got '" + word + "'");
        }
        return word;
    }

    private static boolean isUrl(String word) {
        try {
            URI uri = new URI(word);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    static int port(String option, int number) {
        if (number < 0 || number > HIGHEST_PORT) {
            throw new CommandFailure(ExitCode.USAGE, option + " must lie in 0.." + HIGHEST_PORT + ", got " + number);
        }
        return number;
    }

    /** A date. */
    static LocalDate day(String option, String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new CommandFailure(ExitCode.USAGE, option + " must be a date as 2026-01-31, got '" + word + "'");
        }
    }

    /** A date, a time, or how long ago. */
    static Instant time(String option, String word) {
        try {
            if (word.startsWith("P")) {
                return Instant.now().minus(Duration.parse(word));
            }
            return word.length() > DATE_LENGTH
                    ? OffsetDateTime.parse(word).toInstant()
                    : LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeParseException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    option + " must be a date as 2026-01-31, a time as 2026-01-31T08:00:00Z or a duration as P7D, got '"
                            + word + "'");
        }
    }
}
