package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/** Tells of a wish turned down, or of an expected act put off, when there has been none in a long while. */
final class RefusalRule implements AlertRule {

    @Override
    public String name() {
        return "refusal-or-delay";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        Label label = news.claim().label();
        if (label == Label.UNSPECIFIED_LEVEL) {
            return new Ruling.Hold(AlertKind.REFUSAL_OR_DELAY, "what is refused or put off names no status");
        }
        if (news.claim().polarity() != Polarity.DOWN
                && history.inForceBefore(news).isPresent()) {
            return new Ruling.Hold(AlertKind.REFUSAL_OR_DELAY, label.inWords() + " is in force, whatever is refused");
        }
        if (history.wasTalkedOf(Topic.wish(label, false), news)
                && history.fold().isInForce(label)) {
            return new Ruling.Hold(AlertKind.REFUSAL_OR_DELAY, "what is put off is the end of " + label.inWords());
        }
        Topic topic = Topic.refusal(label);
        if (history.wasTalkedOf(topic, news)) {
            if (history.sameMatter(topic, news).isPresent()) {
                return new Ruling.Confirm(topic, "one more report of the same refusal or delay");
            }
            return new Ruling.Hold(
                    AlertKind.REFUSAL_OR_DELAY,
                    label.inWords() + " has been refused or put off within "
                            + history.windows().quiet() + " days");
        }
        return new Ruling.Raise(
                topic,
                AlertKind.REFUSAL_OR_DELAY,
                history.fold().startingPoint(label).map(known -> known.label().code()),
                Optional.of(label.code()),
                List.of(),
                label.inWords() + " is " + news.claim().modality().code());
    }
}
