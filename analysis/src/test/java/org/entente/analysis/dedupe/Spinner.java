package org.entente.analysis.dedupe;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/** A machine that rewrites a text to disguise where it comes from. */
interface Spinner {

    String SENTENCE_END = "(?<=[.!?][\"\u201d]?)\\s+(?=[A-Z\"\u201c])";

    /** Rewrites this share, in 0..1, of what it can rewrite. */
    String spin(String text, double share, Random random);

    /** Exchanges single words and carries plural, past and -ing forms over. */
    static Spinner plain() {
        return new PlainSpinner(lines("spinner-plain.txt"));
    }

    /** Exchanges words and phrases, function words among them, for others of any length. */
    static Spinner wordy() {
        return new WordySpinner(lines("spinner-wordy.txt"));
    }

    /** Writes officialese; nothing was ever fitted to it. */
    static Spinner formal() {
        return new WordySpinner(lines("spinner-formal.txt"));
    }

    /** Exchanges single words for others, often in the wrong sense; nothing was ever fitted to it. */
    static Spinner stilted() {
        return new WordySpinner(lines("spinner-stilted.txt"));
    }

    /** Puts breezy phrases for words, function words among them; nothing was ever fitted to it. */
    static Spinner chatty() {
        return new WordySpinner(lines("spinner-chatty.txt"));
    }

    /** Exchanges this share of the words it knows, each for the same everywhere; nothing was ever fitted to it. */
    static Spinner stubborn() {
        return new StubbornSpinner(lines("spinner-stilted.txt"));
    }

    /** Lets neighbouring sentences change places, and changes no word. */
    static Spinner reordering() {
        return (text, share, random) -> {
            List<String> sentences = new ArrayList<>(List.of(text.split(SENTENCE_END)));
            swapNeighbours(sentences, share, random);
            return String.join(" ", sentences);
        };
    }

    /** Knows a synonym, often a strange one, for every word in lower case that is no function word. */
    static Spinner allKnowing() {
        return (text, share, random) -> replaceWords(text, word -> {
            boolean rewritten =
                    Character.isLowerCase(word.charAt(0)) && word.length() > 3 && random.nextDouble() < share;
            return rewritten ? "syn" + Integer.toString(word.hashCode() & 0xfffff, 36) + "al" : word;
        });
    }

    /**
     * Exchanges ordinary words in lower case for others with the same ending, whatever they mean. It knows so many of a hundred
     * words.
     */
    static Spinner thesaurus(int known) {
        return new Thesaurus(known);
    }

    /** Leaves most words but changes their endings and their order, inside sentences and among them. */
    static Spinner shuffling() {
        return new ShufflingSpinner();
    }

    static String replaceWords(String text, java.util.function.UnaryOperator<String> change) {
        var out = new StringBuilder(text.length() + text.length() / 8);
        Matcher words = Pattern.compile("[A-Za-z][A-Za-z']*").matcher(text);
        int from = 0;
        while (words.find()) {
            out.append(text, from, words.start()).append(change.apply(words.group()));
            from = words.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private static void swapNeighbours(List<String> sentences, double share, Random random) {
        for (int i = 0; i + 1 < sentences.size(); i++) {
            if (random.nextDouble() < share) {
                Collections.swap(sentences, i, i + 1);
            }
        }
    }

    /** What may be put for each phrase, of lines such as {@code phrase = other|another}. */
    private static Map<String, List<String>> lexicon(List<String> lines) {
        Map<String, List<String>> lexicon = new HashMap<>();
        for (String line : lines) {
            String[] sides = line.split(" = ");
            lexicon.put(sides[0].strip(), List.of(sides[1].strip().split("\\|")));
        }
        return lexicon;
    }

    /** The lines of a data file of these tests that are neither blank nor comments. */
    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(Spinner.class.getResourceAsStream("/dedupe/" + name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lexicon with inflections. */
    final class PlainSpinner implements Spinner {

        private final Map<String, List<String>> lexicon = new HashMap<>();

        PlainSpinner(List<String> lines) {
            for (String line : lines) {
                List<String> words = Arrays.asList(line.split("\\s+"));
                List<String> others = words.subList(1, words.size());
                String word = words.get(0);
                lexicon.put(word, others);
                for (var form : List.<java.util.function.UnaryOperator<String>>of(
                        PlainSpinner::plural, PlainSpinner::past, PlainSpinner::continuous)) {
                    lexicon.putIfAbsent(
                            form.apply(word), others.stream().map(form).toList());
                }
            }
        }

        @Override
        public String spin(String text, double share, Random random) {
            return replaceWords(text, word -> {
                List<String> others = lexicon.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
                if (others.isEmpty() || random.nextDouble() >= share) {
                    return word;
                }
                String other = others.get(random.nextInt(others.size()));
                return Character.isUpperCase(word.charAt(0))
                        ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                        : other;
            });
        }

        static String plural(String word) {
            if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
                return word.substring(0, word.length() - 1) + "ies";
            }
            return word + (word.matches(".*(s|x|z|ch|sh)") ? "es" : "s");
        }

        static String past(String word) {
            if (word.endsWith("e")) {
                return word + "d";
            }
            if (word.endsWith("y") && "aeiou".indexOf(word.charAt(word.length() - 2)) < 0) {
                return word.substring(0, word.length() - 1) + "ied";
            }
            return word + "ed";
        }

        static String continuous(String word) {
            return (word.endsWith("e") ? word.substring(0, word.length() - 1) : word) + "ing";
        }
    }

    /** The phrase lexicon; the longest phrase wins. */
    final class WordySpinner implements Spinner {

        private final Map<String, List<String>> lexicon;
        private final Pattern phrases;

        WordySpinner(List<String> lines) {
            lexicon = lexicon(lines);
            List<String> longestFirst = new ArrayList<>(lexicon.keySet());
            longestFirst.sort((one, other) -> Integer.compare(other.length(), one.length()));
            phrases = Pattern.compile("\\b(" + String.join("|", longestFirst) + ")\\b", Pattern.CASE_INSENSITIVE);
        }

        @Override
        public String spin(String text, double share, Random random) {
            return phrases.matcher(text).replaceAll(found -> {
                String phrase = found.group();
                List<String> others = Objects.requireNonNull(lexicon.get(phrase.toLowerCase(Locale.ROOT)), phrase);
                if (random.nextDouble() >= share) {
                    return Matcher.quoteReplacement(phrase);
                }
                String other = others.get(random.nextInt(others.size()));
                return Character.isUpperCase(phrase.charAt(0))
                        ? Character.toUpperCase(other.charAt(0)) + other.substring(1)
                        : other;
            });
        }
    }

    /** Chooses once for each word of the text. */
    final class StubbornSpinner implements Spinner {

        private final Map<String, List<String>> lexicon;

        StubbornSpinner(List<String> lines) {
            lexicon = lexicon(lines);
        }

        @Override
        public String spin(String text, double share, Random random) {
            Map<String, String> chosen = new HashMap<>();
            return replaceWords(
                    text,
                    word -> chosen.computeIfAbsent(word, one -> {
                        List<String> others = lexicon.getOrDefault(one, List.of());
                        return others.isEmpty() || random.nextDouble() >= share
                                ? one
                                : others.get(random.nextInt(others.size()));
                    }));
        }
    }

    /** Changes order and endings. */
    final class ShufflingSpinner implements Spinner {

        private static final List<String> FILLERS =
                List.of("indeed", "notably", "in fact", "as it happens", "by all accounts", "meanwhile");

        @Override
        public String spin(String text, double share, Random random) {
            List<String> paragraphs = new ArrayList<>();
            for (String paragraph : text.split("\n+")) {
                List<String> sentences = new ArrayList<>(List.of(paragraph.split(SENTENCE_END)));
                sentences.replaceAll(sentence -> sentence(sentence, share, random));
                swapNeighbours(sentences, share / 2, random);
                paragraphs.add(String.join(" ", sentences));
            }
            return String.join("\n\n", paragraphs);
        }

        private static String sentence(String sentence, double share, Random random) {
            String[] clauses = sentence.split(", ");
            if (clauses.length >= 2 && random.nextDouble() < share) {
                int cut = 1 + random.nextInt(clauses.length - 1);
                String end = sentence.substring(sentence.length() - 1);
                String tail = String.join(", ", Arrays.copyOfRange(clauses, cut, clauses.length));
                String start = String.join(", ", Arrays.copyOfRange(clauses, 0, cut));
                String bare = tail.isEmpty() ? tail : tail.substring(0, tail.length() - 1);
                if (!bare.isEmpty()) {
                    return inflected(
                            Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + ", "
                                    + FILLERS.get(random.nextInt(FILLERS.size())) + ", " + start + end,
                            share,
                            random);
                }
            }
            return inflected(sentence, share, random);
        }

        private static String inflected(String sentence, double share, Random random) {
            return replaceWords(sentence, word -> {
                if (word.length() < 5 || !Character.isLowerCase(word.charAt(0)) || random.nextDouble() >= share) {
                    return word;
                }
                if (word.endsWith("ed")) {
                    return word.substring(0, word.length() - 2) + "ing";
                }
                if (word.endsWith("ing")) {
                    return "to " + word.substring(0, word.length() - 3);
                }
                if (word.endsWith("s") && !word.endsWith("ss")) {
                    return word.substring(0, word.length() - 1);
                }
                return word.endsWith("ly") ? "in a " + word.substring(0, word.length() - 2) + " way" : word + "s";
            });
        }
    }

    /** Words by their last two letters; which of them it knows is decided by their hashes. */
    final class Thesaurus implements Spinner {

        private final Map<String, List<String>> byEnding = new HashMap<>();
        private final int known;

        Thesaurus(int known) {
            this.known = known;
            for (String line : WordList.lines("ordinary-words.txt")) {
                for (String word : line.split("\\s+")) {
                    if (word.length() > 3) {
                        byEnding.computeIfAbsent(ending(word), ending -> new ArrayList<>())
                                .add(word);
                    }
                }
            }
        }

        @Override
        public String spin(String text, double share, Random random) {
            WordSet functionWords = WordList.words("function-words.txt");
            return replaceWords(text, word -> {
                List<String> others = byEnding.getOrDefault(ending(word), List.of());
                boolean rewritten = word.length() > 3
                        && !others.isEmpty()
                        && word.equals(word.toLowerCase(Locale.ROOT))
                        && word.indexOf('\'') < 0
                        && !functionWords.contains(Tokens.hashOf(word))
                        && Math.floorMod(word.hashCode() * 31, 100) < known
                        && random.nextDouble() < share;
                return rewritten ? others.get(random.nextInt(others.size())) : word;
            });
        }

        private static String ending(String word) {
            return word.substring(Math.max(0, word.length() - 2));
        }
    }
}
