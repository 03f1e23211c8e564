package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who has written a text, without what stands around the names: <i>by</i>, the day, the house. */
final class Byline {

    private static final int LONGEST = 100;

    /** Names hold no digits and no addresses. */
    private static final Pattern NO_NAME = Pattern.compile("\\p{Nd}|(?<![\\w.+-])[\\w.+-]{0,64}@");

    private static final Pattern STROKE =
            Pattern.compile("\\s*[|\uff5c\u2022\u00b7/\uff0f]\\s*|\\s+[-\u2013\u2014]\\s+|^[-\u2013\u2014]\\s");
    private static final Pattern COMMA = Pattern.compile("\\s*[,\uff0c\u3001;]\\s*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Map<String, List<String>> WORDS = WordFile.phrases("names-around.txt");
    private static final Pattern BEFORE_NAMES = Pattern.compile(
            "^(?:" + anyOf("by") + ")(?:\\s*[:\uff1a\u2014\u2013/\uff0f]\\s*|\\s+)(?=\\S)|^(?:" + anyOf("by") + ")$");
    private static final Pattern BEHIND_NAMES =
            Pattern.compile("\\s*(?:" + anyOf("behind-name") + ")$", Pattern.CASE_INSENSITIVE);

    /** A word between a name and a day, or a sign. */
    private static final Pattern DATED =
            Pattern.compile("(?i).*[:(\\[]|[-\u2013\u2014|\u2022\u00b7]|" + anyOf("dated"));

    private Byline() {}

    /** The words of a kind, the longest first. */
    private static String anyOf(String kind) {
        return WORDS.getOrDefault(kind, List.of()).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    /**
     * The names in a line; empty where it holds none.
     *
     * @param siteNames what the page calls its site
     */
    static String of(String line, List<String> siteNames) {
        String names = BLANKS.matcher(line).replaceAll(" ").strip();
        if (names.length() > LONGEST * 3) {
            return "";
        }
        names = withoutBeginning(names);
        Matcher noName = NO_NAME.matcher(names);
        if (noName.find()) {
            names = withoutLastWords(names.substring(0, noName.start()));
        }
        Matcher stroke = STROKE.matcher(names);
        if (stroke.find()) {
            names = names.substring(0, stroke.start());
        }
        names = BEHIND_NAMES
                .matcher(ofPeople(names, siteNames))
                .replaceFirst("")
                .strip();
        return names.length() > LONGEST || letters(names).isEmpty() ? "" : names;
    }

    private static String withoutBeginning(String line) {
        String rest = line;
        Matcher beginning = BEFORE_NAMES.matcher(decapitalised(rest));
        while (beginning.find()) {
            rest = rest.substring(beginning.end());
            beginning = BEFORE_NAMES.matcher(decapitalised(rest));
        }
        return rest;
    }

    /** In small letters: names such as {@code Di Marco} keep a beginning that is short and capital. */
    private static String decapitalised(String line) {
        int end = line.indexOf(' ');
        return end == 2 && Character.isUpperCase(line.charAt(0)) && !line.startsWith("By") && !line.startsWith("Af")
                ? line
                : line.toLowerCase(Locale.ROOT);
    }

    /** Before a day stands a word that tells what happened on it, or its month. */
    private static String withoutLastWords(String line) {
        List<String> parts = new ArrayList<>(List.of(COMMA.split(line)));
        if (parts.size() > 1 && parts.get(parts.size() - 1).indexOf(' ') < 0) {
            parts.remove(parts.size() - 1);
            return String.join(", ", parts);
        }
        String[] words = BLANKS.split(line.strip());
        int last = words.length;
        while (last > 0 && DATED.matcher(words[last - 1]).matches()) {
            last--;
        }
        return String.join(" ", List.of(words).subList(0, last));
    }

    private static String ofPeople(String names, List<String> siteNames) {
        return List.of(COMMA.split(names)).stream()
                .filter(name -> !name.isBlank() && !siteNames.contains(letters(name)))
                .collect(Collectors.joining(", "));
    }

    static String letters(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
