package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.entente.ingest.shared.SharedData;
import org.junit.jupiter.api.Test;

/** How many feeds of two corpora, made for two other readers, we read as those do, in the fields that we have. */
class FeedCorpusTest {

    @Test
    void readsWhatGofeedReads() throws IOException {
        List<FeedCase> cases = GofeedCorpus.judge(SharedData.folder("feeds").resolve("gofeed"), FeedReader.OURS);

        assertThat(FeedCard.share(cases)).as(FeedCard.figures(cases)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void readsWhatFeedparserReads() throws IOException {
        List<FeedCase> cases =
                FeedparserCorpus.judge(SharedData.folder("feeds").resolve("feedparser"), FeedReader.OURS);

        assertThat(FeedCard.share(cases)).as(FeedCard.figures(cases)).isGreaterThanOrEqualTo(0.97);
        assertThat(FeedCard.share(of("encoding", cases))).isGreaterThanOrEqualTo(0.95);
        assertThat(FeedCard.share(of("illformed", cases))).isEqualTo(1);
    }

    private static List<FeedCase> of(String group, List<FeedCase> cases) {
        return cases.stream().filter(each -> each.group().equals(group)).toList();
    }
}
