package org.entente.analysis.text;

import java.util.List;
import java.util.function.Predicate;

/**
 * Asks whether something is true of the members of a list, one by one. Lists of what a sentence holds are short and asked about all
 * the time: a stream would cost more than all that it asks.
 */
public final class Each {

    private Each() {}

    /** Whether it is true of one of them at least. */
    public static <T> boolean any(List<T> all, Predicate<? super T> isTrue) {
        for (int i = 0; i < all.size(); i++) {
            if (isTrue.test(all.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is true of none of them. */
    public static <T> boolean none(List<T> all, Predicate<? super T> isTrue) {
        return !any(all, isTrue);
    }
}
