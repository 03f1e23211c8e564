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
 * <p>Two sentences and the headline of each say something of two states; the rest do not, as in the news. The longer words of
 * the rest are changed for other words of the corpus: articles that did not copy share no sentences either.
 */
final class BenchArticles {

    static final int BYTES = 8 * 1024;

    private static final int TELLING_SENTENCES = 2;
    private static final Pattern LONGER_WORD = Pattern.compile("\\b(?<![-'\u2019])\\p{L}{4,}\\b(?![-'\u2019])");
    private static final int PARAGRAPH_SENTENCES = 3;
    private static final int PUBLISHERS = 40;
    private static final Instant FIRST = Instant.parse("2015-01-01T06:00:00Z");
    private static final Duration APART = Duration.ofMinutes(10);
    private static final Instant TAKEN_IN = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> titles;
    private final List<String> telling;
    private final List<String> other;
    private final List<String> names;
    private final List<String> words;

    private BenchArticles(List<String> titles, List<String> telling, List<String> other) {
        this.titles = List.copyOf(titles);
        this.telling = List.copyOf(telling);
        this.other = List.copyOf(other);
        List<String> longer = other.stream()
                .flatMap(sentence -> LONGER_WORD.matcher(sentence).results().map(MatchResult::group))
                .toList();
        this.names = longer.stream().filter(BenchArticles::isName).toList();
        this.words = longer.stream().filter(word -> !isName(word)).toList();
    }

    /** Takes the sentences of a corpus apart, those of copies left out. */
    static BenchArticles from(Path corpus) {
        List<Article> articles = Corpus.in(corpus).articles();
        Map<ArticleId, Kinship> kinship = Kin.byText().of(articles);
        var analyzer = ArticleAnalyzer.standard();
        var titles = new ArrayList<String>();
        var telling = new ArrayList<String>();
        var other = new ArrayList<String>();
        for (Article article : articles) {
            Kinship kin = kinship.getOrDefault(article.id(), Kinship.original(article.id()));
            if (kin.relation().isCopy()) {
                continue;
            }
            titles.add(article.title());
            sentences(article).forEach(sentence -> {
                Findings found = analyzer.read(article(article.id(), article.eventTime(), "", sentence, 0));
                boolean tells = !found.claims().isEmpty() || !found.events().isEmpty();
                (tells ? telling : other).add(sentence);
            });
        }
        return new BenchArticles(titles, telling, other);
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
            String sentence =
                    sentences < TELLING_SENTENCES ? pick(telling, random) : changed(pick(other, random), random);
            text.append(sentence).append(++sentences % PARAGRAPH_SENTENCES == 0 ? "\n\n" : " ");
            bytes += sentence.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        Instant published = FIRST.plus(APART.multipliedBy(number));
        var id = ArticleId.ofUrl(url(number));
        return article(id, published, pick(titles, random), text.toString().strip(), number);
    }

    private String changed(String sentence, SplittableRandom random) {
        return LONGER_WORD
                .matcher(sentence)
                .replaceAll(word -> Matcher.quoteReplacement(pick(isName(word.group()) ? names : words, random)));
    }

    private static boolean isName(String word) {
        return Character.isUpperCase(word.charAt(0));
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
