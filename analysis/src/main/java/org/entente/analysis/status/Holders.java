package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds who is said in passing to hold a status already: "a pact like the one that C has with D", "a rank that only C has". */
final class Holders {

    private static final int BEHIND_WITHIN = 14;
    private static final int VERB_WITHIN = 3;
    private static final int TITLE_WITHIN = 6;

    private final Scene scene;
    private final Words words;

    Holders(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /**
     * Who holds it.
     *
     * @param holders the states that have it
     * @param with with whom, if the sentence says so
     */
    record Held(List<String> holders, Optional<String> with) {

        Held {
            holders = List.copyOf(holders);
        }
    }

    List<Held> of(LabelMention label) {
        var found = new ArrayList<Held>();
        for (ActorGroup group : scene.groups()) {
            boolean compared = group.first() >= label.end()
                    && group.first() - label.end() <= BEHIND_WITHIN
                    && !group.possessive()
                    && isCompared(label, group.first());
            int verb = compared ? holdingBehind(group.end()) : -1;
            if (verb >= 0 && isObjectElsewhere(verb + 1)) {
                found.add(new Held(group.actors(), withBehind(verb + 1)));
            }
        }
        return found;
    }

    /** "Until then only C and D had held the rank": who holds what the sentence before spoke of. */
    List<String> ofTitleBefore() {
        for (ActorGroup group : scene.groups()) {
            int verb = holdingBehind(group.end());
            for (int i = verb + 2; verb >= 0 && i < Math.min(words.size(), verb + TITLE_WITHIN); i++) {
                if (isThatTitle(words, i)) {
                    return group.actors();
                }
            }
        }
        return List.of();
    }

    /** "The rank", "that title" stand for the label before. */
    static boolean nameTitle(Words words) {
        for (int i = 1; i < words.size(); i++) {
            if (isThatTitle(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isThatTitle(Words words, int noun) {
        return WordList.TITLE_NOUN.holds(words, noun) && WordList.THAT_TITLE.holds(words, noun - 1);
    }

    /** "Like the one C", "of the kind that C", "a status that only C": a comparison stands between the label and the name. */
    private boolean isCompared(LabelMention label, int name) {
        boolean opened = false;
        for (int i = label.end(); i < name; i++) {
            if (words.is(i, ";")) {
                return false;
            }
            opened |= WordList.COMPARED.holds(words, i);
        }
        return opened && WordList.BEFORE_HOLDER.holds(words, name - 1);
    }

    private int holdingBehind(int end) {
        for (int i = end; i < Math.min(words.size(), end + VERB_WITHIN); i++) {
            if (WordList.HOLDING.holds(words, i)) {
                return words.is(i + 1, "had") || words.is(i + 1, "held") ? i + 1 : i;
            }
            if (words.isPunctuation(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** What is held stands before: no object follows. */
    private boolean isObjectElsewhere(int at) {
        return at >= words.size()
                || words.isPunctuation(at)
                || words.is(at, "with")
                || words.is(at, "already")
                || words.is(at, "since");
    }

    private Optional<String> withBehind(int at) {
        int with = words.is(at, "already") ? at + 1 : at;
        return words.is(with, "with")
                ? scene.groups().stream()
                        .filter(group -> group.first() > with && group.first() - with <= 2)
                        .findFirst()
                        .map(group -> group.actors().get(0))
                : Optional.empty();
    }
}
