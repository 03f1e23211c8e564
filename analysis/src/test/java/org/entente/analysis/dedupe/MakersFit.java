package org.entente.analysis.dedupe;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Prints the lines of {@code makers.csv}: what each kind of machine and editor of the tests does to two thirds of the articles,
 * the other third being that of {@code CopyCard aside}.
 *
 * <p>Counts of changes are fitted by maximum likelihood with the fixed-point iteration of Minka, Estimating a Dirichlet distribution
 * (2000), section 4; a beta distribution is one over two kinds.
 */
final class MakersFit {

    /** A kind of maker, and the treatments that stand for it, by the beginning of their names. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record Kind(String name, String... treatments) {

        boolean makes(Treatment treatment) {
            return Arrays.stream(treatments).anyMatch(treatment.name()::startsWith);
        }
    }

    private static final List<Kind> MACHINES = List.of(
            new Kind("exchanges words", "plain-", "formal-", "narrow-", "thesaurus-"),
            new Kind("exchanges every word", "allknowing-"),
            new Kind("exchanges phrases", "wordy-", "both-", "multiword-", "framing-"),
            new Kind("exchanges turns of phrase", "phrasing-"),
            new Kind("changes endings and order", "shuffling-"),
            new Kind("changes order and figures", "rearranging-"),
            new Kind("exchanges words and changes articles and prepositions", "roundtrip-", "learning-"),
            new Kind("turns sentences and exchanges words", "translating-"),
            new Kind("turns sentences and puts phrases for words", "rephrasing-"),
            new Kind("leaves clauses out and exchanges words", "summarising-"),
            new Kind("exchanges words and lets neighbours change places", "jumbling-"));

    private static final List<Kind> EDITORS = List.of(
            new Kind("puts words of the text for others", "edited-"),
            new Kind("leaves words out and in", "tinkered-"),
            new Kind("lets neighbours change places", "swapped-4", "swapped-8"),
            new Kind("misspells", "misspelt-"),
            new Kind("keeps a house style", "desk"),
            new Kind("puts in filling words", "filled-4", "filled-8"));

    /** Of all makers of a side at once, for one that is like none of them. */
    private static final String ANY = "any";

    private static final double SHARE_OF_ANY = 0.3;
    private static final double SHARE_OF_WORDS = 0.5;

    /** How many articles are put one behind the other for traces of each level. */
    private static final int[] JOINED = {1, 4, 16};

    /** Evidence from made-up copies counts for no more than so many copies of the real world. */
    private static final double MOST_OF_KINDS = 500;

    private static final double MOST_OF_RATE = 150;
    private static final double LEAST = 0.005;
    private static final double NOTHING = 1e-3;
    private static final int ROUNDS = 5_000;

    /** A parameter has settled that changes by no more than such a share in a round. */
    private static final double SETTLED = 1e-4;

    /** An editor whom no treatment stands for, for it changes next to nothing: words like the first of the editors, but one in a thousand. */
    private static final String PROOFREADER = "corrects a word or two";

    private static final double[] RATE_OF_PROOFREADER = {1, 1_000};

    private final Map<String, List<int[]>> changes = new LinkedHashMap<>();
    private final Map<String, List<int[]>> rates = new LinkedHashMap<>();

    private MakersFit() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("level,machine,share,changed,kept," + String.join(",", Maker.columns()) + ",maker");
        List<String> articles = Stream.of(BaseArticles.corpus(), BaseArticles.pages(), BaseArticles.startsOfPages())
                .flatMap(List::stream)
                .filter(article -> !article.isAside())
                .map(BaseArticles.Base::text)
                .toList();
        for (int level = 0; level < JOINED.length; level++) {
            var fit = new MakersFit();
            fit.make(joined(articles, JOINED[level]), level);
            fit.print(out, level);
        }
    }

    private static List<String> joined(List<String> articles, int together) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i + together <= articles.size(); i += together) {
            texts.add(String.join("\n\n", articles.subList(i, i + together)));
        }
        return texts;
    }

    private void make(List<String> texts, int level) {
        List<Treatment> treatments = Stream.of(
                        Treatment.all(), Treatment.aside(), Treatment.late(), Treatment.strange())
                .flatMap(List::stream)
                .filter(treatment -> !treatment.name().matches(".*-(cut|last|below)-.*|.*-reprint"))
                .toList();
        Sketcher sketcher = Sketcher.standard();
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            List<String> others = List.of(texts.get((i + 1) % texts.size()), texts.get((i + 2) % texts.size()));
            Sketch before = sketcher.sketch("", text);
            for (Treatment treatment : treatments) {
                Optional<String> machine = makerOf(treatment, MACHINES);
                Optional<String> maker = machine.or(() -> makerOf(treatment, EDITORS));
                if (maker.isPresent()) {
                    String copy = treatment.apply().of(text, others, new Random(text.hashCode()));
                    add(maker.get(), machine.isPresent(), Overlap.of(before, sketcher.sketch("", copy)), level);
                }
            }
        }
    }

    private static Optional<String> makerOf(Treatment treatment, List<Kind> side) {
        return side.stream()
                .filter(kind -> kind.makes(treatment))
                .map(Kind::name)
                .findFirst();
    }

    private void add(String maker, boolean isMachine, Overlap overlap, int level) {
        Changes made =
                overlap.firstIsShorter() ? overlap.changes() : overlap.changes().turned();
        int[] counts = made.byKind();
        int sum = Arrays.stream(counts).sum();
        if (sum == 0 || Math.min(overlap.level(), JOINED.length - 1) != level) {
            return;
        }
        int words = made.before().words();
        int hit = Math.min(sum, words);
        for (String name : List.of(maker, ANY + isMachine)) {
            changes.computeIfAbsent(name, unused -> new ArrayList<>()).add(counts);
            rates.computeIfAbsent(name, unused -> new ArrayList<>()).add(new int[] {hit, words - hit});
        }
    }

    private void print(PrintStream out, int level) {
        for (boolean isMachine : new boolean[] {true, false}) {
            List<String> makers =
                    (isMachine ? MACHINES : EDITORS).stream().map(Kind::name).toList();
            for (String maker : makers) {
                boolean isFirst = isMachine && maker.equals(makers.get(0));
                double left = isMachine ? 1 - SHARE_OF_WORDS : 1;
                double share = isFirst ? SHARE_OF_WORDS : left / (makers.size() - (isMachine ? 1 : 0));
                line(out, level, isMachine, share, maker, maker);
            }
            line(out, level, isMachine, SHARE_OF_ANY, ANY + isMachine, ANY);
        }
        String first = EDITORS.get(0).name();
        line(out, level, false, 1.0 / EDITORS.size(), RATE_OF_PROOFREADER, kinds(first), PROOFREADER);
    }

    private void line(PrintStream out, int level, boolean isMachine, double share, String key, String name) {
        double[] rate = fitted(rates.getOrDefault(key, List.of()), 2, MOST_OF_RATE);
        line(out, level, isMachine, share, rate, kinds(key), name);
    }

    private double[] kinds(String maker) {
        return fitted(changes.getOrDefault(maker, List.of()), Maker.columns().size(), MOST_OF_KINDS);
    }

    private static void line(
            PrintStream out, int level, boolean isMachine, double share, double[] rate, double[] kinds, String name) {
        out.printf(
                Locale.ROOT,
                "%d,%s,%.3g,%.3g,%.3g,%s,%s%n",
                level,
                isMachine ? "yes" : "no",
                share,
                rate[0],
                rate[1],
                String.join(
                        ",",
                        Arrays.stream(kinds)
                                .mapToObj(kind -> String.format(Locale.ROOT, "%.3g", Math.max(LEAST, kind)))
                                .toList()),
                name);
    }

    /** The parameters that make the counts likeliest, their sum bounded. */
    private static double[] fitted(List<int[]> counts, int kinds, double most) {
        double[] parameters = new double[kinds];
        Arrays.fill(parameters, 1.0);
        double change = 1;
        for (int round = 0; round < ROUNDS && change > SETTLED; round++) {
            double sum = Arrays.stream(parameters).sum();
            double below = 0;
            double[] above = new double[kinds];
            for (int[] ofCopy : counts) {
                below += digamma(Arrays.stream(ofCopy).sum() + sum) - digamma(sum);
                for (int kind = 0; kind < kinds; kind++) {
                    above[kind] += ofCopy[kind] == 0
                            ? 0
                            : digamma(ofCopy[kind] + parameters[kind]) - digamma(parameters[kind]);
                }
            }
            change = 0;
            for (int kind = 0; kind < kinds && below > 0; kind++) {
                double next = Math.max(NOTHING, parameters[kind] * above[kind] / below);
                change = Math.max(change, Math.abs(next - parameters[kind]) / parameters[kind]);
                parameters[kind] = next;
            }
            double all = Arrays.stream(parameters).sum();
            for (int kind = 0; kind < kinds && all > most; kind++) {
                parameters[kind] *= most / all;
            }
        }
        return parameters;
    }

    private static double digamma(double of) {
        double x = of;
        double value = 0;
        while (x < 6) {
            value -= 1 / x;
            x++;
        }
        double inverse = 1 / (x * x);
        return value + Math.log(x) - 0.5 / x - inverse * (1.0 / 12 - inverse * (1.0 / 120 - inverse / 252));
    }
}
