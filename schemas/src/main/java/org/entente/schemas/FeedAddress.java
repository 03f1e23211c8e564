package org.entente.schemas;

/**
 * Where a feed really is. A permanent redirect is followed at once, but believed only when several good answers in a
 * row agree on it: a wrong one, as of a hotel's network or a broken site, must not lose a feed for good.
 *
 * @param answeredAt the address that gave the validators; empty if not known
 * @param adopted where it has moved to for good; empty if it has not
 * @param movingTo where its latest answers say that it has moved to; empty if they do not
 * @param movingAnswers how many in a row have said so
 */
public record FeedAddress(String answeredAt, String adopted, String movingTo, int movingAnswers) {

    public static final FeedAddress AS_CONFIGURED = new FeedAddress("", "", "", 0);

    /**
     * After a good answer.
     *
     * @param answeredAt the address that gave it
     * @param movedTo where permanent redirects led to; empty if there were none
     * @param needed how many answers must agree
     */
    public FeedAddress after(String answeredAt, String movedTo, int needed) {
        if (movedTo.isEmpty()) {
            return new FeedAddress(answeredAt, adopted, "", 0);
        }
        int agreeing = movedTo.equals(movingTo) ? movingAnswers + 1 : 1;
        return agreeing >= needed
                ? new FeedAddress(answeredAt, movedTo, "", 0)
                : new FeedAddress(answeredAt, adopted, movedTo, agreeing);
    }

    /** After a bad answer: what was said before it counts no more. */
    public FeedAddress unconfirmed() {
        return new FeedAddress(answeredAt, adopted, "", 0);
    }
}
