package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.Optional;

/** Whether "partner" only tells who somebody is, so that the verb says nothing of it. */
final class Apposition {

    /** How far behind a partner "since" may stand. */
    static final int SINCE_WITHIN = 3;

    /** How many words may stand before a partner up to its article. */
    private static final int ADJECTIVES_AT_MOST = 3;

    /** How far before a label its owner's pronoun may stand: "its longest-standing". */
    private static final int OWN_WITHIN = 4;

    private Apposition() {}

    /** "Norway, its closest ally": the place of the owner's pronoun behind a comma, or -1. */
    static int ownBefore(Words words, LabelMention label) {
        for (int i = label.first() - 1; i >= label.first() - OWN_WITHIN; i--) {
            if (WordList.OWN.holds(words, i)) {
                return words.is(i - 1, ",") ? i : -1;
            }
        }
        return -1;
    }

    /** "Sanctioned its treaty ally Turkey", "Oman, a strategic partner of India,": the verb says nothing of the label. */
    static boolean isSetBeside(Scene scene, LabelMention label) {
        Words words = scene.words();
        if (label.form() != LabelForm.PARTNER) {
            return false;
        }
        int before = label.first() - 1;
        Optional<ActorGroup> owner = scene.groups().stream()
                .filter(group -> group.end() == label.first() && group.possessive())
                .reduce((a, b) -> b);
        boolean article = WordList.ARTICLE_OF_PARTNER.holds(words, before) || owner.isPresent();
        boolean nameBehind = any(scene.groups(), group -> group.first() == label.end());
        if (nameBehind
                && (article || before < 0 || isTitleOf(scene, label))
                && !words.is(label.end() - 1, "partners")) {
            return true;
        }
        // "Oman and Malta, partners for a decade, ...", "allies by treaty since 1951"
        boolean both = words.is(before, ",")
                && (words.is(label.end(), "for") || words.isAmong("since", label.end(), label.end() + SINCE_WITHIN))
                && any(scene.groups(), group -> group.end() == before);
        return both || bearer(scene, label).isPresent();
    }

    /** "Relations with Oman, a traditional ally of Malta": who stands before the comma. */
    static Optional<ActorGroup> bearer(Scene scene, LabelMention label) {
        Words words = scene.words();
        Optional<ActorGroup> owner = scene.groups().stream()
                .filter(group -> group.end() == label.first() && group.possessive())
                .reduce((a, b) -> b);
        int opening = owner.map(ActorGroup::first).orElseGet(() -> articleBefore(words, label));
        if (opening < 0) {
            return Optional.empty();
        }
        int comma = words.is(opening - 1, "still") ? opening - 2 : opening - 1;
        return words.is(comma, ",")
                ? scene.groups().stream().filter(group -> group.end() == comma).findFirst()
                : Optional.empty();
    }

    /** The place of "a" before the adjectives of a label, or -1. */
    private static int articleBefore(Words words, LabelMention label) {
        for (int i = label.first() - 1; i >= label.first() - ADJECTIVES_AT_MOST; i--) {
            if (WordList.ARTICLE_OF_PARTNER.holds(words, i)) {
                return i;
            }
            if (!WordList.BEFORE_PARTNER.holds(words, i)) {
                return -1;
            }
        }
        return -1;
    }

    /** "Even staunch Oman ally Malta": a state's bare name before the label, and another's behind it. */
    private static boolean isTitleOf(Scene scene, LabelMention label) {
        return !label.isPlural(scene.words())
                && any(
                        scene.groups(),
                        group -> group.end() == label.first()
                                && group.actors().size() == 1
                                && group.part() != ActorGroup.Part.OUTSIDE);
    }
}
