package org.entente.analysis.relation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.ModalityGroup;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;

/**
 * Puts claims in event order, and those of one article so that its background comes before its news.
 *
 * <p>"Raised from a comprehensive to a strategic partnership" tells what was and what is in one breath; the fold must know
 * the first when it meets the second. But what an article says of the very label that it reports a change of is a
 * consequence of that change, unless it tells of an earlier end.
 */
public final class InReadingOrder {

    private InReadingOrder() {}

    /** The claims, given in any order. */
    public static List<StatedClaim> of(List<StatedClaim> claims) {
        var sorted = new ArrayList<>(claims);
        sorted.sort(EventOrder.BY_EVENT);
        var ordered = new ArrayList<StatedClaim>(sorted.size());
        int start = 0;
        while (start < sorted.size()) {
            int end = start + 1;
            while (end < sorted.size()
                    && sorted.get(end).article().equals(sorted.get(start).article())) {
                end++;
            }
            addArticle(sorted.subList(start, end), ordered);
            start = end;
        }
        return ordered;
    }

    private static void addArticle(List<StatedClaim> article, List<StatedClaim> ordered) {
        Set<Label> changed = EnumSet.noneOf(Label.class);
        for (StatedClaim stated : article) {
            if (isChange(stated)) {
                changed.add(stated.claim().label());
            }
        }
        for (int place = 0; place <= 2; place++) {
            for (StatedClaim stated : article) {
                if (place(stated, changed) == place) {
                    ordered.add(stated);
                }
            }
        }
    }

    private static int place(StatedClaim stated, Set<Label> changed) {
        if (isChange(stated)) {
            return 1;
        }
        ModalityGroup group = stated.claim().modality().group();
        boolean down = stated.claim().polarity() == Polarity.DOWN;
        boolean background = group == ModalityGroup.PAST || group == ModalityGroup.STANDING;
        return background && (down || !changed.contains(stated.claim().label())) ? 0 : 2;
    }

    private static boolean isChange(StatedClaim stated) {
        ModalityGroup group = stated.claim().modality().group();
        return stated.claim().current() && (group == ModalityGroup.CHANGE_UP || group == ModalityGroup.CHANGE_DOWN);
    }
}
