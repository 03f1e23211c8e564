package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.LabelMention.Strength;

/** Which of the dates in a sentence is that of what it tells of a label, and what that makes of it. */
final class ActDates {

    /** How long before publication a date makes its act history. */
    private static final int HISTORY_AFTER_DAYS = 45;

    private static final int SOON_DAYS = 7;

    /** "The Convention on Diplomatic Relations of 1961". */
    private static final int LAW_WITHIN = 5;

    /** How far before a verb its auxiliary may stand. */
    private static final int AUXILIARY_WITHIN = 3;

    private final Scene scene;
    private final Words words;
    private final Optional<LocalDate> publishedOn;
    private final List<WhenReader.When> dates;

    ActDates(Scene scene, Optional<LocalDate> publishedOn) {
        this.scene = scene;
        this.words = scene.words();
        this.publishedOn = publishedOn;
        this.dates = List.copyOf(WhenReader.find(words, publishedOn));
    }

    List<WhenReader.When> all() {
        return dates;
    }

    /** The date right behind a verb that stands behind the label. */
    Optional<WhenReader.When> of(ActBehind.Act act) {
        return dates.stream()
                .filter(date -> act.clause().holds(date.first())
                        && date.first() >= act.verb().end())
                .findFirst();
    }

    /** The date of what is told of the label, if it is said. */
    Optional<WhenReader.When> of(LabelMention label, Clause clause, StanceReader.Outcome outcome) {
        Optional<WhenReader.When> best = Optional.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (WhenReader.When when : dates) {
            if (when.since()
                    && !opensWithWhen(clause, when)
                    && (outcome.stance().isChange() || outcome.stance().is(Modality.ANNOUNCED))) {
                // "The first recall since 1940" is not of 1940.
                continue;
            }
            Clause other = scene.clauseOf(when.first());
            if (isOfBackground(other, clause)) {
                continue;
            }
            boolean followed = outcome.stance().isChange() && isOfWhatItFollowed(when, other, clause, outcome);
            boolean both = isOfBoth(when, other, clause, outcome);
            boolean near = other.index() == clause.index()
                    || both
                    || (other.index() + 1 == clause.index()
                            && (clause.link() == Clause.Link.SAME || isDuringWhich(clause)))
                    || isOfPaperTold(when, clause)
                    || isOfWhatFollowed(when, other, clause)
                    || followed
                    || isGoingOn(when, other, clause, outcome)
                    || isMadeBy(when, other, clause, outcome)
                    || (other.index() == 0 && (other.end() - other.first() <= 4 || isOpening(other)))
                    || outcome.act().filter(act -> act.holds(when.first())).isPresent();
            int distance = Math.abs(when.first() - label.head());
            boolean named = isNaming(when, label) && !(outcome.stance().is(Modality.DENIED) && isNeverDone());
            if (!near
                    || distance >= bestDistance
                    || named
                    || isOfBorders(when)
                    || (isOfOtherPaper(when) && !isOfPaperTold(when, clause))
                    || (isOfLaw(when) && !isOfPaperTold(when, clause))
                    || isMonthOfPresent(when, outcome)
                    || isBeforeAnswer(when, label, outcome)
                    || (!opensWithWhen(clause, when) && isOfOtherLabel(when, label))
                    || (!followed && !both && isOfOtherVerb(when, label, outcome))) {
                continue;
            }
            best = Optional.of(opensWithWhen(clause, when) ? when.asPoint() : when);
            bestDistance = distance;
        }
        return best;
    }

    /** "With Oman in 2013 and with Malta last week": the date right behind the partner. */
    Optional<WhenReader.When> ofPartner(LabelMention label, Dyad pair, Found found) {
        for (ActorGroup group : scene.groups()) {
            boolean ofThisPairOnly = group.actors().size() == 1
                    && pair.has(group.actors().get(0))
                    && found.pairs().stream()
                                    .filter(other -> other.has(group.actors().get(0)))
                                    .count()
                            == 1;
            if (!ofThisPairOnly || group.first() < label.first()) {
                continue;
            }
            int next = scene.groups().stream()
                    .mapToInt(ActorGroup::first)
                    .filter(first -> first >= group.end())
                    .min()
                    .orElse(words.size());
            Optional<WhenReader.When> own = dates.stream()
                    .filter(when ->
                            when.first() >= group.end() && when.first() < next && when.first() - group.end() <= 3)
                    .findFirst();
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    /** The stance as of its date. */
    Stance on(Stance stance, WhenReader.When when, Clause clause) {
        if (opensWithWhen(clause, when) && stance.isChange() && !isOfTheseDays(when)) {
            return stance.as(Modality.HISTORICAL);
        }
        boolean fresh =
                clause.link() == Clause.Link.TIME && clause.holds(when.first()) && isRecent(when) && !when.since();
        if (fresh && stance.is(Modality.HISTORICAL) && stance.polarity() != Polarity.FLAT) {
            // "... after it switched to Oman last week."
            Modality fall = stance.detail().isEmpty() ? Modality.ENDED : Modality.DOWNGRADED;
            return stance.as(stance.polarity() == Polarity.UP ? Modality.ESTABLISHED : fall);
        }
        return on(stance, when);
    }

    Stance on(Stance stance, WhenReader.When when) {
        boolean until = words.is(when.first() - 1, "until");
        if (stance.is(Modality.HISTORICAL) && stance.polarity() == Polarity.FLAT && isOfTheseDays(when) && !until) {
            // "On Wednesday they had their partnership."
            return stance.as(Modality.ESTABLISHED, Polarity.UP);
        }
        if (when.since() && stance.is(Modality.REAFFIRMED) && isOfTheseDays(when)) {
            // "Partners since Wednesday."
            return stance.as(Modality.ESTABLISHED, Polarity.UP);
        }
        if (isToCome(when)) {
            return stance.isChange() ? stance.as(Modality.ANNOUNCED) : stance;
        }
        if (when.since() || isRecent(when) || stance.is(Modality.HYPOTHETICAL)) {
            return stance;
        }
        return stance.ofThePast();
    }

    /** "Set up relations in 1974 and opened an embassy ten years later": counted from a time long gone. */
    boolean isCountedFromThePast(LabelMention label, Clause clause) {
        for (int i = label.end(); i < clause.end(); i++) {
            if (LaterOn.isLater(words, i)) {
                int later = i;
                return any(dates, date -> date.first() + 1 < later - 2 && !isRecent(date));
            }
        }
        return false;
    }

    /** Whether the sentence names a time, and none of these days. */
    boolean isOfPast() {
        return !dates.isEmpty() && none(dates, this::isRecent);
    }

    boolean isRecent(WhenReader.When when) {
        if (publishedOn.isEmpty()) {
            return false;
        }
        LocalDate published = publishedOn.get();
        return !when.date().latest().isBefore(published.minusDays(HISTORY_AFTER_DAYS));
    }

    /** A date of the act itself, not one by which something else is to be reached. */
    private boolean isToCome(WhenReader.When when) {
        return publishedOn.isPresent()
                && when.date().earliest().isAfter(publishedOn.get().plusDays(SOON_DAYS))
                && !WordList.DEADLINE.holds(words, when.first() - 1)
                && !WordList.DEADLINE.holds(words, when.first() - 2);
    }

    private boolean isOfTheseDays(WhenReader.When when) {
        return publishedOn.isPresent()
                && !when.date().latest().isBefore(publishedOn.get().minusDays(SOON_DAYS))
                && when.date().day() > 0;
    }

    /** "Since 1972, when envoys were first exchanged": the date is of the clause that follows it. */
    private boolean opensWithWhen(Clause clause, WhenReader.When when) {
        return words.is(clause.first(), "when") && when.first() < clause.first() && clause.first() - when.first() <= 3;
    }

    /** "While they have worked together since 1949, ...", "Since he came to power in 2018, ...": not when the rest was. */
    private boolean isOfBackground(Clause dated, Clause clause) {
        return dated.index() != clause.index() && WordList.BACKGROUND.holds(words, dated.first());
    }

    /** "A visit in 2017, during which ...". */
    private boolean isDuringWhich(Clause clause) {
        return clause.link() == Clause.Link.RELATIVE
                && words.is(clause.first(), "which")
                && WordList.WHEN_PREPOSITION.holds(words, clause.first() - 1);
    }

    /** "During a visit in 2011, ...": what a sentence opens with holds for all of it. */
    private boolean isOpening(Clause clause) {
        return clause.index() + 1 < scene.clauses().size()
                && scene.clauses().get(clause.index() + 1).link() == Clause.Link.MAIN;
    }

    /** "..., and the treaty of 1951 stands": the year is the name of a paper. */
    private boolean isOfOtherPaper(WhenReader.When when) {
        return words.is(when.first() - 1, "of") && WordList.TREATY_NOUN.holds(words, when.first() - 2);
    }

    /** "Under the Vienna Convention of 1961", "building on a 2019 memorandum": the year is the name of what is referred to. */
    private boolean isOfLaw(WhenReader.When when) {
        int at = when.first();
        int before = at - 1;
        boolean law = false;
        if (words.is(before, "of")) {
            while (before > at - LAW_WITHIN && !words.isPunctuation(before) && !law) {
                before--;
                law = WordList.LAW.holds(words, before);
            }
        } else {
            int behind = at + 1;
            while (behind < at + LAW_WITHIN && words.isCapitalised(behind) && !WordList.LAW.holds(words, behind)) {
                behind++;
            }
            law = WordList.LAW.holds(words, behind);
        }
        for (int i = before; law && i > before - LAW_WITHIN; i--) {
            if (WordList.AFTER_LAW.holds(words, i)) {
                return true;
            }
            if (WordList.WHEN_PREPOSITION.holds(words, i) && !words.is(i, "on")) {
                return false;
            }
        }
        return false;
    }

    /** "Cut its ties after an attack on the embassy in 2016": what it followed on is of the same year, if long ago. */
    private boolean isOfWhatItFollowed(
            WhenReader.When when, Clause other, Clause clause, StanceReader.Outcome outcome) {
        boolean follows = other.index() == clause.index() + 1
                && other.link() == Clause.Link.TIME
                && (words.is(other.first(), "after") || words.is(other.first(), "following"));
        boolean event = none(scene.cues(), cue -> cue.isVerb() && other.holds(cue.first()));
        return follows && isTold(outcome) && !isMeasured(other) && (event || isLongPast(when));
    }

    /** "Upgraded ties and exchanged ambassadors in 2002": the year is that of both. */
    private boolean isOfBoth(WhenReader.When when, Clause other, Clause clause, StanceReader.Outcome outcome) {
        if (other.index() != clause.index() + 1
                || other.link() != Clause.Link.AND
                || !isLongPast(when)
                || !isTold(outcome)) {
            return false;
        }
        List<Cue> verbs = scene.cues().stream()
                .filter(cue ->
                        cue.isVerb() && cue.kind().isMove() && other.holds(cue.first()) && cue.end() <= when.first())
                .toList();
        return !verbs.isEmpty()
                && none(verbs, verb -> verb.first() != verbs.get(0).first() || !Grammar.isPastForm(verb))
                && verbs.get(0).first() - other.first() <= 2
                && none(
                        scene.groups(),
                        group -> other.holds(group.first())
                                && group.end() <= verbs.get(0).first());
    }

    /** "Cut ties in 2003 after it recognised the other": what led to it is as old. */
    private boolean isOfWhatFollowed(WhenReader.When when, Clause other, Clause clause) {
        return clause.link() == Clause.Link.TIME
                && words.is(clause.first(), "after")
                && other.index() + 1 == clause.index()
                && !isRecent(when);
    }

    /** "Six years after the pact of 2018": so much later, not then. */
    private boolean isMeasured(Clause after) {
        int unit = after.first() - 1;
        return WordList.TIME_UNIT.holds(words, unit) && !words.endsWith(unit, "ly") && !words.is(unit, "soon");
    }

    /** "Fell out in 1996 and withdrew their envoys": what goes on without a subject of its own goes on from then. */
    private boolean isGoingOn(WhenReader.When when, Clause other, Clause clause, StanceReader.Outcome outcome) {
        return other.index() + 1 == clause.index()
                && clause.link() == Clause.Link.AND
                && outcome.stance().isChange()
                && isLongPast(when)
                && isTold(outcome)
                && none(scene.groups(), group -> clause.holds(group.first()) && group.end() <= outcome.verb());
    }

    /** "Made peace in 1994, becoming the second to set up relations": what an act made of somebody is as old. */
    private boolean isMadeBy(WhenReader.When when, Clause other, Clause clause, StanceReader.Outcome outcome) {
        return other.index() + 1 == clause.index()
                && clause.link() == Clause.Link.PARTICIPLE
                && outcome.stance().isChange()
                && isLongPast(when);
    }

    /** In the past tense, and not as of now. */
    private boolean isTold(StanceReader.Outcome outcome) {
        return any(
                scene.cues(),
                cue -> cue.first() == outcome.verb() && Grammar.isPastForm(cue) && !isOfNow(outcome.verb()));
    }

    /** "Are broken", "has broken": told as of now. */
    private boolean isOfNow(int verb) {
        for (int i = verb - 1; i >= Math.max(0, verb - AUXILIARY_WITHIN); i--) {
            if (WordList.AUXILIARY.holds(words, i)) {
                return !WordList.PAST_COPULA.holds(words, i) && !words.is(i, "had");
            }
        }
        return false;
    }

    private boolean isLongPast(WhenReader.When when) {
        return publishedOn.isPresent()
                && when.date().latest().isBefore(publishedOn.get().minusYears(1));
    }

    /** "Within its 1967 borders": no date of anything told. */
    private boolean isOfBorders(WhenReader.When when) {
        int of = when.first() - 1;
        return WordList.BORDERS.holds(words, when.first() + 1)
                || (words.is(of, "of") && WordList.BORDERS.holds(words, of - 1));
    }

    /** "The agreement of 1965, which established relations": what a paper did, it did in its year. */
    private boolean isOfPaperTold(WhenReader.When when, Clause clause) {
        int gap = clause.first() - when.first();
        return clause.isRelative() && gap > 0 && gap <= 3 && isOfOtherPaper(when);
    }

    /** "Ends the treaty on 1 April", "will end it in April", told in December: not of the month gone by. */
    private boolean isMonthOfPresent(WhenReader.When when, StanceReader.Outcome outcome) {
        boolean year = false;
        for (int i = when.first(); i < Math.min(words.size(), when.first() + 4); i++) {
            year |= words.isNumber(i) && words.folded(i).length() == 4;
        }
        boolean promised = outcome.stance().is(Modality.ANNOUNCED)
                && outcome.applied().contains(CueKind.WILL)
                && when.first() > outcome.verb();
        return !year
                && !isRecent(when)
                && MonthNames.monthOf(words, when.first()) > 0
                && (promised || (outcome.stance().isChange() && scene.isToldInPresent(outcome.verb())));
    }

    /** "Was initialled in 2014 and awaits signature": what holds now stands behind the date. */
    private boolean isBeforeAnswer(WhenReader.When when, LabelMention label, StanceReader.Outcome outcome) {
        return outcome.stance().is(Modality.DELAYED)
                && when.first() >= label.end()
                && any(scene.cues(), cue -> cue.kind() == CueKind.DELAY && cue.first() > when.first());
    }

    /** "The partnership of 2013 gave way to ...": the date stands right behind another label. */
    private boolean isOfOtherLabel(WhenReader.When when, LabelMention label) {
        for (LabelMention other : scene.labels()) {
            boolean between = other.end() <= when.first() && when.first() < label.first();
            boolean nearer = other.first() >= label.end() && other.end() <= when.first();
            int gap = when.first() - other.end();
            if (other.strength() != Strength.BARE
                    && ((between && gap <= 2) || (nearer && gap <= 3 && isDoneThen(other, when)))) {
                return true;
            }
        }
        return false;
    }

    /** "The partnership inked in 2010": a participle stands between a label and a date. */
    private boolean isDoneThen(LabelMention label, WhenReader.When when) {
        return any(
                scene.cues(),
                cue -> Grammar.isPastForm(cue) && cue.first() == label.end() && cue.end() <= when.first());
    }

    /** "Will end the agreement signed in 2016": the date behind a participle behind the label is of that. */
    private boolean isOfOtherVerb(WhenReader.When when, LabelMention label, StanceReader.Outcome outcome) {
        if (isOfAside(when, outcome)) {
            return true;
        }
        boolean restated = outcome.stance().isBare() || (outcome.stance().is(Modality.REAFFIRMED) && isRecent(when));
        return !restated
                && scene.cues().stream()
                        .filter(verb -> Grammar.isPastForm(verb)
                                && verb.kind() != CueKind.SAY
                                && verb.first() >= label.end()
                                && verb.end() <= when.first())
                        .reduce((a, b) -> b)
                        .filter(verb -> !outcome.verbs().contains(verb.first()) && !isInPhrase(verb, outcome))
                        .isPresent();
    }

    /** "The partnership, launched in 2008, is to be raised": what two commas set apart has a date of its own. */
    private boolean isOfAside(WhenReader.When when, StanceReader.Outcome outcome) {
        return !outcome.verbs().isEmpty()
                && any(
                        scene.cues(),
                        verb -> Grammar.isPastForm(verb)
                                && words.is(verb.first() - 1, ",")
                                && when.first() >= verb.end()
                                && when.first() - verb.end() <= 2
                                && !outcome.verbs().contains(verb.first())
                                && none(outcome.verbs().stream().toList(), other -> other < verb.first()));
    }

    /** "Were asked to leave": the verb is part of the phrase that was read. */
    private boolean isInPhrase(Cue verb, StanceReader.Outcome outcome) {
        return any(
                scene.cues(),
                phrase -> phrase.inflection() == Inflection.FIXED
                        && outcome.verbs().contains(phrase.first())
                        && phrase.first() <= verb.first()
                        && verb.end() <= phrase.end());
    }

    /** "The 1994 treaty was never signed": of its year nothing else can be told. */
    private boolean isNeverDone() {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, "never")) {
                return true;
            }
        }
        return false;
    }

    /** "The treaty with Oman of 1951". */
    private boolean isOfItsYear(WhenReader.When when, LabelMention label) {
        int of = when.first() - 1;
        return words.is(of, "of")
                && words.is(label.end(), "with")
                && any(scene.groups(), group -> group.end() == of && group.first() - label.end() <= 3);
    }

    /** "The 1951 treaty", "the 1951 Omani-Maltese treaty", "the partnership of 2004": the date is part of the name. */
    private boolean isNaming(WhenReader.When when, LabelMention label) {
        boolean before = label.first() - when.first() == 1
                || any(
                        scene.groups(),
                        group -> group.end() == label.first() && group.paired() && group.first() - when.first() == 1);
        boolean behind = when.first() - label.end() == 1 && WordList.NAMING_PREPOSITION.holds(words, label.end());
        return before || behind || isOfItsYear(when, label);
    }
}
