package org.entente.analysis.relation;

import org.entente.analysis.article.Genre;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/** What a claim means for the relation of its pair, given its modality, its date and the kind of text it stands in. */
public enum Sense {
    /** News that a status has come into force. */
    STEP_UP,
    /** News that a status has been lowered, suspended or ended. */
    STEP_DOWN,
    /** News that a status will come into force. */
    PROMISE_UP,
    /** News that a status will be lowered or ended. */
    PROMISE_DOWN,
    /** A wish for a status, or talks about it. */
    WISH_UP,
    /** A wish to lower or end a status. */
    WISH_DOWN,
    /** A wish turned down, or an expected act put off. */
    REFUSAL,
    /** Word that a status is, or was, in force. */
    WORD_OF,
    /** Word that a status was lowered or ended in the past. */
    WORD_OF_END,
    /** Word that a status is not held. */
    DENIAL,
    /** Nothing that bears on the relation: supposed, or in substance only. */
    NOTHING;

    public static Sense of(StatedClaim stated, Windows windows) {
        Claim claim = stated.claim();
        boolean down = claim.polarity() == Polarity.DOWN;
        return switch (claim.modality()) {
            case ESTABLISHED -> {
                if (liesAhead(stated)) {
                    yield isSecondHand(stated) ? NOTHING : PROMISE_UP;
                }
                yield isNews(stated, windows) ? STEP_UP : WORD_OF;
            }
            case DOWNGRADED, ENDED -> isNews(stated, windows) ? STEP_DOWN : WORD_OF_END;
            case ANNOUNCED -> !claim.current() ? NOTHING : down ? PROMISE_DOWN : PROMISE_UP;
            case PROPOSED, NEGOTIATING -> !claim.current() ? NOTHING : down ? WISH_DOWN : WISH_UP;
            case REFUSED, DELAYED -> claim.current() ? REFUSAL : NOTHING;
            case REAFFIRMED -> WORD_OF;
            case HISTORICAL -> {
                if (claim.detail().equals(Claim.SPOKEN_OF)) {
                    yield NOTHING;
                }
                if (isJustPast(stated, windows)) {
                    yield down ? STEP_DOWN : STEP_UP;
                }
                yield down ? WORD_OF_END : WORD_OF;
            }
            case DENIED -> claim.current() ? DENIAL : NOTHING;
            case HYPOTHETICAL, DE_FACTO -> NOTHING;
        };
    }

    /** Whether there is something to tell somebody who waits for news: a step, a promise, a wish or a refusal. */
    public boolean isNews() {
        return switch (this) {
            case STEP_UP, STEP_DOWN, PROMISE_UP, PROMISE_DOWN, WISH_UP, WISH_DOWN, REFUSAL -> true;
            case WORD_OF, WORD_OF_END, DENIAL, NOTHING -> false;
        };
    }

    /** Whether the claim dates its act to a time that has not come. */
    private static boolean liesAhead(StatedClaim stated) {
        return stated.claim()
                .eventDate()
                .filter(date ->
                        date.earliest().isAfter(EventDay.publicationOf(stated).plusDays(1)))
                .isPresent();
    }

    /** Whether a report tells in passing of a change on a day of the days before, up or down. */
    private static boolean isJustPast(StatedClaim stated, Windows windows) {
        return !isSecondHand(stated)
                && stated.claim().polarity() != Polarity.FLAT
                && stated.claim().eventDate().filter(date -> date.day() > 0).isPresent()
                && !liesAhead(stated)
                && EventDay.apart(EventDay.of(stated), EventDay.publicationOf(stated)) <= windows.justPast();
    }

    /** Whether the text may bring news of a change: a report or a primary source, of an act that is not long past. */
    private static boolean isNews(StatedClaim stated, Windows windows) {
        return stated.claim().current() && !isSecondHand(stated) && !isLongPast(stated, windows);
    }

    /** Whether the text looks back or comments, so that a change in it is no news. */
    public static boolean isSecondHand(StatedClaim stated) {
        return stated.genre() == Genre.COMMENTARY || stated.genre() == Genre.BACKGROUND;
    }

    /** Whether the claim dates its act well before its publication. */
    public static boolean isLongPast(StatedClaim stated, Windows windows) {
        return EventDay.apart(EventDay.of(stated), EventDay.publicationOf(stated)) > windows.stale();
    }

    /** Whether the claim says that the status is established now, whoever says so. */
    static boolean tellsOfStep(StatedClaim stated) {
        return stated.claim().modality() == Modality.ESTABLISHED
                && stated.claim().current();
    }
}
