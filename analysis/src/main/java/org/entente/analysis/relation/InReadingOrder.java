package org.entente.analysis.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.text.Field;

/**
 * Puts claims in event order, and those of one article so that its background comes before its news.
 *
 * <p>"Raised from a comprehensive to a strategic partnership" tells what was and what is in one breath; the fold must know
 * the first when it meets the second. But what an article says of the very label that it reports a change of is a
 * consequence of that change, unless it tells of an earlier end. A headline that claims more than its text, and a wide
 * word for what the text calls by its name, are not taken at their word; nor is what an article says that does not tell when
 * it was published, for it may be old.
 */
public final class InReadingOrder {

    private final Ladders ladders;
    private final Windows windows;

    public InReadingOrder(Ladders ladders, Windows windows) {
        this.ladders = ladders;
        this.windows = windows;
    }

    /** The order by the data files that are shipped; read on first use. */
    public static InReadingOrder standard() {
        return Standard.ORDER;
    }

    /** Holds the standard order until it is first asked for. */
    private static final class Standard {
        private static final InReadingOrder ORDER = new InReadingOrder(Ladders.standard(), Windows.standard());
    }

    /**
     * The claims of one article, of any pairs, in the order in which they are best judged one by one: what bears on another
     * claim goes before it, so that no later one takes back what an earlier one raised.
     */
    public List<StatedClaim> oneByOne(List<StatedClaim> article) {
        var byDyad = new TreeMap<Dyad, List<StatedClaim>>();
        for (StatedClaim stated : article) {
            byDyad.computeIfAbsent(stated.claim().dyad(), d -> new ArrayList<>())
                    .add(stated);
        }
        var ordered = new ArrayList<StatedClaim>(article.size());
        for (List<StatedClaim> ofDyad : byDyad.values()) {
            List<Heard> heard = of(ofDyad);
            heard.stream().filter(Heard::isTakenAtItsWord).map(Heard::stated).forEach(ordered::add);
            heard.stream()
                    .filter(one -> !one.isTakenAtItsWord())
                    .map(Heard::stated)
                    .forEach(ordered::add);
        }
        return ordered;
    }

    /** The claims of one pair, given in any order. */
    public List<Heard> of(List<StatedClaim> claims) {
        var sorted = new ArrayList<>(claims);
        sorted.sort(EventOrder.BY_EVENT);
        return articles(sorted).stream().flatMap(List::stream).toList();
    }

    /** The claims of one pair, article by article, given in event order. */
    public List<List<Heard>> articles(List<StatedClaim> sorted) {
        var articles = new ArrayList<List<Heard>>();
        int start = 0;
        while (start < sorted.size()) {
            int end = start + 1;
            while (end < sorted.size()
                    && sorted.get(end).article().equals(sorted.get(start).article())) {
                end++;
            }
            articles.add(article(sorted.subList(start, end)));
            start = end;
        }
        return articles;
    }

    private List<Heard> article(List<StatedClaim> article) {
        Set<Label> changed = EnumSet.noneOf(Label.class);
        for (StatedClaim stated : article) {
            if (isChange(stated)) {
                changed.add(stated.claim().label());
            }
        }
        int[] places =
                article.stream().mapToInt(stated -> place(stated, changed)).toArray();
        var ordered = new ArrayList<Heard>(article.size());
        for (int place = 0; place <= 3; place++) {
            for (int i = 0; i < places.length; i++) {
                if (places[i] == place) {
                    StatedClaim stated = article.get(i);
                    ordered.add(new Heard(stated, demur(stated, article).orElse("")));
                }
            }
        }
        return ordered;
    }

    /** Background of other labels, and ends; changes; changes told as just past; all else. */
    private int place(StatedClaim stated, Set<Label> changed) {
        if (isChange(stated)) {
            return stated.claim().modality() == Modality.HISTORICAL ? 2 : 1;
        }
        Sense sense = Sense.of(stated, windows);
        boolean word =
                sense == Sense.WORD_OF && !changed.contains(stated.claim().label());
        return word || sense == Sense.WORD_OF_END ? 0 : 3;
    }

    private boolean isChange(StatedClaim stated) {
        Sense sense = Sense.of(stated, windows);
        return sense == Sense.STEP_UP || sense == Sense.STEP_DOWN;
    }

    private Optional<String> demur(StatedClaim stated, List<StatedClaim> article) {
        if (!stated.dated()) {
            return Optional.of("the article does not say when it was published");
        }
        Sense sense = Sense.of(stated, windows);
        if (!sense.isNews()) {
            return Optional.empty();
        }
        Optional<Label> narrow = article.stream()
                .filter(other -> ladders.isWideWord(
                        stated.claim().label(),
                        other.claim().label(),
                        Sense.of(other, windows).isNews()))
                .map(other -> other.claim().label())
                .findFirst();
        if (narrow.isPresent()) {
            return Optional.of("a wide word for " + narrow.get().inWords() + ", which the text speaks of");
        }
        if (isChange(stated) && stated.claim().evidence().field() == Field.TITLE && isOnlyTalkedOf(stated, article)) {
            return Optional.of("the headline says more than the text, which tells only of what may come");
        }
        if (isChange(stated) && isOutweighed(stated, article)) {
            return Optional.of("the text itself tells of the opposite step");
        }
        if (!isChange(stated)
                && sense != Sense.REFUSAL
                && tellsOfStep(stated.claim().label(), article)) {
            return Optional.of("the news of the text is a step, not talk of one");
        }
        if (sense == Sense.REFUSAL
                && (isAfter(Sense.PROMISE_UP, stated, article) || isAfter(Sense.STEP_UP, stated, article))) {
            return Optional.of("the news of the text is the step or the promise");
        }
        if (sense == Sense.PROMISE_UP && isAfter(Sense.REFUSAL, stated, article)) {
            return Optional.of("the news of the text is the refusal or the delay");
        }
        return Optional.empty();
    }

    /** Whether the article tells of a step of the label, and not in a headline that its text takes back. */
    private boolean tellsOfStep(Label label, List<StatedClaim> article) {
        return article.stream()
                .filter(other -> other.claim().label() == label && isChange(other))
                .anyMatch(other -> other.claim().evidence().field() == Field.TEXT || !isOnlyTalkedOf(other, article));
    }

    /** Whether the article, read from its headline on, has a claim of this sense and the same label further ahead. */
    private boolean isAfter(Sense sense, StatedClaim stated, List<StatedClaim> article) {
        return article.stream()
                .filter(other -> other.claim().label() == stated.claim().label())
                .filter(other -> Sense.of(other, windows) == sense)
                .anyMatch(other -> EventOrder.BY_EVENT.compare(other, stated) < 0);
    }

    /** Whether the article tells of the opposite step of the same label: under the headline, or further ahead. */
    private boolean isOutweighed(StatedClaim stated, List<StatedClaim> article) {
        Sense opposite = Sense.of(stated, windows) == Sense.STEP_UP ? Sense.STEP_DOWN : Sense.STEP_UP;
        boolean headline = stated.claim().evidence().field() == Field.TITLE;
        return article.stream()
                .filter(other -> other.claim().label() == stated.claim().label())
                .filter(other -> other.claim().evidence().field() == Field.TEXT)
                .filter(other -> Sense.of(other, windows) == opposite)
                .anyMatch(other -> headline
                        || other.claim().evidence().start()
                                < stated.claim().evidence().start());
    }

    /** Whether the text under the headline speaks of the label as something to come, and nowhere as done. */
    private boolean isOnlyTalkedOf(StatedClaim headline, List<StatedClaim> article) {
        boolean talkedOf = false;
        for (StatedClaim other : article) {
            Claim claim = other.claim();
            if (claim.label() == headline.claim().label() && claim.evidence().field() == Field.TEXT) {
                if (isChange(other)) {
                    return false;
                }
                talkedOf |= claim.current()
                        && (claim.modality() == Modality.PROPOSED
                                || claim.modality() == Modality.ANNOUNCED
                                || claim.modality() == Modality.NEGOTIATING
                                || claim.modality() == Modality.REFUSED);
            }
        }
        return talkedOf;
    }
}
