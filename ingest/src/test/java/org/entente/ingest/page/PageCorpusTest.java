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

        assertThat(PageScore.text(scores)).isGreaterThan(0.945);
        assertThat(PageScore.share(scores, PageScore::title)).isGreaterThan(0.95);
        assertThat(PageScore.share(scores, PageScore::headline)).isGreaterThan(0.975);
        assertThat(PageScore.share(scores, PageScore::date)).isGreaterThan(0.90);
        assertThat(PageScore.share(scores, PageScore::refused)).isLessThan(0.01);
    }

    @Test
    void findsTextTitleAndDateOfPagesOfManyKinds() throws IOException {
        List<PageScore> scores = PageScore.of(
                PageCorpus.readabilityPages(SharedData.folder("pages").resolve("readability-pages")),
                new PageExtractor());

        assertThat(PageScore.text(scores)).isGreaterThan(0.955);
        assertThat(PageScore.share(scores, PageScore::title)).isGreaterThan(0.75);
        assertThat(PageScore.share(scores, PageScore::siteApart)).isGreaterThan(0.89);
        assertThat(PageScore.share(scores, PageScore::headline)).isGreaterThan(0.975);
        assertThat(PageScore.share(scores, PageScore::date)).isGreaterThan(0.95);
        assertThat(PageScore.share(scores, PageScore::refused)).isLessThan(0.01);
    }
}
