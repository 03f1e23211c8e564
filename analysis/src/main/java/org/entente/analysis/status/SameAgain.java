package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.List;
import java.util.Optional;

/** Finds what a sentence does to the same status with another state: "... and resumed those with China". */
final class SameAgain {

    private static final int VERB_WITHIN = 3;

    private final Scene scene;
    private final Words words;

    SameAgain(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /**
     * A pronoun that stands for the label.
     *
     * @param verb what is done
     * @param other with whom
     */
    record Repeat(Cue verb, ActorGroup other) {}

    /**
     * The same status, made by one state with another.
     *
     * @param verb what is done
     * @param doer by whom
     * @param other with whom
     */
    record Act(Cue verb, String doer, String other) {}

    /** "Kyiv signed one with Washington": a sentence that names the status only by a pronoun. */
    Optional<Act> byItself() {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (!isOneWith(words, i)) {
                continue;
            }
            int at = i;
            Optional<Cue> verb = scene.cues().stream()
                    .filter(cue -> cue.isVerb()
                            && cue.kind() == CueKind.FORM
                            && cue.inflection() != Inflection.BASE
                            && cue.inflection() != Inflection.ING
                            && cue.end() <= at
                            && at - cue.end() < VERB_WITHIN)
                    .findFirst();
            Optional<String> other = only(at + 2, at + 4);
            Optional<String> doer = verb.flatMap(cue -> only(0, cue.first()));
            if (other.isPresent() && doer.isPresent() && !other.equals(doer)) {
                return Optional.of(new Act(verb.get(), doer.get(), other.get()));
            }
        }
        return Optional.empty();
    }

    /** "One with Malta" stands for the label before. */
    static boolean isOneWith(Words words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            if (isOneWith(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneWith(Words words, int at) {
        return words.is(at, "one") && words.is(at + 1, "with");
    }

    /** The one state named from here up to there. */
    private Optional<String> only(int from, int to) {
        List<String> named = scene.groups().stream()
                .filter(group -> group.first() >= from && group.first() < to)
                .flatMap(group -> group.actors().stream())
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    Optional<Repeat> behind(LabelMention label) {
        for (int i = label.end(); i + 1 < words.size(); i++) {
            boolean stands = WordList.PRONOUN_OF_LABEL.holds(words, i) && words.is(i + 1, "with");
            if (!stands || hasLabelBetween(label, i)) {
                continue;
            }
            int at = i;
            Optional<Cue> verb = scene.cues().stream()
                    .filter(cue -> cue.isVerb()
                            && cue.kind().isMove()
                            && cue.forms().contains(label.form())
                            && cue.first() >= label.end()
                            && cue.end() <= at
                            && at - cue.end() < VERB_WITHIN)
                    .reduce((a, b) -> b);
            Optional<ActorGroup> other = scene.groups().stream()
                    .filter(group -> group.first() >= at + 1 && group.first() <= at + 3)
                    .findFirst();
            if (verb.isPresent() && other.isPresent()) {
                return Optional.of(new Repeat(verb.get(), other.get()));
            }
        }
        return Optional.empty();
    }

    private boolean hasLabelBetween(LabelMention label, int at) {
        return any(scene.labels(), other -> other.first() >= label.end() && other.end() <= at);
    }
}
