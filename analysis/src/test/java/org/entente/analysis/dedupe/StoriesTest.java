package org.entente.analysis.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.entente.analysis.article.ArticleId;
import org.junit.jupiter.api.Test;

class StoriesTest {

    private static final Instant DAY = Instant.parse("2024-03-01T00:00:00Z");

    @Test
    void anyOrderGivesTheSameStories() {
        List<CopyFinder.Item> items = items(11);
        Map<String, Kinship> expected = byId(CopyFinder.groupAll(items));
        for (int seed = 0; seed < 8; seed++) {
            List<CopyFinder.Item> shuffled = new ArrayList<>(items);
            Collections.shuffle(shuffled, new Random(seed));

            assertThat(byId(CopyFinder.groupAll(shuffled))).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void otherTextUnderOneUrlIsARevision() {
        List<Kinship> kinships = CopyFinder.groupAll(List.of(
                new CopyFinder.Item(
                        new ArticleId("first"),
                        "",
                        MadeUpText.of(1, 100),
                        Optional.of("https://example.org/a"),
                        Optional.of(DAY)),
                new CopyFinder.Item(
                        new ArticleId("second"),
                        "",
                        MadeUpText.of(2, 100),
                        Optional.of("https://example.org/a"),
                        Optional.of(DAY.plusSeconds(60)))));

        assertThat(kinships.get(1).relation()).isEqualTo(CopyRelation.REVISION);
        assertThat(kinships.get(1).story()).isEqualTo(new ArticleId("first"));
    }

    @Test
    void shortTextThatComesAgainMonthsLaterIsNews() {
        String text = "Turkey recalls its ambassador from Israel for consultations.";

        List<Kinship> kinships = CopyFinder.groupAll(
                List.of(item("first", text, 0), item("again", text, 60), item("later", text, 60 * 24 * 90)));

        assertThat(kinships)
                .extracting(Kinship::relation)
                .containsExactly(CopyRelation.NONE, CopyRelation.EXACT, CopyRelation.NONE);
    }

    @Test
    void copiesOfWhatAllHaveCopiedAreStillFound() {
        String text = MadeUpText.of(7, 150);
        List<CopyFinder.Item> items = new ArrayList<>();
        for (int i = 0; i < 3 * Postings.NEWEST; i++) {
            String copy = i % 3 == 0 ? Spinner.allKnowing().spin(text, 0.3, new Random(i)) : text;
            items.add(item("copy-" + i, copy, i));
        }

        assertThat(CopyFinder.groupAll(items).stream().map(Kinship::story)).containsOnly(new ArticleId("copy-0"));
    }

    @Test
    void digestAndQuotationJoinNoStory() {
        String one = MadeUpText.of(1, 150);
        String other = MadeUpText.of(2, 150);
        String third = MadeUpText.of(3, 150);
        List<Kinship> kinships = CopyFinder.groupAll(List.of(
                item("one", one, 0),
                item("other", other, 1),
                item("digest", other + "\n\n" + one + "\n\n" + third, 2)));

        assertThat(kinships).extracting(Kinship::story).doesNotHaveDuplicates();
        assertThat(kinships.get(2).relation()).isEqualTo(CopyRelation.CONTAINS);
    }

    @Test
    void seedsSpunCopyJoinsItsOriginalAndTheOthersStandAlone() throws IOException {
        List<CopyFinder.Item> seeds = seeds();
        assumeTrue(seeds.size() == 5, "the five seed articles are absent");
        List<CopyFinder.Item> items = new ArrayList<>(seeds);
        Map<String, String> expected = new TreeMap<>();
        for (CopyFinder.Item seed : seeds) {
            String name = seed.id().value();
            String original = name.equals("002") ? "000" : name;
            expected.put(name, original);
            for (double share : new double[] {0.5, 0.3}) {
                treat(items, expected, seed, original, "cut" + share, Treatment.cut(seed.text(), share));
            }
            for (Treatment.Named spinner : spinners()) {
                String spun = spinner.spinner().spin(seed.text(), 0.7, new Random(1));
                treat(items, expected, seed, original, spinner.name(), spun);
                treat(items, expected, seed, original, spinner.name() + "-cut", Treatment.cut(spun, 0.3));
            }
        }

        Map<String, Kinship> found = byId(CopyFinder.groupAll(seeds));
        Map<String, Kinship> treated = byId(CopyFinder.groupAll(items));

        assertThat(found).hasEntrySatisfying("002", kinship -> {
            assertThat(kinship.relation()).isEqualTo(CopyRelation.SPUN);
            assertThat(kinship.of()).contains(new ArticleId("000"));
        });
        for (String name : List.of("000", "001", "003", "004")) {
            assertThat(found).containsEntry(name, Kinship.original(new ArticleId(name)));
        }
        Map<String, ArticleId> stories = storiesOf(treated);
        expected.forEach(
                (name, original) -> assertThat(stories.get(name)).as(name).isEqualTo(stories.get(original)));
        assertThat(treated.values().stream().map(Kinship::story).distinct()).hasSize(4);
    }

    private static List<Treatment.Named> spinners() {
        return Stream.concat(Treatment.spinners().stream(), Treatment.spinnersAside().stream())
                .toList();
    }

    private static void treat(
            List<CopyFinder.Item> items,
            Map<String, String> expected,
            CopyFinder.Item seed,
            String original,
            String treatment,
            String text) {
        String name = seed.id().value() + "-" + treatment;
        expected.put(name, original);
        items.add(new CopyFinder.Item(new ArticleId(name), "", text, Optional.empty(), Optional.empty()));
    }

    private static List<CopyFinder.Item> seeds() throws IOException {
        List<CopyFinder.Item> found = new ArrayList<>();
        Optional<Path> folder = SharedFolder.find("seeds");
        if (folder.isPresent()) {
            try (Stream<Path> files = Files.list(folder.get())) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    found.add(new CopyFinder.Item(
                            new ArticleId(file.getFileName().toString().substring(0, 3)),
                            "",
                            Files.readString(file),
                            Optional.empty(),
                            Optional.empty()));
                }
            }
        }
        return found;
    }

    private static List<CopyFinder.Item> items(int texts) {
        List<CopyFinder.Item> items = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            String text = MadeUpText.of(100 + i, 120 + 30 * i);
            items.add(item("base-" + i, text, 10 * i));
            items.add(item("cut-" + i, Treatment.cut(text, 0.5), 10 * i + 1));
            items.add(item("spun-" + i, Spinner.allKnowing().spin(text, 0.5, new Random(i)), 10 * i + 2));
            items.add(item("edited-" + i, Editors.edited(text, 0.04, new Random(i)), 10 * i + 3));
            items.add(item("relayed-" + i, "From our partners in the north.\n\n" + text, 10 * i + 4));
        }
        return items;
    }

    private static CopyFinder.Item item(String id, String text, int minutes) {
        return new CopyFinder.Item(
                new ArticleId(id), "", text, Optional.empty(), Optional.of(DAY.plus(Duration.ofMinutes(minutes))));
    }

    private static Map<String, ArticleId> storiesOf(Map<String, Kinship> kinships) {
        Map<String, ArticleId> stories = new TreeMap<>();
        kinships.forEach((id, kinship) -> stories.put(id, kinship.story()));
        return stories;
    }

    private static Map<String, Kinship> byId(List<Kinship> kinships) {
        Map<String, Kinship> byId = new TreeMap<>();
        kinships.forEach(kinship -> byId.put(kinship.article().value(), kinship));
        return byId;
    }
}
