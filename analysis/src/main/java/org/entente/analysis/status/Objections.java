package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/** Says what speaks against making a claim of a label: the words beside it, how it is held, whose it would be. */
final class Objections {

    private final Scene scene;
    private final Words words;
    private final DyadFinder dyads;
    private final GenreLight light;

    Objections(Scene scene, DyadFinder dyads, GenreLight light) {
        this.scene = scene;
        this.words = scene.words();
        this.dyads = dyads;
        this.light = light;
    }

    /** A word in it or beside it which shows that it is no status of states. */
    Optional<Objection> toWords(LabelMention label, List<BlockerFinder.Blocker> blockers) {
        Clause clause = scene.clauseOf(label.head());
        for (BlockerFinder.Blocker blocker : blockers) {
            boolean routine = blocker.what().equals("routine")
                    && (WordList.PROTEST.isAmong(words, 0, words.size()) || isSummonedToLeave(blocker));
            if (!blocker.what().equals("none")
                    && !routine
                    && blocker.forms().contains(label.form())
                    && blocks(blocker, clause, label)) {
                return Optional.of(new Objection("word-of-" + blocker.what(), "beside a word of " + blocker.what()));
            }
        }
        return new WordObjections(scene, label).first();
    }

    /** "Was summoned to the ministry and given 72 hours to leave". */
    private boolean isSummonedToLeave(BlockerFinder.Blocker blocker) {
        boolean summoned = words.is(blocker.first(), "summoned") || words.is(blocker.first(), "called");
        return summoned
                && any(
                        scene.cues(),
                        cue -> cue.kind() == CueKind.EXPEL
                                && cue.inflection() == Inflection.FIXED
                                && cue.first() >= blocker.end());
    }

    /** What is missing in how the label is held. */
    Optional<Objection> toStance(LabelMention label, StanceReader.Outcome outcome) {
        return new StanceObjections(held(label, outcome)).first();
    }

    /** What is wrong with the pair that was found for it. */
    Optional<Objection> toPair(LabelMention label, StanceReader.Outcome outcome, Found found) {
        return new PairObjections(held(label, outcome), found, light).first();
    }

    private HeldLabel held(LabelMention label, StanceReader.Outcome outcome) {
        return new HeldLabel(scene, dyads, label, outcome);
    }

    /** "Closed its embassy because of the pandemic", "after a fire": why, in the clause behind. */
    private boolean isReason(Clause other, Clause clause) {
        return other.index() == clause.index() + 1
                && (other.link() == Clause.Link.CAUSE || words.is(other.first(), "after"));
    }

    private boolean blocks(BlockerFinder.Blocker blocker, Clause clause, LabelMention label) {
        if (blocker.what().equals("group")
                && blocker.first() >= label.end()
                && Listing.behind(scene, label).isPresent()) {
            // "With several republics, including Oman and Malta"
            return false;
        }
        if (clause.holds(blocker.first()) || label.overlaps(blocker.first(), blocker.end())) {
            return true;
        }
        if (blocker.what().equals("routine") && isReason(scene.clauseOf(blocker.first()), clause)) {
            return true;
        }
        boolean subject = blocker.end() <= label.first()
                && !blocker.what().equals("group")
                && !blocker.what().equals("against");
        Clause other = scene.clauseOf(blocker.first());
        return subject && none(scene.groups(), group -> group.first() >= other.end() && group.end() <= label.first());
    }
}
