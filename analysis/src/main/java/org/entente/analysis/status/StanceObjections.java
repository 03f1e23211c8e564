package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.LabelMention.Strength;

/** Says what is missing in how a label is held. */
final class StanceObjections {

    /** How far behind relations the copula may stand that says how they are. */
    private static final int TEMPER_WITHIN = 8;

    /** How far before "urges" the one who urges may stand. */
    private static final int ASKING_WITHIN = 4;

    private static final List<Objection.Rule<StanceObjections>> OF_EVERY_FORM = List.of(
            Objection.rule("question", "asked, not told", StanceObjections::isAsked),
            Objection.rule("none", "nothing of the kind was done to any", StanceObjections::isDoneToNone),
            Objection.rule("warned-against", "others are warned against it", StanceObjections::isWarnedAgainst),
            Objection.rule("crowd", "asked for in the street", StanceObjections::isAskedByCrowd),
            Objection.rule("until", "what is waited for before the rest ends", StanceObjections::isWaitedFor),
            Objection.rule(
                    "possession", "what belongs to an alliance is not the alliance", StanceObjections::isPossession));

    private static final List<Objection.Rule<StanceObjections>> OF_LEVELS = List.of(
            Objection.rule("named-step", "a step whose name is told", StanceObjections::isNamedBeside),
            Objection.rule(
                    "level", "a level, but not of relations that move", StanceObjections::isNotOfMovingRelations));

    private static final List<Objection.Rule<StanceObjections>> OF_STATUSES = List.of(
            Objection.rule(
                    "cooperation",
                    "cooperation goes on, and no accord is spoken of",
                    StanceObjections::isMereCooperation),
            Objection.rule("warm-list", "one of several things that friends have", StanceObjections::isOneOfManyWarm),
            Objection.rule("temper", "relations that are only good or bad", StanceObjections::isTemper),
            Objection.rule("weak", "nothing is said of it", StanceObjections::isWeak),
            Objection.rule("unmoved", "no verb moves it", StanceObjections::isUnmoved));

    private final HeldLabel held;
    private final Scene scene;
    private final Words words;
    private final LabelMention label;
    private final StanceReader.Outcome outcome;

    StanceObjections(HeldLabel held) {
        this.held = held;
        this.scene = held.scene();
        this.words = held.words();
        this.label = held.label();
        this.outcome = held.outcome();
    }

    Optional<Objection> first() {
        return Objection.first(OF_EVERY_FORM, this).or(this::firstOfForm);
    }

    private Optional<Objection> firstOfForm() {
        return switch (label.form()) {
            case ENVOY, EMBASSY -> new EnvoyObjections(held).first();
            case LEVEL -> Objection.first(OF_LEVELS, this);
            case RELATIONS -> new RelationsObjections(held).first().or(() -> Objection.first(OF_STATUSES, this));
            case TIE, PARTNER, TREATY, BLOC -> Objection.first(OF_STATUSES, this);
        };
    }

    private boolean isAsked() {
        boolean is = WordList.COPULA.holds(words, 0);
        boolean whether = label.form() == LabelForm.PARTNER && is;
        boolean will = held.stance().is(Modality.ANNOUNCED) && (is || WordList.MODAL.holds(words, 0));
        if (!held.stance().isChange() && !whether && !will) {
            return false;
        }
        String text = scene.passage().text(scene.sentence());
        return text.endsWith("?") || text.endsWith("?\"") || text.endsWith("?\u201D");
    }

    /** "No envoy was withdrawn", "severed no ties": nothing was. */
    private boolean isDoneToNone() {
        if (!held.stance().isFall()) {
            return false;
        }
        int at = label.first() - 1;
        while (at > 0 && words.isCapitalised(at)) {
            at--;
        }
        return words.is(at, "no");
    }

    /** "Warned Oman and Malta against forming an alliance": "voted against" answers something. */
    private boolean isWarnedAgainst() {
        boolean toCome = words.is(label.first() - 2, "against")
                && WordList.INDEFINITE.holds(words, label.first() - 1)
                && WordList.THREATENING.isAmong(words, 0, label.first());
        if (toCome && !outcome.moves()) {
            return true;
        }
        return outcome.verb() > 0
                && words.is(outcome.verb() - 1, "against")
                && WordList.THREATENING.isAmong(words, 0, outcome.verb());
    }

    /** "Protesters demanded that the envoy be expelled", "the opposition calls for it": who speaks for no state. */
    private boolean isAskedByCrowd() {
        return held.stance().is(Modality.PROPOSED)
                && (WordList.CROWD.isAmong(words, 0, label.first()) || isAskedByOpposition() || isAskedByOutsider());
    }

    /** "A newspaper urges the restoration of ties"; "told a newspaper that they want them" is asked by others. */
    private boolean isAskedByOutsider() {
        return scene.cues().stream()
                .filter(cue ->
                        (cue.kind() == CueKind.WISH || cue.kind() == CueKind.BILL) && cue.first() < label.first())
                .anyMatch(wish -> {
                    int from = Math.max(0, wish.first() - ASKING_WITHIN);
                    boolean outsider = WordList.OUTSIDER.isAmong(words, from, wish.first());
                    return (outsider || isByParty(from, wish.first()) || isByFormer(wish.first()))
                            && !words.isAmong("that", from, wish.first())
                            && none(
                                    scene.cues(),
                                    say -> say.kind() == CueKind.SAY
                                            && say.first() >= from
                                            && say.first() < wish.first());
                });
    }

    /** "The Green Party's resolution", "a minority asks for": a part of a parliament; a party's leader may rule. */
    private boolean isByParty(int from, int wish) {
        for (int i = from; i < wish; i++) {
            if (WordList.PART_OF_PARLIAMENT.holds(words, i) && !WordList.OFFICE.holds(words, i + 1)) {
                return true;
            }
        }
        return false;
    }

    /** "A former minister", "a retired general calls for": out of office; a former republic is not. */
    private boolean isByFormer(int wish) {
        for (int i = 0; i <= 1; i++) {
            if (words.is(i, "former") || words.is(i, "retired")) {
                return WordList.OFFICE.isAmong(words, i + 1, Math.min(wish, i + 4));
            }
        }
        return false;
    }

    private boolean isAskedByOpposition() {
        for (int i = 0; i < label.first(); i++) {
            boolean union = words.is(i, "unions") || (words.is(i, "union") && words.is(i - 1, "trade"));
            if (union || (words.is(i, "opposition") && !words.is(i + 1, "to") && !words.is(i + 1, "from"))) {
                return true;
            }
        }
        return false;
    }

    /** "Calls its envoy home until the other side sends its own back": it is part of what is told before. */
    private boolean isWaitedFor() {
        Clause clause = held.clause();
        return clause.index() > 0
                && words.is(clause.first(), "until")
                && label.strength() != LabelMention.Strength.RIVAL
                && any(scene.labels(), other -> other.end() <= clause.first() && other.label() == label.label());
    }

    /** "The alliance's members". */
    private boolean isPossession() {
        return label.label() == Label.ALLIANCE
                && (label.form() == LabelForm.TIE || label.form() == LabelForm.BLOC)
                && words.possessive(label.end() - 1)
                && !WordList.MEMBERSHIP.holds(words, label.end());
    }

    private boolean isNamedBeside() {
        return held.hasOtherBeside();
    }

    private boolean isNotOfMovingRelations() {
        Clause clause = held.clause();
        return outcome.applied().isEmpty() || !WordList.RELATION.isAmong(words, clause.first(), clause.end());
    }

    /** "They take their military cooperation further", "suspends talks on contacts": no accord is made or broken. */
    private boolean isMereCooperation() {
        return label.label() == Label.DEFENCE_COOPERATION
                && label.form() == LabelForm.TIE
                && WordList.COOPERATING.holds(words, label.end() - 1)
                && (isTalkedOf()
                        || (outcome.applied().stream().allMatch(StanceObjections::isOnlyCarriedOn) && isCarriedOn()));
    }

    private boolean isTalkedOf() {
        return held.stance().is(Modality.DELAYED) && held.appliesCue(CueKind.TALK);
    }

    private boolean isCarriedOn() {
        return words.folded(label.end() - 1).endsWith("operation") || goesOnOrGrows();
    }

    private boolean goesOnOrGrows() {
        return outcome.applied().stream().allMatch(cue -> cue == CueKind.SAY)
                || held.appliesCue(CueKind.KEEP)
                || held.appliesCue(CueKind.UP);
    }

    private static boolean isOnlyCarriedOn(CueKind cue) {
        return switch (cue) {
            case KEEP, UP, SAY, WILL, MAYBE, AGREE, ANNOUNCE, WISH, TALK -> true;
            default -> false;
        };
    }

    /** "Diplomatic relations are strained". */
    private boolean isTemper() {
        boolean before = WordList.TEMPER.isAmong(words, label.first() - 2, label.first());
        boolean behind = false;
        for (int i = label.end(); i < Math.min(words.size(), label.end() + TEMPER_WITHIN) && !behind; i++) {
            behind = WordList.COPULA.holds(words, i) && WordList.TEMPER.isAmong(words, i + 1, i + 4);
        }
        return label.form() == LabelForm.RELATIONS && !outcome.moves() && (before || behind);
    }

    /** "Their alliance": no cue says anything of it, and no words beside it whose it is. */
    private boolean isWeak() {
        return label.strength() == Strength.WEAK
                && outcome.applied().stream().allMatch(cue -> cue == CueKind.SAY)
                && held.isAlone()
                && !isOwnSetApart()
                && !isSinceThen();
    }

    /** "Oman and Malta, allies since 1951, ...". */
    private boolean isSinceThen() {
        return held.words().isAmong("since", label.end(), label.end() + Apposition.SINCE_WITHIN)
                && Apposition.isSetBeside(held.scene(), label);
    }

    /** "Norway, its closest ally". */
    private boolean isOwnSetApart() {
        return label.form() == LabelForm.PARTNER && Apposition.ownBefore(words, label) >= 0;
    }

    /** "Strengthen trust, partnership and strategic cooperation": words of warmth in a row name no rank. */
    private boolean isOneOfManyWarm() {
        return held.stance().is(Modality.REAFFIRMED)
                && label.form() == LabelForm.TIE
                && words.is(label.end() - 1, "cooperation")
                && words.is(label.first() - 1, "and")
                && WordList.WARM_NOUN.holds(words, label.first() - 2);
    }

    private boolean isUnmoved() {
        return label.strength() == Strength.BARE
                && !outcome.moves()
                && !isLacking()
                && !isReviewed()
                && !isHeldNoMore();
    }

    /** "The only one that has no relations with Oman": what is not there need not be moved. */
    private boolean isLacking() {
        return label.form() == LabelForm.RELATIONS
                && held.stance().is(Modality.DENIED)
                && words.is(label.first() - 1, "no")
                && WordList.HOLDING.holds(words, label.first() - 2)
                && held.hasComplement();
    }

    /** "No longer has ties with Oman". */
    private boolean isHeldNoMore() {
        return label.form() == LabelForm.RELATIONS
                && held.appliesCue(CueKind.NOMORE)
                && (WordList.HOLDING.holds(words, label.first() - 1)
                        || WordList.HOLDING.holds(words, label.first() - 2))
                && held.hasComplement();
    }

    /** "Could review its relations with Oman". */
    private boolean isReviewed() {
        return label.form() == LabelForm.RELATIONS && held.appliesCue(CueKind.REVIEW) && held.hasComplement();
    }
}
