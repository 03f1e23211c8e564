package org.entente.analysis.alert;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.analysis.relation.Windows;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.StatedClaim;

/**
 * A founding, as dated by one claim.
 *
 * @param date when
 * @param isAct whether the claim reports the act itself
 * @param by the claim
 */
record Founding(PartialDate date, boolean isAct, StatedClaim by) {

    private static final Set<String> VAGUE =
            Set.of("around", "about", "circa", "roughly", "approximately", "nearly", "almost");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    int year() {
        return date.year();
    }

    boolean agreesWith(Founding other, Windows windows) {
        if (year() == other.year()) {
            return true;
        }
        int tolerance = isReckoned() || other.isReckoned() ? 1 : 0;
        if (Math.abs(year() - other.year()) <= tolerance) {
            return true;
        }
        boolean bothBare = date.month() == 0 && other.date.month() == 0;
        return !bothBare && gapTo(other) <= windows.stale();
    }

    /** Whether the year does not stand in the quote, so that it must come from "eight years ago" or from elsewhere. */
    private boolean isReckoned() {
        return !isAct && !by.claim().evidence().quote().contains(Integer.toString(year()));
    }

    /** Whether the quote gives a decade, or a year with a word such as "around". */
    boolean isVague() {
        if (isAct) {
            return false;
        }
        List<String> words = words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals(year() + "s") || word.equals(year() / 10 * 10 + "s")) {
                return true;
            }
            boolean hedged = i > 0 && VAGUE.contains(words.get(i - 1));
            boolean decade = i + 1 < words.size() && words.get(i + 1).equals("s");
            if (word.equals(Integer.toString(year())) && (hedged || decade)) {
                return true;
            }
        }
        return false;
    }

    /** Days between the two dates, as near as they may lie. */
    long gapTo(Founding other) {
        return date.earliest().isAfter(other.date.latest())
                ? ChronoUnit.DAYS.between(other.date.latest(), date.earliest())
                : ChronoUnit.DAYS.between(date.latest(), other.date.earliest());
    }

    private List<String> words() {
        return words(by);
    }

    /** The words of the quote, in lower case. */
    static List<String> words(StatedClaim stated) {
        return List.of(BETWEEN_WORDS.split(stated.claim().evidence().quote().toLowerCase(Locale.ROOT)));
    }
}
