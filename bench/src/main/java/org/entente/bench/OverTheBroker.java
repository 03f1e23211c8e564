package org.entente.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.entente.analysis.article.Article;
import org.entente.app.pipeline.Service;
import org.entente.app.pipeline.Services;
import org.entente.ingest.IngestProgress;
import org.entente.ingest.IngestService;
import org.entente.ingest.publish.IngestReport;

/**
 * Measures how many articles go through the services over a broker of our own, exactly once, in the replay profile; and
 * how many a plain copy takes through the same broker, right before and after.
 *
 * @param corpus where the articles are taken from
 * @param warmUp how many go through before anything is measured
 * @param articles how many in each round
 * @param rounds how often
 */
record OverTheBroker(Path corpus, int warmUp, int articles, int rounds) {

    private static final String REPLAY = "replay";

    private record Round(Stopwatch copyBefore, Stopwatch work, Stopwatch copyAfter) {

        double ofCopy(ToDoubleFunction<Stopwatch> measure) {
            return (measure.applyAsDouble(copyBefore) + measure.applyAsDouble(copyAfter))
                    / 2
                    / measure.applyAsDouble(work);
        }
    }

    ObjectNode measure() throws Exception {
        BenchArticles source = BenchArticles.from(corpus);
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        List<Round> enrichAlone = new ArrayList<>();
        List<Round> allThree = new ArrayList<>();
        int next = 0;
        try (Stage stage = Stage.open()) {
            var copy = new RawCopy(stage.addresses());
            try (Service enrich = stage.enrich(REPLAY)) {
                stage.write(source.make(next, warmUp));
                next += warmUp;
                stage.awaitEnrich(enrich);
                copy.perThousand(articles);
                Bench.say("warm; measuring enrich alone");
                for (int round = 0; round < rounds; round++) {
                    List<Article> some = source.make(next, articles);
                    next += articles;
                    enrichAlone.add(round(copy, () -> {
                        stage.write(some);
                        stage.awaitEnrich(enrich);
                    }));
                }
            }
            try (Service enrich = stage.enrich(REPLAY);
                    Service alerts = stage.alerts(REPLAY);
                    IngestService ingest = Services.ingest(stage.addresses(), Map.of())) {
                stage.awaitEnrich(enrich);
                stage.awaitAlerts(alerts);
                Bench.say("measuring all three services");
                for (int round = 0; round < rounds; round++) {
                    Path file = stage.directory().resolve("articles-" + round + ".jsonl");
                    save(source.make(next, articles), file);
                    next += articles;
                    allThree.add(round(copy, () -> {
                        IngestReport report = ingest.ingestFiles(List.of(file), IngestProgress.SILENT);
                        if (report.published() != articles) {
                            throw new IllegalStateException(
                                    articles + " articles should have been taken in, got " + report);
                        }
                        stage.awaitEnrich(enrich);
                        stage.awaitAlerts(alerts);
                    }));
                }
            }
        }
        out.put("articles_a_round", articles);
        out.put("rounds", rounds);
        out.set("enrich", report(enrichAlone));
        out.set("all_three", report(allThree));
        return out;
    }

    private Round round(RawCopy copy, Stopwatch.Work work) throws Exception {
        Stopwatch before = copy.perThousand(articles);
        Stopwatch taken = Stopwatch.time(work);
        Stopwatch after = copy.perThousand(articles);
        double thousands = articles / 1000.0;
        return new Round(before, new Stopwatch(taken.seconds() / thousands, taken.cpuSeconds() / thousands), after);
    }

    private static ObjectNode report(List<Round> rounds) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put(
                "articles_per_second",
                Math.round(median(rounds, round -> 1000 / round.work().seconds())));
        out.put(
                "articles_per_cpu_second",
                Math.round(median(rounds, round -> 1000 / round.work().cpuSeconds())));
        out.put(
                "copy_articles_per_second",
                Math.round(median(
                        rounds,
                        round -> 2000
                                / (round.copyBefore().seconds()
                                        + round.copyAfter().seconds()))));
        out.put("of_copy", Figures.rounded(median(rounds, round -> round.ofCopy(Stopwatch::seconds))));
        out.put("of_copy_by_cpu", Figures.rounded(median(rounds, round -> round.ofCopy(Stopwatch::cpuSeconds))));
        var each = out.putArray("of_copy_each_round");
        rounds.forEach(round -> each.add(Figures.rounded(round.ofCopy(Stopwatch::seconds))));
        return out;
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Figures.median(rounds.stream().map(figure::applyAsDouble).toList());
    }

    private static void save(List<Article> articles, Path file) throws IOException {
        var json = new ObjectMapper();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (Article article : articles) {
                ObjectNode line = json.createObjectNode();
                line.put("url", article.url().orElseThrow());
                line.put("title", article.title());
                line.put("text", article.text());
                line.put("source", article.source());
                line.put("published", article.publishedAt().toString());
                out.write(json.writeValueAsString(line));
                out.write('\n');
            }
        }
    }
}
