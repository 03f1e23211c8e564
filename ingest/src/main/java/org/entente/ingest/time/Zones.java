package org.entente.ingest.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time zones that publishers name: by letters, by offsets, by a city of the region. */
final class Zones {

    private static final Pattern REGION = Pattern.compile(
            "[\\[(]?\\b((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/[A-Za-z_/-]{2,40})\\b[])]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OFFSET =
            Pattern.compile("(?:^|[\\s(a-z])([+-])(\\d{1,2}):?(\\d{2})?\\)?$", Pattern.CASE_INSENSITIVE);
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z:]");
    private static final int FARTHEST = 18;

    private static final Map<String, ZoneId> NAMED = named();
    private static final Map<String, ZoneId> REGIONS = regions();

    private Zones() {}

    private static Map<String, ZoneId> named() {
        Map<String, ZoneId> zones = new HashMap<>();
        for (String[] row : DataRows.of("zones.csv")) {
            zones.put(row[0], ZoneId.of(row[1]));
        }
        return Map.copyOf(zones);
    }

    private static Map<String, ZoneId> regions() {
        Map<String, ZoneId> regions = new HashMap<>();
        ZoneId.getAvailableZoneIds().forEach(name -> regions.put(name.toLowerCase(Locale.ROOT), ZoneId.of(name)));
        return Map.copyOf(regions);
    }

    /**
     * A text and the zone that stood in it.
     *
     * @param rest the text without it
     */
    record Found(String rest, @Nullable ZoneId zone) {}

    /** A region such as {@code Europe/Paris}, wherever it stands. */
    static Found region(String text) {
        Matcher region = REGION.matcher(text);
        if (text.indexOf('/') < 0 || !region.find()) {
            return new Found(text, null);
        }
        @Nullable ZoneId zone = REGIONS.get(region.group(1).toLowerCase(Locale.ROOT));
        return zone == null
                ? new Found(text, null)
                : new Found(region.replaceFirst("").strip(), zone);
    }

    /** An offset such as {@code +0200} or {@code GMT+7}, at the end. */
    static Found offset(String text) {
        String rest = text.strip();
        Matcher offset = OFFSET.matcher(rest);
        if (!offset.find()) {
            return new Found(text, null);
        }
        int hours = Integer.parseInt(offset.group(2));
        int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
        return new Found(
                rest.substring(0, offset.start(1)),
                hours <= FARTHEST && minutes < 60 ? of(offset.group(1).equals("-"), hours, minutes) : null);
    }

    /** The last one that is named among words; a single letter, as soldiers use them, counts right behind the clock only. */
    static @Nullable ZoneId among(List<String> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            @Nullable ZoneId zone = NAMED.get(words.get(i));
            if (zone != null && (words.get(i).length() > 1 || words.size() == 1)) {
                return zone;
            }
        }
        return null;
    }

    /** As it stands behind a time of ISO 8601. */
    static ZoneId stated(String stated) {
        @Nullable ZoneId named = NAMED.get(stated.toLowerCase(Locale.ROOT));
        if (named != null) {
            return named;
        }
        String digits = LETTERS.matcher(stated).replaceAll("");
        if (digits.length() < 2) {
            return ZoneOffset.UTC;
        }
        String number = digits.substring(1);
        int hours = Integer.parseInt(number.length() <= 2 ? number : number.substring(0, number.length() - 2));
        int minutes = number.length() <= 2 ? 0 : Integer.parseInt(number.substring(number.length() - 2));
        return hours > FARTHEST || minutes > 59 ? ZoneOffset.UTC : of(digits.charAt(0) == '-', hours, minutes);
    }

    private static ZoneOffset of(boolean isBehind, int hours, int minutes) {
        int seconds = Math.min(FARTHEST * 3600, hours * 3600 + minutes * 60);
        return ZoneOffset.ofTotalSeconds(isBehind ? -seconds : seconds);
    }
}
