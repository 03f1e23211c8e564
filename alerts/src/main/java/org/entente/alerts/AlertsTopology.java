package org.entente.alerts;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Named;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.article.Notice;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Branches;
import org.entente.schemas.streams.Channel;
import org.entente.schemas.streams.Due;
import org.entente.schemas.streams.GuardedSink;
import org.entente.schemas.streams.KeepStanding;
import org.entente.schemas.streams.OncePerCommit;
import org.entente.schemas.streams.Store;

/** The straight line of alerts, one step a line. */
final class AlertsTopology {

    private final AlertsSettings settings;
    private final Registry registry;
    private final Judge judge;
    private final TensionJudge tension;

    private final Channel<Notice<StatedClaim>> claimed;
    private final Channel<TensionScore> scored;
    private final Channel<Relation> known;
    private final Channel<Alert> raised;
    private final Channel<Alert> held;
    private final GuardedSink sink;

    AlertsTopology(AlertsSettings settings, Registry registry, Judge judge, TensionJudge tension) {
        this.settings = settings;
        this.registry = registry;
        this.judge = judge;
        this.tension = tension;
        this.claimed = Channel.of(Topics.STATUS_CLAIMED, registry);
        this.scored = Channel.of(Topics.TENSION_SCORED, registry);
        this.known = Channel.of(Topics.RELATIONS_KNOWN, registry);
        this.raised = Channel.of(Topics.ALERTS_RAISED, registry);
        this.held = Channel.of(Topics.ALERTS_HELD, registry);
        this.sink = GuardedSink.with(registry);
    }

    Topology build() {
        var builder = new StreamsBuilder(
                new TopologyConfig(new StreamsConfig(settings.streams().properties())));

        var claims = Store.ofLasting(Topics.CLAIMS, registry);
        var due = Due.builder("claims-due");
        var kept = builder.stream(claimed.name(), claimed.readAs("read-claimed"))
                .processValues(new KeepStanding<>(Topics.STATUS_CLAIMED, claims, due), as("keep-claims"));

        var news = new Branches<>(
                "sort-news-",
                OncePerCommit.of(kept, "claims-heard")
                        .process(new JudgeClaims(judge, claims, due, registry), as("judge-claims"))
                        .split(as("sort-news-"))
                        .branch(News::isKnown, Branched.as("known"))
                        .branch(News::isRaised, Branched.as("raised"))
                        .branch(News::isHeld, Branched.as("held"))
                        .noDefaultBranch());

        var rises = builder.stream(scored.name(), scored.readAs("read-scored"))
                .process(new JudgeTension(tension, registry), as("judge-tension"));

        sink.send(news.to("known").mapValues(News::relation, as("pick-relation")), known);
        sink.send(
                news.to("raised").mapValues(News::raised, as("pick-raised")).merge(rises, as("collect-raised")),
                raised);
        sink.send(news.to("held").mapValues(News::held, as("pick-held")), held);
        return builder.build();
    }

    private static Named as(String name) {
        return Named.as(name);
    }
}
