package org.entente.analysis.status;

import java.util.List;

/** "Withdrew its envoy in 2010. Five weeks later it sent him back": what a sentence counts from a time told of before. */
final class LaterOn {

    /** How many sentences before it the other claim may stand. */
    private static final int WITHIN = 2;

    private LaterOn() {}

    /** The draft as of that time, if it is counted from there. */
    static Draft of(Draft draft, Words words, List<Draft> before) {
        boolean undated = draft.stance().isChange() && draft.date().isEmpty();
        if (!undated || !isCounted(words) || before.isEmpty()) {
            return draft;
        }
        Draft last = before.get(before.size() - 1);
        int apart = draft.sentence().index() - last.sentence().index();
        boolean history = last.stance().is(Modality.HISTORICAL)
                && last.passage().field() == draft.passage().field()
                && apart > 0
                && apart <= WITHIN
                && last.isOfSameStatus(draft);
        return history ? draft.as(draft.stance().as(Modality.HISTORICAL)) : draft;
    }

    private static boolean isCounted(Words words) {
        for (int i = 1; i < words.size(); i++) {
            if (isLater(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Weeks later". */
    static boolean isLater(Words words, int later) {
        return WordList.LATER.holds(words, later) && WordList.TIME_UNIT.holds(words, later - 1);
    }
}
