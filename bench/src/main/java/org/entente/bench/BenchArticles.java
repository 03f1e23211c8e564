package org.entente.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.replay.Kin;
import org.entente.analysis.text.Passage;
import org.entente.app.corpus.Corpus;

/**
 * Articles of 8 KB put together from sentences of the bundled corpus: always the same ones, and none the copy of another.
 *
 * <p>Two sentences and the headline of each say something of two states; the rest do not, and most of it has neither a name that
 * is known nor a word that a status may be told by: as in the news. In articles of diplomacy all the rest has. The longer
 * words of the rest are changed for other words of the corpus: articles that did not copy share no sentences either.
 */
final class BenchArticles {

    static final int BYTES = 8 * 1024;

    private static final int TELLING_SENTENCES = 2;
    private static final Pattern LONGER_WORD = Pattern.compile("\\b(?<![-'\u2019])\\p{L}{4,}\\b(?![-'\u2019])");
    private static final int PARAGRAPH_SENTENCES = 3;
    private static final int PUBLISHERS = 40;

    /** One sentence of the rest in so many is near the subject; so news of the world came out in {@link Density}. */
    private static final int ONE_NEAR_OF = 6;

    static final Instant FIRST = Instant.parse("2015-01-01T06:00:00Z");
    private static final Duration APART = Duration.ofMinutes(10);
    private static final Instant TAKEN_IN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> titles;
    private final List<String> telling;
    private final Prose quiet;
    private final Prose near;
    private final int oneNearOf;

    private BenchArticles(List<String> titles, List<String> telling, Prose quiet, Prose near, int oneNearOf) {
        this.titles = List.copyOf(titles);
        this.telling = List.copyOf(telling);
        this.quiet = quiet;
        this.near = near;
        this.oneNearOf = oneNearOf;
    }

    /** Takes the sentences of a corpus apart, those of copies left out. */
    static BenchArticles from(Path corpus) {
        List<Article> articles = Corpus.in(corpus).articles();
        Map<ArticleId, Kinship> kinship = Kin.byText().of(articles);
        var analyzer = ArticleAnalyzer.standard();
        var titles = new ArrayList<String>();
        var telling = new ArrayList<String>();
        var quiet = new ArrayList<String>();
        var near = new ArrayList<String>();
        for (Article article : articles) {
            Kinship kin = kinship.getOrDefault(article.id(), Kinship.original(article.id()));
            if (kin.relation().isCopy()) {
                continue;
            }
            titles.add(article.title());
            sentences(article).forEach(sentence -> {
                var trace = new Density.Looks();
                Findings found = analyzer.analyze(article(article.id(), article.eventTime(), "", sentence, 0), trace);
                boolean tells = !found.claims().isEmpty() || !found.events().isEmpty();
                boolean isNear = trace.count() > 0 || !found.entities().isEmpty();
                (tells ? telling : isNear ? near : quiet).add(sentence);
            });
        }
        return new BenchArticles(titles, telling, Prose.of(quiet), Prose.of(near), ONE_NEAR_OF);
    }

    /** The same, but of nothing else than what states have to do with each other. */
    BenchArticles ofDiplomacy() {
        return new BenchArticles(titles, telling, quiet, near, 1);
    }

    /**
     * Sentences, the longer words of which may be changed for those of others.
     *
     * @param names longer words with a capital
     * @param words the other longer words
     */
    private record Prose(List<String> sentences, List<String> names, List<String> words) {

        static Prose of(List<String> sentences) {
            Map<Boolean, List<String>> longer = sentences.stream()
                    .flatMap(sentence -> LONGER_WORD.matcher(sentence).results().map(MatchResult::group))
                    .collect(Collectors.partitioningBy(Prose::isName));
            return new Prose(List.copyOf(sentences), longer.get(true), longer.get(false));
        }

        String sentence(SplittableRandom random) {
            return LONGER_WORD
                    .matcher(pick(sentences, random))
                    .replaceAll(word -> Matcher.quoteReplacement(pick(isName(word.group()) ? names : words, random)));
        }

        private static boolean isName(String word) {
            return Character.isUpperCase(word.charAt(0));
        }
    }

    private static Stream<String> sentences(Article article) {
        Passage body = PassageMaker.standard().read("", article.text()).body();
        return body.sentences().stream().map(body::text);
    }

    /** So many, each published ten minutes after the one before. */
    List<Article> make(int count) {
        return make(0, count);
    }

    /** So many, from one in the row of all. */
    List<Article> make(int first, int count) {
        var articles = new ArrayList<Article>(count);
        for (int i = first; i < first + count; i++) {
            articles.add(article(i));
        }
        return articles;
    }

    private Article article(int number) {
        var random = new SplittableRandom(number);
        var text = new StringBuilder();
        int bytes = 0;
        int sentences = 0;
        while (bytes < BYTES) {
            String sentence = sentences < TELLING_SENTENCES
                    ? pick(telling, random)
                    : (random.nextInt(oneNearOf) == 0 ? near : quiet).sentence(random);
            text.append(sentence).append(++sentences % PARAGRAPH_SENTENCES == 0 ? "\n\n" : " ");
            bytes += sentence.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        Instant published = FIRST.plus(APART.multipliedBy(number));
        var id = ArticleId.ofUrl(url(number));
        return article(id, published, pick(titles, random), text.toString().strip(), number);
    }

    private static Article article(ArticleId id, Instant published, String title, String text, int number) {
        return new Article(
                id,
                "publisher" + number % PUBLISHERS + ".example",
                Optional.of(url(number)),
                title,
                text,
                "en",
                published,
                TimeQuality.EXACT,
                TAKEN_IN,
                1);
    }

    private static String url(int number) {
        return "https://publisher" + number % PUBLISHERS + ".example/articles/" + number;
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
