package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What a verb may mean.
 *
 * @param patterns its meanings, the first that fits first
 * @param objects the numbers of all words that one of these asks for
 * @param needsObject whether it means nothing without one of them
 * @param isSpeech whether it may tell that somebody said something
 * @param isArrival whether it may tell that goods arrive
 * @param isOfCaptives whether it may tell that somebody was arrested, deported or set free
 */
record Senses(
        List<Pattern> patterns,
        BitSet objects,
        boolean needsObject,
        boolean isSpeech,
        boolean isArrival,
        boolean isOfCaptives) {

    /** Arrest, deportation, release. */
    private static final Set<String> CAPTIVITY = Set.of("173", "174", "0841");

    static Senses of(List<Pattern> patterns) {
        BitSet objects = new BitSet();
        patterns.forEach(pattern -> objects.or(pattern.objects()));
        return new Senses(
                List.copyOf(patterns),
                objects,
                patterns.stream().allMatch(Pattern::needsObject),
                any(patterns, pattern -> pattern.kind() == Pattern.Kind.SPEECH && !pattern.needsObject()),
                any(patterns, pattern -> pattern.kind() == Pattern.Kind.ARRIVAL),
                any(patterns, pattern -> CAPTIVITY.contains(pattern.code().code())));
    }
}
