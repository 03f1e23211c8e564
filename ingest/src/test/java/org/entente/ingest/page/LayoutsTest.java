package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of our own pages, in all their languages, are found in whatever layout they stand. */
class LayoutsTest {

    private static final double FOUND = 0.97;
    private static final int ROUNDS = 3;
    private static final int OTHERS = 5;
    private static final int LINKED = 7;

    private final PageExtractor extractor = new PageExtractor();

    /** What one of our pages tells. */
    private record Told(String language, String title, String day, List<String> paragraphs) {}

    static Stream<String> layouts() {
        return Stream.of(OwnPagesTest.resource("layouts.txt").split("(?m)^=== "))
                .skip(1);
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void textIsFound(String layout) {
        String[] parts = layout.split("\n", 2);
        List<Told> all = OwnPagesTest.articles().map(LayoutsTest::told).toList();

        List<Double> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ExtractedPage page = extractor.extract(filled(parts[1], all, i), "https://news.example/a/x");
            found.add(Shingles.f1(
                    Shingles.signsApart(String.join("\n\n", all.get(i).paragraphs())),
                    Shingles.signsApart(page.text())));
        }

        assertThat(found.stream().mapToDouble(f1 -> f1).average().orElse(0))
                .as("%s: %s", parts[0], found)
                .isGreaterThanOrEqualTo(FOUND);
    }

    private static Told told(String name) {
        String[] gold = OwnPagesTest.resource("articles/" + name + ".txt").split("\n\n", 2);
        String[] facts = gold[0].split("\n");
        List<String> paragraphs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String paragraph : gold[1].strip().split("\n\n")) {
                paragraphs.add(round == 0 ? paragraph : paragraph + " (" + round + ")");
            }
        }
        return new Told(
                name.substring(0, 2),
                facts[0].substring("title: ".length()),
                facts[1].substring("day: ".length()),
                paragraphs);
    }

    private static String filled(String layout, List<Told> all, int page) {
        Told told = all.get(page);
        var html = new StringBuilder();
        for (String line : layout.split("\n")) {
            boolean each = line.startsWith("*");
            for (String paragraph : each ? told.paragraphs() : List.of("")) {
                html.append(filled(each ? line.substring(1) : line, told, paragraph, all, page))
                        .append('\n');
            }
        }
        return html.toString();
    }

    private static String filled(String line, Told told, String paragraph, List<Told> all, int page) {
        String filled = line.replace("$LANG", told.language())
                .replace("$TITLE", escaped(told.title()))
                .replace("$DAY", told.day())
                .replace("$LINKED", linked(paragraph))
                .replace("$PARAGRAPH", escaped(paragraph));
        for (int i = 1; i <= OTHERS; i++) {
            Told other = all.get((page + i) % all.size());
            filled = filled.replace("$T" + i, escaped(other.title()))
                    .replace("$S" + i, escaped(other.paragraphs().get(0)));
        }
        return filled;
    }

    /** With a link in some of its words. */
    private static String linked(String paragraph) {
        String[] words = paragraph.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = i % LINKED == LINKED / 2 ? "<a href='/w'>" + escaped(words[i]) + "</a>" : escaped(words[i]);
        }
        return String.join(" ", words);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "<br>");
    }
}
