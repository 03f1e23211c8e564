package org.entente.analysis.status;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.status.ActorGroup.Part;

/** Finds who acts on a label, and on whom. */
record SubjectFinder(Scene scene, Memory memory) {

    /** Who acts in the label's clause; where nobody is named, who acted in the clause before. */
    List<String> subjectOf(LabelMention label, Clause clause, int verb) {
        List<Clause> clauses = scene.clauses();
        for (int at = clause.index(); at >= 0; at--) {
            Clause here = clauses.get(at);
            if (at < clause.index() && clauses.get(at + 1).link() == Clause.Link.RESUMED && at > 0) {
                continue;
            }
            List<String> subject = subjectIn(here, at == clause.index() ? limitOf(label, verb) : here.end());
            if (!subject.isEmpty()) {
                return subject;
            }
        }
        for (Reference reference : scene.references()) {
            if (reference.kind() == Reference.Kind.ONE && reference.first() < label.first()) {
                return memory.subject().stream().toList();
            }
        }
        return List.of();
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
            if (other.first() > subject.end() && isJoinedIn(subject.end(), other)) {
                var together = new LinkedHashSet<>(subject.actors());
                together.addAll(other.actors());
                return List.copyOf(together);
            }
        }
        return subject.actors();
    }

    private boolean isJoinedIn(int from, ActorGroup other) {
        Words words = scene.words();
        boolean joins = WordList.CO_ACTOR.isAmong(words, from, other.first()) && other.first() - from <= 4;
        if (!joins) {
            return false;
        }
        for (int i = other.end(); i < Math.min(words.size() - 1, other.end() + 4); i++) {
            if (words.is(i, "in") && words.folded(i + 1).endsWith("ing")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubject(ActorGroup group, Clause clause) {
        if (group.part() != Part.PARTY) {
            return false;
        }
        return switch (group.before()) {
            case "", "of", "for", "between", "and" -> true;
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
        for (Cue cue : scene.cues()) {
            boolean joining = ((cue.kind().isMove() && cue.inflection() == Inflection.ING)
                            || (cue.kind() == CueKind.WISH && cue.inflection() == Inflection.NOUN))
                    && cue.end() <= label.head()
                    && label.head() - cue.end() <= 4;
            if (joining) {
                return scene.groups().stream()
                        .filter(group -> group.end() <= cue.first() && cue.first() - group.end() <= 1)
                        .findFirst();
            }
        }
        return Optional.empty();
    }
}
