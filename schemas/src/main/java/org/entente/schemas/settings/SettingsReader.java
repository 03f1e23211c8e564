package org.entente.schemas.settings;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings of one service from names and values, and refuses names that nobody asked for.
 *
 * <p>Values carry their unit: durations are ISO 8601 ({@code PT30S}, {@code P2D}). Secrets are named by file: the
 * setting {@code <name>.file} says where, and the value itself is never taken from a setting nor printed.
 */
public final class SettingsReader {

    private final TreeMap<String, String> values;
    private final Map<String, Setting> asked = new LinkedHashMap<>();

    public SettingsReader(Map<String, String> values) {
        this.values = new TreeMap<>(values);
    }

    /** Runs the reading, and then stops at the first setting that it did not ask for. */
    public <T> T readAll(Supplier<T> reading) {
        T read = checked(reading);
        for (String name : values.keySet()) {
            if (!isKnown(name)) {
                throw new BadSetting("unknown setting " + name + nearest(name));
            }
        }
        return read;
    }

    /** What is made of settings refuses values that it cannot have. */
    private static <T> T checked(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (BadSetting e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadSetting(String.valueOf(e.getMessage()), e);
        }
    }

    /** Every setting asked for so far, in that order: what the documentation lists. */
    public List<Setting> asked() {
        return List.copyOf(asked.values());
    }

    public String text(String name) {
        return required(name, "text");
    }

    public String text(String name, String fallback) {
        return optional(name, "text", fallback).orElse(fallback);
    }

    /** A text that may be left out. */
    public Optional<String> textIfSet(String name) {
        return optional(name, "text", "");
    }

    /** Texts parted by commas, without blanks around them; empty by default. */
    public List<String> texts(String name, List<String> fallback) {
        return optional(name, "texts parted by commas", String.join(",", fallback))
                .map(SettingsReader::parted)
                .orElse(fallback);
    }

    public URI uri(String name) {
        return asUri(name, required(name, "URL"));
    }

    public URI uri(String name, URI fallback) {
        return optional(name, "URL", fallback.toString())
                .map(value -> asUri(name, value))
                .orElse(fallback);
    }

    public Path path(String name) {
        return Path.of(required(name, "path"));
    }

    public Path path(String name, Path fallback) {
        return optional(name, "path", fallback.toString()).map(Path::of).orElse(fallback);
    }

    public Duration duration(String name) {
        return asDuration(name, required(name, "duration, as in PT30S or P2D"));
    }

    public Duration duration(String name, Duration fallback) {
        return optional(name, "duration, as in PT30S or P2D", fallback.toString())
                .map(value -> asDuration(name, value))
                .orElse(fallback);
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(String name, int fallback, int least, int most) {
        String kind = "whole number from " + least + " to " + most;
        return optional(name, kind, Integer.toString(fallback))
                .map(value -> asInteger(name, value, least, most))
                .orElse(fallback);
    }

    /** A number from {@code least} to {@code most}. */
    public double number(String name, double fallback, double least, double most) {
        String kind = "number from " + least + " to " + most;
        return optional(name, kind, Double.toString(fallback))
                .map(value -> asNumber(name, value, least, most))
                .orElse(fallback);
    }

    /** Either {@code true} or {@code false}. */
    public boolean flag(String name, boolean fallback) {
        return optional(name, "true or false", Boolean.toString(fallback))
                .map(value -> asFlag(name, value))
                .orElse(fallback);
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String name, Class<E> choices, E fallback) {
        List<String> words = Arrays.stream(choices.getEnumConstants())
                .map(SettingsReader::word)
                .toList();
        String kind = "one of " + String.join(", ", words);
        return optional(name, kind, word(fallback))
                .map(value -> Arrays.stream(choices.getEnumConstants())
                        .filter(choice -> word(choice).equals(value))
                        .findFirst()
                        .orElseThrow(() -> bad(name, value, kind)))
                .orElse(fallback);
    }

    /** What the file named by {@code <name>.file} says, without the line break at its end. */
    public Optional<String> secret(String name) {
        return optional(name + ".file", "path of a file that holds the secret", "")
                .map(file -> readSecret(name, file));
    }

    /** Every setting under a prefix, without it: what is handed on to a library as it is. */
    public Map<String, String> withPrefix(String prefix) {
        asked.put(prefix, new Setting(prefix, "settings handed on without this prefix", Optional.of("")));
        Map<String, String> under = new TreeMap<>();
        values.tailMap(prefix, true).forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                under.put(name.substring(prefix.length()), value);
            }
        });
        return under;
    }

    private String required(String name, String kind) {
        asked.put(name, new Setting(name, kind, Optional.empty()));
        @Nullable String value = values.get(name);
        if (value == null || value.isBlank()) {
            throw new BadSetting("setting " + name + " is missing: " + kind);
        }
        return value.strip();
    }

    private Optional<String> optional(String name, String kind, String fallback) {
        asked.put(name, new Setting(name, kind, Optional.of(fallback)));
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private boolean isKnown(String name) {
        return asked.containsKey(name)
                || asked.keySet().stream().anyMatch(known -> known.endsWith(".") && name.startsWith(known));
    }

    private String nearest(String name) {
        return new TreeSet<>(asked.keySet())
                .stream()
                        .filter(known -> distance(known, name) <= 1 + name.length() / 4)
                        .min((a, b) -> Integer.compare(distance(a, name), distance(b, name)))
                        .map(known -> "; did you mean " + known + "?")
                        .orElse("; known are " + String.join(", ", new TreeSet<>(asked.keySet())));
    }

    private static List<String> parted(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static URI asUri(String name, String value) {
        try {
            URI uri = new URI(value);
            if (uri.getScheme() == null) {
                throw bad(name, value, "a URL with its scheme");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw new BadSetting("setting " + name + " must be a URL, got " + value, e);
        }
    }

    private static Duration asDuration(String name, String value) {
        try {
            Duration duration = Duration.parse(value);
            if (duration.isNegative()) {
                throw bad(name, value, "a duration of zero or more");
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new BadSetting("setting " + name + " must be a duration as in PT30S or P2D, got " + value, e);
        }
    }

    private static int asInteger(String name, String value, int least, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number < least || number > most) {
                throw bad(name, value, "a whole number from " + least + " to " + most);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadSetting(
                    "setting " + name + " must be a whole number from " + least + " to " + most + ", got " + value, e);
        }
    }

    private static double asNumber(String name, String value, double least, double most) {
        try {
            double number = Double.parseDouble(value);
            if (!(number >= least && number <= most)) {
                throw bad(name, value, "a number from " + least + " to " + most);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadSetting(
                    "setting " + name + " must be a number from " + least + " to " + most + ", got " + value, e);
        }
    }

    private static boolean asFlag(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw bad(name, value, "true or false");
        };
    }

    private static String readSecret(String name, String file) {
        try {
            return Files.readString(Path.of(file)).stripTrailing();
        } catch (IOException e) {
            throw new BadSetting("setting " + name + ".file names a file that cannot be read: " + file, e);
        }
    }

    private static BadSetting bad(String name, String value, String kind) {
        return new BadSetting("setting " + name + " must be " + kind + ", got " + value);
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many letters must be put in, left out or changed to get from one to the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
