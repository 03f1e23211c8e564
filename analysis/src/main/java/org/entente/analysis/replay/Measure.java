package org.entente.analysis.replay;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Passage;

/**
 * How much of one article is read, so that a book or a register of treaties holds nobody up: as much as the longest
 * reports have, and no more claims and events than a report could make.
 *
 * @param characters of the body, in UTF-16 code units
 * @param claims kept, the first ones
 * @param events kept, the first ones
 */
record Measure(int characters, int claims, int events) {

    static final Measure STANDARD = new Measure(200_000, 300, 600);

    /** The same passage, with the sentences that begin within the measure. */
    Passage cut(Passage passage) {
        if (passage.text().length() <= characters) {
            return passage;
        }
        return new Passage(
                passage.field(),
                passage.tokens(),
                passage.sentences().stream()
                        .filter(sentence -> sentence.span().start() < characters)
                        .toList());
    }

    static <T> List<T> first(int most, List<T> all) {
        return all.size() <= most ? all : all.subList(0, most);
    }

    /** What was left out, in a sentence, if anything was. */
    Optional<String> leftOut(int length, int claimsMade, int eventsMade) {
        if (length > characters) {
            return Optional.of("the first " + characters + " of its " + length + " characters were read");
        }
        if (claimsMade > claims || eventsMade > events) {
            return Optional.of("it makes " + claimsMade + " claims and tells of " + eventsMade + " events; the first "
                    + Math.min(claims, claimsMade) + " and " + Math.min(events, eventsMade) + " are kept");
        }
        return Optional.empty();
    }
}
