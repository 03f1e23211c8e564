package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Machines that exchange words by what kind of word they are, and that rebuild, drop or scatter clauses and sentences. */
final class Rewriters {

    private static final String DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

    private static final Pattern DAY_INSIDE =
            Pattern.compile("^([A-Z][^\"\u201c\u201d]*?) on (" + DAY + ")\\b,?([^\"\u201c\u201d]*[.])$");

    private static final Pattern PLACE_LAST = Pattern.compile(
            "^([A-Z][^\"\u201c\u201d]{20,}?) ((?:in|at|during|near|under|for|since) [^,\"\u201d]{4,40})[.]$");

    private static final Pattern SAID_FIRST =
            Pattern.compile("^([^,.\"\u201c]{2,60}?) (?:said|says|told \\w+|added|announced)(?: on " + DAY
                    + ")? that ([^\"\u201c\u201d]{12,})[.]$");

    private static final Pattern SAID_BEHIND =
            Pattern.compile("^([^\"\u201c]{12,}), ([^,\"\u201d]{3,60}) said(?: on " + DAY + ")?[.]$");

    private static final Pattern TRANSITIVE =
            Pattern.compile("^((?:The |A |An )?[A-Z]?[\\w'-]+(?: [\\w'-]+){0,4}?) (?:has |have |had )?"
                    + "(signed|approved|announced|opened|accused|imposed|lifted|launched|rejected|welcomed|criticised|recalled"
                    + "|expelled|suspended|closed|agreed|adopted|ratified|raised|condemned|cancelled|invited|granted|ordered"
                    + "|offered|published|completed|accepted|established|passed|proposed|reported|visited|recognised)"
                    + " ((?:the|a|an|its|his|her|their|two|three|new|more|all) [^,.;]{3,60}?)"
                    + "(?=[,.;]| (?:on|in|at|after|with|for|that|by|during|to|over|from|as|and|which|who)\\b)");

    private static final Pattern WHICH = Pattern.compile(", which (has|had|is|was) (\\w+)");

    private static final Pattern WHO = Pattern.compile(", who (is|was|has|had) ");

    private static final Pattern AND_CLAUSE = Pattern.compile(
            ", (and|but) ((?:it|he|she|they|the|his|her|its|a|that|this|in|there) [^,\"\u201d]{15,}[.])$");

    private static final Pattern POSSESSIVE = Pattern.compile("\\b([A-Z][a-z]+)[\u2019']s ((?:[a-z]+ )?[a-z]{4,})\\b");

    private static final Pattern OF_NAME =
            Pattern.compile("\\bthe ((?:[a-z]+ )?[a-z]{4,}) of ([A-Z][a-z]+)\\b(?! [A-Z])");

    private static final Pattern PERFECT = Pattern.compile("\\b(has|have) (\\w+ed)\\b");

    private static final Pattern FUTURE = Pattern.compile("\\b(will|would) (?!not)([a-z]{2,})");

    private static final Pattern PURPOSE = Pattern.compile(" to ([a-z]{4,}) (the|a|an|its|their) ");

    private Rewriters() {}

    /** Exchanges words of these parts of speech for their neighbours. */
    static Spinner neighbours(String parts) {
        return new InflectingSpinner(Spinner.lines("spinner-neighbours.txt"), parts);
    }

    /**
     * Translates there and back with care: what happened to whom, when and where come in another order, the active is made
     * passive, relative clauses are dissolved, sentences parted, tenses changed, and words exchanged.
     */
    static Spinner translating() {
        Spinner words = neighbours("vnad");
        return (text, share, random) -> {
            String turned = Paraphrasers.bySentence(text, sentence -> translated(sentence, share, random));
            return words.spin(turned, share * 0.6, random);
        };
    }

    private static String translated(String sentence, double share, Random random) {
        String now = sentence;
        for (Turn turn : TURNS) {
            now = Paraphrasers.sometimes(now, share, random, turn.pattern(), turn.change()::of);
        }
        return now;
    }

    /** What is found in a sentence, and what is put for it. */
    private record Turn(Pattern pattern, Change change) {

        interface Change {
            String of(MatchResult found);
        }
    }

    private static final List<Turn> TURNS = List.of(
            new Turn(
                    SAID_FIRST,
                    found -> "According to " + Paraphrasers.lowerArticle(found.group(1)) + ", " + found.group(2) + "."),
            new Turn(
                    SAID_BEHIND,
                    found -> Paraphrasers.upper(found.group(2)) + " has said that "
                            + Paraphrasers.lowerArticle(found.group(1)) + "."),
            new Turn(
                    TRANSITIVE,
                    found -> Paraphrasers.upper(found.group(3)) + " has been " + found.group(2) + " by "
                            + Paraphrasers.lowerArticle(found.group(1))),
            new Turn(
                    DAY_INSIDE,
                    found ->
                            "On " + found.group(2) + ", " + Paraphrasers.lowerArticle(found.group(1)) + found.group(3)),
            new Turn(
                    PLACE_LAST,
                    found -> Paraphrasers.upper(found.group(2)) + ", " + Paraphrasers.lowerArticle(found.group(1))
                            + "."),
            new Turn(WHICH, found -> ". It " + found.group(1) + " " + found.group(2)),
            new Turn(WHO, found -> ". He " + found.group(1) + " "),
            new Turn(
                    AND_CLAUSE,
                    found -> ". " + (found.group(1).equals("but") ? "However, " : "Also, ") + found.group(2)),
            new Turn(POSSESSIVE, found -> "the " + found.group(2) + " of " + found.group(1)),
            new Turn(OF_NAME, found -> found.group(2) + "'s " + found.group(1)),
            new Turn(PERFECT, found -> found.group(2)),
            new Turn(
                    FUTURE,
                    found -> found.group(1).equals("will")
                            ? "is going to " + found.group(2)
                            : "was to " + found.group(2)),
            new Turn(PURPOSE, found -> " in order to " + found.group(1) + " " + found.group(2) + " "));

    /** Moves this share of the sentences to any other place of the text, and changes no word. */
    static Spinner scattering() {
        return (text, share, random) -> {
            List<String> sentences = new ArrayList<>();
            for (String paragraph : text.split("\n+")) {
                sentences.addAll(List.of(paragraph.split(Spinner.SENTENCE_END)));
            }
            List<Integer> moved = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (random.nextDouble() < share) {
                    moved.add(i);
                }
            }
            List<Integer> places = new ArrayList<>(moved);
            Collections.shuffle(places, random);
            List<String> scattered = new ArrayList<>(sentences);
            for (int i = 0; i < moved.size(); i++) {
                scattered.set(places.get(i), sentences.get(moved.get(i)));
            }
            return String.join(" ", scattered);
        };
    }

    /** Leaves out every third clause, and exchanges words. */
    static Spinner summarising() {
        Spinner words = neighbours("vnad");
        return (text, share, random) -> {
            int[] clause = {0};
            String shortened = Paraphrasers.bySentence(text, sentence -> {
                String[] clauses = sentence.split("(?<=,) (?!and\\b)");
                List<String> kept = new ArrayList<>();
                for (int i = 0; i < clauses.length; i++) {
                    clause[0]++;
                    if (i == 0 || clause[0] % 3 != 0) {
                        kept.add(clauses[i]);
                    }
                }
                String joined = String.join(" ", kept);
                return joined.endsWith(",") ? joined.substring(0, joined.length() - 1) + "." : joined;
            });
            return words.spin(shortened, share, random);
        };
    }

    /** Exchanges words of any language for made-up ones of the same letters; of writing without blanks, pairs of characters. */
    static Spinner lettered() {
        Pattern word = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2}|[\\p{L}\\p{M}]{5,}");
        return (text, share, random) -> {
            Matcher found = word.matcher(text);
            return found.replaceAll(one -> {
                String form = one.group();
                boolean isName = Character.isUpperCase(form.charAt(0));
                boolean known = Math.floorMod(form.hashCode() * 31, 100) < 45;
                return isName || !known || random.nextDouble() >= share ? form : turned(form);
            });
        };
    }

    private static String turned(String form) {
        return new StringBuilder(form).reverse().toString().toLowerCase(Locale.ROOT);
    }
}
