package org.entente.analysis.dedupe;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.entente.analysis.article.ArticleId;

/**
 * Prints how well copies are recognised: {@code CopyCard [corpus|pages|starts|essays|scripts] [aside|late|strange|lexicon=FILE|full-lexicon=FILE]}, the last for a third of the articles
 * and machines and editors that were written after others had been fitted.
 *
 * <p>A quarter of the articles is treated in each way, the others lend foreign text. For each treatment the quarter and
 * its copies are grouped; the quarters differ in each round; each article sees the others as hard negatives.
 */
final class CopyCard {

    /** Articles that lend foreign text to the copy of another, and to that only. */
    private static final int LENT = 3;

    private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");

    private CopyCard() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> asked = List.of(arguments);
        boolean all =
                Stream.of("corpus", "pages", "starts", "essays", "scripts").noneMatch(asked::contains);
        if (all || asked.contains("corpus")) {
            print(out, "corpus", BaseArticles.corpus(), asked);
            printNegatives(out);
        }
        if (all || asked.contains("pages")) {
            print(out, "pages", BaseArticles.pages(), asked);
        }
        if (all || asked.contains("starts")) {
            print(out, "starts of pages", BaseArticles.startsOfPages(), asked);
        }
        if (all || asked.contains("scripts")) {
            print(out, "scripts", BaseArticles.otherScripts(), asked);
        }
        if (all || asked.contains("essays")) {
            print(out, "essays", BaseArticles.essays(), asked);
        }
    }

    private static List<Treatment> treatments(List<String> asked) throws IOException {
        List<Treatment> byLexicon = new ArrayList<>();
        for (String word : asked) {
            if (word.contains("lexicon=")) {
                Path file = Path.of(word.substring(word.indexOf('=') + 1));
                Spinner spinner = Strangers.reading(file, word.startsWith("full-"));
                byLexicon.addAll(Treatment.spun(new Treatment.Named(word.replaceAll(".*/", ""), spinner)));
            }
        }
        if (!byLexicon.isEmpty()) {
            return byLexicon;
        }
        return asked.contains("strange")
                ? Treatment.strange()
                : asked.contains("late")
                        ? Treatment.late()
                        : asked.contains("aside") ? Treatment.aside() : Treatment.all();
    }

    private static void print(PrintStream out, String name, List<BaseArticles.Base> all, List<String> asked)
            throws IOException {
        boolean isOfThird = !asked.contains("whole")
                && Stream.of("aside", "late", "strange").anyMatch(asked::contains);
        List<BaseArticles.Base> articles =
                isOfThird ? all.stream().filter(BaseArticles.Base::isAside).toList() : all;
        if (articles.isEmpty()) {
            out.println(name + ": absent, skipped");
            return;
        }
        out.println(name + ": " + articles.size() + " articles");
        out.println(Row.HEADER);
        for (Treatment treatment : treatments(asked)) {
            out.println(measure(treatment, articles));
        }
    }

    /** Sets of articles none of which is a copy, though many tell of one event or in one formula. */
    private static void printNegatives(PrintStream out) throws IOException {
        out.println("no copies at all:        articles  compared  joined");
        printNegatives(out, "corpus", BaseArticles.corpus());
        printNegatives(out, "digests on one event", BaseArticles.digests());
        printNegatives(out, "reports by template", named("report", ReportTemplates.fill(24, new Random(3))));
        printNegatives(out, "longer ones", named("form", ReportTemplates.longer(30, new Random(5))));
        List<String> accounts = Spinner.lines("accounts.txt").stream()
                .flatMap(line -> Stream.of(line.split(" \\| ")))
                .toList();
        printNegatives(out, "accounts of one event", named("account", accounts));
        printNegatives(out, "follow-ups", BaseArticles.followUps());
        printNegatives(out, "one desk day by day", named("daily", ReportTemplates.daily(40, new Random(7))));
        List<String> reports = Spinner.lines("reports-of-one-event.txt").stream()
                .flatMap(line -> Stream.of(line.split(" \\| ")))
                .toList();
        printNegatives(out, "releases, communiques", named("pair", reports));
        for (double share : new double[] {0.5, 0.6, 0.7}) {
            printNegatives(out, "a statement, share " + share, BaseArticles.sharingAStatement(share));
        }
        printNegatives(out, "updates hour by hour", BaseArticles.updates());
        printNegatives(out, "forms", named("form", ReportTemplates.forms(30, new Random(11))));
    }

    private static List<BaseArticles.Base> named(String name, List<String> texts) {
        List<BaseArticles.Base> named = new ArrayList<>();
        texts.forEach(text -> named.add(new BaseArticles.Base(name + "-" + named.size(), "", text)));
        return named;
    }

    private static void printNegatives(PrintStream out, String name, List<BaseArticles.Base> articles) {
        List<CopyFinder.Item> items = new ArrayList<>();
        for (BaseArticles.Base article : articles) {
            items.add(item(article.id(), article.title(), article.text(), FIRST_DAY.plusSeconds(items.size())));
        }
        CopyFinder.Grouping grouping = CopyFinder.group(items);
        List<Kinship> joined = grouping.kinships().stream()
                .filter(kinship -> kinship.relation().isCopy())
                .toList();
        out.println(String.format(
                Locale.ROOT, "%-24s %8d  %8d  %6d", name, items.size(), grouping.compared(), joined.size()));
        joined.forEach(kinship -> out.println("  " + kinship.article() + " " + kinship.relation() + " of "
                + kinship.of().map(ArticleId::value).orElse("") + " " + kinship.figures()));
    }

    /**
     * How one treatment fared.
     *
     * @param precision share of the pairs put in one story that belong in one
     * @param recall share of the copies that are in their original's story; of digests and quotations those told as such
     * @param typed share of those found whose relation is that of the treatment
     * @param fair the same, where a copy is called by what was done to it: see {@link Effect}
     * @param candidates pairs compared for each article
     */
    record Row(
            String treatment,
            double precision,
            double recall,
            double typed,
            double fair,
            double candidates,
            double minHashRecall,
            double simHashRecall,
            Map<CopyRelation, Integer> relations) {

        static final String HEADER =
                "treatment            precision recall  typed  effect candidates MinHash SimHash relations";

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-20s %.4f    %.4f  %.4f %.4f %6.2f     %.3f   %.3f   %s",
                    treatment,
                    precision,
                    recall,
                    typed,
                    fair,
                    candidates,
                    minHashRecall,
                    simHashRecall,
                    relations);
        }
    }

    /** All articles treated, in rounds. */
    static Row measure(Treatment treatment, List<BaseArticles.Base> articles) {
        var tally = new Tally(treatment);
        for (int round = 0; round <= LENT; round++) {
            List<BaseArticles.Base> rotated = new ArrayList<>(articles);
            Collections.rotate(rotated, -round);
            group(tally, rotated, round);
        }
        return tally.row();
    }

    private static void group(Tally tally, List<BaseArticles.Base> articles, long seed) {
        Treatment treatment = tally.treatment;
        List<BaseArticles.Base> bases = new ArrayList<>();
        List<List<String>> others = new ArrayList<>();
        for (int i = 0; i + LENT < articles.size(); i += 1 + LENT) {
            bases.add(articles.get(i));
            others.add(articles.subList(i + 1, i + 1 + LENT).stream()
                    .map(BaseArticles.Base::text)
                    .toList());
        }
        List<CopyFinder.Item> items = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            BaseArticles.Base base = bases.get(i);
            Instant published = FIRST_DAY.plus(Duration.ofHours(i));
            items.add(item(base.id(), base.title(), base.text(), published));
            copies.add(treatment.apply().of(base.text(), others.get(i), new Random(seed * 1_000_003 + i)));
        }
        for (int i = 0; i < bases.size(); i++) {
            Instant published = FIRST_DAY.plus(Duration.ofHours(i + 5)).plusSeconds(60);
            items.add(item(bases.get(i).id() + "/copy", "", copies.get(i), published));
        }
        CopyFinder.Grouping grouping = CopyFinder.group(items);
        tally.add(bases, copies, grouping);
    }

    private static CopyFinder.Item item(String id, String title, String text, Instant published) {
        return new CopyFinder.Item(new ArticleId(id), title, text, Optional.empty(), Optional.of(published));
    }

    /** Adds up the rounds of one treatment. */
    private static final class Tally {

        private final Treatment treatment;
        private final Map<CopyRelation, Integer> relations = new EnumMap<>(CopyRelation.class);
        private int copies;
        private int found;
        private int typed;
        private int fair;
        private int joined;
        private long pairs;
        private long compared;
        private int minHash;
        private int simHash;

        Tally(Treatment treatment) {
            this.treatment = treatment;
        }

        void add(List<BaseArticles.Base> bases, List<String> texts, CopyFinder.Grouping grouping) {
            int size = bases.size();
            List<Kinship> kinships = grouping.kinships();
            copies += size;
            compared += grouping.compared();
            for (int i = 0; i < size; i++) {
                Kinship original = kinships.get(i);
                Kinship copy = kinships.get(size + i);
                boolean sameStory = copy.story().equals(original.story());
                joined += sameStory ? 1 : 0;
                boolean isFound = treatment.expected().isCopy()
                        ? sameStory
                        : copy.relation() == treatment.expected() && copy.of().equals(Optional.of(original.article()));
                relations.merge(sameStory || isFound ? copy.relation() : CopyRelation.NONE, 1, Integer::sum);
                found += isFound ? 1 : 0;
                String text = bases.get(i).text();
                boolean isTyped = isFound && treatment.expected() == copy.relation();
                typed += isTyped ? 1 : 0;
                fair += isTyped || (isFound && Effect.of(text, texts.get(i)).allows(copy.relation())) ? 1 : 0;
                minHash += Baselines.areCopies(Baselines.minHash(text), Baselines.minHash(texts.get(i))) ? 1 : 0;
                simHash += Baselines.areCopies(Baselines.simHash(text), Baselines.simHash(texts.get(i))) ? 1 : 0;
            }
            Map<ArticleId, Integer> storySizes = new HashMap<>();
            kinships.forEach(kinship -> storySizes.merge(kinship.story(), 1, Integer::sum));
            pairs += storySizes.values().stream()
                    .mapToLong(n -> n * (n - 1L) / 2)
                    .sum();
        }

        Row row() {
            long rightPairs = treatment.expected().isCopy() ? joined : 0;
            return new Row(
                    treatment.name(),
                    pairs == 0 ? 1 : (double) rightPairs / pairs,
                    (double) found / copies,
                    found == 0 ? 0 : (double) typed / found,
                    found == 0 ? 0 : (double) fair / found,
                    (double) compared / (2 * copies),
                    (double) minHash / copies,
                    (double) simHash / copies,
                    relations);
        }
    }
}
