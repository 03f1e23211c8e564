package org.entente.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.TimeQuality;
import org.entente.schemas.SeenArticle;
import org.junit.jupiter.api.Test;

/** A text is news once. */
class KnownArticlesTest {

    private final KnownArticles known = new KnownArticles();

    private static Article article(String text) {
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        return new Article(
                ArticleId.ofUrl("https://a.example/"),
                "a.example",
                Optional.empty(),
                "Title",
                text,
                "en",
                at,
                TimeQuality.EXACT,
                at,
                1);
    }

    private String judge(String text) {
        Verdict verdict = known.judge(article(text));
        if (verdict instanceof Verdict.News news) {
            known.remember(news.seen());
            return "revision " + news.seen().revision();
        }
        return "repeat";
    }

    @Test
    void aChangeIsARevisionAndAnEarlierTextIsNone() {
        List<String> judged =
                List.of(judge("one"), judge("one"), judge("two"), judge("one"), judge("two"), judge("three"));

        assertThat(judged).containsExactly("revision 1", "repeat", "revision 2", "repeat", "repeat", "revision 3");
    }

    @Test
    void onlySomeEarlierTextsAreRemembered() {
        for (int i = 0; i < 12; i++) {
            judge("text " + i);
        }

        assertThat(List.of(judge("text 11"), judge("text 5"), judge("text 0")))
                .containsExactly("repeat", "repeat", "revision 13");
    }

    @Test
    void knowsAnArticleOfWhichItRemembersAText() {
        known.remember(new SeenArticle(ArticleId.ofUrl("https://a.example/"), ArticleId.sha256("one"), 1, List.of()));

        assertThat(known.knows(ArticleId.ofUrl("https://a.example/"))).isTrue();
        assertThat(known.knows(ArticleId.ofUrl("https://b.example/"))).isFalse();
    }
}
