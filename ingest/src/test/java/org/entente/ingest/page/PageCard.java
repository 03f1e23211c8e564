package org.entente.ingest.page;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import de.l3s.boilerpipe.extractors.ArticleExtractor;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Prints how well articles are found in two sets of pages, beside other extractors, and how long that takes. */
final class PageCard {

    private static final int ROUNDS = 4;

    private PageCard() {}

    /** Something that finds the text of a page. */
    private interface Reader {
        String read(String html, String url) throws Exception;
    }

    /**
     * Arguments: the folder of the pages; with {@code -v} behind it each page of the half that the rules are developed on
     * is printed, worst first.
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Map<String, List<CorpusPage>> sets = new LinkedHashMap<>();
        sets.put("news-articles", PageCorpus.newsArticles(folder.resolve("news-articles")));
        sets.put("readability-pages", PageCorpus.readabilityPages(folder.resolve("readability-pages")));
        var extractor = new PageExtractor();
        for (Map.Entry<String, List<CorpusPage>> set : sets.entrySet()) {
            List<PageScore> scores = PageScore.of(set.getValue(), extractor);
            if (args.length > 1) {
                printPages(scores);
            }
            List<PageScore> dated = scores.stream().filter(PageScore::dated).toList();
            System.out.printf("%s, %d pages%n", set.getKey(), scores.size());
            System.out.printf("  text, F1 of 4-gram shingles   %.4f%n", PageScore.text(scores));
            System.out.printf(
                    "  title                         %.4f, but for a name of site or section %.4f, or as the page's first heading %.4f%n",
                    PageScore.share(scores, PageScore::title),
                    PageScore.share(scores, PageScore::siteApart),
                    PageScore.share(scores, PageScore::headline));
            System.out.printf(
                    "  date                          %.4f of %d%n",
                    PageScore.share(dated, PageScore::date), dated.size());
            System.out.printf("  refused                       %.4f%n", PageScore.share(scores, PageScore::refused));
            printOthers(set.getValue());
        }
        printHardPages(extractor, args.length > 1);
        printSpeed(sets.values().stream().flatMap(List::stream).toList(), extractor);
    }

    @SuppressWarnings("SystemOut")
    private static void printHardPages(PageExtractor extractor, boolean each) {
        for (boolean heldOut : List.of(false, true)) {
            List<HardPages.Score> scores = HardPages.scores(extractor, page -> page.isHeldOut() == heldOut);
            System.out.printf(
                    "own hard pages, %s, %d pages: text %.4f, title %.4f, date %.4f, byline %.4f, refused %d%n",
                    heldOut ? "held out" : "developed on",
                    scores.size(),
                    HardPages.text(scores),
                    HardPages.share(scores, HardPages.Score::isTitled),
                    HardPages.share(scores, HardPages.Score::isDated),
                    HardPages.share(scores, HardPages.Score::isSigned),
                    scores.stream().filter(score -> !score.isTaken()).count());
            if (each && !heldOut) {
                scores.stream()
                        .sorted(Comparator.comparingDouble(HardPages.Score::text))
                        .forEach(score -> System.out.printf(
                                "%.3f %s%s%s%s%n",
                                score.text(),
                                score.page().name(),
                                score.isTitled()
                                        ? ""
                                        : " TITLE <" + score.found().title() + ">",
                                score.isDated() ? "" : " DATE " + score.found().published(),
                                score.isSigned()
                                        ? ""
                                        : " BYLINE <" + score.found().byline() + ">"));
            }
        }
    }

    @SuppressWarnings("SystemOut")
    private static void printPages(List<PageScore> scores) {
        scores.stream()
                .filter(score -> !HardPages.isHeldOut(score.name()))
                .sorted(Comparator.comparingDouble(PageScore::text))
                .forEach(score -> System.out.printf("%.3f %s%s%n", score.text(), score.name(), score.note()));
    }

    @SuppressWarnings("SystemOut")
    private static void printOthers(List<CorpusPage> pages) {
        Map<String, Reader> others = new LinkedHashMap<>();
        others.put("Readability4J", PageCard::readability);
        others.put("boilerpipe", PageCard::boilerpipe);
        others.put(
                "jsoup's body text",
                (html, url) -> Jsoup.parse(html, url).body().text());
        others.forEach((name, reader) -> {
            int failed = 0;
            double sum = 0;
            for (CorpusPage page : pages) {
                try {
                    sum += Shingles.f1(
                            page.text(), reader.read(new String(page.html(), StandardCharsets.UTF_8), page.url()));
                } catch (Exception | LinkageError e) {
                    failed++;
                }
            }
            System.out.printf("  beside it: %-18s %.4f, %d pages not answered%n", name, sum / pages.size(), failed);
        });
    }

    private static String readability(String html, String url) {
        @Nullable String content = new Readability4J(url, html).parse().getContent();
        return content == null ? "" : HtmlText.of(content);
    }

    private static String boilerpipe(String html, String url) throws BoilerpipeProcessingException {
        return ArticleExtractor.INSTANCE.getText(html);
    }

    /** What the thread has worked: others on the machine do not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The last rounds count: the first ones run while the machine still learns the program. */
    @SuppressWarnings("SystemOut")
    private static void printSpeed(List<CorpusPage> pages, PageExtractor extractor) {
        double parsing = Double.MAX_VALUE;
        double extracting = Double.MAX_VALUE;
        long characters = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begun = cpu();
            for (CorpusPage page : pages) {
                characters += Jsoup.parse(new String(page.html(), StandardCharsets.UTF_8), page.url())
                        .childNodeSize();
            }
            long parsed = cpu();
            for (CorpusPage page : pages) {
                characters += extractor
                        .extract(page.html(), page.contentType(), page.url())
                        .text()
                        .length();
            }
            parsing = Math.min(parsing, (parsed - begun) / 1e6 / pages.size());
            extracting = Math.min(extracting, (cpu() - parsed) / 1e6 / pages.size());
        }
        System.out.printf(
                "%.1f ms of one core a page, %.1f times jsoup's parse of the same pages (%.1f ms); %d characters seen%n",
                extracting, extracting / parsing, parsing, characters);
    }
}
