package org.entente.app.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.entente.alerts.AlertsSettings;
import org.entente.enrich.EnrichSettings;
import org.entente.ingest.health.FeedHealth;
import org.entente.schemas.PolledFeed;
import org.entente.schemas.Topic;
import org.entente.schemas.TopicAdmin;
import org.entente.schemas.Topics;

/** Questions to a broker and a registry that answer, about all that may be amiss behind them. */
public final class Checkup implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TOLERATED_SKEW = Duration.ofSeconds(5);
    private static final int MOST_NAMED = 5;

    private final Addresses addresses;
    private final Admin admin;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public Checkup(Addresses addresses) {
        this.addresses = addresses;
        this.admin = Admin.create(addresses.asClientSettings());
    }

    /** How grave it is. */
    public enum State {
        ok,
        look,
        bad
    }

    /**
     * What a check found.
     *
     * @param check what was looked at
     * @param state how grave it is
     * @param detail one sentence
     */
    public record Finding(String check, State state, String detail) {}

    /** This machine's clock against the registry's; news from the future is ordered by the time of ingest. */
    public Finding clock() {
        try {
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(URI.create(addresses.registry() + "/subjects"))
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            Optional<Instant> theirs = answer.headers().firstValue("date").flatMap(Checkup::time);
            if (theirs.isEmpty()) {
                return new Finding("clock", State.ok, "the registry does not tell the time");
            }
            Duration skew = Duration.between(theirs.get(), Instant.now());
            return skew.abs().compareTo(TOLERATED_SKEW) <= 0
                    ? new Finding("clock", State.ok, "agrees with the registry's")
                    : new Finding(
                            "clock",
                            State.look,
                            "this machine is " + skew.abs().toSeconds() + " s "
                                    + (skew.isNegative() ? "behind" : "ahead of") + " the registry");
        } catch (IOException e) {
            return new Finding("clock", State.look, "the registry did not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Finding("clock", State.look, "interrupted");
        }
    }

    /** The topics against the catalogue. */
    public List<Finding> topics() {
        List<String> differences = new TopicAdmin(admin).differences(Topics.all());
        if (differences.isEmpty()) {
            return List.of(new Finding("topics", State.ok, Topics.all().size() + " topics are as the catalogue says"));
        }
        return differences.stream()
                .map(difference -> new Finding("topics", State.look, difference))
                .toList();
    }

    /** Whether somebody is at work in each service, and how far it is behind. */
    public List<Finding> services() {
        List<String> groups = List.of(EnrichSettings.APPLICATION, AlertsSettings.APPLICATION);
        List<Finding> findings = new ArrayList<>();
        try (var lag = new Lag(addresses)) {
            Map<String, Long> lags = lag.ofServices();
            lag.members(groups).forEach((group, members) -> {
                long behind = lags.getOrDefault(group, 0L);
                String detail =
                        members + (members == 1 ? " thread" : " threads") + " at work, " + behind + " records behind";
                findings.add(new Finding(group, members == 0 ? State.look : State.ok, detail));
            });
        }
        return findings;
    }

    /** What the services could not read. */
    public List<Finding> deadLetters() {
        List<Finding> findings = new ArrayList<>();
        for (String application : List.of(EnrichSettings.APPLICATION, AlertsSettings.APPLICATION)) {
            String topic = Topics.deadLetterOf(application);
            long records = Offsets.count(admin, topic);
            findings.add(new Finding(
                    topic,
                    records == 0 ? State.ok : State.look,
                    records == 0 ? "empty" : records + " records that could not be read or worked on"));
        }
        return findings;
    }

    /** The registered schemas against those of this program. */
    public List<Finding> subjects() {
        List<Finding> findings = new ArrayList<>();
        Map<String, String> unregistered = new LinkedHashMap<>();
        int known = 0;
        for (Topic<?> topic : Topics.all()) {
            int status = lookUp(topic);
            if (status == 200) {
                known++;
            } else if (status == 404) {
                unregistered.put(topic.subject(), topic.name());
            } else {
                findings.add(new Finding(
                        "schemas", State.look, "the registry answers " + status + " about subject " + topic.subject()));
            }
        }
        findings.add(new Finding(
                "schemas",
                State.ok,
                known + " are registered"
                        + (unregistered.isEmpty()
                                ? ""
                                : ", " + unregistered.size() + " will be with their first record")));
        return findings;
    }

    /** The feeds that were asked so far. */
    public List<Finding> feeds() {
        Map<String, PolledFeed> feeds = new TreeMap<>();
        try (TopicReader<PolledFeed> reader = TopicReader.of(Topics.FEEDS_POLLED, addresses)) {
            reader.readToEnd(entry -> feeds.put(entry.key(), entry.value()));
        }
        Instant now = Instant.now();
        List<PolledFeed> unwell = feeds.values().stream()
                .filter(feed -> !FeedHealth.of(feed, now).state().isWell())
                .toList();
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(
                "feeds",
                State.ok,
                feeds.isEmpty()
                        ? "none were asked yet"
                        : (feeds.size() - unwell.size()) + " of " + feeds.size()
                                + " answer and bring what they usually do"));
        unwell.stream().limit(MOST_NAMED).forEach(feed -> {
            FeedHealth health = FeedHealth.of(feed, now);
            String state = health.state().name().toLowerCase(Locale.ROOT);
            findings.add(new Finding("feeds", State.look, feed.url() + " is " + state + ": " + health.detail()));
        });
        if (unwell.size() > MOST_NAMED) {
            findings.add(
                    new Finding("feeds", State.look, "and " + (unwell.size() - MOST_NAMED) + " more are not well"));
        }
        return findings;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private int lookUp(Topic<?> topic) {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(
                                            addresses.registry() + "/subjects/" + topic.subject() + "/versions"))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
