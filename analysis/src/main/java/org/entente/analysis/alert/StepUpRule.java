package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.Grounds;
import org.entente.analysis.relation.LabelFamily;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.StatedClaim;

/** Tells of a status that has come into force, and of two reports that name one event differently. */
final class StepUpRule implements AlertRule {

    @Override
    public String name() {
        return "step-up";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        Label label = news.claim().label();
        Optional<Standing> known = history.fold().standing(label).filter(Standing::isInForce);
        if (known.isEmpty() || !isFreshAct(known.get(), news, history)) {
            Optional<Standing> rival = history.fold().rivalOf(news);
            if (rival.isPresent() && isTheOneBefore(news, rival.get(), known)) {
                return new Ruling.Hold(
                        AlertKind.CHANGE_UP,
                        "it was so before the step to " + rival.get().label().inWords());
            }
            if (rival.isPresent()) {
                return sameEventOtherName(news, rival.get(), history);
            }
        }
        Optional<Standing> before = history.inForceBefore(news);
        if (before.isPresent()) {
            if (history.sameMatter(Topic.rise(label), news).isPresent()) {
                return new Ruling.Confirm(Topic.rise(label), "one more report of the step to " + label.inWords());
            }
            if (!history.fold().isReturn(before.get(), news)) {
                return new Ruling.Hold(
                        AlertKind.CHANGE_UP,
                        label.inWords() + " is already in force"
                                + before.get()
                                        .since()
                                        .map(since -> " since " + since)
                                        .orElse(""));
            }
        }
        Optional<Topic> named = namedStepNear(news, history);
        if (named.isPresent()) {
            return new Ruling.Confirm(
                    named.get(),
                    "a wide word for the step to " + named.get().label().inWords());
        }
        if (label == Label.UNSPECIFIED_LEVEL) {
            return new Ruling.Hold(AlertKind.CHANGE_UP, "the step names no status");
        }
        Optional<Standing> above = history.fold().inForceAbove(label);
        if (above.isPresent()) {
            return new Ruling.Hold(
                    AlertKind.CHANGE_UP,
                    "no rise: " + above.get().label().inWords() + " is in force, which stands above "
                            + label.inWords());
        }
        return rise(news, history);
    }

    /** Whether the label is itself in force by an act of the days before. */
    private static boolean isFreshAct(Standing known, StatedClaim news, History history) {
        return known.grounds() == Grounds.ACT
                && EventDay.apart(known.day(), EventDay.of(news))
                        <= history.windows().corroboration();
    }

    /** Whether a change told in passing is that to the label which the new one has replaced. */
    private static boolean isTheOneBefore(StatedClaim news, Standing rival, Optional<Standing> known) {
        return news.claim().modality() == Modality.HISTORICAL
                && (known.filter(standing -> standing.grounds() != Grounds.LOOSE)
                                .isPresent()
                        || rival.evidence().stream()
                                .anyMatch(told -> told.story().equals(news.story())));
    }

    private static Ruling rise(StatedClaim news, History history) {
        Label label = news.claim().label();
        Optional<Standing> fallen = history.fold().standing(label).filter(known -> !known.isInForce());
        boolean restored = news.claim().detail().equals(Claim.RESTORED)
                || fallen.isPresent()
                || history.fold().standing(label).filter(Standing::onceEnded).isPresent();
        Optional<String> from = fallen.map(known -> known.state().code())
                .or(() -> history.fold()
                        .startingPoint(label)
                        .map(known -> known.label().code()));
        return new Ruling.Raise(
                Topic.rise(label),
                restored ? AlertKind.RESTORED : AlertKind.CHANGE_UP,
                from,
                Optional.of(label.code()),
                List.of(),
                label.inWords() + (restored ? " is back in force" : " has come into force"));
    }

    static Ruling sameEventOtherName(StatedClaim news, Standing rival, History history) {
        Topic topic = Topic.names(rival.label());
        if (history.sameMatter(topic, news).isPresent()) {
            return new Ruling.Confirm(
                    topic, "one more report that does not say " + rival.label().inWords());
        }
        return new Ruling.Raise(
                topic,
                AlertKind.CONFLICT,
                Optional.of(rival.label().code()),
                Optional.of(news.claim().label().code()),
                rival.evidence().subList(0, 1),
                "one event, called " + rival.label().inWords() + " and "
                        + news.claim().label().inWords());
    }

    /** The step of a named status, in the days before, that a wide word may mean. */
    private static Optional<Topic> namedStepNear(StatedClaim news, History history) {
        Label label = news.claim().label();
        boolean unnamed = history.ladders().family(label) == LabelFamily.UNNAMED;
        for (Label other : Label.values()) {
            boolean fits = unnamed || history.ladders().isWideWord(label, other, true);
            if (fits && history.sameMatter(Topic.rise(other), news).isPresent()) {
                return Optional.of(Topic.rise(other));
            }
        }
        return Optional.empty();
    }
}
