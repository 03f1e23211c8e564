package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;

/**
 * Finds who does to the same state what a label tells of another, without the label being said again: "and Oman the
 * next day", "as did Oman", "a day after Oman did so", "after similar steps by Oman".
 */
record FellowDoers(Scene scene) {

    private static final int ACT_WITHIN = 3;
    private static final int LONGEST_TIME = 7;

    /**
     * The pairs of those named behind the label.
     *
     * @param object to whom it is done; where nobody is named so, two who do the same do it with each other
     */
    Set<Dyad> of(LabelMention label, Optional<String> object) {
        var pairs = new LinkedHashSet<Dyad>();
        for (ActorGroup group : scene.groups()) {
            boolean behind = group.first() > label.end() && !group.possessive();
            if (behind
                    && (isGapped(label, group, object.isPresent())
                            || isLikewise(label, group)
                            || isOfSimilarAct(group)
                            || isAmongThem(label, group))) {
                pairs.addAll(object.map(other -> Pairs.across(group.actors(), List.of(other)))
                        .orElseGet(() -> group.actors().size() == 2 ? Pairs.among(group.actors()) : Set.of()));
            }
        }
        return pairs;
    }

    private Words words() {
        return scene.words();
    }

    private int before(ActorGroup group) {
        return Listing.beforeArticle(words(), group.first());
    }

    /** "Cut ties with Malta on Monday, and Oman the next day": nothing but a time is told of the second. */
    private boolean isGapped(LabelMention label, ActorGroup group, boolean hasObject) {
        int before = before(group);
        boolean beside = words().is(before, "and") || words().is(before, ",") || words().is(before, ";");
        return beside
                && group.part() == ActorGroup.Part.PARTY
                && isTime(group.end())
                && (hasObject
                        || any(scene.groups(), other -> other.first() >= label.end() && other.end() < group.first()));
    }

    /** Whether the sentence, or what a mark sets apart in it, ends with a time and with nothing else. */
    private boolean isTime(int from) {
        Words words = words();
        boolean time = false;
        int at = from;
        while (at < words.size() && !words.isPunctuation(at)) {
            boolean named = WordList.TIME_UNIT.holds(words, at)
                    || WordList.RECENT_DAY.holds(words, at)
                    || MonthNames.monthOf(words, at) > 0
                    || words.isNumber(at);
            if (!(named || WordList.TIME_PHRASE.holds(words, at)) || at - from >= LONGEST_TIME) {
                return false;
            }
            time |= named || WordList.PART_OF_DAY.holds(words, at);
            at++;
        }
        return time;
    }

    /** "Six states cut ties with Chile, Oman and Malta among them". */
    private boolean isAmongThem(LabelMention label, ActorGroup group) {
        return Listing.isSetApart(words(), group)
                && new ComplementFinder(scene)
                        .complementOf(label)
                        .filter(group::equals)
                        .isEmpty();
    }

    /** "As did Oman", "so did Oman", "as Oman had done". */
    private boolean isLikewise(LabelMention label, ActorGroup group) {
        Words words = words();
        int before = before(group);
        boolean inverted =
                WordList.DID.holds(words, before) && (words.is(before - 1, "as") || words.is(before - 1, "so"));
        int others = Listing.behindOthers(words, group.end());
        int did = others > 0 ? others : group.end();
        int told = words.is(did + 1, "done") ? did + 2 : did + 1;
        boolean plain = words.is(before, "as")
                && WordList.DID.holds(words, did)
                && (isTime(told) || (words.endsNoun(told) && isWithNobodyBehind(told)));
        return (inverted || plain || isFirst(group.end(), before)) && !isRelativeBetween(label.end(), before);
    }

    /** "A day after Oman did", "after Oman had done so". */
    private boolean isFirst(int end, int before) {
        Words words = words();
        int done = WordList.DID.holds(words, end) && words.is(end + 1, "done") ? end + 1 : end;
        int so = words.is(done + 1, "so") ? done + 2 : done + 1;
        return words.is(before, "after")
                && (words.is(done, "did") || words.is(done, "done"))
                && (isTime(so) || words.endsNoun(so))
                && isWithNobodyBehind(so);
    }

    /** "As Oman had done after the war", but not "as Oman had done in 1979 with Malta". */
    private boolean isWithNobodyBehind(int told) {
        return none(
                scene.groups(), group -> group.first() >= told && group.before().equals("with"));
    }

    /** "Expelled envoys of Malta, unlike Chile, which kept its own, as did Oman": what Oman did is what Chile did. */
    private boolean isRelativeBetween(int from, int to) {
        return any(
                scene.clauses(),
                clause -> clause.link() == Clause.Link.RELATIVE && clause.first() >= from && clause.first() < to);
    }

    /** "After similar steps by Oman", "following Oman's example". */
    private boolean isOfSimilarAct(ActorGroup group) {
        Words words = words();
        int by = before(group);
        if (!words.is(by, "by") && !words.is(by, "from") && !words.is(by, "of")) {
            return false;
        }
        for (int act = by - 1; act >= Math.max(1, by - ACT_WITHIN); act--) {
            if (WordList.ACT.holds(words, act)) {
                return WordList.OF_SAME_KIND.holds(words, act - 1);
            }
        }
        return false;
    }
}
