package org.entente.analysis.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;

/**
 * What of a day's score is needed to tell whether it is news: what was reported that day, and what was carried into it.
 *
 * @param dyad whose tension
 * @param day which day
 * @param carried the points of earlier days, as they weigh at its end
 * @param heatedBy how many contributions of earlier days add to them
 * @param reported the contributions of the day, in order of time
 */
public record TensionDay(Dyad dyad, LocalDate day, double carried, int heatedBy, List<Contribution> reported) {

    static final Comparator<Contribution> IN_TIME = Comparator.comparing(Contribution::at)
            .thenComparing(Contribution::article)
            .thenComparing(Contribution::story);

    public TensionDay {
        reported = List.copyOf(reported);
    }

    public static TensionDay of(TensionScore score) {
        LocalDate day = TensionModel.day(score.at());
        double carried = 0;
        int heatedBy = 0;
        var reported = new ArrayList<Contribution>();
        for (Contribution part : score.contributions()) {
            if (TensionModel.day(part.at()).equals(day)) {
                reported.add(part);
            } else {
                carried += part.points();
                heatedBy += part.points() > 0 ? 1 : 0;
            }
        }
        reported.sort(IN_TIME);
        return new TensionDay(score.dyad(), day, carried, heatedBy, reported);
    }
}
