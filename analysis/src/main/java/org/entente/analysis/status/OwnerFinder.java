package org.entente.analysis.status;

import java.util.Optional;

/** Finds whose a label is by the words before it: "Vietnam's", "the American", "US-Vietnam". */
record OwnerFinder(Scene scene) {

    private static final int BEFORE_WITHIN = 4;

    Optional<ActorGroup> ownerOf(LabelMention label) {
        for (int i = scene.groups().size() - 1; i >= 0; i--) {
            ActorGroup group = scene.groups().get(i);
            if (group.end() <= label.first()) {
                return owns(group, label) ? Optional.of(group) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean owns(ActorGroup group, LabelMention label) {
        int gap = label.first() - group.end();
        boolean named = group.possessive() || group.paired();
        if (!(named || (gap == 0 && !isVerbBetween(group, label)))) {
            return false;
        }
        return (gap <= BEFORE_WITHIN && isNounPhrase(group.end(), label.first())) || ownsTwoNouns(group, label);
    }

    /** "Washington's neighbour and NATO ally". */
    private boolean ownsTwoNouns(ActorGroup group, LabelMention label) {
        int gap = label.first() - group.end();
        return label.form() == LabelForm.PARTNER
                && group.possessive()
                && gap == 2
                && scene.words().is(group.end() + 1, "and");
    }

    private boolean isVerbBetween(ActorGroup group, LabelMention label) {
        for (Cue cue : scene.cues()) {
            if (cue.isVerb() && cue.first() >= group.end() && cue.end() <= label.first()) {
                return true;
            }
        }
        return false;
    }

    /** Only adjectives and numbers stand here: no verb, preposition or comma. */
    private boolean isNounPhrase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.words().isPunctuation(i) || WordList.NOUN_PHRASE_END.holds(scene.words(), i)) {
                return false;
            }
        }
        for (Cue cue : scene.cues()) {
            if (cue.isVerb()
                    && cue.first() >= from
                    && cue.end() <= to
                    && cue.inflection() != Inflection.PAST
                    && cue.inflection() != Inflection.PARTICIPLE) {
                return false;
            }
        }
        return true;
    }

    /** Who is set beside the label: "Washington, Canberra's ally", "Canberra's ally Washington". */
    Optional<ActorGroup> appositionOf(LabelMention label, ActorGroup owner) {
        for (ActorGroup group : scene.groups()) {
            boolean before = !scene.words().is(group.first() - 1, "after")
                    && group.end() + 4 >= owner.first()
                    && group.end() < owner.first()
                    && isCommaBetween(group.end(), owner.first());
            boolean behind = group.first() >= label.end()
                    && group.first() <= label.end() + 5
                    && isSetBehind(label.end(), group.first());
            if ((before || behind) && !group.actors().equals(owner.actors())) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** "Oman's ally Malta", "Oman's ally, the Maltese government"; not "Oman's allies in Malta". */
    private boolean isSetBehind(int from, int to) {
        int behindPlace = scene.words().is(from, "in") ? endOfPlace(from, to) : from;
        for (int i = behindPlace; i < to; i++) {
            boolean ofName = scene.words().is(i, ",")
                    || WordList.DETERMINER.holds(scene.words(), i)
                    || WordList.PARTNER_LINK.holds(scene.words(), i)
                    || scene.words().isCapitalised(i);
            if (!ofName) {
                return false;
            }
        }
        return true;
    }

    /** "Oman's last ally in the region, Malta": where the comma stands, or the preposition where none does. */
    private int endOfPlace(int in, int to) {
        for (int i = in + 1; i < to; i++) {
            if (scene.words().is(i, ",")) {
                return i;
            }
        }
        return in;
    }

    private boolean isCommaBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.words().is(i, ",")) {
                return true;
            }
        }
        return false;
    }
}
