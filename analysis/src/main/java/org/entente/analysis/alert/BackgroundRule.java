package org.entente.analysis.alert;

import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Windows;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/** Holds what only fills in the picture: history, restatements, suppositions, commentary about changes. */
final class BackgroundRule implements AlertRule {

    @Override
    public String name() {
        return "background";
    }

    @Override
    public Ruling judge(StatedClaim news, History history) {
        return new Ruling.Hold(wouldBe(news), reason(news, history.windows()));
    }

    private static String reason(StatedClaim news, Windows windows) {
        return switch (news.claim().modality()) {
            case ESTABLISHED, DOWNGRADED, ENDED -> {
                if (Sense.isSecondHand(news)) {
                    yield news.genre().code() + " does not make a change known";
                }
                yield news.claim().current() && Sense.isLongPast(news, windows)
                        ? "it happened long before the report: "
                                + news.claim().eventDate().map(Object::toString).orElse("undated")
                        : "it speaks of the past";
            }
            case HISTORICAL -> "it speaks of the past";
            case REAFFIRMED -> "it restates what is";
            case DE_FACTO -> "it is so in substance only, not by name";
            case HYPOTHETICAL -> "it is supposed, not said";
            case DENIED -> "it says that the status is not held";
            case ANNOUNCED, PROPOSED, NEGOTIATING, REFUSED, DELAYED -> "it speaks of talks of the past";
        };
    }

    static AlertKind wouldBe(StatedClaim news) {
        boolean down = news.claim().polarity() == Polarity.DOWN;
        Modality modality = news.claim().modality();
        return switch (modality) {
            case ESTABLISHED, REAFFIRMED, DE_FACTO, HISTORICAL, HYPOTHETICAL ->
                down ? AlertKind.CHANGE_DOWN : AlertKind.CHANGE_UP;
            case DOWNGRADED -> AlertKind.CHANGE_DOWN;
            case ENDED -> AlertKind.ENDED;
            case ANNOUNCED -> down ? AlertKind.COMMITMENT_DOWN : AlertKind.COMMITMENT_UP;
            case PROPOSED, NEGOTIATING -> AlertKind.PROPOSAL;
            case REFUSED, DELAYED, DENIED -> AlertKind.REFUSAL_OR_DELAY;
        };
    }
}
