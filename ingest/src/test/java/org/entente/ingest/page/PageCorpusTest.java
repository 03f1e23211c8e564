package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.entente.ingest.shared.SharedData;
import org.junit.jupiter.api.Test;

/** How much of the text, titles and dates of two sets of pages we find. */
class PageCorpusTest {

    /** Prints the figures and the pages, worst first. Arguments: the folder of the pages. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (int round = 0; round < (args.length > 1 ? 3 : 1); round++) {
            long begun = System.nanoTime();
            List<PageScore> news = PageCorpus.newsArticles(folder.resolve("news-articles"));
            List<PageScore> readability = PageCorpus.readabilityPages(folder.resolve("readability-pages"));
            double each = (System.nanoTime() - begun) / 1e6 / (news.size() + readability.size());
            for (List<PageScore> scores : List.of(news, readability)) {
                scores.stream()
                        .sorted(Comparator.comparingDouble(PageScore::text))
                        .forEach(score -> System.out.printf("%.3f %s%s%n", score.text(), score.name(), score.note()));
                System.out.println(figures(scores));
            }
            System.out.printf("%.1f ms a page, comparison included%n", each);
        }
    }

    @Test
    void findsTheTextOfNewsArticles() throws IOException {
        List<PageScore> scores =
                PageCorpus.newsArticles(SharedData.folder("pages").resolve("news-articles"));

        assertThat(text(scores)).as(figures(scores)).isGreaterThan(0.90);
    }

    @Test
    void findsTheTextOfPagesOfManyKinds() throws IOException {
        List<PageScore> scores =
                PageCorpus.readabilityPages(SharedData.folder("pages").resolve("readability-pages"));

        assertThat(text(scores)).as(figures(scores)).isGreaterThan(0.93);
    }

    private static double text(List<PageScore> scores) {
        return scores.stream().mapToDouble(PageScore::text).average().orElse(0);
    }

    private static String figures(List<PageScore> scores) {
        long dated = scores.stream().filter(PageScore::dated).count();
        return "text F1 %.4f, title %.4f, date %.4f of %d, %d pages"
                .formatted(
                        text(scores),
                        (double) scores.stream().filter(PageScore::title).count() / scores.size(),
                        dated == 0
                                ? 0
                                : (double) scores.stream()
                                                .filter(score -> score.dated() && score.date())
                                                .count()
                                        / dated,
                        dated,
                        scores.size());
    }
}
