package org.entente.analysis.status;

import java.util.Optional;

/**
 * How a sentence holds a label.
 *
 * @param modality how it is meant; empty where the label stands bare
 * @param polarity which way it points
 * @param detail what the modality does not tell apart, or empty
 * @param pending whether what is done has so far been named as something to do
 */
record Stance(Optional<Modality> modality, Polarity polarity, String detail, boolean pending) {

    static final Stance BARE = new Stance(Optional.empty(), Polarity.FLAT, "", false);

    boolean isBare() {
        return modality.isEmpty();
    }

    boolean is(Modality other) {
        return modality.isPresent() && modality.get() == other;
    }

    /** Whether the status changes, by this stance, at once. */
    boolean isChange() {
        return is(Modality.ESTABLISHED) || isFall();
    }

    /** Whether it is asked for, promised or talked of, and so can be answered. */
    boolean isOpen() {
        return is(Modality.PROPOSED) || is(Modality.ANNOUNCED) || is(Modality.NEGOTIATING);
    }

    boolean isFall() {
        return is(Modality.DOWNGRADED) || is(Modality.ENDED);
    }

    /** Whether a fall is announced or asked for. */
    private boolean isFallToCome() {
        return polarity == Polarity.DOWN && (is(Modality.ANNOUNCED) || is(Modality.PROPOSED));
    }

    Stance as(Modality other) {
        return new Stance(Optional.of(other), polarity, detail, false);
    }

    Stance as(Modality other, Polarity way) {
        return new Stance(Optional.of(other), way, detail, false);
    }

    /** "The anniversary of their break" is of history, that of their pact of a pact that stands. */
    Stance commemorated() {
        return isFall() ? as(Modality.HISTORICAL) : as(Modality.REAFFIRMED, Polarity.FLAT);
    }

    /** What the stance is of a time long gone: what was done is history, what was only spoken of never came to be. */
    Stance ofThePast() {
        if (is(Modality.HISTORICAL)) {
            return this;
        }
        boolean held = isBare() || isChange() || is(Modality.REAFFIRMED) || is(Modality.DE_FACTO);
        return held
                ? as(Modality.HISTORICAL)
                : new Stance(Optional.of(Modality.HISTORICAL), Polarity.FLAT, Claim.SPOKEN_OF, false);
    }

    /** Without what only served to read on. */
    Stance settled() {
        boolean served = (is(Modality.DENIED) && polarity == Polarity.UP)
                || (is(Modality.REAFFIRMED) && polarity != Polarity.FLAT);
        return served ? new Stance(modality, Polarity.FLAT, detail, pending) : this;
    }

    Stance pending(boolean isPending) {
        return new Stance(modality, polarity, detail, isPending);
    }

    Stance moved(Modality other, Polarity way, String how) {
        return new Stance(Optional.of(other), way, how, false);
    }

    /** What the cue makes of this stance; cues are applied from the label outwards. */
    Stance under(CueKind cue) {
        return switch (cue) {
            case UP, FORM -> isBare() || is(Modality.REAFFIRMED) ? moved(Modality.ESTABLISHED, Polarity.UP, "") : this;
            case RESTORE ->
                isBare() || isChange() || is(Modality.REAFFIRMED)
                        ? moved(Modality.ESTABLISHED, Polarity.UP, Claim.RESTORED)
                        : this;
            case DOWN -> fallen(Modality.DOWNGRADED, "");
            case SUSPEND -> fallen(Modality.DOWNGRADED, "suspended");
            case RECALL -> fallen(Modality.DOWNGRADED, "recalled");
            case EXPEL -> fallen(Modality.DOWNGRADED, "expelled");
            case END -> fallen(Modality.ENDED, "");
            case UNDO -> undone();
            case ANNOUNCE -> isBare() ? as(Modality.ESTABLISHED, Polarity.UP) : pending(false);
            case AGREE -> agreed();
            case KEEP -> isBare() ? as(Modality.REAFFIRMED) : this;
            case WILL -> promised();
            // "Demands that they never join": who wishes that others refuse has not heard them do it.
            case WISH -> is(Modality.REFUSED) ? as(Modality.HYPOTHETICAL) : wished();
            case BILL -> wished();
            case TALK -> talkedOf();
            case MAYBE -> supposed();
            case REFUSE ->
                // Who refuses to break keeps.
                isFall() || isFallToCome()
                        ? moved(Modality.REAFFIRMED, Polarity.DOWN, "")
                        : as(Modality.REFUSED, Polarity.FLAT);
            case DELAY -> as(Modality.DELAYED, Polarity.FLAT);
            // "Behaves like an ally without being one."
            case DENY -> is(Modality.DE_FACTO) ? this : as(Modality.DENIED, Polarity.FLAT);
            case DEFACTO ->
                isBare() || is(Modality.REAFFIRMED) || is(Modality.ESTABLISHED)
                        ? as(Modality.DE_FACTO, Polarity.FLAT)
                        : this;
            case PAST -> isBare() || isChange() || is(Modality.REAFFIRMED) ? as(Modality.HISTORICAL) : this;
            case REVIEW -> isBare() ? as(Modality.PROPOSED, Polarity.DOWN) : this;
            case NOT -> negated();
            case NOMORE -> as(Modality.ENDED, Polarity.DOWN);
            case SAY -> this;
        };
    }

    private Stance fallen(Modality how, String detail) {
        if (isFall() || isFallToCome()) {
            // Who suspends a termination keeps the status.
            return moved(Modality.REAFFIRMED, Polarity.FLAT, "");
        }
        if (is(Modality.HYPOTHETICAL) || is(Modality.ESTABLISHED) || isOpen()) {
            return moved(Modality.DELAYED, Polarity.FLAT, "");
        }
        return moved(how, Polarity.DOWN, detail);
    }

    /** Who takes a decision to end back keeps; who takes one to rise back refuses. */
    private Stance undone() {
        if (isFall() || isFallToCome()) {
            return moved(Modality.REAFFIRMED, Polarity.FLAT, "");
        }
        return isOpen() || is(Modality.ESTABLISHED) ? as(Modality.REFUSED, Polarity.FLAT) : this;
    }

    private Stance agreed() {
        if (isFallDenied()) {
            return moved(Modality.REAFFIRMED, Polarity.FLAT, "");
        }
        return isBare() ? as(Modality.ESTABLISHED, Polarity.UP) : pending(false);
    }

    private Stance promised() {
        if (isFallDenied()) {
            return moved(Modality.REAFFIRMED, Polarity.FLAT, "");
        }
        if (isBare()) {
            return as(Modality.ANNOUNCED, Polarity.UP);
        }
        if (is(Modality.DENIED)) {
            return as(Modality.REFUSED, Polarity.FLAT);
        }
        return isChange() ? as(Modality.ANNOUNCED) : this;
    }

    private Stance wished() {
        if (isBare()) {
            return as(Modality.PROPOSED, Polarity.UP);
        }
        boolean open = is(Modality.NEGOTIATING) || is(Modality.ANNOUNCED) || is(Modality.HYPOTHETICAL);
        return isChange() || open ? as(Modality.PROPOSED) : this;
    }

    private Stance talkedOf() {
        if (isBare()) {
            return as(Modality.NEGOTIATING, Polarity.UP);
        }
        if (isFall()) {
            return as(Modality.HYPOTHETICAL);
        }
        return is(Modality.ESTABLISHED) || is(Modality.ANNOUNCED) || is(Modality.HYPOTHETICAL)
                ? as(Modality.NEGOTIATING)
                : this;
    }

    private Stance supposed() {
        if (isFallDenied()) {
            return moved(Modality.REAFFIRMED, Polarity.FLAT, "");
        }
        if (is(Modality.DENIED)) {
            return polarity == Polarity.UP ? as(Modality.REFUSED, Polarity.FLAT) : this;
        }
        return is(Modality.REFUSED) || is(Modality.DELAYED) ? this : as(Modality.HYPOTHETICAL);
    }

    private Stance negated() {
        if (is(Modality.REFUSED)) {
            return as(Modality.HYPOTHETICAL, Polarity.UP);
        }
        if (is(Modality.REAFFIRMED) && polarity == Polarity.DOWN) {
            // "Did not rule out cutting ties."
            return as(Modality.HYPOTHETICAL);
        }
        if (is(Modality.ANNOUNCED)) {
            return as(Modality.REFUSED, Polarity.FLAT);
        }
        // Which way it would have gone tells "would not sign" from "cannot be an ally".
        return as(Modality.DENIED, isChange() ? polarity : Polarity.FLAT);
    }

    /** "Not break": with "will" before it, a promise to keep. */
    private boolean isFallDenied() {
        return is(Modality.DENIED) && polarity == Polarity.DOWN;
    }
}
