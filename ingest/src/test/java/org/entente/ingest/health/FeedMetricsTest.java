package org.entente.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.entente.analysis.article.RejectionReason;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.FeedAddress;
import org.entente.schemas.FeedPace;
import org.entente.schemas.FeedStanding;
import org.entente.schemas.FeedVersion;
import org.entente.schemas.FeedVolume;
import org.entente.schemas.HostRest;
import org.entente.schemas.PolledFeed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures of ingest are where those of the Kafka clients are. */
class FeedMetricsTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final String URL = "https://paper.example/rss?a=b,c*";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final Map<String, PolledFeed> remembered = new HashMap<>();
    private final IngestReport report = new IngestReport(5, 1, 2, Map.of(RejectionReason.EMPTY, 3L));
    private FeedMetrics metrics;

    @BeforeEach
    void open() {
        metrics = new FeedMetrics(
                "test",
                () -> report,
                url -> remembered.getOrDefault(url, PolledFeed.unasked(url)),
                InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        metrics.close();
    }

    private Object figure(String type, String name) throws JMException {
        return server.getAttribute(new ObjectName("entente.ingest:type=" + type + ",client-id=\"test\""), name);
    }

    private Object figureOfFeed(String name) throws JMException {
        return server.getAttribute(
                new ObjectName("entente.ingest:type=feed,client-id=\"test\",feed=" + ObjectName.quote(URL)), name);
    }

    private static PolledFeed feed(Instant polledAt, int failures, String error, Instant lastNew) {
        return new PolledFeed(
                URL,
                NOW,
                FeedVersion.NONE,
                new FeedStanding(polledAt, failures, error, NOW.minusSeconds(60), false, HostRest.NONE),
                FeedAddress.AS_CONFIGURED,
                FeedPace.UNKNOWN,
                new FeedVolume(lastNew, LocalDate.parse("2026-03-20"), List.of(0, 0, 0, 0, 9, 9, 9, 9, 9), List.of()));
    }

    @Test
    void articlesAreCountedByWhatBecameOfThem() throws JMException {
        assertThat(figure("articles", "Published")).isEqualTo(5L);
        assertThat(figure("articles", "Revised")).isEqualTo(1L);
        assertThat(figure("articles", "Duplicate")).isEqualTo(2L);
        assertThat(figure("articles", "Rejected")).isEqualTo(3L);
    }

    @Test
    void aSilentFeedIsShownWithItsVolumeAgainstItsNormal() throws JMException {
        remembered.put(URL, feed(NOW.minusSeconds(300), 0, "", NOW.minus(Duration.ofDays(4))));
        metrics.follow(List.of(URL));

        assertThat(figureOfFeed("State")).isEqualTo("silent");
        assertThat(figureOfFeed("SecondsSinceSuccess")).isEqualTo(300L);
        assertThat(figureOfFeed("SecondsSinceNew")).isEqualTo(4 * 86_400L);
        assertThat(figureOfFeed("EntriesLately")).isEqualTo(0);
        assertThat(figureOfFeed("EntriesNormal")).isEqualTo(9.0);
        assertThat(figure("feeds", "Silent")).isEqualTo(1);
        assertThat(figure("feeds", "Ok")).isEqualTo(0);
    }

    @Test
    void aFailingFeedIsShownWithItsError() throws JMException {
        remembered.put(URL, feed(NOW.minusSeconds(300), 2, "answered 500", NOW));
        metrics.follow(List.of(URL));

        assertThat(figureOfFeed("State")).isEqualTo("failing");
        assertThat(figureOfFeed("LastError")).isEqualTo("answered 500");
        assertThat(figureOfFeed("SecondsSinceError")).isEqualTo(60L);
        assertThat(figureOfFeed("Failures")).isEqualTo(2);
        assertThat(figure("feeds", "Failing")).isEqualTo(1);
    }

    @Test
    void whatIsFollowedNoMoreIsShownNoMore() throws JMException {
        metrics.follow(List.of(URL));
        metrics.forget(List.of(URL));

        assertThat(figure("feeds", "Followed")).isEqualTo(0);
        assertThat(server.queryNames(new ObjectName("entente.ingest:type=feed,client-id=\"test\",*"), null))
                .isEmpty();
    }
}
