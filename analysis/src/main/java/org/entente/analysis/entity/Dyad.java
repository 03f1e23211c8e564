package org.entente.analysis.entity;

import org.jspecify.annotations.Nullable;

/**
 * Two states or blocs, in alphabetical order: {@code USA-VNM}.
 *
 * @param first ISO 3166 alpha-3 code, or a bloc: EU, ASEAN, NATO, CSTO
 * @param second the other one, behind {@code first} in the alphabet
 */
public record Dyad(String first, String second) implements Comparable<Dyad> {

    public Dyad {
        if (first.isBlank() || second.isBlank()) {
            throw new IllegalArgumentException("a dyad has two members, got '" + first + "' and '" + second + "'");
        }
        if (first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("a dyad is in alphabetical order, got " + first + "-" + second);
        }
    }

    public static Dyad of(String one, String other) {
        return one.compareTo(other) < 0 ? new Dyad(one, other) : new Dyad(other, one);
    }

    public static Dyad parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen <= 0 || hyphen == text.length() - 1) {
            throw new IllegalArgumentException("a dyad looks like USA-VNM, got '" + text + "'");
        }
        return of(text.substring(0, hyphen), text.substring(hyphen + 1));
    }

    public boolean has(String state) {
        return first.equals(state) || second.equals(state);
    }

    @Override
    public int compareTo(Dyad other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : second.compareTo(other.second);
    }

    // Written out, since both are asked for very often and what a record brings along is slow until it is compiled.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Dyad that && first.equals(that.first) && second.equals(that.second);
    }

    @Override
    public int hashCode() {
        return first.hashCode() * 31 + second.hashCode();
    }

    @Override
    public String toString() {
        return first + "-" + second;
    }
}
