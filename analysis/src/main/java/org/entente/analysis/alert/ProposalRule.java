package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/** Tells of a wish for a change, or of talks about one, when there has been none in a long while. */
final class ProposalRule implements AlertRule {

    @Override
    public String name() {
        return "proposal";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        Label label = news.claim().label();
        if (label == Label.UNSPECIFIED_LEVEL) {
            return new Ruling.Hold(AlertKind.PROPOSAL, "the wish names no status");
        }
        boolean up = news.claim().polarity() != Polarity.DOWN;
        Optional<String> moot = up ? CommitmentRule.mootRise(news, history) : CommitmentRule.mootFall(news, history);
        if (moot.isPresent()) {
            return new Ruling.Hold(AlertKind.PROPOSAL, moot.get());
        }
        Topic topic = Topic.wish(label, up);
        if (history.wasTalkedOf(topic, news)) {
            if (history.sameMatter(topic, news).isPresent()) {
                return new Ruling.Confirm(topic, "one more report of the same wish");
            }
            return new Ruling.Hold(
                    AlertKind.PROPOSAL,
                    label.inWords() + " has been talked of within "
                            + history.windows().quiet() + " days");
        }
        return new Ruling.Raise(
                topic,
                AlertKind.PROPOSAL,
                up
                        ? history.fold()
                                .startingPoint(label)
                                .map(known -> known.label().code())
                        : Optional.of(label.code()),
                up ? Optional.of(label.code()) : Optional.empty(),
                List.of(),
                label.inWords() + " is " + news.claim().modality().code());
    }
}
