package org.entente.analysis.alert;

import java.util.List;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.InReadingOrder;
import org.entente.analysis.relation.Ladders;
import org.entente.analysis.relation.RelationFold;
import org.entente.analysis.relation.Windows;
import org.entente.analysis.status.StatedClaim;

/**
 * Judges all claims of a pair at once: a pure function of their set, so the order of their arrival cannot matter.
 *
 * <p>A late claim is judged by judging the pair again; {@link AlertDiff} tells what has changed.
 */
public final class Judge {

    /** Changes with the rules, and with it every alert key. */
    public static final String VERSION = "status-rules/1";

    private final Ladders ladders;
    private final Windows windows;
    private final SeverityTable severities;

    private Judge(Ladders ladders, Windows windows, SeverityTable severities) {
        this.ladders = ladders;
        this.windows = windows;
        this.severities = severities;
    }

    /** The judge with the data files that are shipped. */
    public static Judge standard() {
        return new Judge(Ladders.standard(), Windows.standard(), SeverityTable.standard());
    }

    /** A hearing of one pair, of which nothing has been heard yet. */
    public Hearing open(Dyad dyad) {
        var history = new History(new RelationFold(dyad, ladders, windows), ladders, windows);
        return new Hearing(new Sitting(dyad, history, severities), new InReadingOrder(ladders, windows));
    }

    /** What the claims, given in any order, come to. */
    public Judgement judge(Dyad dyad, List<StatedClaim> claims) {
        return open(dyad).judge(claims);
    }
}
