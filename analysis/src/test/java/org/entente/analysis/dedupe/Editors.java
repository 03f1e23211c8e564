package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** People, and errors, that change some words of a text here and there. */
final class Editors {

    private static final List<String> FILLERS = List.of(
            ("reportedly also notably meanwhile update however indeed recently moreover several clearly further "
                            + "apparently now official major new")
                    .split(" "));

    /** What a house style puts for what. */
    private static final String[][] STYLE = {
        {"per cent", "percent"},
        {"percent", "per cent"},
        {"%", " percent"},
        {"U.S.", "United States"},
        {"United States", "U.S."},
        {"whilst", "while"},
        {"towards", "toward"},
        {"toward ", "towards "},
        {"programme", "program"},
        {"defence", "defense"},
        {"defense", "defence"},
        {" has ", " had "},
        {" says", " said"},
        {" also ", " "},
        {" that ", " "},
        {" two ", " 2 "},
        {"do not", "don't"},
        {" which ", " that "},
        {"President ", "Pres. "},
        {"Prime Minister", "prime minister"},
        {"$", "USD "}
    };

    private static final int STYLE_CHANGES = 4;

    /** What readers elsewhere are told, and how. */
    private static final String[][] ELSEWHERE = {
        {"(\\d+) (?:km|kilometres|kilometers)\\b", "$0 (some $1 thousand metres)"},
        {"(\\d+) (million|billion) dollars", "US\\$$1 $2"},
        {"\\$(\\d[\\d.]*) (million|billion)", "$1 $2 US dollars"},
        {" on ((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", " on $1 local time"},
        {"\\bMrs? ([A-Z]\\w+)", "$1"},
        {"\\bPresident ([A-Z]\\w+(?: [A-Z]\\w+)?)", "$1, the president,"},
        {"\\b([Ff])oreign [Mm]inister ([A-Z]\\w+(?: [A-Z]\\w+)?)", "$2, the $1oreign minister,"},
        {"\\bin (Moscow|Beijing|Washington|London|Tokyo|Delhi|Canberra|Paris|Berlin|Ankara)", "in the capital, $1,"},
        {"\\bthe (capital|city|port|border|region)\\b", "the country's $1"},
        {"\\b(\\d{4})\\b", "the year $1"},
        {"\\bgovernment\\b", "national government"},
        {"\\b(\\d+)(?: percent| per cent|%)", "$1 in every hundred"}
    };

    private static final int LOCAL_CHANGES = 6;

    private static final Pattern FIGURE = Pattern.compile("\\b\\d{1,3}\\b");

    private Editors() {}

    /** Puts other words of the same text for this share of the words. */
    static String edited(String text, double share, Random random) {
        List<String> words = Arrays.stream(Treatment.words(text)).distinct().toList();
        return Arrays.stream(text.split(Treatment.isUnspaced(text) ? "" : "(?<=\\s)"))
                .map(word -> random.nextDouble() < share
                        ? words.get(random.nextInt(words.size())).toLowerCase(Locale.ROOT)
                                + (word.endsWith("\n") ? "\n" : " ")
                        : word)
                .collect(Collectors.joining());
    }

    /** Misspells words, or puts those of another text for them. */
    static String misspelt(String text, String other, double share, Random random) {
        String[] words = Treatment.words(other);
        return here(text, share, random, word -> {
            boolean swaps = word.length() > 3 && random.nextBoolean();
            int at = swaps ? 1 + random.nextInt(word.length() - 2) : 0;
            return swaps
                    ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                    : words[random.nextInt(words.length)];
        });
    }

    /** Leaves words out, doubles them or puts others in. */
    static String tinkered(String text, String other, double share, Random random) {
        String[] words = Treatment.words(other);
        return here(text, share, random, word -> {
            String another = words[random.nextInt(words.length)];
            return switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> another + " " + word;
                default -> another;
            };
        });
    }

    /** Puts one of a few filling words for a word, or beside it. */
    static String filled(String text, double share, Random random) {
        return here(text, share, random, word -> {
            String filler = FILLERS.get(random.nextInt(FILLERS.size()));
            return random.nextInt(3) == 0 ? word + " " + filler : filler;
        });
    }

    /** Lets neighbours change places, or leaves one out. */
    static String swapped(String text, double share, Random random) {
        String[] words = text.split("(?<=\\s)");
        int at = 0;
        while (at + 1 < words.length) {
            if (random.nextDouble() >= share / 2) {
                at++;
                continue;
            }
            String one = words[at].strip();
            String other = words[at + 1].strip();
            String between = words[at].substring(words[at].indexOf(one) + one.length());
            String behind = words[at + 1].substring(words[at + 1].indexOf(other) + other.length());
            words[at] = random.nextInt(3) == 0 ? "" : other + between;
            words[at + 1] = one + behind;
            at += 2;
        }
        return String.join("", words);
    }

    /** A desk's work: the house's style, a figure brought up to date, the start of a sentence put otherwise. */
    static String atTheDesk(String text, Random random) {
        String styled = text;
        int changes = 0;
        for (String[] rule : STYLE) {
            int at = styled.indexOf(rule[0]);
            if (at >= 0 && changes < STYLE_CHANGES && random.nextInt(3) == 0) {
                styled = styled.substring(0, at) + rule[1] + styled.substring(at + rule[0].length());
                changes++;
            }
        }
        Matcher figure = FIGURE.matcher(styled);
        if (figure.find()) {
            int updated = Integer.parseInt(figure.group()) + 1 + random.nextInt(4);
            styled = styled.substring(0, figure.start()) + updated + styled.substring(figure.end());
        }
        List<String> sentences = new ArrayList<>(List.of(styled.split("(?<=[.!?][\"\u201d]?) +(?=[A-Z\"\u201c])")));
        if (sentences.size() > 3) {
            int at = 1 + random.nextInt(sentences.size() - 1);
            String[] words = sentences.get(at).split(" ");
            int from = Math.min(words.length - 1, 2 + random.nextInt(3));
            sentences.set(at, "Earlier on, " + String.join(" ", Arrays.copyOfRange(words, from, words.length)));
        }
        return String.join(" ", sentences);
    }

    /** Words the lead anew: the same names and figures, most other words those of another text; the rest stays. */
    static String withAnotherLead(String text, String other, Random random) {
        String[] words = other.toLowerCase(Locale.ROOT).split("\\s+");
        String[] parts = text.split("(?<=[.!?][\"\u201d]?)(?=\\s)", 2);
        String lead = here(parts[0], 0.6, random, word -> {
            boolean isFact = Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
            return isFact ? word : words[random.nextInt(words.length)];
        });
        return parts.length == 1 ? lead : lead + parts[1];
    }

    /** Writes for readers elsewhere: units and sums told twice, titles left out or spelt, days told more closely. */
    static String localised(String text, Random random) {
        String now = text;
        int changes = 0;
        for (String[] rule : ELSEWHERE) {
            Matcher found = Pattern.compile(rule[0]).matcher(now);
            if (changes < LOCAL_CHANGES && random.nextInt(3) > 0 && found.find()) {
                now = found.replaceFirst(rule[1]);
                changes++;
            }
        }
        return now;
    }

    /** Shortens: adverbs and other words that a text can do without go. */
    static String trimmed(String text, double share, Random random) {
        return Pattern.compile(
                        " (?:\\w{3,}ly|that|also|very|already|now|still|then|both|own|such|later|some|more)(?= [a-z])")
                .matcher(text)
                .replaceAll(found -> random.nextDouble() < share ? "" : Matcher.quoteReplacement(found.group()));
    }

    /** Changes this share of the words, and leaves the blanks behind them. */
    private static String here(String text, double share, Random random, UnaryOperator<String> change) {
        return Arrays.stream(text.split(Treatment.isUnspaced(text) ? "" : "(?<=\\s)"))
                .map(word -> {
                    String bare = word.strip();
                    return bare.isEmpty() || random.nextDouble() >= share
                            ? word
                            : change.apply(bare) + word.substring(word.indexOf(bare) + bare.length());
                })
                .collect(Collectors.joining());
    }
}
