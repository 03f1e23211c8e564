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
import org.entente.analysis.relation.InReadingOrder;
import org.entente.analysis.relation.Ladders;
import org.entente.analysis.relation.RelationFold;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.Windows;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.StatedClaim;

/**
 * Judges all claims of a pair at once: a pure function of their set, so the order of their arrival cannot matter.
 *
 * <p>A late claim is judged by judging the pair again; {@link AlertDiff} tells what has changed.
 */
public final class Judge {

    /** Changes with the rules, and with it every alert key. */
    public static final String VERSION = "status-rules/1";

    private final Ladders ladders;
    private final Windows windows;
    private final SeverityTable severities;

    private Judge(Ladders ladders, Windows windows, SeverityTable severities) {
        this.ladders = ladders;
        this.windows = windows;
        this.severities = severities;
    }

    /** The judge with the data files that are shipped. */
    public static Judge standard() {
        return new Judge(Ladders.standard(), Windows.standard(), SeverityTable.standard());
    }

    /** What the claims, given in any order, come to. */
    public Judgement judge(Dyad dyad, List<StatedClaim> claims) {
        return new Sitting(dyad, claims).hear(new InReadingOrder(ladders, windows).of(claims));
    }

    /** One run over the claims of one pair. */
    private final class Sitting {

        private final Dyad dyad;
        private final History history;
        private final AlertRule stepUp = new StepUpRule();
        private final AlertRule stepDown = new StepDownRule();
        private final AlertRule commitment = new CommitmentRule();
        private final AlertRule proposal = new ProposalRule();
        private final AlertRule refusal = new RefusalRule();
        private final AlertRule background = new BackgroundRule();
        private final List<AlertRule> contradictions =
                List.of(new DenialRule(), new OtherNameRule(), new FoundingYearRule());
        private final Map<String, Integer> ordinals = new HashMap<>();
        private final List<Alert> alerts = new ArrayList<>();
        private final List<Alert> held = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();

        Sitting(Dyad dyad, List<StatedClaim> claims) {
            this.dyad = dyad;
            Map<ArticleId, Set<Label>> labels = new HashMap<>();
            claims.forEach(stated -> labels.computeIfAbsent(stated.article(), a -> EnumSet.noneOf(Label.class))
                    .add(stated.claim().label()));
            this.history = new History(new RelationFold(dyad, ladders, windows), ladders, windows, labels);
        }

        Judgement hear(List<Heard> claims) {
            claims.forEach(this::hear);
            return new Judgement(alerts, held, history.fold().relation(), steps);
        }

        private void hear(Heard heard) {
            StatedClaim stated = heard.stated();
            Label label = stated.claim().label();
            Optional<Standing> before = history.fold().standing(label);
            if (!heard.isTakenAtItsWord()) {
                var demurred = new Ruling.Hold(BackgroundRule.wouldBe(stated), heard.demur());
                String key = hold(stated, background, demurred.kind(), heard.demur());
                steps.add(new Step(stated, background.name(), demurred, key, before, before));
                return;
            }
            var rulings = new ArrayList<Ruled>();
            AlertRule rule = ruleFor(stated);
            rulings.add(new Ruled(rule, rule.judge(stated, history)));
            for (AlertRule contradiction : contradictions) {
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
            return switch (Sense.of(stated, windows)) {
                case STEP_UP -> stepUp;
                case STEP_DOWN -> stepDown;
                case PROMISE_UP, PROMISE_DOWN -> commitment;
                case WISH_UP, WISH_DOWN -> proposal;
                case REFUSAL -> refusal;
                case WORD_OF, WORD_OF_END, DENIAL, NOTHING -> background;
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
                    ArticleId.sha256(String.join("\n", VERSION, "held", rule.name(), EventOrder.contentHash(stated)));
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
                    VERSION + " " + rule.name(),
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
                    VERSION,
                    dyad.toString(),
                    stated.claim().label().code(),
                    raise.kind().code(),
                    bucket));
        }
    }

    /** A ruling and whose it is. */
    private record Ruled(AlertRule rule, Ruling ruling) {}
}
