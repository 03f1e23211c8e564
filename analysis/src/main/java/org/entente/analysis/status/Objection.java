package org.entente.analysis.status;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Why a label makes no claim.
 *
 * @param rule the rule that holds it, as a name
 * @param reason the same in words
 */
record Objection(String rule, String reason) {

    /**
     * An objection and when it is made.
     *
     * @param objection what is said
     * @param applies whether it is true of what is looked at
     */
    record Rule<T>(Objection objection, Predicate<T> applies) {}

    static <T> Rule<T> rule(String name, String reason, Predicate<T> applies) {
        return new Rule<>(new Objection(name, reason), applies);
    }

    /** What the first rule says that applies. */
    static <T> Optional<Objection> first(List<Rule<T>> inOrder, T matter) {
        for (Rule<T> rule : inOrder) {
            if (rule.applies().test(matter)) {
                return Optional.of(rule.objection());
            }
        }
        return Optional.empty();
    }
}
