package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.StandingState;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/** Tells of a change that has been promised; once a year is enough for one promise. */
final class CommitmentRule implements AlertRule {

    @Override
    public String name() {
        return "commitment";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        Label label = news.claim().label();
        boolean up = news.claim().polarity() != Polarity.DOWN;
        AlertKind kind = up ? AlertKind.COMMITMENT_UP : AlertKind.COMMITMENT_DOWN;
        if (label == Label.UNSPECIFIED_LEVEL) {
            return new Ruling.Hold(kind, "the promise names no status");
        }
        if (Sense.isSecondHand(news)) {
            return new Ruling.Hold(kind, news.genre().code() + " does not make a promise known");
        }
        Optional<String> moot = up ? mootRise(news, history) : mootFall(news, history);
        if (moot.isPresent()) {
            return new Ruling.Hold(kind, moot.get());
        }
        Topic topic = Topic.promise(label, up);
        if (history.sameMatter(topic, news).isPresent()) {
            return new Ruling.Confirm(topic, "one more report of the same promise");
        }
        Optional<Matter> told = history.matter(topic);
        if (told.isPresent()
                && History.daysBetween(told.get().latest().publishedAt(), news.eventTime())
                        <= history.windows().quiet()) {
            return new Ruling.Hold(
                    kind, "the same promise was told on " + told.get().latest().eventDate());
        }
        return new Ruling.Raise(
                topic,
                kind,
                up
                        ? history.fold()
                                .startingPoint(label)
                                .map(known -> known.label().code())
                        : Optional.of(label.code()),
                Optional.of(up ? label.code() : StandingState.LOWERED.code()),
                List.of(),
                label.inWords() + (up ? " is promised" : " is to be lowered or ended"));
    }

    /** Why a rise to the label is no longer news to wait for. */
    static Optional<String> mootRise(StatedClaim news, History history) {
        Label label = news.claim().label();
        if (history.inForceBefore(news).isPresent()) {
            return Optional.of(label.inWords() + " is already in force");
        }
        return history.fold()
                .inForceAbove(label)
                .map(above -> above.label().inWords() + " is in force, which stands above " + label.inWords());
    }

    /** Why a fall of the label is no longer news to wait for. */
    static Optional<String> mootFall(StatedClaim news, History history) {
        return history.fold()
                .standing(news.claim().label())
                .filter(known -> known.state() == StandingState.ENDED)
                .filter(known -> !history.fold().leavesRoomFor(known, news))
                .map(Standing::label)
                .map(label -> label.inWords() + " has already ended");
    }
}
