package org.entente.ingest.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints how many feeds of two corpora are read as the readers they were made for read them, beside ROME's figures. */
final class FeedCard {

    private FeedCard() {}

    /** Arguments: the folder of the corpora; with {@code -v} behind it every difference of ours is printed. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<FeedCase> gofeed = GofeedCorpus.judge(folder.resolve("gofeed"), FeedReader.OURS);
        List<FeedCase> feedparser = FeedparserCorpus.judge(folder.resolve("feedparser"), FeedReader.OURS);
        if (args.length > 1) {
            for (List<FeedCase> cases : List.of(gofeed, feedparser)) {
                cases.stream()
                        .filter(each -> !each.isRight())
                        .forEach(each -> System.out.println(each.group() + "/" + each.name() + " " + each.wrong()));
            }
        }
        System.out.println("gofeed      ours " + figures(gofeed));
        System.out.println(
                "gofeed      ROME " + figures(GofeedCorpus.judge(folder.resolve("gofeed"), new RomeReader())));
        System.out.println("feedparser  ours " + figures(feedparser));
        System.out.println(
                "feedparser  ROME " + figures(FeedparserCorpus.judge(folder.resolve("feedparser"), new RomeReader())));
    }

    static double share(List<FeedCase> cases) {
        List<FeedCase> asked = cases.stream().filter(each -> each.asked() > 0).toList();
        return asked.isEmpty()
                ? 0
                : (double) asked.stream().filter(FeedCase::isRight).count() / asked.size();
    }

    static String figures(List<FeedCase> cases) {
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
