package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.ingest.shared.SharedData;
import org.junit.jupiter.api.Test;

/** How many feeds of two corpora, made for two other readers, we read as those do, in the fields that we have. */
class FeedCorpusTest {

    /** Prints the figures and every difference. Arguments: the folder of the corpora. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        for (List<FeedCase> cases : List.of(
                GofeedCorpus.judge(folder.resolve("gofeed")), FeedparserCorpus.judge(folder.resolve("feedparser")))) {
            cases.stream()
                    .filter(each -> !each.isRight())
                    .forEach(each -> System.out.println(each.group() + "/" + each.name() + " " + each.wrong()));
            System.out.println(figures(cases));
        }
    }

    @Test
    void readsWhatGofeedReads() throws IOException {
        List<FeedCase> cases = GofeedCorpus.judge(SharedData.folder("feeds").resolve("gofeed"));

        assertThat(share(cases)).as(figures(cases)).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void readsWhatFeedparserReads() throws IOException {
        List<FeedCase> cases = FeedparserCorpus.judge(SharedData.folder("feeds").resolve("feedparser"));

        assertThat(share(cases)).as(figures(cases)).isGreaterThanOrEqualTo(0.97);
    }

    private static double share(List<FeedCase> cases) {
        List<FeedCase> asked = cases.stream().filter(each -> each.asked() > 0).toList();
        return asked.isEmpty()
                ? 0
                : (double) asked.stream().filter(FeedCase::isRight).count() / asked.size();
    }

    private static String figures(List<FeedCase> cases) {
        Map<String, List<FeedCase>> groups = cases.stream()
                .filter(each -> each.asked() > 0)
                .collect(Collectors.groupingBy(FeedCase::group, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> "%s %d of %d"
                        .formatted(
                                group.getKey(),
                                group.getValue().stream()
                                        .filter(FeedCase::isRight)
                                        .count(),
                                group.getValue().size()))
                .collect(Collectors.joining(", ", "", ": %.4f of %d files".formatted(share(cases), cases.size())));
    }
}
