package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/** Says what is missing in how envoys and embassies are held: a move, and one that is not routine. */
final class EnvoyObjections {

    /** How far before an embassy "opening of the" may stand. */
    private static final int OPENING_WITHIN = 6;

    /** How far before an embassy "kept" may stand that says it stays open. */
    private static final int KEPT_WITHIN = 4;

    private static final List<Objection.Rule<EnvoyObjections>> OF_ENVOYS = List.of(
            Objection.rule("no-envoy", "an envoy of whom nothing came", EnvoyObjections::isNobody),
            Objection.rule("of-envoy", "something of an envoy's", EnvoyObjections::isSomethingOfHis),
            Objection.rule("consul", "a consul who is called home", EnvoyObjections::isConsulCalledHome),
            Objection.rule("routine-envoy", "an envoy like others before him", EnvoyObjections::isRoutineReturn),
            Objection.rule(
                    "many-posts", "envoys of several ranks recalled at once", EnvoyObjections::isRecallOfManyRanks),
            Objection.rule("envoy", "an envoy who is neither recalled nor returned", EnvoyObjections::isNotSent));

    private static final List<Objection.Rule<EnvoyObjections>> OF_EMBASSIES = List.of(
            Objection.rule("shut-before", "an embassy that was shut before", EnvoyObjections::isShutAlready),
            Objection.rule("counted-embassies", "many embassies, and no host is named", EnvoyObjections::isOneOfMany),
            Objection.rule("at-embassy", "something on or at an embassy", EnvoyObjections::isWhereSomethingIs),
            Objection.rule("embassy", "an embassy that is neither closed nor reopened", EnvoyObjections::isUnmoved));

    private final HeldLabel held;
    private final Scene scene;
    private final Words words;
    private final LabelMention label;

    EnvoyObjections(HeldLabel held) {
        this.held = held;
        this.scene = held.scene();
        this.words = held.words();
        this.label = held.label();
    }

    Optional<Objection> first() {
        return Objection.first(label.form() == LabelForm.ENVOY ? OF_ENVOYS : OF_EMBASSIES, this);
    }

    private boolean isNobody() {
        return held.stance().is(Modality.DENIED) && !isDeniedMove();
    }

    /** "Expels the ambassador's nephew"; his recall is his own. */
    private boolean isSomethingOfHis() {
        return words.possessive(label.end() - 1)
                && none(scene.cues(), cue -> cue.first() >= label.end() && cue.first() - label.end() <= 1);
    }

    /** "Denies that it will expel the ambassador"; who has never expelled one tells nothing. */
    private boolean isDeniedMove() {
        boolean sentAway = held.appliesCue(CueKind.EXPEL) || held.appliesCue(CueKind.RECALL);
        return sentAway && (WordList.FALSE.isAmong(words, 0, words.size()) || isDenying());
    }

    private boolean isDenying() {
        return any(
                scene.cues(),
                cue -> (cue.isVerb() && (cue.kind() == CueKind.DENY || cue.kind() == CueKind.REFUSE))
                        || words.is(cue.first(), "denied")
                        || words.is(cue.first(), "denies"));
    }

    /** "Pulls its consul out": no more a step than a consulate that is shut. */
    private boolean isConsulCalledHome() {
        return words.folded(label.head()).startsWith("consul") && held.appliesCue(CueKind.RECALL);
    }

    /** "Recalled the ambassador to A, the deputy at B and a secretary at C": no protest at any of them. */
    private boolean isRecallOfManyRanks() {
        return held.appliesCue(CueKind.RECALL)
                && WordList.LOWER_POST.isAmong(words, label.end(), words.size())
                && !WordList.PROTEST.isAmong(words, 0, words.size())
                && scene.groups().stream()
                                .filter(group -> group.first() >= label.end())
                                .count()
                        > 1;
    }

    private boolean isRoutineReturn() {
        return held.appliesCue(CueKind.RESTORE) && isRoutine();
    }

    /** "Stands before the closed embassy": what is closed by an adjective was closed before. */
    private boolean isShutAlready() {
        int adjective = label.first() - 1;
        boolean closed = any(
                scene.cues(), cue -> cue.first() == adjective && cue.kind().isMoveDown() && Grammar.isPastForm(cue));
        boolean article = WordList.DETERMINER.holds(words, adjective - 1)
                || WordList.INDEFINITE.holds(words, adjective - 1)
                || WordList.DEFINITE.holds(words, adjective - 1);
        return closed && article && held.stance().isFall();
    }

    /** "Reopened eighteen embassies after a warning": in which states nothing tells. */
    private boolean isOneOfMany() {
        int count = label.first() - 1;
        return label.isPlural(words)
                && words.isCount(count)
                && !words.is(count, "two")
                && none(scene.groups(), group -> group.first() >= label.end() && group.first() - label.end() <= 2);
    }

    /** "Unveiled a plaque on the new Maltese embassy". */
    private boolean isWhereSomethingIs() {
        int of = words.is(label.first() - 1, "the") ? label.first() - 2 : label.first() - 1;
        if (words.is(of, "of") && WordList.PART_OF_HOUSE.holds(words, of - 1)) {
            // "Opened a cultural section of the embassy"
            return true;
        }
        int at = label.first() - 1;
        while (at > 0 && (words.isCapitalised(at) || words.is(at, "new") || WordList.DEFINITE.holds(words, at))) {
            at--;
        }
        return held.stance().is(Modality.ESTABLISHED)
                && held.appliesCue(CueKind.FORM)
                && (words.is(at, "on") || words.is(at, "at") || words.is(at, "outside"));
    }

    private boolean isNotSent() {
        return !isSentOrBack() && !held.appliesCue(CueKind.EXPEL);
    }

    private boolean isUnmoved() {
        boolean opened = held.appliesCue(CueKind.FORM) && !isKeptOpen() && (!isRoutine() || isNewHouse());
        boolean moved = isLacking() || isSentOrBack() || held.appliesCue(CueKind.END) || opened;
        boolean open = held.stance().is(Modality.DELAYED) && held.appliesCue(CueKind.WISH);
        return !moved || open || isLeftOpen();
    }

    /** "Has no embassy in Muscat", "has had no ambassador there since 2008"; that a post is vacant tells nothing. */
    private boolean isLacking() {
        return label.move().isPresent()
                && (words.isAmong("embassy", label.first(), label.end())
                        || words.isAmong("embassies", label.first(), label.end())
                        || WordList.LASTING_LACK.isAmong(words, 0, words.size()));
    }

    /** "Kept its embassy open", "left its embassy in Muscat open". */
    private boolean isLeftOpen() {
        boolean open = words.is(label.end(), "open") || words.is(label.end() + 2, "open");
        return open && WordList.KEPT_SO.isAmong(words, label.first() - KEPT_WITHIN, label.first());
    }

    /** "Their embassy stays open". */
    private boolean isKeptOpen() {
        for (int i = label.end(); i + 1 < words.size(); i++) {
            if (words.is(i + 1, "open") && WordList.LASTING.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    private boolean isSentOrBack() {
        return held.appliesCue(CueKind.RECALL)
                || held.appliesCue(CueKind.RESTORE)
                || held.appliesCue(CueKind.DOWN)
                || held.appliesCue(CueKind.SUSPEND);
    }

    /** An envoy appointed, or a house opened, is news of relations only where there was none for long. */
    private boolean isRoutine() {
        boolean back = any(
                scene.cues(),
                cue -> cue.kind() == CueKind.RESTORE
                        && (cue.end() <= label.first() || isReturn(cue))
                        && !WordList.APPOINTING.holds(words, cue.first()));
        boolean agreed = held.appliesCue(CueKind.AGREE) && label.isPlural(words);
        return !back && !agreed && !isToEachOther() && !WordList.REOPENING.isAmong(words, 0, words.size());
    }

    /** "Opened an embassy in Harare"; not a building of it. */
    private boolean isNewHouse() {
        boolean embassy = words.folded(label.head()).startsWith("embass") || words.is(label.head(), "high");
        return embassy
                && WordList.OPENING_HOUSE.isAmong(words, 0, words.size())
                && !isOpeningInPassing()
                && !WordList.HOUSE.holds(words, label.end())
                && !words.possessive(label.end() - 1);
    }

    /** "The ambassadors are to return to their posts"; "in return" and "returned from" say something else. */
    private boolean isReturn(Cue cue) {
        return (words.folded(cue.first()).startsWith("return")
                        || words.is(cue.end() - 1, "back")
                        || words.is(cue.end() - 2, "back"))
                && !words.is(cue.first() - 1, "in")
                && !words.is(cue.end(), "from");
    }

    /** "Named ambassadors to each other's capital". */
    private boolean isToEachOther() {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (words.is(i, "each")
                    && words.possessive(i + 1)
                    && words.folded(i + 2).startsWith("capital")) {
                return true;
            }
        }
        return false;
    }

    /** "On the day of the opening of the American embassy": told of something else. */
    private boolean isOpeningInPassing() {
        for (int i = Math.max(0, label.first() - OPENING_WITHIN); i + 2 < label.first(); i++) {
            if (words.is(i, "opening") && words.is(i + 1, "of") && words.is(i + 2, "the")) {
                return true;
            }
        }
        return false;
    }
}
