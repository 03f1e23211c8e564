package org.entente.analysis.alert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.EventOrder;
import org.entente.analysis.relation.Heard;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.StatedClaim;

/** Judges the claims of one pair one after the other, in the order in which they are to be judged. */
final class Sitting {

    private static final AlertRule STEP_UP = new StepUpRule();
    private static final AlertRule STEP_DOWN = new StepDownRule();
    private static final AlertRule COMMITMENT = new CommitmentRule();
    private static final AlertRule PROPOSAL = new ProposalRule();
    private static final AlertRule REFUSAL = new RefusalRule();
    private static final AlertRule BACKGROUND = new BackgroundRule();
    private static final List<AlertRule> CONTRADICTIONS =
            List.of(new DenialRule(), new OtherNameRule(), new FoundingYearRule());

    private final Dyad dyad;
    private final History history;
    private final SeverityTable severities;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Alert> held = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    Sitting(Dyad dyad, History history, SeverityTable severities) {
        this.dyad = dyad;
        this.history = history;
        this.severities = severities;
    }

    /** The same, to be carried on by itself. */
    Sitting copy() {
        var copy = new Sitting(dyad, history.copy(), severities);
        copy.ordinals.putAll(ordinals);
        copy.alerts.addAll(alerts);
        copy.held.addAll(held);
        copy.steps.addAll(steps);
        return copy;
    }

    /** The next article's claims, in the order in which they are to be judged. */
    void hear(List<Heard> article) {
        Set<Label> named = EnumSet.noneOf(Label.class);
        article.forEach(heard -> named.add(heard.stated().claim().label()));
        history.open(named);
        article.forEach(this::hear);
    }

    Judgement judgement() {
        return new Judgement(alerts, held, history.fold().relation(), steps);
    }

    private void hear(Heard heard) {
        StatedClaim stated = heard.stated();
        Label label = stated.claim().label();
        Optional<Standing> before = history.fold().standing(label);
        if (!heard.isTakenAtItsWord()) {
            var demurred = new Ruling.Hold(BackgroundRule.wouldBe(stated), heard.demur());
            String key = hold(stated, BACKGROUND, demurred.kind(), heard.demur());
            steps.add(new Step(stated, BACKGROUND.name(), demurred, key, before, before));
            return;
        }
        var rulings = new ArrayList<Ruled>();
        AlertRule rule = ruleFor(stated);
        rulings.add(new Ruled(rule, rule.judge(stated, history)));
        for (AlertRule contradiction : CONTRADICTIONS) {
            Ruling ruling = contradiction.judge(stated, history);
            if (!(ruling instanceof Ruling.Pass)) {
                rulings.add(new Ruled(contradiction, ruling));
            }
        }
        history.take(stated);
        Optional<Standing> after = history.fold().standing(label);
        for (Ruled ruled : rulings) {
            String key = act(stated, ruled);
            steps.add(new Step(stated, ruled.rule().name(), ruled.ruling(), key, before, after));
        }
    }

    private AlertRule ruleFor(StatedClaim stated) {
        return switch (Sense.of(stated, history.windows())) {
            case STEP_UP -> STEP_UP;
            case STEP_DOWN -> STEP_DOWN;
            case PROMISE_UP, PROMISE_DOWN -> COMMITMENT;
            case WISH_UP, WISH_DOWN -> PROPOSAL;
            case REFUSAL -> REFUSAL;
            case WORD_OF, WORD_OF_END, DENIAL, NOTHING -> BACKGROUND;
        };
    }

    /** Does what was ruled; the key of the alert, raised or held, that came of it. */
    private String act(StatedClaim stated, Ruled ruled) {
        if (ruled.ruling() instanceof Ruling.Raise raise) {
            return raise(stated, ruled.rule(), raise);
        }
        if (ruled.ruling() instanceof Ruling.Confirm confirm) {
            Matter matter = history.matter(confirm.topic())
                    .orElseThrow(() -> new IllegalStateException("nothing was raised about " + confirm.topic()));
            if (matter.isToldBy(stated.story())) {
                return hold(stated, ruled.rule(), matter.kind(), "its story has told of it already");
            }
            alerts.add(matter.confirmedBy(stated));
            return matter.latest().key();
        }
        if (ruled.ruling() instanceof Ruling.Hold hold) {
            return hold(stated, ruled.rule(), hold.kind(), hold.because());
        }
        throw new IllegalStateException("rule " + ruled.rule().name() + " has nothing to say of " + stated);
    }

    private String raise(StatedClaim stated, AlertRule rule, Ruling.Raise raise) {
        var told = new ArrayList<StatedClaim>();
        told.add(stated);
        told.addAll(raise.against());
        var sources = new LinkedHashSet<String>();
        raise.against().forEach(other -> sources.add(other.source()));
        sources.add(stated.source());
        Alert alert = alert(
                key(stated, raise),
                stated,
                raise.kind(),
                raise.from(),
                raise.to(),
                List.copyOf(sources),
                told,
                rule,
                Optional.empty());
        alerts.add(alert);
        history.remember(raise.topic(), new Matter(alert, EventDay.of(stated), told));
        return alert.key();
    }

    private String hold(StatedClaim stated, AlertRule rule, AlertKind kind, String because) {
        String key =
                ArticleId.sha256(String.join("\n", Judge.VERSION, "held", rule.name(), EventOrder.contentHash(stated)));
        held.add(alert(
                key,
                stated,
                kind,
                Optional.empty(),
                Optional.of(stated.claim().label().code()),
                List.of(stated.source()),
                List.of(stated),
                rule,
                Optional.of(because)));
        return key;
    }

    private Alert alert(
            String key,
            StatedClaim stated,
            AlertKind kind,
            Optional<String> from,
            Optional<String> to,
            List<String> sources,
            List<StatedClaim> told,
            AlertRule rule,
            Optional<String> heldBecause) {
        Label label = stated.claim().label();
        return new Alert(
                key,
                1,
                stated.article(),
                dyad,
                Optional.of(label),
                kind,
                from,
                to,
                severities.of(kind, label, stated.genre()),
                EventDay.shown(stated),
                stated.eventTime(),
                sources,
                told.stream()
                        .map(one -> new Proof(
                                one.article(), one.source(), one.claim().evidence()))
                        .toList(),
                Judge.VERSION + " " + rule.name(),
                heldBecause);
    }

    /** The year of the event, and which of its kind in that year: see docs/methods/alerts.md. */
    private String key(StatedClaim stated, Ruling.Raise raise) {
        String bucket;
        if (raise.topic().isToldOnce()) {
            bucket = raise.topic().theme();
        } else {
            String year = Integer.toString(EventDay.of(stated).getYear());
            String kind = String.join(
                    "\n",
                    stated.claim().label().code(),
                    raise.kind().code(),
                    raise.topic().theme(),
                    year);
            bucket = raise.topic().theme() + " " + year + " " + ordinals.merge(kind, 1, Integer::sum);
        }
        return ArticleId.sha256(String.join(
                "\n",
                Judge.VERSION,
                dyad.toString(),
                stated.claim().label().code(),
                raise.kind().code(),
                bucket));
    }

    /** A ruling and whose it is. */
    private record Ruled(AlertRule rule, Ruling ruling) {}
}
