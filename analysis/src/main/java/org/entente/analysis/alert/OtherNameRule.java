package org.entente.analysis.alert;

import java.util.Optional;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.Grounds;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/**
 * Tells of a text that speaks in passing of an event of the days before, and calls it by another name.
 *
 * <p>The text must date its word to the event, or have it as just concluded; must not know the right name; and the label
 * must not have been known before: else it is what the event has replaced.
 */
final class OtherNameRule implements AlertRule {

    @Override
    public String name() {
        return "other-name";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        if (Sense.of(news, history.windows()) != Sense.WORD_OF || Sense.isSecondHand(news)) {
            return new Ruling.Pass();
        }
        Optional<Standing> rival = history.fold()
                .rivalOf(news)
                .filter(standing -> speaksOf(standing, news, history.windows().newsCycle()))
                .filter(standing -> !history.isNamedNow(standing.label()));
        boolean known = history.fold()
                .standing(news.claim().label())
                .filter(standing -> standing.grounds() != Grounds.LOOSE)
                .isPresent();
        if (rival.isEmpty() || known) {
            return new Ruling.Pass();
        }
        return StepUpRule.sameEventOtherName(news, rival.get(), history);
    }

    private static boolean speaksOf(Standing event, StatedClaim news, int days) {
        Optional<PartialDate> date = news.claim().eventDate();
        if (date.isPresent()) {
            return date.get().day() > 0
                    && EventDay.apart(event.day(), date.get().earliest()) <= days;
        }
        return news.claim().modality() == Modality.HISTORICAL
                && news.claim().polarity() == Polarity.UP
                && EventDay.apart(event.day(), EventDay.publicationOf(news)) <= days;
    }
}
