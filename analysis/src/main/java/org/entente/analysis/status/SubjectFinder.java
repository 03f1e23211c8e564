package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.ActorGroup.Part;

/** Finds who acts on a label, and on whom. */
record SubjectFinder(Scene scene, Memory memory) {

    private static final int APPOSED_WITHIN = 7;
    private static final int NOUN_WITHIN = 5;

    /** "Thanked the government of A for": how far before the name the verb may stand. */
    private static final int JUDGED_WITHIN = 3;

    /** How far before "that" the countries may stand: "countries in the world that". */
    private static final int COUNTRIES_WITHIN = 4;

    /** Who acts in the label's clause; where nobody is named, who acted in the clause before. */
    List<String> subjectOf(LabelMention label, Clause clause, int verb) {
        List<String> doer = doerOfNoun(label, clause);
        if (doer.isEmpty()) {
            doer = plannerOf(label, clause);
        }
        if (doer.isEmpty()) {
            doer = judgedFor(label, clause);
        }
        if (doer.isEmpty()) {
            doer = doerBehindAs(label, clause, verb);
        }
        if (doer.isEmpty()) {
            doer = ownerOfReason(label, clause);
        }
        if (!doer.isEmpty()) {
            return doer;
        }
        List<Clause> clauses = scene.clauses();
        for (int at = clause.index(); at >= 0; at--) {
            Clause here = clauses.get(at);
            if (at < clause.index() && clauses.get(at + 1).link() == Clause.Link.RESUMED && at > 0) {
                continue;
            }
            List<String> subject = subjectIn(here, at == clause.index() ? limitOf(label, verb) : here.end());
            if (subject.isEmpty() && (at == clause.index() || here.isRelative())) {
                subject = antecedentOf(here);
            }
            if (!subject.isEmpty()) {
                return at == clause.index() || isHeAsked(verb) ? whoIsAsked(label, verb, subject) : subject;
            }
        }
        Optional<ActorGroup> amongThem = Listing.amongThem(scene);
        if (amongThem.isPresent()) {
            return amongThem.get().actors();
        }
        if (memory.subjects().size() > 2 && areTheyMeant(label)) {
            return memory.subjects();
        }
        for (Reference reference : scene.references()) {
            if (reference.kind() == Reference.Kind.ONE && reference.first() < label.first()) {
                return memory.subject().stream().toList();
            }
        }
        return List.of();
    }

    /** "They have an alliance with D": those named together in the sentence before. */
    private boolean areTheyMeant(LabelMention label) {
        for (int i = 0; i < label.first(); i++) {
            if (scene.words().is(i, "they") || scene.words().is(i, "their")) {
                return new ComplementFinder(scene).complementOf(label).isPresent();
            }
        }
        return false;
    }

    /** "Condemned A's expulsion of B's envoy": whose doing the noun tells of. */
    private List<String> doerOfNoun(LabelMention label, Clause clause) {
        if (label.form() != LabelForm.ENVOY && label.form() != LabelForm.RELATIONS) {
            return List.of();
        }
        for (ActorGroup group : scene.groups()) {
            boolean doing = group.possessive()
                    && clause.holds(group.first())
                    && group.end() < label.first()
                    && label.first() - group.end() <= NOUN_WITHIN
                    && any(
                            scene.cues(),
                            cue -> cue.kind().isMove()
                                    && cue.inflection() == Inflection.NOUN
                                    && cue.reaches(label)
                                    && cue.first() == group.end()
                                    && scene.words().is(cue.end(), "of"));
            if (doing) {
                return group.actors();
            }
        }
        return List.of();
    }

    /** "Tried to block A's plan to cut ties with B": whose plan it is. */
    private List<String> plannerOf(LabelMention label, Clause clause) {
        return scene.groups().stream()
                .filter(group ->
                        clause.holds(group.first()) && group.end() < label.first() && Plans.isOwner(scene, group))
                .reduce((a, b) -> b)
                .map(ActorGroup::actors)
                .orElse(List.of());
    }

    /** "Congratulated A on restoring ties with B", "thanked A for its pact with B": whoever is judged by it did it. */
    private List<String> judgedFor(LabelMention label, Clause clause) {
        Words words = scene.words();
        for (ActorGroup group : scene.groups()) {
            int first = Listing.beforeArticle(words, group.first());
            boolean judged = clause.holds(group.first())
                    && group.end() < label.first()
                    && !group.possessive()
                    && WordList.JUDGING.isAmong(words, first - JUDGED_WITHIN, first + 1)
                    && WordList.JUDGED_FOR.holds(words, group.end())
                    && (WordList.OWN.holds(words, group.end() + 1) || words.endsWith(group.end() + 1, "ing"));
            if (judged
                    && (group.actors().size() > 1
                            || new ComplementFinder(scene).complementOf(label).isPresent())) {
                return group.actors();
            }
        }
        return List.of();
    }

    /** "A suspends aid to B over its alliance with C": it is B's. */
    private List<String> ownerOfReason(LabelMention label, Clause clause) {
        int reason = Reason.before(scene.words(), label);
        if (reason < 0 || scene.words().possessive(label.first() - 1)) {
            return List.of();
        }
        List<ActorGroup> before = scene.groups().stream()
                .filter(group -> clause.holds(group.first()) && group.end() <= reason && !group.possessive())
                .toList();
        if (before.size() < 2 || new ComplementFinder(scene).complementOf(label).isEmpty()) {
            return List.of();
        }
        ActorGroup object = before.get(before.size() - 1);
        boolean done = any(
                scene.cues(),
                cue -> cue.isVerb()
                        && (cue.kind().isMoveDown() || cue.kind() == CueKind.DELAY)
                        && clause.holds(cue.first())
                        && cue.end() <= object.first());
        boolean towards = done
                ? !object.before().equals("by")
                : object.before().equals("to")
                        || object.before().equals("on")
                        || object.before().equals("against")
                        || object.before().isEmpty();
        return towards ? object.actors() : List.of();
    }

    /** "The sultan looked on as A and B signed": who stands between "as" and the verb. */
    private List<String> doerBehindAs(LabelMention label, Clause clause, int verb) {
        if (verb < 0 || verb >= label.first() || label.form() == LabelForm.BLOC) {
            return List.of();
        }
        for (ActorGroup group : scene.groups()) {
            int as = Listing.beforeArticle(scene.words(), group.first());
            boolean doer = clause.holds(as)
                    && scene.words().is(as, "as")
                    && !group.possessive()
                    && group.end() <= verb
                    && any(
                            scene.cues(),
                            cue -> cue.isVerb()
                                    && cue.inflection() != Inflection.ING
                                    && cue.first() >= group.end()
                                    && cue.first() - group.end() <= 1
                                    && cue.end() <= label.first());
            if (doer) {
                return group.actors();
            }
        }
        return List.of();
    }

    /** "Threatened B, which remains an ally of C": who stands right before "which" acts, if nobody behind it does. */
    private List<String> antecedentOf(Clause clause) {
        Words words = scene.words();
        int countries = countriesBefore(clause.first());
        if (countries >= 0 && (words.is(clause.first(), "that") || words.is(clause.first(), "which"))) {
            return apposedTo(countries);
        }
        boolean relative = words.is(clause.first(), "which") || words.is(clause.first(), "who");
        if (!relative) {
            return List.of();
        }
        int before = words.is(clause.first() - 1, ",") ? clause.first() - 1 : clause.first();
        return scene.groups().stream()
                .filter(group -> group.end() == before && !group.possessive())
                .findFirst()
                .map(ActorGroup::actors)
                .orElse(List.of());
    }

    /** "Countries that", "countries in the world that", "of the ten that": where the word for them stands, or -1. */
    private int countriesBefore(int that) {
        Words words = scene.words();
        if (words.isCount(that - 1)) {
            return that - 1;
        }
        for (int i = that - 1; i >= Math.max(0, that - COUNTRIES_WITHIN); i--) {
            if (WordList.STATES_TOLD_OF.holds(words, i)) {
                return i == that - 1 || words.is(i + 1, "in") ? i : -1;
            }
        }
        return -1;
    }

    /** "A, B and C, three countries that still recognise D". */
    private List<String> apposedTo(int countries) {
        for (int comma = countries - 1; comma > Math.max(0, countries - APPOSED_WITHIN); comma--) {
            if (scene.words().is(comma, ",")) {
                int end = comma;
                return scene.groups().stream()
                        .filter(group -> group.end() == end && !group.possessive())
                        .findFirst()
                        .map(ActorGroup::actors)
                        .orElse(List.of());
            }
        }
        return List.of();
    }

    /** "A urged B to establish ties with C": B is to do it. */
    private List<String> whoIsAsked(LabelMention label, int verb, List<String> asking) {
        Words words = scene.words();
        if (verb < 2 || verb >= label.first() || !words.is(verb - 1, "to")) {
            return asking;
        }
        if (isHeAsked(verb)) {
            return whoIsMeant(label, verb - 2, asking);
        }
        ActorGroup asked = null;
        for (ActorGroup group : scene.groups()) {
            if (group.end() <= verb - 1
                    && verb - 1 - group.end() <= 2
                    && !group.actors().equals(asking)) {
                asked = group;
            }
        }
        if (asked == null || asked.part() != Part.PARTY || !isAskedOf(asked)) {
            return asking;
        }
        List<String> with = new ComplementFinder(scene)
                .complementOf(label)
                .map(ActorGroup::actors)
                .orElse(List.of());
        boolean third = !with.isEmpty() && none(with, asking::contains) && none(with, asked.actors()::contains);
        return third || label.form() == LabelForm.BLOC ? asked.actors() : asking;
    }

    private boolean isHeAsked(int verb) {
        return verb >= 2 && WordList.OBJECT_PRONOUN.holds(scene.words(), verb - 2);
    }

    /** "A meets B and urges him to establish ties with C": the one beside who asks. */
    private List<String> whoIsMeant(LabelMention label, int pronoun, List<String> asking) {
        boolean wished = any(
                scene.cues(),
                cue -> cue.kind() == CueKind.WISH && cue.isVerb() && cue.end() <= pronoun && pronoun - cue.end() <= 1);
        List<String> with = new ComplementFinder(scene)
                .complementOf(label)
                .map(ActorGroup::actors)
                .orElse(List.of());
        return scene.groups().stream()
                .filter(group -> wished
                        && group.end() <= pronoun
                        && group.part() == Part.PARTY
                        && group.actors().size() == 1
                        && !group.actors().equals(asking)
                        && !with.isEmpty()
                        && !with.contains(group.actors().get(0)))
                .reduce((a, b) -> b)
                .map(ActorGroup::actors)
                .orElse(asking);
    }

    private boolean isAskedOf(ActorGroup asked) {
        for (Cue cue : scene.cues()) {
            int gap = asked.first() - cue.end();
            if (cue.kind() == CueKind.WISH && cue.isVerb() && gap >= 0 && gap <= 2) {
                return true;
            }
        }
        return false;
    }

    private static int limitOf(LabelMention label, int verb) {
        return verb >= 0 && verb < label.first() ? verb : label.first();
    }

    private List<String> subjectIn(Clause clause, int limit) {
        for (ActorGroup group : scene.groups()) {
            if (clause.holds(group.first()) && group.first() < limit && isSubject(group, clause)) {
                return withCoActors(group);
            }
        }
        return List.of();
    }

    /** "A follows B in cutting ...", "A joined B and C on Monday in ...": all of them do it. */
    private List<String> withCoActors(ActorGroup subject) {
        for (ActorGroup other : scene.groups()) {
            if (other.first() > subject.end() && (isJoinedIn(subject.end(), other) || isAlong(other))) {
                var together = new LinkedHashSet<>(subject.actors());
                together.addAll(other.actors());
                return List.copyOf(together);
            }
        }
        return subject.actors();
    }

    /** "Along with A and B", "together with C". */
    private boolean isAlong(ActorGroup other) {
        Words words = scene.words();
        int before = other.first() - (words.is(other.first() - 1, "the") ? 2 : 1);
        return words.is(before, "with") && (words.is(before - 1, "along") || words.is(before - 1, "together"));
    }

    private boolean isJoinedIn(int from, ActorGroup other) {
        Words words = scene.words();
        boolean joins = other.first() - from <= 4 && WordList.CO_ACTOR.isAmong(words, from, other.first());
        if (!joins) {
            return false;
        }
        for (int i = other.end(); i < Math.min(words.size() - 1, other.end() + 4); i++) {
            int doing = words.isAdverb(i + 1) ? i + 2 : i + 1;
            if (words.is(i, "in") && doing < words.size() && words.endsWith(doing, "ing")) {
                return true;
            }
        }
        return false;
    }

    private boolean isSubject(ActorGroup group, Clause clause) {
        Words words = scene.words();
        // "A month after Oman, Malta too ..."
        boolean forerunner = words.is(group.first() - 1, "after") && words.is(group.end(), ",");
        if (group.part() != Part.PARTY || forerunner) {
            return false;
        }
        return switch (group.before()) {
            case "", "of", "for", "between", "and", "like" -> true;
            // "The government in Muscat"
            case "in" -> !group.possessive() && group.actors().size() == 1 && group.place();
            default -> group.first() == clause.first();
        };
    }

    /** "A and B agreed with C to build ..." */
    Optional<ActorGroup> agreedWith(LabelMention label, Clause clause) {
        return scene.groupsIn(clause).stream()
                .filter(group -> group.end() <= label.first()
                        && group.before().equals("with")
                        && group.part() == Part.PARTY
                        && !group.possessive())
                .reduce((a, b) -> b);
    }

    /** Who stands between the verb and "to" the label: "raised Oman and Qatar to strategic partners". */
    List<String> objectsOf(LabelMention label, Clause clause, int verb) {
        var objects = new LinkedHashSet<String>();
        if (verb >= 0 && verb < label.first()) {
            for (ActorGroup group : scene.groupsIn(clause)) {
                boolean between = group.first() > verb && group.end() < label.first();
                if (between && group.part() == Part.PARTY && group.before().isEmpty() && !group.possessive()) {
                    objects.addAll(group.actors());
                }
            }
        }
        return List.copyOf(objects);
    }

    /** "... to Sweden joining NATO": who stands right before the verb. */
    Optional<ActorGroup> joiner(LabelMention label) {
        Words words = scene.words();
        for (Cue cue : scene.cues()) {
            boolean joining = ((cue.kind().isMove() && cue.inflection() == Inflection.ING)
                            || (cue.kind() == CueKind.WISH && cue.inflection() == Inflection.NOUN))
                    && cue.end() <= label.head()
                    && label.head() - cue.end() <= 4;
            if (joining) {
                return scene.groups().stream()
                        .filter(group -> group.end() <= cue.first()
                                && cue.first() - group.end() <= 1
                                && !words.is(group.end(), "of"))
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
