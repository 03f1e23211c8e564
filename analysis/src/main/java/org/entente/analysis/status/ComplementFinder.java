package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/** Finds with whom a label is by the words behind it: "with Russia", "between A and B", "of the United States". */
record ComplementFinder(Scene scene) {

    private static final int BEHIND_WITHIN = 7;
    private static final int STRANGERS_WITHIN = 8;
    private static final int SWITCHED_WITHIN = 4;

    /** The state behind the label that a preposition, or its mere place, joins to it. */
    Optional<ActorGroup> complementOf(LabelMention label) {
        ActorGroup holder = null;
        for (ActorGroup group : scene.groups()) {
            int before = Listing.beforeArticle(scene.words(), group.first());
            boolean topic = group.part() == ActorGroup.Part.OUTSIDE
                    && (scene.words().is(before, "of") || scene.words().is(before, "by"));
            if (group.first() >= label.end() && !topic) {
                if (holder != null) {
                    return isHeldWith(holder, group) ? Optional.of(group) : Optional.empty();
                }
                if (isComplementOf(label, group)) {
                    return Optional.of(group);
                }
                if (!isHolder(label, group)) {
                    return Optional.empty();
                }
                holder = group;
            }
        }
        return Optional.empty();
    }

    /** "The partnership that A has with B": who has it. */
    Optional<ActorGroup> holderOf(LabelMention label) {
        for (ActorGroup group : scene.groups()) {
            if (group.first() >= label.end()) {
                return isHolder(label, group) ? Optional.of(group) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isHolder(LabelMention label, ActorGroup group) {
        Words words = scene.words();
        boolean relative = words.is(label.end(), "that") || words.is(label.end(), "which");
        return relative
                && group.first() - label.end() <= 3
                && (WordList.HOLDING.holds(words, group.end()) || WordList.HOLDING.holds(words, group.end() + 1));
    }

    private boolean isHeldWith(ActorGroup holder, ActorGroup group) {
        return group.before().equals("with") && group.first() - holder.end() <= 5;
    }

    private boolean isComplementOf(LabelMention label, ActorGroup group) {
        int gap = group.first() - label.end();
        if (gap > BEHIND_WITHIN) {
            return false;
        }
        if (isVerbLike(label) && gap <= 3 && isNounPhraseOfState(label.end(), group.first())) {
            return true;
        }
        if (gap == 0) {
            return label.form() == LabelForm.PARTNER || label.form() == LabelForm.TREATY;
        }
        return isMadeBetween(label, group) || (isLinked(label, group) && !isSomebodyElses(group));
    }

    /** "The pact that was signed last week between A and B". */
    private boolean isMadeBetween(LabelMention label, ActorGroup group) {
        return group.before().equals("between")
                && group.actors().size() > 1
                && any(
                        scene.cues(),
                        cue -> cue.kind() == CueKind.FORM
                                && Grammar.isPastForm(cue)
                                && cue.first() >= label.end()
                                && cue.end() <= group.first());
    }

    /** "Break with", "recognises": the state stands right behind. */
    private boolean isVerbLike(LabelMention label) {
        if (label.form() != LabelForm.RELATIONS) {
            return false;
        }
        Words words = scene.words();
        int last = label.end() - 1;
        return label.strength() == LabelMention.Strength.RIVAL
                || words.is(last, "with")
                || (words.is(last, "of") && label.isRecognition(words))
                || (words.folded(last).startsWith("recogni") && !words.is(last, "recognition"));
    }

    /** "The government in", "neighbouring". */
    private boolean isNounPhraseOfState(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!WordList.STATE_PHRASE.holds(scene.words(), i)) {
                return false;
            }
        }
        return true;
    }

    /** "With Beijing's rival" is not with Beijing; with its government it is. */
    private boolean isSomebodyElses(ActorGroup group) {
        Words words = scene.words();
        int next = WordList.POINT_OF_COMPASS.holds(words, group.end()) ? group.end() + 1 : group.end();
        return group.possessive() && WordList.PASSED_OVER.holds(words, next);
    }

    private boolean isLinked(LabelMention label, ActorGroup group) {
        Words words = scene.words();
        boolean envoy = label.form() == LabelForm.ENVOY || label.form() == LabelForm.EMBASSY;
        boolean linked = false;
        for (int i = label.end(); i < group.first(); i++) {
            boolean listed = linked && Listing.opens(words, i - 1, group.first());
            if (!listed && (words.isPunctuation(i) || WordList.LINK_END.holds(words, i))) {
                return false;
            }
            if (words.is(i, "to")) {
                if (i > label.end() + 1 || (label.form() == LabelForm.PARTNER && isVerbBehind(i, group))) {
                    return false;
                }
                linked = true;
            } else if (words.is(i, "in") || words.is(i, "from")) {
                // "Wins recognition from Oman"
                boolean given = words.is(i, "from") && i == label.end() && isGranted(label);
                if ((!envoy && !given) || (envoy && !isOfEnvoyUpTo(label.end(), i))) {
                    return false;
                }
                linked = true;
            } else if (WordList.LINK.holds(words, i)) {
                linked = true;
            } else if (WordList.PARTNER_LINK.holds(words, i) && !(words.is(i, "as") && !words.is(i - 1, "such"))) {
                linked |= label.form() == LabelForm.PARTNER;
            } else if (!linked && WordList.LINK_BREAK.holds(words, i)) {
                return false;
            }
        }
        return linked && !isMoveBetween(label.end(), group.first());
    }

    /** "The ambassador back from", "and his staff in"; "the ambassador drew criticism from" tells of something else. */
    private boolean isOfEnvoyUpTo(int from, int preposition) {
        Words words = scene.words();
        for (int i = from; i < preposition; i++) {
            if (!words.isCapitalised(i) && !WordList.ENVOY_BETWEEN.holds(words, i)) {
                return false;
            }
        }
        return true;
    }

    /** Recognition that comes from somebody, not one that is switched from one to the other. */
    private boolean isGranted(LabelMention label) {
        Words words = scene.words();
        return label.isRecognition(words)
                && !WordList.SWITCHING.isAmong(words, label.first() - SWITCHED_WITHIN, label.first());
    }

    /** "Asked its ally to help Oman": "to" leads to what is to be done, not to a state. */
    private boolean isVerbBehind(int to, ActorGroup group) {
        Words words = scene.words();
        int next = to + 1;
        return next < group.first() && !words.isCapitalised(next) && !WordList.STATE_PHRASE.holds(words, next);
    }

    private boolean isMoveBetween(int from, int to) {
        for (Cue cue : scene.cues()) {
            if (cue.kind().isMove() && cue.isVerb() && cue.first() >= from && cue.end() <= to) {
                return true;
            }
        }
        return false;
    }

    /** "With the gas-rich peninsula": with whom is told, but in words that name nobody known. */
    boolean isUnknownBehind(LabelMention label) {
        Words words = scene.words();
        int end = label.end();
        boolean with = words.is(end, "with") || words.is(end, "to");
        boolean somebody = with
                && (words.is(end + 1, "the")
                        || words.is(end + 1, "it")
                        || words.is(end + 1, "them")
                        || words.is(end + 1, "its")
                        || words.is(end + 1, "his")
                        || words.is(end + 1, "that"));
        boolean howHigh = words.is(end, "to") && WordList.STATUS_NOUN.isAmong(words, end + 2, end + 5);
        return somebody
                && !howHigh
                && none(scene.groups(), group -> group.first() >= end && group.first() - end <= 6)
                && none(
                        scene.references(),
                        reference -> reference.kind() == Reference.Kind.PAIR
                                && reference.first() >= end
                                && reference.first() - end <= 4);
    }

    /** "A partnership between Acme and Globex": between names that are no state's. */
    boolean isBetweenStrangers(LabelMention label) {
        Words words = scene.words();
        int name = label.end() + 1;
        return words.is(label.end(), "between")
                && name < words.size()
                && words.isCapitalised(name)
                && none(scene.groups(), group -> group.first() >= name && group.first() - name <= STRANGERS_WITHIN);
    }

    /** "A pact with others": with nobody in particular. */
    boolean isWithOthers(LabelMention label) {
        Words words = scene.words();
        if (!words.is(label.end(), "with")) {
            return false;
        }
        int at = label.end() + 1;
        if (areNamed(at)) {
            return false;
        }
        return WordList.OTHERS.holds(words, at)
                || (WordList.SOME_OTHERS.holds(words, at) && !words.isCapitalised(at + 1 < words.size() ? at + 1 : at));
    }

    /** "With several states, including A and B". */
    private boolean areNamed(int from) {
        Words words = scene.words();
        return any(
                scene.groups(),
                group -> group.first() > from
                        && group.first() - from <= STRANGERS_WITHIN
                        && (WordList.PARTNER_LINK.holds(words, group.first() - 1)
                                || words.is(group.first() - 1, "like")
                                || words.is(group.first() - 1, ":")));
    }

    /** "Switched recognition from A to B": who stands behind the preposition. */
    List<String> behind(LabelMention label, String preposition) {
        return scene.groups().stream()
                .filter(group -> group.first() >= label.end()
                        && group.first() - label.end() <= 8
                        && group.before().equals(preposition))
                .findFirst()
                .map(ActorGroup::actors)
                .orElse(List.of());
    }
}
