package org.entente.analysis.dedupe;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one article is of another, and the figures that decided it.
 *
 * @param relation what the second article is of the first
 * @param figures the measures, by name
 */
public record Judgement(CopyRelation relation, SortedMap<String, Double> figures) {

    public Judgement {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }
}
