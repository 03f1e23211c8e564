package org.entente.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.app.pipeline.Service;
import org.entente.app.pipeline.TopicReader;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;

/**
 * Measures how long it takes from an article, when it is written to its topic, to the first alert of it that a subscriber
 * reads, in the live profile; and, as the baseline, until a subscriber of the articles has the article itself.
 *
 * @param corpus where the articles are taken from
 * @param warmUp how many articles go through at full speed before, and then some at the pace that is measured
 * @param perSecond how many articles a second
 * @param seconds for how long
 */
record Live(Path corpus, int warmUp, int perSecond, int seconds) {

    private static final String LIVE = "live";
    private static final long PATIENCE_MILLIS = 3000;

    ObjectNode measure() throws Exception {
        BenchArticles source = BenchArticles.from(corpus);
        int count = perSecond * seconds;
        try (Stage stage = Stage.open();
                Service enrich = stage.enrich(LIVE);
                Service alerts = stage.alerts(LIVE)) {
            stage.write(source.make(warmUp));
            stage.awaitEnrich(enrich);
            stage.awaitAlerts(alerts);
            play(stage, source.make(warmUp, count));
            stage.awaitEnrich(enrich);
            stage.awaitAlerts(alerts);
            Bench.say("warm; measuring for " + seconds + " seconds");
            long cpu = CpuTime.nanos();
            Played played = play(stage, source.make(warmUp + count, count));
            double cpuShare = (CpuTime.nanos() - cpu) / 1e9 / played.seconds();
            ObjectNode out = JsonNodeFactory.instance.objectNode();
            out.put("articles_per_second", perSecond);
            out.put("articles", count);
            out.put("cores_busy", Figures.rounded(cpuShare));
            out.set("until_alert", report(played.untilAlert()));
            out.set("until_article_is_read", report(played.untilRead()));
            if (played.untilAlert().isEmpty()) {
                throw new IllegalStateException("no alert came of " + count + " articles");
            }
            out.put(
                    "p99_of_reading_the_article",
                    Figures.rounded(
                            Figures.quantile(played.untilAlert(), 0.99) / Figures.quantile(played.untilRead(), 0.99)));
            return out;
        }
    }

    private record Played(double seconds, List<Double> untilAlert, List<Double> untilRead) {}

    private Played play(Stage stage, List<Article> articles) throws InterruptedException {
        Map<ArticleId, Long> written = new ConcurrentHashMap<>();
        long begun = System.nanoTime();
        try (var alerts = new Watch<>(stage, Topics.ALERTS_RAISED, alert -> alert.article(), written);
                var reads = new Watch<>(stage, Topics.ARTICLES_RAW, article -> article.id(), written)) {
            for (int i = 0; i < articles.size(); i++) {
                long due = begun + TimeUnit.SECONDS.toNanos(1) * i / perSecond;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                written.put(articles.get(i).id(), System.nanoTime());
                stage.write(articles.get(i));
            }
            Thread.sleep(PATIENCE_MILLIS);
            double seconds = (System.nanoTime() - begun) / 1e9;
            return new Played(seconds, alerts.millis(), reads.millis());
        }
    }

    private static ObjectNode report(List<Double> millis) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("count", millis.size());
        if (millis.isEmpty()) {
            return out;
        }
        out.put("p50_ms", Figures.rounded(Figures.quantile(millis, 0.5)));
        out.put("p90_ms", Figures.rounded(Figures.quantile(millis, 0.9)));
        out.put("p99_ms", Figures.rounded(Figures.quantile(millis, 0.99)));
        out.put("max_ms", Figures.rounded(Figures.quantile(millis, 1)));
        return out;
    }

    /** Notes when the first value of each article is read from a topic. */
    private static final class Watch<T> implements AutoCloseable {

        private final Map<ArticleId, Long> written;
        private final Map<ArticleId, Double> millis = new ConcurrentHashMap<>();
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Thread thread;

        Watch(Stage stage, Topic<T> topic, Function<T, ArticleId> article, Map<ArticleId, Long> written) {
            this.written = written;
            TopicReader<T> reader = TopicReader.of(topic, stage.addresses()).fromEnd();
            this.thread = new Thread(() -> watch(reader, article), "watch " + topic.name());
            thread.start();
        }

        private void watch(TopicReader<T> reader, Function<T, ArticleId> article) {
            try (reader) {
                while (!ended.get()) {
                    for (TopicReader.Entry<T> entry : reader.poll()) {
                        ArticleId id = article.apply(entry.value());
                        Long at = written.get(id);
                        if (at != null) {
                            millis.putIfAbsent(id, (System.nanoTime() - at) / 1e6);
                        }
                    }
                }
            }
        }

        List<Double> millis() {
            return List.copyOf(millis.values());
        }

        @Override
        public void close() {
            ended.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
