package org.entente.analysis.relation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/**
 * Folds claims, in event order, into what is known of their pair.
 *
 * <p>{@link #fold} sorts and needs no order; {@link #take} is the single step and wants claims in
 * {@link EventOrder#BY_EVENT}.
 */
public final class RelationFold {

    private final Dyad dyad;
    private final Ladders ladders;
    private final Ladder ladder;
    private final Windows windows;
    private final Map<Label, Standing> standings = new EnumMap<>(Label.class);
    private final Map<Label, Talk> risesTalkedOf = new EnumMap<>(Label.class);
    private final Map<Label, Talk> fallsTalkedOf = new EnumMap<>(Label.class);
    private Instant asOf = Instant.EPOCH;

    public RelationFold(Dyad dyad, Ladders ladders, Windows windows) {
        this.dyad = dyad;
        this.ladders = ladders;
        this.ladder = ladders.of(dyad);
        this.windows = windows;
    }

    /** The same, to be carried on by itself. */
    public RelationFold copy() {
        var copy = new RelationFold(dyad, ladders, windows);
        copy.standings.putAll(standings);
        copy.risesTalkedOf.putAll(risesTalkedOf);
        copy.fallsTalkedOf.putAll(fallsTalkedOf);
        copy.asOf = asOf;
        return copy;
    }

    /** What these claims, given in any order, tell of the pair. */
    public static Relation fold(Dyad dyad, List<StatedClaim> claims, Ladders ladders, Windows windows) {
        var fold = new RelationFold(dyad, ladders, windows);
        fold.takeAll(claims);
        return fold.relation();
    }

    /**
     * What was known on a day of the past: only claims that had been published by then, and had come in by then.
     *
     * @param heldAt the time that is asked about
     * @param knownAt the time at which somebody would have asked
     */
    public static Relation asKnown(
            Dyad dyad, List<StatedClaim> claims, Instant heldAt, Instant knownAt, Ladders ladders, Windows windows) {
        List<StatedClaim> known = claims.stream()
                .filter(stated -> !stated.eventTime().isAfter(heldAt))
                .filter(stated -> !stated.knownAt().isAfter(knownAt))
                .toList();
        var fold = new RelationFold(dyad, ladders, windows);
        fold.takeAll(known);
        return fold.relationAt(heldAt);
    }

    private void takeAll(List<StatedClaim> claims) {
        new InReadingOrder(ladders, windows)
                .of(claims).stream()
                        .filter(Heard::isTakenAtItsWord)
                        .map(Heard::stated)
                        .forEach(this::take);
    }

    /** Adds the next claim in event order. */
    public void take(StatedClaim stated) {
        if (!stated.claim().dyad().equals(dyad)) {
            throw new IllegalArgumentException("claim about " + stated.claim().dyad() + " in the fold of " + dyad);
        }
        asOf = asOf.isAfter(stated.eventTime()) ? asOf : stated.eventTime();
        switch (Sense.of(stated, windows)) {
            case STEP_UP -> stepUp(stated);
            case STEP_DOWN -> stepDown(stated);
            case PROMISE_UP -> {
                forgetWordOfThePlan(stated);
                talk(stated, risesTalkedOf, Polarity.UP, Talk.Kind.COMMITMENT);
            }
            case PROMISE_DOWN -> talk(stated, fallsTalkedOf, Polarity.DOWN, Talk.Kind.COMMITMENT);
            case WISH_UP -> talk(stated, risesTalkedOf, Polarity.UP, Talk.Kind.WISH);
            case WISH_DOWN -> talk(stated, fallsTalkedOf, Polarity.DOWN, Talk.Kind.WISH);
            case REFUSAL -> refuse(stated);
            case WORD_OF -> wordOf(stated);
            case WORD_OF_END -> wordOfEnd(stated);
            case DENIAL -> deny(stated);
            case NOTHING -> {}
        }
    }

    /** How the status stands by the claims taken so far. */
    public Optional<Standing> standing(Label label) {
        return Optional.ofNullable(standings.get(label));
    }

    public boolean isInForce(Label label) {
        return standing(label).filter(Standing::isInForce).isPresent();
    }

    /**
     * Whether what is known of the status is so fresh, and so weakly grounded, that it may stem from the very news that
     * the claim brings; or is of a status that there may be many of, so that this may be another.
     */
    public boolean leavesRoomFor(Standing known, StatedClaim news) {
        long days =
                Math.max(0, Duration.between(known.statedAt(), news.eventTime()).toDays());
        return switch (known.grounds()) {
            case ACT -> ladders.founded(known.label()) == Founded.OFTEN && days > windows.unseenTurn();
            case LOOSE -> true;
            case WORD ->
                ladders.founded(known.label()) == Founded.OFTEN
                        || (days <= windows.newsCycle() && !isDatedBefore(known, news));
            case SECOND_HAND -> days <= windows.secondHand();
        };
    }

    /** Whether the text says "restored" of a status that is known to be in force, but not from a fresh act. */
    public boolean isReturn(Standing known, StatedClaim news) {
        return news.claim().detail().equals(Claim.RESTORED)
                && (known.grounds() != Grounds.ACT || !isWithin(windows.unseenTurn(), known, news));
    }

    /** Another label of the family that came into force in what must be the same event. */
    public Optional<Standing> rivalOf(StatedClaim news) {
        Label label = news.claim().label();
        if (ladders.isGeneric(label)) {
            return Optional.empty();
        }
        LocalDate day = EventDay.of(news);
        return standings.values().stream()
                .filter(known -> known.label() != label
                        && known.isInForce()
                        && known.grounds() == Grounds.ACT
                        && !ladders.isGeneric(known.label())
                        && ladders.family(known.label()) == ladders.family(label)
                        && EventDay.apart(known.day(), day) <= windows.sameEvent())
                .findFirst();
    }

    /** A status of the same family in force that stands above this label, and may have been called by it loosely. */
    public Optional<Standing> inForceAbove(Label label) {
        return standings.values().stream()
                .filter(known -> known.isInForce()
                        && known.grounds() != Grounds.LOOSE
                        && ladders.family(known.label()) == ladders.family(label)
                        && ladder.isAbove(known.label(), label))
                .findFirst();
    }

    /** The closest status in force that a change of this label would start from. */
    public Optional<Standing> startingPoint(Label label) {
        LabelFamily family = ladders.family(label);
        return standings.values().stream()
                .filter(known -> known.label() != label && known.isInForce() && known.grounds() != Grounds.LOOSE)
                .filter(known -> ladders.family(known.label()) == family || ladder.isAbove(label, known.label()))
                .max((one, other) -> Integer.compare(
                        ladder.rank(one.label()).orElse(Integer.MIN_VALUE),
                        ladder.rank(other.label()).orElse(Integer.MIN_VALUE)));
    }

    /** What is known by the claims taken so far, at the time of the last of them. */
    public Relation relation() {
        return relationAt(asOf);
    }

    private Relation relationAt(Instant at) {
        var talks = new ArrayList<Talk>();
        for (Label label : Label.values()) {
            for (Map<Label, Talk> direction : List.of(risesTalkedOf, fallsTalkedOf)) {
                Talk talk = direction.get(label);
                if (talk != null) {
                    talks.add(hasLapsed(talk, at) ? talk.closedAs(Talk.State.LAPSED) : talk);
                }
            }
        }
        return new Relation(dyad, at, List.copyOf(standings.values()), talks, ladders.version());
    }

    private boolean hasLapsed(Talk talk, Instant at) {
        return talk.state() == Talk.State.OPEN
                && talk.kind() == Talk.Kind.COMMITMENT
                && Duration.between(talk.lastAt(), at).toDays() > windows.lapse();
    }

    private void stepUp(StatedClaim stated) {
        Label label = stated.claim().label();
        close(risesTalkedOf, label, Talk.State.KEPT);
        if (ladders.family(label) == LabelFamily.UNNAMED) {
            return;
        }
        Standing known = standings.get(label);
        boolean onceEnded = known != null && (known.onceEnded() || !known.isInForce());
        if (known != null && known.isInForce() && !leavesRoomFor(known, stated) && !isReturn(known, stated)) {
            standings.put(label, known.supportedBy(stated));
        } else if (rivalOf(stated).isPresent()) {
            standings.put(label, Standing.begin(stated, StandingState.DISPUTED, Grounds.WORD, onceEnded));
        } else if (inForceAbove(label).isPresent()) {
            standings.put(label, Standing.begin(stated, StandingState.CLAIMED, Grounds.WORD, onceEnded));
        } else {
            standings.put(label, Standing.begin(stated, StandingState.CLAIMED, Grounds.ACT, onceEnded));
        }
    }

    private void stepDown(StatedClaim stated) {
        Label label = stated.claim().label();
        close(fallsTalkedOf, label, Talk.State.KEPT);
        if (ladders.family(label) == LabelFamily.UNNAMED) {
            return;
        }
        StandingState state = StandingState.afterFall(stated.claim());
        Standing known = standings.get(label);
        if (known == null || known.isInForce()) {
            standings.put(label, Standing.begin(stated, state, Grounds.ACT, true));
        } else if (isWithin(windows.corroboration(), known, stated)) {
            Standing supported = known.supportedBy(stated);
            standings.put(label, state.compareTo(known.state()) > 0 ? supported.worsenedTo(state) : supported);
        } else if (known.state() != StandingState.ENDED || !isWithin(windows.unseenTurn(), known, stated)) {
            standings.put(label, Standing.begin(stated, state, Grounds.ACT, true));
        }
    }

    private void wordOf(StatedClaim stated) {
        Label label = stated.claim().label();
        if (ladders.family(label) == LabelFamily.UNNAMED) {
            return;
        }
        Standing known = standings.get(label);
        boolean fresh = !Sense.isLongPast(stated, windows);
        Grounds grounds =
                fresh && (Sense.tellsOfStep(stated) || isAwaited(label, stated)) ? Grounds.SECOND_HAND : Grounds.WORD;
        if (known == null) {
            Grounds strength = isLoose(stated) ? Grounds.LOOSE : grounds;
            standings.put(label, Standing.begin(stated, StandingState.CLAIMED, strength, false));
        } else if (known.grounds() == Grounds.LOOSE && !isLoose(stated)) {
            standings.put(label, Standing.begin(stated, StandingState.CLAIMED, grounds, known.onceEnded()));
        } else if (known.isInForce()) {
            standings.put(label, known.supportedBy(stated));
        } else if (isRevival(known, stated)) {
            standings.put(label, Standing.begin(stated, StandingState.CLAIMED, grounds, true));
        }
    }

    /** Whether undated word speaks of a rung above the one that is known by its act or its date. */
    private boolean isLoose(StatedClaim stated) {
        Label label = stated.claim().label();
        return stated.claim().modality() == Modality.REAFFIRMED
                && !Sense.isLongPast(stated, windows)
                && standings.values().stream()
                        .anyMatch(known -> known.isInForce()
                                && ladders.family(known.label()) == ladders.family(label)
                                && ladder.isAbove(label, known.label())
                                && !ladders.isGeneric(known.label())
                                && (known.grounds() == Grounds.ACT
                                        || known.since().isPresent()));
    }

    /** Whether a step to the label has been promised lately, so that undated word of it may be about the plan. */
    private boolean isAwaited(Label label, StatedClaim stated) {
        Talk talk = risesTalkedOf.get(label);
        return talk != null
                && talk.state() == Talk.State.OPEN
                && talk.kind() == Talk.Kind.COMMITMENT
                && Duration.between(talk.lastAt(), stated.eventTime()).toDays() <= windows.quiet();
    }

    /** Whether passing word that a status stands outweighs the knowledge that it had fallen. */
    private boolean isRevival(Standing fallen, StatedClaim stated) {
        Optional<PartialDate> date = stated.claim().eventDate();
        if (date.isPresent() && date.get().earliest().isAfter(fallen.day())) {
            return true;
        }
        int patience = fallen.grounds() == Grounds.ACT ? windows.unseenTurn() : windows.corroboration();
        return stated.claim().modality() == Modality.REAFFIRMED
                && stated.claim().current()
                && !Sense.isSecondHand(stated)
                && !isWithin(patience, fallen, stated);
    }

    private void wordOfEnd(StatedClaim stated) {
        Label label = stated.claim().label();
        if (ladders.family(label) == LabelFamily.UNNAMED) {
            return;
        }
        Standing known = standings.get(label);
        if (known == null) {
            standings.put(label, Standing.begin(stated, StandingState.afterFall(stated.claim()), Grounds.WORD, true));
        } else if (known.isInForce() && endsAfter(stated.claim().eventDate(), known)) {
            standings.put(label, Standing.begin(stated, StandingState.afterFall(stated.claim()), Grounds.WORD, true));
        } else {
            standings.put(label, known.knownToHaveEnded());
        }
    }

    /** Whether the end is dated behind the beginning that is known. */
    private static boolean endsAfter(Optional<PartialDate> end, Standing known) {
        if (end.isEmpty()) {
            return false;
        }
        LocalDate began = known.grounds() == Grounds.ACT
                ? known.day()
                : known.since().map(PartialDate::latest).orElse(LocalDate.MIN);
        return end.get().earliest().isAfter(began);
    }

    private void deny(StatedClaim stated) {
        Label label = stated.claim().label();
        Standing known = standings.get(label);
        if (known == null || !known.isInForce()) {
            return;
        }
        if (known.grounds() != Grounds.ACT) {
            standings.remove(label);
        } else if (!Sense.isSecondHand(stated)) {
            standings.put(label, known.disputed());
        }
    }

    private void talk(StatedClaim stated, Map<Label, Talk> direction, Polarity polarity, Talk.Kind kind) {
        Talk going = direction.get(stated.claim().label());
        direction.put(
                stated.claim().label(),
                going == null ? Talk.begin(stated, polarity, kind) : going.goesOn(stated, kind));
    }

    /** A promise shows that undated word of the days before was about the plan. */
    private void forgetWordOfThePlan(StatedClaim promise) {
        Standing known = standings.get(promise.claim().label());
        if (known != null && known.isInForce() && leavesRoomFor(known, promise)) {
            standings.remove(promise.claim().label());
        }
    }

    private void refuse(StatedClaim stated) {
        if (stated.claim().modality() != Modality.DELAYED) {
            close(
                    stated.claim().polarity() == Polarity.DOWN ? fallsTalkedOf : risesTalkedOf,
                    stated.claim().label(),
                    Talk.State.REFUSED);
        }
    }

    private static void close(Map<Label, Talk> direction, Label label, Talk.State state) {
        direction.computeIfPresent(label, (l, talk) -> talk.closedAs(state));
    }

    private static boolean isWithin(int days, Standing known, StatedClaim stated) {
        return EventDay.apart(known.day(), EventDay.of(stated)) <= days;
    }

    /** Whether the standing is dated well before the news, so that it cannot stem from it. */
    private boolean isDatedBefore(Standing known, StatedClaim news) {
        return known.since().isPresent()
                && known.since().get().latest().isBefore(EventDay.of(news).minusDays(windows.stale()));
    }
}
