package org.entente.analysis.status;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.GenreTeller;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.SharedFolder;

/**
 * Measures the reader on labelled passages and prints precision, recall and F1: for (dyad, label, modality group), for
 * (dyad, label), per modality and per phenomenon. A claim matches as in the shared scorer: each gold claim once, the
 * optional ones last, alternatives allowed.
 *
 * <p>Arguments: {@code all} or some of {@code sample}, {@code frames}, {@code tuning}, {@code digest-tuning}, {@code
 * stance-tuning}, {@code reader-tuning}, {@code wire-tuning}, {@code fresh-tuning} and the sets held out, or files of
 * passages of one's own, whose names end in {@code .jsonl}; {@code -v} lists what is missed and wrong, never for the sets held out; {@code -c} counts at the end, over all sets asked for, what each construction that joins a
 * label to its states got right and wrong. The last table of a set counts, where pair and label are right, which group of modalities was read for which.
 */
public final class AccuracyCard {

    private static final PassageMaker MAKER = PassageMaker.standard();
    private static final GenreTeller GENRES = GenreTeller.standard();

    static final List<String> SETS = List.of(
            "sample",
            "frames",
            "tuning",
            "digest-tuning",
            "stance-tuning",
            "reader-tuning",
            "wire-tuning",
            "fresh-tuning",
            "sight-tuning",
            "plain-tuning",
            "oblique-tuning",
            "held-out",
            "digest-held-out",
            "wire-held-out",
            "fresh-held-out",
            "sight-held-out",
            "plain-held-out",
            "oblique-held-out");

    private AccuracyCard() {}

    /** Hits, false claims and misses. */
    static final class Count {
        int hits;
        int wrong;
        int missed;

        double precision() {
            return hits + wrong == 0 ? 1 : (double) hits / (hits + wrong);
        }

        double recall() {
            return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /** The figures of one file. */
    record Card(
            int passages,
            Count full,
            Count dyadAndLabel,
            int silent,
            int silentBroken,
            Map<String, Count> byModality,
            Map<String, Count> byTag,
            Map<String, Integer> confused,
            Map<String, Count> byConstruction,
            List<String> failures) {}

    public static void main(String[] args) {
        List<String> asked = List.of(args);
        boolean verbose = asked.contains("-v");
        boolean constructions = asked.contains("-c");
        List<String> files =
                asked.stream().filter(name -> name.endsWith(".jsonl")).toList();
        boolean all = asked.contains("all") || (files.isEmpty() && SETS.stream().noneMatch(asked::contains));
        var tally = new TreeMap<String, Count>();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String name : SETS) {
            if (all || asked.contains(name)) {
                Optional<List<Passages.Labelled>> passages = passages(name);
                if (passages.isEmpty()) {
                    out.println(name + ": not here, skipped");
                } else {
                    Card card = measure(passages.get());
                    print(out, name, card, verbose && !name.endsWith("held-out"));
                    add(card.byConstruction(), tally);
                }
            }
        }
        for (String name : files) {
            Card card = measure(Passages.read(Path.of(name)));
            print(out, name, card, verbose && !name.endsWith("held-out.jsonl"));
            add(card.byConstruction(), tally);
        }
        if (constructions) {
            out.printf("%nby construction%n");
            tally.forEach((how, count) -> line(out, how, count));
        }
    }

    private static void add(Map<String, Count> some, Map<String, Count> all) {
        some.forEach((name, count) -> {
            Count sum = all.computeIfAbsent(name, n -> new Count());
            sum.hits += count.hits;
            sum.wrong += count.wrong;
        });
    }

    /** The labelled passages of a set, or empty where its file is absent. */
    static Optional<List<Passages.Labelled>> passages(String name) {
        return name.equals("frames") ? Optional.of(Frames.filled()) : file(name).map(Passages::read);
    }

    private static Optional<Path> file(String name) {
        return switch (name) {
            case "sample" -> SharedFolder.shared("domain/status-language-sample.jsonl");
            default -> {
                String given = System.getProperty("ENTENTE_EVALUATION", "");
                yield given.isEmpty()
                        ? SharedFolder.project("evaluation/status/passages-" + name + ".jsonl")
                        : Optional.of(Path.of(given).resolve("status/passages-" + name + ".jsonl"));
            }
        };
    }

    static Card measure(List<Passages.Labelled> labelled) {
        var card = new Card(
                0,
                new Count(),
                new Count(),
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new ArrayList<>());
        int passages = 0;
        int silent = 0;
        int broken = 0;
        for (Passages.Labelled passage : labelled) {
            passages++;
            var why = new ArrayList<String>();
            var hows = new ArrayList<Told>();
            List<Claim> claims = read(passage, why, hows);
            byConstruction(passage, hows, card.byConstruction());
            var full = new Count();
            score(passage, claims, true, full, card.byModality());
            score(passage, claims, false, card.dyadAndLabel(), new TreeMap<>());
            confuse(passage, claims, card.confused());
            card.full().hits += full.hits;
            card.full().wrong += full.wrong;
            card.full().missed += full.missed;
            for (String tag : passage.tags()) {
                Count count = card.byTag().computeIfAbsent(tag, t -> new Count());
                count.hits += full.hits;
                count.wrong += full.wrong;
                count.missed += full.missed;
            }
            boolean saysNothing = passage.gold().stream().allMatch(Passages.Gold::optional);
            if (saysNothing) {
                silent++;
                broken += full.wrong > 0 ? 1 : 0;
            }
            if (full.wrong + full.missed > 0) {
                card.failures().add(failure(passage, claims, why));
            }
        }
        return new Card(
                passages,
                card.full(),
                card.dyadAndLabel(),
                silent,
                broken,
                card.byModality(),
                card.byTag(),
                card.confused(),
                card.byConstruction(),
                card.failures());
    }

    private static String failure(Passages.Labelled passage, List<Claim> claims, List<String> why) {
        var text = new StringBuilder(passage.id() + " " + passage.published() + " " + passage.text() + "\n");
        for (Passages.Gold gold : passage.gold()) {
            text.append("    gold ")
                    .append(gold.dyad())
                    .append(' ')
                    .append(gold.labels())
                    .append(' ')
                    .append(gold.modalities())
                    .append(gold.optional() ? " (optional)" : "")
                    .append('\n');
        }
        for (Claim claim : claims) {
            text.append("    read ")
                    .append(claim.dyad())
                    .append(' ')
                    .append(claim.label().code())
                    .append(' ')
                    .append(claim.modality().code())
                    .append(' ')
                    .append(claim.rule())
                    .append('\n');
        }
        why.forEach(line -> text.append("         ").append(line).append('\n'));
        return text.toString();
    }

    /** A claim and why it was made. */
    private record Told(Claim claim, String reason) {}

    /** Whether pair and label are those of a wanted claim tells whether a construction joined them well. */
    private static void byConstruction(Passages.Labelled passage, List<Told> told, Map<String, Count> tally) {
        for (Told one : told) {
            String how = one.reason().split(";", 2)[0];
            boolean right = passage.gold().stream().anyMatch(gold -> matches(gold, one.claim(), false));
            Count count = tally.computeIfAbsent(how, h -> new Count());
            count.hits += right ? 1 : 0;
            count.wrong += right ? 0 : 1;
        }
    }

    private static List<Claim> read(Passages.Labelled passage, List<String> why, List<Told> told) {
        Reading reading = MAKER.read(passage.title(), passage.text());
        EntityFinder finder = EntityFinder.standard();
        List<Entity> title = passage.published().isPresent()
                ? finder.find(reading.title(), passage.published().get())
                : finder.find(reading.title());
        List<Entity> body = passage.published().isPresent()
                ? finder.find(reading.body(), passage.published().get())
                : finder.find(reading.body());
        var trace = new Trace() {
            @Override
            public void claimed(Passage read, Sentence sentence, Claim claim, String reason) {
                told.add(new Told(claim, reason));
                why.add("+ " + claim.dyad() + " " + claim.label().code() + ": " + reason);
            }

            @Override
            public void passedOver(Passage read, Sentence sentence, String rule, String reason) {
                why.add("- " + reason);
            }
        };
        Genre genre = GENRES.tell(reading, "", "");
        return StatusReader.standard().read(reading, title, body, passage.published(), genre, trace);
    }

    /** Counts what group was read for a claim whose pair and label were right. */
    private static void confuse(Passages.Labelled passage, List<Claim> claims, Map<String, Integer> confused) {
        for (Passages.Gold wanted : passage.gold()) {
            List<Claim> same = claims.stream()
                    .filter(claim -> matches(wanted, claim, false))
                    .toList();
            if (!wanted.optional() && same.size() == 1 && !matches(wanted, same.get(0), true)) {
                ModalityGroup right =
                        Modality.ofCode(wanted.modalities().get(0)).group();
                confused.merge(right + " read as " + same.get(0).modality().group(), 1, Integer::sum);
            }
        }
    }

    private static void score(
            Passages.Labelled passage, List<Claim> claims, boolean full, Count count, Map<String, Count> byModality) {
        boolean[] used = new boolean[claims.size()];
        List<Passages.Gold> gold = passage.gold().stream()
                .sorted(Comparator.comparing(Passages.Gold::optional))
                .toList();
        for (Passages.Gold wanted : gold) {
            int hit = -1;
            for (int i = 0; i < claims.size() && hit < 0; i++) {
                if (!used[i] && matches(wanted, claims.get(i), full)) {
                    hit = i;
                }
            }
            Count ofModality = byModality.computeIfAbsent(wanted.modalities().get(0), m -> new Count());
            if (hit >= 0) {
                used[hit] = true;
                count.hits += wanted.optional() ? 0 : 1;
                ofModality.hits += wanted.optional() ? 0 : 1;
            } else if (!wanted.optional()) {
                count.missed++;
                ofModality.missed++;
            }
        }
        for (int i = 0; i < claims.size(); i++) {
            if (!used[i]) {
                count.wrong++;
                byModality.computeIfAbsent(claims.get(i).modality().code(), m -> new Count()).wrong++;
            }
        }
    }

    private static boolean matches(Passages.Gold gold, Claim claim, boolean full) {
        if (!gold.dyad().equals(claim.dyad().toString())
                || !gold.labels().contains(claim.label().code())) {
            return false;
        }
        return !full
                || gold.modalities().stream()
                        .anyMatch(modality -> Modality.ofCode(modality).group()
                                == claim.modality().group());
    }

    static void print(PrintStream out, String name, Card card, boolean verbose) {
        out.printf("%n%s: %d passages%n", name, card.passages());
        line(out, "(dyad, label, modality group)", card.full());
        line(out, "(dyad, label)", card.dyadAndLabel());
        out.printf("  passages without a claim that got one: %d of %d%n", card.silentBroken(), card.silent());
        out.println("  by modality");
        card.byModality().forEach((modality, count) -> line(out, "  " + modality, count));
        out.println("  by phenomenon");
        card.byTag().forEach((tag, count) -> line(out, "  " + tag, count));
        out.println("  pair and label right, but");
        card.confused().forEach((pair, count) -> out.printf("    %-40s %d%n", pair, count));
        if (verbose) {
            card.failures().forEach(out::println);
        }
    }

    private static void line(PrintStream out, String name, Count count) {
        out.printf(
                "  %-32s P %.3f  R %.3f  F1 %.3f   %d right, %d wrong, %d missed%n",
                name, count.precision(), count.recall(), count.f1(), count.hits, count.wrong, count.missed);
    }
}
