package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.Optional;

/** Reads what a sentence without a label of its own says to the claim before it. */
final class AnswerReader {

    private static final int ECHO_WITHIN = 5;
    private static final int NEXT_WITHIN = 4;

    private final Scene scene;
    private final Words words;

    AnswerReader(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /** "Muscat denies it", "Muscat knows of no change": the other side contradicts what was told just before. */
    boolean isContradicting() {
        return WordList.SAID_BEFORE.isAmong(words, 0, words.size())
                && any(
                        scene.cues(),
                        cue -> cue.kind() == CueKind.DENY
                                && ((cue.isVerb() && !isOfNounBefore(cue))
                                        || WordList.NO_CHANGE.isAmong(words, cue.first(), cue.end())));
    }

    /** "Troops have landed, according to reports that the army denies": those are denied, and nothing else. */
    private boolean isOfNounBefore(Cue cue) {
        Clause clause = scene.clauseOf(cue.first());
        return clause.isRelative() || clause.link() == Clause.Link.THAT;
    }

    /** "Oman is not among them", "neither is on the list": who is named does not hold what others hold. */
    boolean isLeavingOut() {
        boolean not = any(scene.cues(), cue -> cue.kind() == CueKind.NOT || cue.kind() == CueKind.DENY);
        for (int i = 0; not && i + 1 < words.size(); i++) {
            boolean among = words.is(i, "among") && (words.is(i + 1, "them") || words.is(i + 1, "these"));
            boolean listed = words.is(i, "list") && (words.is(i - 1, "the") || words.is(i - 1, "that"));
            boolean one = words.is(i, "one") && words.is(i + 1, "of") && words.is(i + 2, "them");
            if (among || listed || one) {
                return true;
            }
        }
        return false;
    }

    /** "Djibouti is expected to do the same", "Oman refuses to follow": the stance before, as this sentence holds it. */
    Stance echoed(Stance before, ActorGroup who) {
        Stance result = before;
        for (int i = scene.cues().size() - 1; i >= 0; i--) {
            Cue cue = scene.cues().get(i);
            boolean holds = switch (cue.kind()) {
                case WILL, MAYBE, WISH, NOT, REFUSE -> true;
                default -> false;
            };
            if (holds && cue.first() >= who.end() && cue.first() - who.end() <= ECHO_WITHIN) {
                result = result.under(cue.kind());
            }
        }
        boolean next = false;
        for (int i = who.end(); i < who.end() + NEXT_WITHIN; i++) {
            // "Is next", not "follows the next day".
            next |= words.is(i, "next") && !words.is(i - 1, "the");
        }
        return (next && result.isChange() ? result.under(CueKind.WILL) : result).settled();
    }

    /** What a sentence without a label answers to the claim before it: "turned it down", "the item was struck off". */
    Optional<Modality> answer() {
        return answerFrom(0);
    }

    /** What the rest of the label's own sentence answers to it: "; Muscat turned the offer down". */
    Optional<Modality> answerBehind(LabelMention label) {
        for (int i = label.end(); i < words.size(); i++) {
            if (isLeftWithout(i)) {
                return Optional.of(Modality.DELAYED);
            }
            if (WordList.CONTRAST.holds(words, i)) {
                int boundary = i;
                boolean told = any(scene.labels(), other -> other.first() >= boundary);
                return told ? Optional.empty() : answerFrom(boundary);
            }
        }
        return Optional.empty();
    }

    /** "Came to sign it, and flew home without". */
    private boolean isLeftWithout(int and) {
        return words.is(and, "and")
                && any(
                        scene.cues(),
                        cue -> cue.first() == and + 1
                                && cue.kind() == CueKind.DELAY
                                && words.is(cue.end() - 1, "without"));
    }

    /** "Obama declined, aides said": a refusal that needs no object. */
    private boolean isPlainRefusal() {
        return any(
                scene.cues(),
                cue -> cue.kind() == CueKind.REFUSE
                        && cue.isVerb()
                        && (cue.end() >= words.size() || words.isPunctuation(cue.end())));
    }

    private Optional<Modality> answerFrom(int from) {
        boolean byParty = (from > 0 || isPlainRefusal())
                && any(scene.groups(), group -> group.first() >= from && group.part() == ActorGroup.Part.PARTY);
        if (!byParty && !WordList.ANSWERABLE.isAmong(words, from, words.size())) {
            return Optional.empty();
        }
        for (Cue cue : scene.cues()) {
            boolean free = cue.inflection() != Inflection.NOUN && cue.near() == 0 && cue.first() >= from;
            if (free && cue.kind() == CueKind.REFUSE) {
                return Optional.of(Modality.REFUSED);
            }
            if (free && cue.kind() == CueKind.DELAY) {
                return Optional.of(Modality.DELAYED);
            }
        }
        return Optional.empty();
    }
}
