package org.entente.analysis.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.relation.EventDay;
import org.entente.analysis.relation.Ladders;
import org.entente.analysis.relation.RelationFold;
import org.entente.analysis.relation.Sense;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.Windows;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.StatedClaim;

/** What rules may ask about the time before a claim: the relation as folded so far, and the alerts raised so far. */
final class History {

    private final RelationFold fold;
    private final Ladders ladders;
    private final Windows windows;
    private Set<Label> namedNow = Set.of();
    private final Map<Topic, Matter> matters = new HashMap<>();
    private final Map<Topic, Instant> talks = new HashMap<>();
    private final Map<Label, StatedClaim> denials = new HashMap<>();
    private final Map<String, Founding> foundings = new HashMap<>();

    History(RelationFold fold, Ladders ladders, Windows windows) {
        this.fold = fold;
        this.ladders = ladders;
        this.windows = windows;
    }

    /** The same, to be carried on by itself. */
    History copy() {
        var copy = new History(fold.copy(), ladders, windows);
        matters.forEach((topic, matter) -> copy.matters.put(topic, matter.copy()));
        copy.talks.putAll(talks);
        copy.denials.putAll(denials);
        copy.foundings.putAll(foundings);
        return copy;
    }

    /** An article begins that makes claims of these labels. */
    void open(Set<Label> named) {
        namedNow = named;
    }

    RelationFold fold() {
        return fold;
    }

    Ladders ladders() {
        return ladders;
    }

    Windows windows() {
        return windows;
    }

    /** The status in force, unless word of it is so fresh that it may stem from this very news. */
    Optional<Standing> inForceBefore(StatedClaim news) {
        return fold.standing(news.claim().label())
                .filter(Standing::isInForce)
                .filter(known -> !fold.leavesRoomFor(known, news));
    }

    /** Whether the article that is being heard makes any claim of the label between the two. */
    boolean isNamedNow(Label label) {
        return namedNow.contains(label);
    }

    /** The first founding that was told of what the key names, if there is one; else this is it. */
    Optional<Founding> foundingBefore(String key, Founding now) {
        return Optional.ofNullable(foundings.putIfAbsent(key, now));
    }

    /** The latest alert about the topic. */
    Optional<Matter> matter(Topic topic) {
        return Optional.ofNullable(matters.get(topic));
    }

    /** The latest alert about the topic, if the claim may be another report of the same. */
    Optional<Matter> sameMatter(Topic topic, StatedClaim news) {
        return matter(topic).filter(told -> EventDay.apart(told.day(), EventDay.of(news)) <= windows.corroboration());
    }

    void remember(Topic topic, Matter matter) {
        matters.put(topic, matter);
    }

    /** Whether the topic was last talked about, alert or not, within the quiet time before the claim. */
    boolean wasTalkedOf(Topic topic, StatedClaim news) {
        Instant last = talks.get(topic);
        return last != null && daysBetween(last, news.eventTime()) <= windows.quiet();
    }

    /** The latest denial of the status within the given days before the claim. */
    Optional<StatedClaim> denialBefore(StatedClaim news, int days) {
        return Optional.ofNullable(denials.get(news.claim().label()))
                .filter(denial -> daysBetween(denial.eventTime(), news.eventTime()) <= days);
    }

    /** Takes the claim into what is known, behind the rulings about it. */
    void take(StatedClaim stated) {
        Label label = stated.claim().label();
        switch (Sense.of(stated, windows)) {
            case PROMISE_UP, WISH_UP -> talks.put(Topic.wish(label, true), stated.eventTime());
            case PROMISE_DOWN, WISH_DOWN -> talks.put(Topic.wish(label, false), stated.eventTime());
            case REFUSAL -> talks.put(Topic.refusal(label), stated.eventTime());
            case DENIAL -> denials.put(label, stated);
            case STEP_UP, STEP_DOWN, WORD_OF, WORD_OF_END, NOTHING -> {}
        }
        fold.take(stated);
    }

    static long daysBetween(Instant earlier, Instant later) {
        return Duration.between(earlier, later).toDays();
    }
}
