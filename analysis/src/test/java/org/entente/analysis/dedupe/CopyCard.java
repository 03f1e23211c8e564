package org.entente.analysis.dedupe;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.entente.analysis.article.ArticleId;

/**
 * Prints how well copies are recognised: {@code CopyCard [corpus|pages] [size ...]}.
 *
 * <p>Half of the articles are treated in each way, the other half lends foreign text. For each treatment all articles of
 * the first half and their copies are grouped; each sees the other articles as hard negatives. Sizes ask for lookup
 * times at so many articles.
 */
final class CopyCard {

    private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");

    private CopyCard() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> asked = List.of(arguments);
        if (!asked.contains("pages")) {
            print(out, "corpus", BaseArticles.corpus());
        }
        if (!asked.contains("corpus")) {
            print(out, "pages", BaseArticles.pages());
        }
        for (String argument : arguments) {
            if (argument.matches("\\d+")) {
                out.println(LookupCost.measure(Integer.parseInt(argument)));
            }
        }
    }

    private static void print(PrintStream out, String name, List<BaseArticles.Base> articles) {
        if (articles.isEmpty()) {
            out.println(name + ": absent, skipped");
            return;
        }
        out.println(name + ": " + articles.size() + " articles");
        out.println(Row.HEADER);
        for (Treatment treatment : Treatment.all()) {
            out.println(measure(treatment, articles, 1));
        }
    }

    /**
     * How one treatment fared.
     *
     * @param precision share of the pairs put in one story that belong in one
     * @param recall share of the copies that are in their original's story; of digests and quotations those told as such
     * @param typed share of those found whose relation is right
     * @param candidates pairs compared for each article
     */
    record Row(
            String treatment,
            double precision,
            double recall,
            double typed,
            double candidates,
            double minHashRecall,
            double simHashRecall,
            Map<CopyRelation, Integer> relations) {

        static final String HEADER = "treatment            precision recall  typed  candidates MinHash SimHash relations";

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%-20s %.4f    %.4f  %.4f %6.2f     %.3f   %.3f   %s",
                    treatment,
                    precision,
                    recall,
                    typed,
                    candidates,
                    minHashRecall,
                    simHashRecall,
                    relations);
        }
    }

    static Row measure(Treatment treatment, List<BaseArticles.Base> articles, long seed) {
        List<BaseArticles.Base> bases = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (i % 2 == 0) {
                bases.add(articles.get(i));
            } else {
                others.add(articles.get(i).text());
            }
        }
        List<CopyFinder.Item> items = new ArrayList<>();
        List<String> copies = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            BaseArticles.Base base = bases.get(i);
            Instant published = FIRST_DAY.plus(Duration.ofHours(i));
            items.add(item(base.id(), base.title(), base.text(), published));
            copies.add(treatment.apply().of(base.text(), others, new Random(seed * 1_000_003 + i)));
        }
        for (int i = 0; i < bases.size(); i++) {
            Instant published = FIRST_DAY.plus(Duration.ofHours(i + 5)).plusSeconds(60);
            items.add(item(bases.get(i).id() + "/copy", "", copies.get(i), published));
        }
        CopyFinder.Grouping grouping = CopyFinder.group(items);
        return row(treatment, bases, copies, grouping);
    }

    private static CopyFinder.Item item(String id, String title, String text, Instant published) {
        return new CopyFinder.Item(new ArticleId(id), title, text, Optional.empty(), Optional.of(published));
    }

    private static Row row(
            Treatment treatment, List<BaseArticles.Base> bases, List<String> copies, CopyFinder.Grouping grouping) {
        int size = bases.size();
        List<Kinship> kinships = grouping.kinships();
        int found = 0;
        int typed = 0;
        int joined = 0;
        int minHash = 0;
        int simHash = 0;
        Map<CopyRelation, Integer> relations = new java.util.EnumMap<>(CopyRelation.class);
        for (int i = 0; i < size; i++) {
            Kinship original = kinships.get(i);
            Kinship copy = kinships.get(size + i);
            boolean sameStory = copy.story().equals(original.story());
            joined += sameStory ? 1 : 0;
            boolean isFound = treatment.expected().isCopy()
                    ? sameStory
                    : copy.relation() == treatment.expected()
                            && copy.of().equals(Optional.of(original.article()));
            relations.merge(sameStory || isFound ? copy.relation() : CopyRelation.NONE, 1, Integer::sum);
            found += isFound ? 1 : 0;
            typed += isFound && treatment.isRight(copy.relation()) ? 1 : 0;
            if (!isFound && System.getProperty("missed") != null) {
                System.out.println("  missed " + copy);
            }
            String text = bases.get(i).text();
            minHash += Baselines.areCopies(Baselines.minHash(text), Baselines.minHash(copies.get(i))) ? 1 : 0;
            simHash += Baselines.areCopies(Baselines.simHash(text), Baselines.simHash(copies.get(i))) ? 1 : 0;
        }
        Map<ArticleId, Integer> storySizes = new HashMap<>();
        kinships.forEach(kinship -> storySizes.merge(kinship.story(), 1, Integer::sum));
        long pairs = storySizes.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
        long rightPairs = treatment.expected().isCopy() ? joined : 0;
        return new Row(
                treatment.name(),
                pairs == 0 ? 1 : (double) rightPairs / pairs,
                (double) found / size,
                found == 0 ? 0 : (double) typed / found,
                (double) grouping.compared() / kinships.size(),
                (double) minHash / size,
                (double) simHash / size,
                relations);
    }
}
