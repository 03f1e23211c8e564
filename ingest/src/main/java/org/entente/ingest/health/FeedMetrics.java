package org.entente.ingest.health;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.entente.ingest.publish.IngestReport;
import org.entente.schemas.PolledFeed;

/**
 * Figures of ingest where those of the Kafka clients are: as MBeans, {@code entente.ingest:type=articles}, {@code type=feeds}
 * and one of {@code type=feed} for each that is followed.
 */
public final class FeedMetrics implements AutoCloseable {

    private static final String DOMAIN = "entente.ingest";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final String client;
    private final Function<String, PolledFeed> remembered;
    private final InstantSource clock;
    private final Map<String, ObjectName> feeds = new LinkedHashMap<>();

    /** What has come in since ingest was started. */
    public interface ArticlesMXBean {

        long getPublished();

        long getRevised();

        long getDuplicate();

        long getRejected();

        /** By reason. */
        Map<String, Long> getRejectedByReason();
    }

    /** How many of the feeds that are followed are in which state. */
    public interface FeedsMXBean {

        int getFollowed();

        int getOk();

        int getUnasked();

        int getPartial();

        int getSilent();

        int getFailing();

        int getGone();
    }

    /** How one feed fares. */
    public interface FeedMXBean {

        /** One of ok, unasked, partial, silent, failing, gone. */
        String getState();

        /** In one sentence; empty where all is well. */
        String getDetail();

        /** Since its last good answer; -1 if there was none. */
        long getSecondsSinceSuccess();

        /** Since its last failure; -1 if there was none. */
        long getSecondsSinceError();

        /** Since it last brought something new; -1 if it never has. */
        long getSecondsSinceNew();

        /** The last failure, unless a good answer came after it. */
        String getLastError();

        /** Failures in a row. */
        int getFailures();

        /** New entries of today and yesterday. */
        int getEntriesLately();

        /** New entries of a day, as the median. */
        double getEntriesNormal();
    }

    /**
     * @param client the name of this ingest among all in the process
     * @param report what has become of everything that came in
     * @param remembered what is known of a feed, by its URL
     */
    public FeedMetrics(
            String client,
            Supplier<IngestReport> report,
            Function<String, PolledFeed> remembered,
            InstantSource clock) {
        this.client = client;
        this.remembered = remembered;
        this.clock = clock;
        register(name("articles", ""), new Articles(report), ArticlesMXBean.class);
        register(name("feeds", ""), new Feeds(), FeedsMXBean.class);
    }

    /** Shows feeds that are followed from now on. */
    public synchronized void follow(Collection<String> urls) {
        for (String url : urls) {
            if (!feeds.containsKey(url)) {
                ObjectName name = name("feed", url);
                register(name, new Feed(url), FeedMXBean.class);
                feeds.put(url, name);
            }
        }
    }

    /** Shows feeds no more. */
    public synchronized void forget(Collection<String> urls) {
        for (String url : urls) {
            ObjectName name = feeds.remove(url);
            if (name != null) {
                unregister(name);
            }
        }
    }

    private synchronized Set<String> followed() {
        return Set.copyOf(feeds.keySet());
    }

    private ObjectName name(String type, String url) {
        try {
            String feed = url.isEmpty() ? "" : ",feed=" + ObjectName.quote(url);
            return new ObjectName(DOMAIN + ":type=" + type + ",client-id=" + ObjectName.quote(client) + feed);
        } catch (MalformedObjectNameException e) {
            throw new IllegalStateException("no name for the figures of " + type + " " + url, e);
        }
    }

    /** One that opens under a name takes it over. */
    private <T> void register(ObjectName name, T bean, Class<T> shown) {
        try {
            if (server.isRegistered(name)) {
                server.unregisterMBean(name);
            }
            server.registerMBean(new StandardMBean(bean, shown, true), name);
        } catch (JMException e) {
            throw new IllegalStateException("figures cannot be shown as " + name, e);
        }
    }

    private void unregister(ObjectName name) {
        try {
            server.unregisterMBean(name);
        } catch (InstanceNotFoundException e) {
            // Another of the same name has closed before.
        } catch (JMException e) {
            throw new IllegalStateException("figures cannot be taken back: " + name, e);
        }
    }

    @Override
    public synchronized void close() {
        forget(List.copyOf(feeds.keySet()));
        unregister(name("articles", ""));
        unregister(name("feeds", ""));
    }

    private record Articles(Supplier<IngestReport> report) implements ArticlesMXBean {

        @Override
        public long getPublished() {
            return report.get().published();
        }

        @Override
        public long getRevised() {
            return report.get().revised();
        }

        @Override
        public long getDuplicate() {
            return report.get().duplicate();
        }

        @Override
        public long getRejected() {
            return report.get().rejectedInAll();
        }

        @Override
        public Map<String, Long> getRejectedByReason() {
            Map<String, Long> reasons = new TreeMap<>();
            report.get().rejected().forEach((reason, count) -> reasons.put(reason.name(), count));
            return reasons;
        }
    }

    private final class Feeds implements FeedsMXBean {

        @Override
        public int getFollowed() {
            return followed().size();
        }

        @Override
        public int getOk() {
            return count(FeedHealth.State.OK);
        }

        @Override
        public int getUnasked() {
            return count(FeedHealth.State.UNASKED);
        }

        @Override
        public int getPartial() {
            return count(FeedHealth.State.PARTIAL);
        }

        @Override
        public int getSilent() {
            return count(FeedHealth.State.SILENT);
        }

        @Override
        public int getFailing() {
            return count(FeedHealth.State.FAILING);
        }

        @Override
        public int getGone() {
            return count(FeedHealth.State.GONE);
        }

        private int count(FeedHealth.State state) {
            Instant now = clock.instant();
            return (int) followed().stream()
                    .filter(url -> FeedHealth.of(remembered.apply(url), now).state() == state)
                    .count();
        }
    }

    private final class Feed implements FeedMXBean {
        private final String url;

        Feed(String url) {
            this.url = url;
        }

        private PolledFeed feed() {
            return remembered.apply(url);
        }

        private FeedHealth health() {
            return FeedHealth.of(feed(), clock.instant());
        }

        private long secondsSince(Instant at) {
            return at.equals(Instant.EPOCH)
                    ? -1
                    : Duration.between(at, clock.instant()).toSeconds();
        }

        @Override
        public String getState() {
            return health().state().name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String getDetail() {
            return health().detail();
        }

        @Override
        public long getSecondsSinceSuccess() {
            return secondsSince(feed().standing().polledAt());
        }

        @Override
        public long getSecondsSinceError() {
            return secondsSince(feed().standing().failedAt());
        }

        @Override
        public long getSecondsSinceNew() {
            return secondsSince(feed().volume().lastNewAt());
        }

        @Override
        public String getLastError() {
            return feed().standing().lastError();
        }

        @Override
        public int getFailures() {
            return feed().standing().failures();
        }

        @Override
        public int getEntriesLately() {
            return feed().volume().lately(clock.instant());
        }

        @Override
        public double getEntriesNormal() {
            return feed().volume().normal(clock.instant());
        }
    }
}
