package org.entente.analysis.alert;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.StatedClaim;

/** Tells of a change that one side reports and the other denies. */
final class DenialRule implements AlertRule {

    @Override
    public String name() {
        return "denial";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        return switch (Sense.of(news, history.windows())) {
            case DENIAL -> isByParty(news) ? denied(news, history) : new Ruling.Pass();
            case STEP_UP, STEP_DOWN, PROMISE_DOWN -> saidInSpiteOfDenial(news, history);
            case PROMISE_UP, WISH_UP, WISH_DOWN, REFUSAL, WORD_OF, WORD_OF_END, NOTHING -> new Ruling.Pass();
        };
    }

    /** A writer who comments does not gainsay a party. */
    private static boolean isByParty(StatedClaim denial) {
        return !Sense.isSecondHand(denial);
    }

    private static Ruling denied(StatedClaim denial, History history) {
        Label label = denial.claim().label();
        if (history.sameMatter(Topic.denial(label), denial).isPresent()) {
            return new Ruling.Confirm(Topic.denial(label), "one more report of the denial");
        }
        for (Topic topic : List.of(Topic.fall(label), Topic.rise(label), Topic.promise(label, false))) {
            Optional<Matter> told = history.matter(topic)
                    .filter(matter -> EventDay.apart(matter.day(), EventDay.publicationOf(denial))
                            <= history.windows().denial())
                    .filter(matter -> !matter.firstTeller().get(0).story().equals(denial.story()));
            if (told.isPresent()) {
                return new Ruling.Raise(
                        Topic.denial(label),
                        AlertKind.CONFLICT,
                        told.get().latest().to(),
                        Optional.of("denied"),
                        told.get().firstTeller(),
                        "one side says so, the other denies it");
            }
        }
        return new Ruling.Pass();
    }

    private static Ruling saidInSpiteOfDenial(StatedClaim news, History history) {
        Label label = news.claim().label();
        Optional<StatedClaim> denial =
                history.denialBefore(news, history.windows().newsCycle()).filter(DenialRule::isByParty);
        if (denial.isEmpty()
                || denial.get().story().equals(news.story())
                || history.sameMatter(Topic.denial(label), news).isPresent()) {
            return new Ruling.Pass();
        }
        return new Ruling.Raise(
                Topic.denial(label),
                AlertKind.CONFLICT,
                Optional.of("denied"),
                Optional.of(news.claim().modality().code()),
                List.of(denial.get()),
                "one side says so, the other has denied it");
    }
}
