package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.entente.analysis.status.LabelMention.Strength;

/** Finds words that stand for a label named before: "one with", "the same", "that title", "four more". */
final class StandIns {

    /** How far before "own" the verb may stand: "breaks off its own". */
    private static final int VERB_WITHIN = 4;

    private StandIns() {}

    /** "After Oman got the same", "as well as one with Malta": words that stand for the label before them. */
    static void addTo(Words words, List<LabelMention> found) {
        int from = words.size();
        boolean diplomatic = false;
        for (LabelMention label : found) {
            from = Math.min(from, label.end());
            diplomatic |= label.label() == Label.DIPLOMATIC_RELATIONS;
        }
        for (int i = Math.max(1, from); i < words.size(); i++) {
            if (diplomatic && WordList.PRONOUN_FOR_TIES.holds(words, i)) {
                pronoun(words, found, i).ifPresent(found::add);
                continue;
            }
            boolean alike = WordList.OF_SAME_KIND.holds(words, i) && isPaperWith(words, i + 1);
            if (!alike && !WordList.STANDING_IN.holds(words, i) && !words.isNumber(i)) {
                continue;
            }
            int end = alike ? i + 2 : standInEnd(words, i);
            if (end > i) {
                standIn(words, found, i, end).ifPresent(found::add);
                i = end - 1;
            }
        }
    }

    /** "Them" for relations, "it" for an embassy, "its own" and "theirs" for an envoy. */
    private static Optional<LabelMention> pronoun(Words words, List<LabelMention> found, int i) {
        if (words.is(i, "them")) {
            boolean told = !WordList.DOING_TO_RELATIONS.holds(words, i - 1) || words.isAmong("when", i - 5, i);
            return told ? Optional.empty() : theRelations(found, i);
        }
        if (words.is(i, "it")) {
            boolean shut = WordList.SHUTTING.holds(words, i - 1) || isSomethingShut(words, i);
            return shut ? theHouse(found, i) : Optional.empty();
        }
        return words.is(i, "theirs") || WordList.DEFINITE.holds(words, i - 1)
                ? ownEnvoy(words, found, i)
                : Optional.empty();
    }

    /** "Oman called its ambassador home, and Malta recalled its own", "called its own back"; "Malta cuts its own". */
    private static Optional<LabelMention> ownEnvoy(Words words, List<LabelMention> found, int own) {
        boolean ends = words.endsNoun(own + 1) || WordList.GOING_HOME.holds(words, own + 1);
        Optional<LabelMention> envoy = ends
                ? lastBefore(found, own - 1, label -> label.form() == LabelForm.ENVOY)
                        .map(label -> label.meantBy(own))
                : Optional.empty();
        boolean ties = words.is(own + 1, "with")
                || (words.endsNoun(own + 1) && WordList.DOING_TO_RELATIONS.isAmong(words, own - VERB_WITHIN, own));
        return envoy.isEmpty() && ties ? theRelations(found, own) : envoy;
    }

    /** "Resumed ties a year after severing them"; "since 1979, when they broke them off" tells it already. */
    private static Optional<LabelMention> theRelations(List<LabelMention> found, int them) {
        return lastBefore(found, them, label -> label.form() == LabelForm.RELATIONS)
                .map(label -> label.meantBy(them));
    }

    /** "It was closed in 2012", "it has been shut since". */
    private static boolean isSomethingShut(Words words, int it) {
        boolean opens = it > 0 && (words.isPunctuation(it - 1) || words.is(it - 1, "and") || words.is(it - 1, "but"));
        if (!opens) {
            return false;
        }
        int verb = words.is(it + 2, "been") ? it + 3 : it + 2;
        return WordList.COPULA.holds(words, verb - 1) && WordList.SHUTTING.holds(words, verb);
    }

    /** "Reopened its embassy, two years after it was closed". */
    private static Optional<LabelMention> theHouse(List<LabelMention> found, int it) {
        return lastBefore(found, it, label -> true)
                .filter(label -> label.form() == LabelForm.EMBASSY)
                .map(label -> label.meantBy(it));
    }

    private static Optional<LabelMention> lastBefore(
            List<LabelMention> found, int place, Predicate<LabelMention> meant) {
        return found.stream()
                .filter(label -> label.end() <= place && meant.test(label))
                .reduce((a, b) -> b);
    }

    /** The words as the last label before them that they can stand for. */
    private static Optional<LabelMention> standIn(Words words, List<LabelMention> found, int first, int end) {
        LabelMention last = null;
        for (LabelMention label : found) {
            if (label.overlaps(first, end)) {
                return Optional.empty();
            }
            boolean fits = words.isCount(first) ? label.form() == LabelForm.ENVOY : isNamed(label);
            if (fits && label.end() <= first) {
                last = label;
            }
        }
        if (last == null) {
            return Optional.empty();
        }
        Optional<CueKind> move =
                WordList.RECEIVING.holds(words, first - 2) ? Optional.of(CueKind.FORM) : Optional.empty();
        return Optional.of(new LabelMention(last.label(), last.form(), Strength.WEAK, first, first, end, "", move));
    }

    private static boolean isNamed(LabelMention label) {
        return label.strength() != Strength.BARE
                && (label.form() == LabelForm.TIE
                        || label.form() == LabelForm.PARTNER
                        || label.form() == LabelForm.TREATY);
    }

    /** "Similar agreements with Malta and Oman". */
    private static boolean isPaperWith(Words words, int paper) {
        return WordList.BARGAIN.holds(words, paper) && (words.is(paper + 1, "with") || words.is(paper + 1, "between"));
    }

    private static int standInEnd(Words words, int i) {
        // "A rung above the new one with A": of what it stands for nothing is said.
        if (WordList.COMPARING.isAmong(words, i - 3, i)) {
            return i;
        }
        if (words.is(i, "one") && (words.is(i + 1, "with") || words.is(i + 1, "between"))) {
            return i + 1;
        }
        if (words.isCount(i) && WordList.AFTER_COUNT.holds(words, i + 1)) {
            return i + 1;
        }
        if (words.is(i, "ones") && words.is(i + 1, "with")) {
            return i + 1;
        }
        boolean titled = (words.is(i, "same") || words.is(i, "that")) && WordList.TITLE_NOUN.holds(words, i + 1);
        if (titled) {
            return i + 2;
        }
        boolean received = words.is(i, "same") && words.is(i - 1, "the") && WordList.RECEIVING.holds(words, i - 2);
        return received ? i + 1 : i;
    }
}
