package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private static final Set<String> BY = Set.copyOf(WORDS.getOrDefault("by", List.of()));
    private static final Set<String> PARTICLES = Set.copyOf(WORDS.getOrDefault("particle", List.of()));
    private static final Pattern AND = Pattern.compile("\\s(?:" + anyOf("and") + ")\\s");
    /** Where somebody has written from. */
    private static final Pattern PLACE = Pattern.compile("(?<=\\s\\S{1,40}) (?:in|from|aus) \\p{Lu}.*$");
    /** A reporter's name right behind the word, as Chinese writes it. */
    private static final Pattern REPORTER =
            Pattern.compile("(?:\u672c[\u62a5\u5831])?(?:\u8a18|\u8bb0)\u8005\\s?(\\p{IsHan}{2,4})(?=[/\uff0f\\s]|$)");

    private static final Pattern SIGN_AT_END = Pattern.compile("[:\uff1a\u2014\u2013/\uff0f]\\s*$");
    private static final int MOST_WORDS = 5;

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
        Optional<String> begun = withoutBeginning(names);
        if (begun.isEmpty()) {
            return "";
        }
        names = begun.get();
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

    /** Empty where no name follows: the words for <i>by</i> begin other lines too, and names. */
    private static Optional<String> withoutBeginning(String line) {
        String rest = line;
        Matcher beginning = BEFORE_NAMES.matcher(decapitalised(rest));
        while (beginning.find()) {
            String names = rest.substring(beginning.end());
            String first = firstWord(names);
            String by = firstWord(rest).toLowerCase(Locale.ROOT);
            boolean isLabel = isLabel(rest.substring(0, beginning.end()));
            if (!isLabel && isSmall(first) && PARTICLES.contains(first)) {
                return Optional.of(PARTICLES.contains(by) ? rest : names);
            }
            if (!isLabel && isSmall(first) && !BY.contains(first)) {
                return Optional.empty();
            }
            rest = names;
            beginning = BEFORE_NAMES.matcher(decapitalised(rest));
        }
        return Optional.of(rest);
    }

    /** Whether a sign parts the word from the names. */
    private static boolean isLabel(String beginning) {
        return SIGN_AT_END.matcher(beginning).find();
    }

    private static String firstWord(String line) {
        int end = line.indexOf(' ');
        return end < 0 ? line : line.substring(0, end);
    }

    private static boolean isSmall(String word) {
        return !word.isEmpty() && Character.isLowerCase(word.charAt(0));
    }

    /**
     * The names in a line that a page shows and does not call a byline, or only by the name of an element; empty unless all
     * of it are names.
     *
     * @param siteNames what the page calls its site
     */
    static String shown(String line, List<String> siteNames) {
        String names = of(line, siteNames);
        return Stream.of(COMMA.split(names)).allMatch(Byline::isName) ? names : "";
    }

    /** The same where nothing but the line itself says that it is one: by a word before the names or behind them. */
    static String announced(String line, List<String> siteNames) {
        String plain = BLANKS.matcher(line).replaceAll(" ").strip();
        Matcher reporter = REPORTER.matcher(plain);
        if (reporter.lookingAt()) {
            return reporter.group(1);
        }
        Matcher by = BEFORE_NAMES.matcher(decapitalised(plain));
        boolean begins = by.find();
        boolean isLabel = begins && isLabel(plain.substring(0, by.end()));
        boolean isBefore = begins && (isLabel || Character.isUpperCase(plain.charAt(0)));
        boolean isBehind = BEHIND_NAMES.matcher(plain).find()
                && plain.indexOf(' ') > 0
                && !NO_NAME.matcher(plain).find();
        if (!isBefore && !isBehind) {
            return "";
        }
        String names = shown(plain, siteNames);
        boolean cased = names.chars().anyMatch(Character::isUpperCase);
        boolean enough = isLabel || isBehind || (cased && names.indexOf(' ') > 0);
        return enough && !names.equals(plain) ? names : "";
    }

    /** Words with capitals, and the small ones that stand in names. */
    private static boolean isName(String name) {
        String[] words = BLANKS.split(name.strip());
        return words.length <= MOST_WORDS
                && Stream.of(words)
                        .allMatch(word -> !isSmall(word) || PARTICLES.contains(word) || word.indexOf('\'') > 0);
    }

    /** In small letters: names such as {@code Di Marco} keep a beginning that is short, capital and a word of names. */
    private static String decapitalised(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        boolean isName = line.indexOf(' ') == 2
                && Character.isUpperCase(line.charAt(0))
                && PARTICLES.contains(firstWord(small))
                && !line.startsWith("Af");
        return isName ? line : small;
    }

    /** Before a day stands a word that tells what happened on it, or its month. */
    private static String withoutLastWords(String line) {
        List<String> parts = new ArrayList<>(List.of(COMMA.split(line.strip())));
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
        List<String> people = Stream.of(COMMA.split(names))
                .flatMap(name -> Stream.of(parted(name)))
                .map(name -> PLACE.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank() && !siteNames.contains(letters(name)))
                .filter(name -> !WORDS.getOrDefault("nobody", List.of()).contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        List<String> named =
                people.stream().filter(name -> !isHouse(name) && !isRole(name)).toList();
        return String.join(", ", named.isEmpty() ? people : named);
    }

    /** Two who are joined by a word, if both have names of two words. */
    private static String[] parted(String name) {
        String[] both = AND.split(name);
        return Stream.of(both).allMatch(one -> one.strip().indexOf(' ') > 0) ? both : new String[] {name};
    }

    private static boolean isHouse(String name) {
        return WORDS.getOrDefault("house", List.of()).contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isRole(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return WORDS.getOrDefault("role", List.of()).stream()
                .anyMatch(role -> small.equals(role) || small.endsWith(" " + role) || small.startsWith(role + " "));
    }

    static String letters(String text) {
        return NOT_LETTERS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
