package org.entente.ingest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.ingest.shared.SharedData;
import org.junit.jupiter.api.Test;

/** How much of the text, titles and dates of two sets of pages we find. */
class PageCorpusTest {

    @Test
    void findsTextTitleAndDateOfNewsArticles() throws IOException {
        List<PageScore> scores = PageScore.of(
                PageCorpus.newsArticles(SharedData.folder("pages").resolve("news-articles")), new PageExtractor());

        assertThat(PageScore.text(scores)).isGreaterThan(0.94);
        assertThat(PageScore.share(scores, PageScore::title)).isGreaterThan(0.95);
        assertThat(PageScore.share(scores, PageScore::date)).isGreaterThan(0.90);
        assertThat(PageScore.share(scores, PageScore::refused)).isLessThan(0.01);
    }

    @Test
    void findsTextAndDateOfPagesOfManyKinds() throws IOException {
        List<PageScore> scores = PageScore.of(
                PageCorpus.readabilityPages(SharedData.folder("pages").resolve("readability-pages")),
                new PageExtractor());

        assertThat(PageScore.text(scores)).isGreaterThan(0.95);
        assertThat(PageScore.share(scores, PageScore::date)).isGreaterThan(0.95);
        assertThat(PageScore.share(scores, PageScore::refused)).isLessThan(0.01);
    }
}
