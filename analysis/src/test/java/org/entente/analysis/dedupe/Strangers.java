package org.entente.analysis.dedupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Machines of other designs, written when all others had been measured. Nothing was fitted to them when they were first met. */
final class Strangers {

    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";

    private static final Pattern QUOTE = Pattern.compile("[\"\u201c][^\"\u201c\u201d]*[\"\u201d]");

    private static final Pattern TITLED = Pattern.compile(
            "\\b(President|Prime Minister|Foreign Minister|Defence Minister|Chancellor|Governor|Ambassador) ([A-Z][\\w'-]+) (?:[A-Z][\\w'-]+ )?([A-Z][\\w'-]+)\\b");

    private static final Pattern PASSIVE = Pattern.compile(
            "^((?:The |An? |Its |His |Her |Their |New )?[\\w' -]{3,40}?) (?:was|were|has been|have been) (\\w+ed|held|made|sent|built|taken|given|seen|cut|led|met)"
                    + " by ((?:the |an? )?[\\w' -]{3,30}?)(?=[,.;]| (?:on|in|at|after|before|for|with|who|which)\\b)");

    private static final Pattern ACTIVE = Pattern.compile(
            "^((?:The |An? )?[A-Z][\\w']+(?: [\\w']+){0,3}?) (?:has |had )?"
                    + "(signed|sent|held|made|built|cut|gave|took|led|backed|won|named|sought|urged|called|blamed|faced|joined|hosted|paid|kept)"
                    + " ((?:the|an?|its|his|her|their|two|three|some|all|no) [^,.;\"\u201c]{3,50}?)(?=[,.;]| (?:on|in|at|after|before|for|with|that|who|to|from|as)\\b)");

    private static final Pattern ADVERBIAL_LAST = Pattern.compile(
            "^([A-Z][^\"\u201c]{12,}),? ((?:after|as|while|because|although|when|since|despite|with|amid|without|under) [^\"\u201d]{10,}|(?:in|on|at|during|until|by) (?:the )?[^ ,]+(?: [^ ,]+){0,4})[.]$");

    private static final Pattern ADVERBIAL_FIRST =
            Pattern.compile("^([A-Z][a-z]+ [^,\"\u201c]{4,70}), ([^\"\u201c]{12,})[.]$");

    private static final Pattern TWO_ACTS = Pattern.compile(
            "^([A-Z][^,\"\u201c]{3,40}? (?:had|has|have|will|would|is|was|are|were|said)) ([^,\"\u201c]{8,60}) and ([^,\"\u201c]{8,})[.]$");

    private static final Pattern THOUSANDS = Pattern.compile("\\b(\\d{1,3}),(\\d{3})\\b");

    private static final Pattern MILLIONS = Pattern.compile("\\b([2-9]|[1-9]\\d) million\\b");

    private static final Pattern PERCENT = Pattern.compile("\\b(\\d+(?:[.]\\d+)?)(?: ?%| percent| per cent)");

    private static final Pattern DAY_MONTH = Pattern.compile("\\b(\\d{1,2}) (" + MONTHS + ")\\b");

    private static final Pattern MONTH_DAY = Pattern.compile("\\b(" + MONTHS + ") (\\d{1,2})\\b(?!\\d)");

    private Strangers() {}

    static List<Treatment.Named> machines() {
        return List.of(
                new Treatment.Named("multiword", multiword()),
                new Treatment.Named("rephrasing", rephrasing()),
                new Treatment.Named("framing", framing()),
                new Treatment.Named("jumbling", jumbling()),
                new Treatment.Named("recasting", new Recasting()));
    }

    /**
     * A machine that exchanges words by a lexicon at hand, of lines such as {@code word = other|another one}: all, or those in small
     * letters.
     */
    static Spinner reading(Path lexicon, boolean all) throws IOException {
        Map<String, List<String>> others = new HashMap<>();
        for (String line : Files.readAllLines(lexicon)) {
            String[] sides = line.split(" = ");
            others.put(sides[0], List.of(sides[1].split("\\|")));
        }
        return (text, share, random) -> Spinner.replaceWords(text, word -> {
            List<String> known = others.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
            boolean isRead = all || Character.isLowerCase(word.charAt(0));
            if (known.isEmpty() || !isRead || random.nextDouble() >= share) {
                return word;
            }
            String other = known.get(random.nextInt(known.size()));
            return Character.isUpperCase(word.charAt(0)) ? Paraphrasers.upper(other) : other;
        });
    }

    /** Phrases for single words. */
    static Spinner multiword() {
        return new Spinner.WordySpinner(Spinner.lines("spinner-multiword.txt"));
    }

    /** Words each sentence anew: voice, order, figures, dates, spellings, names without their first parts; and exchanges words. */
    static Spinner rephrasing() {
        Spinner words = multiword();
        return (text, share, random) -> {
            String turned = Paraphrasers.bySentence(text, sentence -> rephrased(sentence, share, random));
            return words.spin(respelt(turned, share, random), share / 2, random);
        };
    }

    private static String rephrased(String sentence, double share, Random random) {
        String now = Paraphrasers.sometimes(
                sentence,
                share,
                random,
                PASSIVE,
                found -> Paraphrasers.upper(found.group(3)) + " " + found.group(2) + " "
                        + Paraphrasers.lowerArticle(found.group(1)));
        now = Paraphrasers.sometimes(
                now,
                share,
                random,
                ACTIVE,
                found -> Paraphrasers.upper(found.group(3)) + " got " + found.group(2) + " by "
                        + Paraphrasers.lowerArticle(found.group(1)));
        now = Paraphrasers.sometimes(
                now,
                share,
                random,
                TWO_ACTS,
                found -> found.group(1) + " " + found.group(3) + ", having earlier " + found.group(2) + ".");
        String ordered = Paraphrasers.sometimes(
                now,
                share,
                random,
                ADVERBIAL_FIRST,
                found -> Paraphrasers.upper(found.group(2)) + ", " + Paraphrasers.lowerArticle(found.group(1)) + ".");
        return !ordered.equals(now)
                ? ordered
                : Paraphrasers.sometimes(
                        now,
                        share,
                        random,
                        ADVERBIAL_LAST,
                        found -> Paraphrasers.upper(found.group(2)) + ", " + Paraphrasers.lowerArticle(found.group(1))
                                + ".");
    }

    /** Spells words, names, figures and dates as others do. */
    static String respelt(String text, double share, Random random) {
        String now = text;
        for (String line : Spinner.lines("spellings.txt")) {
            String[] sides = line.split(" \\| ");
            boolean turned = random.nextBoolean();
            String from = sides[turned ? 1 : 0];
            String to = sides[turned ? 0 : 1];
            if (now.contains(from) && random.nextDouble() < share) {
                now = Pattern.compile("(?<![\\w.])" + Pattern.quote(from) + "(?!\\w)")
                        .matcher(now)
                        .replaceAll(Matcher.quoteReplacement(to));
            }
        }
        now = Paraphrasers.sometimes(now, share, random, TITLED, found -> found.group(3));
        now = Paraphrasers.sometimes(now, share, random, THOUSANDS, found -> found.group(1) + found.group(2));
        now = Paraphrasers.sometimes(now, share, random, MILLIONS, found -> found.group(1) + ",000,000");
        now = Paraphrasers.sometimes(now, share, random, PERCENT, found -> found.group(1) + " pct");
        now = Paraphrasers.sometimes(
                now, share, random, MONTH_DAY, found -> "the " + found.group(2) + "th of " + found.group(1));
        return Paraphrasers.sometimes(
                now, share, random, DAY_MONTH, found -> found.group(2).substring(0, 3) + ". " + found.group(1));
    }

    /** Leaves what is quoted, and rewrites the rest with two lexicons and by changing function words. */
    static Spinner framing() {
        Spinner phrases = multiword();
        Spinner words = Rewriters.neighbours("vnad");
        return (text, share, random) -> {
            var out = new StringBuilder();
            Matcher quotes = QUOTE.matcher(text);
            int from = 0;
            while (quotes.find()) {
                out.append(reworded(text.substring(from, quotes.start()), phrases, words, share, random))
                        .append(quotes.group());
                from = quotes.end();
            }
            return out.append(reworded(text.substring(from), phrases, words, share, random))
                    .toString();
        };
    }

    private static String reworded(String text, Spinner phrases, Spinner words, double share, Random random) {
        return words.spin(phrases.spin(text, share, random), share, random);
    }

    /** Lets words that stand side by side inside a clause change places, and exchanges others. */
    static Spinner jumbling() {
        Spinner words = Rewriters.neighbours("vnad");
        return (text, share, random) ->
                Paraphrasers.bySentence(words.spin(text, share, random), sentence -> jumbled(sentence, share, random));
    }

    private static String jumbled(String sentence, double share, Random random) {
        List<String> words = new ArrayList<>(List.of(sentence.split(" ")));
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean inside = words.get(i).matches("[\\w']+") && words.get(i + 1).matches("[\\w']+");
            if (inside && random.nextDouble() < share / 4) {
                Collections.swap(words, i, i + 1);
            }
        }
        return String.join(" ", words);
    }

    private static final String ALIKE_FROM = "aceopxyiABCEHKMOPTX";
    private static final String ALIKE_TO = "асеорхуіАВСЕНКМОРТХ";

    /** Puts letters of another script that look the same into this share of the words. */
    static String homoglyphs(String text, double share, Random random) {
        return Spinner.replaceWords(text, word -> {
            if (random.nextDouble() >= share) {
                return word;
            }
            return word.chars()
                    .mapToObj(letter -> {
                        int at = ALIKE_FROM.indexOf(letter);
                        return String.valueOf(at < 0 ? (char) letter : ALIKE_TO.charAt(at));
                    })
                    .collect(Collectors.joining());
        });
    }

    /** Puts signs that nobody sees into this share of the words. */
    static String invisible(String text, double share, Random random) {
        return Spinner.replaceWords(text, word -> {
            if (word.length() < 3 || random.nextDouble() >= share) {
                return word;
            }
            int at = 1 + random.nextInt(word.length() - 1);
            String sign =
                    List.of("\u200b", "\u00ad", "\u200d", "\u2060", "\ufeff").get(random.nextInt(5));
            return word.substring(0, at) + sign + word.substring(at);
        });
    }

    /** Writes signs as a page's source does, once too often. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("\u201c", "&ldquo;")
                .replace("\u201d", "&rdquo;")
                .replace("'", "&#39;")
                .replace("\u2019", "&rsquo;")
                .replace(" - ", " &ndash; ")
                .replaceAll("(\\d) (?=[a-z])", "$1&nbsp;");
    }

    /** Breaks lines at so many characters, and words now and then, as text from printed pages has it. */
    static String wrapped(String text, int width, Random random) {
        var out = new StringBuilder();
        int column = 0;
        for (String word : text.split("(?<=\\s)")) {
            boolean breaks = column + word.length() > width;
            if (breaks && word.matches("[a-z]{7,} ") && random.nextInt(4) == 0) {
                int at = 3 + random.nextInt(word.length() - 5);
                out.append(word, 0, at).append("-\n").append(word.substring(at));
                column = word.length() - at;
            } else if (breaks) {
                out.append('\n').append(word);
                column = word.length();
            } else {
                out.append(word);
                column = word.endsWith("\n") ? 0 : column + word.length();
            }
        }
        return out.toString();
    }
}
