package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.StandingState;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.StatedClaim;

/**
 * Tells of a status that has been lowered, suspended or ended; however three agencies word it, it is one step. A break some days
 * after an envoy was called home is a step of its own.
 */
final class StepDownRule implements AlertRule {

    @Override
    public String name() {
        return "step-down";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        Label label = news.claim().label();
        StandingState state = StandingState.afterFall(news.claim());
        boolean ended = news.claim().modality() == Modality.ENDED || state == StandingState.ENDED;
        AlertKind kind = ended ? AlertKind.ENDED : AlertKind.CHANGE_DOWN;
        Topic topic = Topic.fall(label);
        Optional<Standing> known = history.fold().standing(label);
        Optional<Matter> told = history.sameMatter(topic, news);
        if (told.isPresent() && !isFurtherStep(known, state, told.get(), news)) {
            return new Ruling.Confirm(topic, "one more report of the step down");
        }
        if (label == Label.UNSPECIFIED_LEVEL) {
            Optional<Topic> named = namedFallNear(news, history);
            if (named.isPresent()) {
                return new Ruling.Confirm(named.get(), "a wide word for the same step down");
            }
            return new Ruling.Hold(kind, "the step down names no status");
        }
        if (known.isPresent() && isEndedAlready(known.get(), news, history)) {
            return new Ruling.Hold(
                    kind,
                    label.inWords() + " has already ended"
                            + known.get().since().map(since -> " in " + since).orElse(""));
        }
        return new Ruling.Raise(
                topic,
                kind,
                Optional.of(label.code()),
                Optional.of(state.code()),
                List.of(),
                label.inWords() + " is " + state.code());
    }

    /** From lowered to suspended or ended, on a later day than that of the step told. */
    private static boolean isFurtherStep(Optional<Standing> known, StandingState state, Matter told, StatedClaim news) {
        return known.filter(standing -> standing.state() == StandingState.LOWERED)
                        .isPresent()
                && state != StandingState.LOWERED
                && EventDay.of(news).isAfter(told.day());
    }

    private static boolean isEndedAlready(Standing known, StatedClaim news, History history) {
        return known.state() == StandingState.ENDED
                && !history.fold().leavesRoomFor(known, news)
                && EventDay.apart(known.day(), EventDay.of(news))
                        <= history.windows().unseenTurn();
    }

    private static Optional<Topic> namedFallNear(StatedClaim news, History history) {
        for (Label other : Label.values()) {
            if (history.sameMatter(Topic.fall(other), news).isPresent()) {
                return Optional.of(Topic.fall(other));
            }
        }
        return Optional.empty();
    }
}
