package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Machines that rebuild sentences, beside or instead of exchanging words. Nothing was ever fitted to them. */
final class Paraphrasers {

    private static final String MONTH =
            "(January|February|March|April|May|June|July|August|September|October|November|December)";

    private static final List<String> NUMBERS = List.of(
            ("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
                            + "eighteen nineteen twenty")
                    .split(" "));

    private static final Pattern ACTIVE = Pattern.compile(
            "^((?:The |the )?[A-Z][\\w']+(?: [A-Z][\\w']+)*) (\\w+ed)"
                    + " ((?:the|a|an|its|his|her|their|new|more) [a-z' -]+?)(?=,|[.]| (?:in|on|at|after|with|for|by|to|from|that|and)\\b)");

    private static final Pattern SAID = Pattern.compile(
            "^(?!.*[\"\u201c\u201d])([A-Z][^,.]{2,50}?) (?:said|says)(?: that| on \\w+)? ([^,\"]{12,})[.]$");

    private static final Pattern SAID_LAST =
            Pattern.compile("^(.{12,}), ((?:the |a |his |her )?[\\w' .-]{3,50}) (said|says)( on \\w+)?[.]$");

    private static final Pattern SUBORDINATE = Pattern.compile(
            "^([A-Z][^\"\u201c]{15,}?),? (after|as|while|because|although|before|when|since|if|following|despite|amid) ([^,\"\u201d]{8,})[.]$");

    private static final Pattern FRONTED = Pattern.compile(
            "^(After|As|While|Because|Although|Before|When|Since|If|Following|Despite|Amid|In|On|At) ([^,\"\u201c]{3,60}), ([^\"\u201c]{10,})[.]$");

    private static final Pattern WHEN_OR_WHERE =
            Pattern.compile(" ((?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in " + MONTH
                    + "|last \\w+|this \\w+|in [A-Z]\\w+))[.]$");

    private static final Pattern TWO_NAMES = Pattern.compile("\\b([A-Z][a-z]+) and ([A-Z][a-z]+)\\b");

    private Paraphrasers() {}

    /** Phrases for phrases, and sentences turned: the active made passive, "X said Y" made "Y, according to X". */
    static Spinner phrasing() {
        var lexicon = new Spinner.WordySpinner(Spinner.lines("spinner-phrases.txt"));
        return (text, share, random) -> {
            String turned = bySentence(text, sentence -> {
                String now = sometimes(
                        sentence,
                        share,
                        random,
                        SAID,
                        found -> upper(found.group(2)) + ", "
                                + (random.nextBoolean() ? "in the words of " : "as stated by ")
                                + lowerArticle(found.group(1)) + ".");
                now = sometimes(
                        now,
                        share,
                        random,
                        SAID_LAST,
                        found -> upper(lowerArticle(found.group(2))) + " "
                                + (random.nextBoolean() ? "made it known that " : "pointed out that ")
                                + lowerArticle(found.group(1)) + ".");
                return sometimes(
                        now,
                        share,
                        random,
                        ACTIVE,
                        found -> upper(found.group(3)) + " was " + found.group(2) + " by "
                                + lowerArticle(found.group(1)));
            });
            return lexicon.spin(turned, share, random);
        };
    }

    /** Clauses, sentences and pairs of names in another order, numbers in another spelling, dates in another form. */
    static Spinner rearranging() {
        return (text, share, random) -> {
            List<String> paragraphs = new ArrayList<>();
            for (String paragraph : text.split("\n+")) {
                List<String> sentences = new ArrayList<>(List.of(paragraph.split(Spinner.SENTENCE_END)));
                sentences.replaceAll(sentence -> rebuilt(sentence, share, random));
                for (int i = 0; i + 1 < sentences.size(); i++) {
                    if (random.nextDouble() < share / 2) {
                        Collections.swap(sentences, i, i + 1 + random.nextInt(sentences.size() - i - 1));
                    }
                }
                paragraphs.add(String.join(" ", sentences));
            }
            return String.join("\n\n", paragraphs);
        };
    }

    private static String rebuilt(String sentence, double share, Random random) {
        String now = sometimes(
                sentence,
                share,
                random,
                SUBORDINATE,
                found -> upper(found.group(2)) + " " + found.group(3) + ", " + lowerArticle(found.group(1)) + ".");
        if (now.equals(sentence)) {
            now = sometimes(
                    sentence,
                    share,
                    random,
                    FRONTED,
                    found -> upper(found.group(3)) + " " + found.group(1).toLowerCase(Locale.ROOT) + " "
                            + found.group(2) + ".");
        }
        if (now.equals(sentence)) {
            Matcher found = WHEN_OR_WHERE.matcher(sentence);
            if (found.find() && random.nextDouble() < share) {
                now = upper(found.group(1)) + ", " + lowerArticle(sentence.substring(0, found.start())) + ".";
            }
        }
        now = sometimes(now, share, random, TWO_NAMES, found -> found.group(2) + " and " + found.group(1));
        now = sometimes(
                now,
                share,
                random,
                Pattern.compile("\\b(\\d{1,2}) " + MONTH + "(,? \\d{4})?"),
                found -> found.group(2) + " " + found.group(1)
                        + (found.group(3) == null ? "" : "," + found.group(3).replace(",", "")));
        now = sometimes(
                now,
                share,
                random,
                Pattern.compile("\\b" + MONTH + " (\\d{1,2}), (\\d{4})"),
                found -> found.group(2) + " " + found.group(1) + " " + found.group(3));
        now = sometimes(
                now, share, random, Pattern.compile("(\\d) ?(?:percent|per cent)\\b"), found -> found.group(1) + "%");
        now = sometimes(
                now,
                share,
                random,
                Pattern.compile(
                        "\\b([2-9]|1\\d|20)\\b(?![,.:-]\\d| (?:January|February|March|April|May|June|July|August|September|October|November|December))"),
                found -> NUMBERS.get(Integer.parseInt(found.group(1)) - 2));
        return sometimes(
                now,
                share,
                random,
                Pattern.compile("\\b(" + String.join("|", NUMBERS) + ")\\b"),
                found -> Integer.toString(NUMBERS.indexOf(found.group(1)) + 2));
    }

    private static final Map<String, List<String>> PREPOSITIONS = Map.ofEntries(
            Map.entry("in", List.of("at", "within", "into")),
            Map.entry("on", List.of("upon", "about", "at")),
            Map.entry("at", List.of("in", "on", "by")),
            Map.entry("for", List.of("to", "of", "during")),
            Map.entry("with", List.of("by", "along with", "from")),
            Map.entry("by", List.of("from", "through", "with")),
            Map.entry("from", List.of("of", "out of", "since")),
            Map.entry("after", List.of("following", "upon", "past")),
            Map.entry("before", List.of("in front of", "until")),
            Map.entry("over", List.of("above", "because of", "on")),
            Map.entry("between", List.of("among", "of")),
            Map.entry("against", List.of("to", "versus")),
            Map.entry("to", List.of("towards", "for")),
            Map.entry("but", List.of("however", "yet")),
            Map.entry("which", List.of("that", "what")),
            Map.entry("that", List.of("which", "this", "what")),
            Map.entry("also", List.of("too", "as well")),
            Map.entry("his", List.of("its", "the")),
            Map.entry("their", List.of("its", "own")),
            Map.entry("its", List.of("their", "his", "own")),
            Map.entry("would", List.of("will", "should")),
            Map.entry("could", List.of("can", "might")),
            Map.entry("was", List.of("is", "has been", "were")),
            Map.entry("were", List.of("are", "have been", "was")),
            Map.entry("has", List.of("had", "have")),
            Map.entry("had", List.of("has", "have")));

    /** Words for words; articles come and go, prepositions and tenses change, of-phrases and adverbials change places. */
    static Spinner roundTrip() {
        var lexicon = new Spinner.WordySpinner(Spinner.lines("spinner-roundtrip.txt"));
        return (text, share, random) -> {
            String moved = bySentence(text, sentence -> {
                String now = sentence;
                Matcher found = WHEN_OR_WHERE.matcher(sentence);
                if (found.find() && random.nextDouble() < share / 2) {
                    now = upper(found.group(1)) + " " + lowerArticle(sentence.substring(0, found.start())) + ".";
                }
                now = sometimes(
                        now,
                        share / 2,
                        random,
                        Pattern.compile("\\bthe ([a-z]+) of ([A-Z][a-z]+)\\b(?! [A-Z])"),
                        one -> one.group(2) + "'s " + one.group(1));
                return sometimes(
                        now,
                        share / 2,
                        random,
                        Pattern.compile("\\b([A-Z][a-z]+)[\u2019']s ([a-z]+)\\b"),
                        one -> "the " + one.group(2) + " of " + one.group(1));
            });
            String worded = lexicon.spin(moved, share, random);
            return Spinner.replaceWords(worded, word -> functionWord(word, share, random))
                    .replaceAll("  +", " ");
        };
    }

    /** What becomes of an article or a preposition. */
    private static String functionWord(String word, double share, Random random) {
        if (random.nextDouble() >= share / 3) {
            return word;
        }
        if (List.of("the", "a", "an").contains(word)) {
            return random.nextInt(3) > 0 ? "" : word.equals("the") ? "a" : "the";
        }
        if (PREPOSITIONS.containsKey(word)) {
            List<String> others = PREPOSITIONS.get(word);
            return others.get(random.nextInt(others.size()));
        }
        return word.length() > 4
                        && word.endsWith("s")
                        && !word.endsWith("ss")
                        && Character.isLowerCase(word.charAt(0))
                        && random.nextBoolean()
                ? "the " + word
                : word;
    }

    private static final Map<String, List<String>> LEARNT = Map.ofEntries(
            Map.entry("the", List.of("", "", "this", "that")),
            Map.entry("a", List.of("", "one", "some")),
            Map.entry("an", List.of("", "one")),
            Map.entry("of", List.of("from", "for")),
            Map.entry("in", List.of("on", "inside")),
            Map.entry("on", List.of("in", "over")),
            Map.entry("to", List.of("into", "at")),
            Map.entry("for", List.of("as", "about")),
            Map.entry("by", List.of("of", "via")),
            Map.entry("and", List.of("as well as", "and also", "plus")),
            Map.entry("that", List.of("", "", "how")),
            Map.entry("is", List.of("was", "stays")),
            Map.entry("are", List.of("were", "is")),
            Map.entry("has", List.of("is having", "")),
            Map.entry("have", List.of("are having", "")),
            Map.entry("will", List.of("is to", "shall", "would")),
            Map.entry("not", List.of("never", "no")),
            Map.entry("it", List.of("this", "he", "she")),
            Map.entry("who", List.of("that", "which")));

    /** Writes as one who learnt the language late: words in the wrong sense, without articles, in the wrong tense and number. */
    static Spinner learning() {
        var lexicon = new Spinner.WordySpinner(Spinner.lines("spinner-stilted.txt"));
        return (text, share, random) -> Spinner.replaceWords(lexicon.spin(text, share, random), word -> {
                    if (random.nextDouble() >= share / 2) {
                        return word;
                    }
                    List<String> others = LEARNT.get(word);
                    return others == null ? word : others.get(random.nextInt(others.size()));
                })
                .replaceAll("  +", " ");
    }

    static String bySentence(String text, Function<String, String> change) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : text.split("\n+")) {
            paragraphs.add(String.join(
                    " ",
                    Arrays.stream(paragraph.split(Spinner.SENTENCE_END))
                            .map(change)
                            .toList()));
        }
        return String.join("\n\n", paragraphs);
    }

    static String sometimes(
            String text, double share, Random random, Pattern pattern, Function<MatchResult, String> change) {
        return pattern.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(random.nextDouble() < share ? change.apply(found) : found.group()));
    }

    static String upper(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The start of a sentence inside another: names keep their capital. */
    static String lowerArticle(String text) {
        return text.matches(
                        "(?:The|A|An|It|Its|He|She|They|Their|His|Her|This|That|These|Some|Many|Both|In|On|At|But|More) .*")
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
