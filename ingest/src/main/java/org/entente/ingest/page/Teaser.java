package org.entente.ingest.page;

import java.util.regex.Pattern;

/** Tells the beginning of a text whose rest is for subscribers. */
final class Teaser {

    /** What a closed article shows of itself is hardly longer. */
    private static final int LONGEST = 2_500;
    /** Nor is one that ends in the middle. */
    private static final int LONGEST_CUT = 8_000;
    /** No teaser is as long as this. */
    private static final int LONGEST_OF_ALL = 20_000;

    private static final int FEW_LINES = 3;
    /** So many characters tell how a paragraph ends. */
    private static final int LONGEST_CUT_END = 20;

    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|\u2026|[\\p{L}\\p{M},;:-])[\\s\\])]*$");

    private final Phrases phrases;

    Teaser(Phrases phrases) {
        this.phrases = phrases;
    }

    boolean is(Reading reading) {
        String last = reading.last();
        boolean within = phrases.asksForMoney(last);
        String told = within ? reading.withoutLast() : reading.text();
        int length = Measures.length(told);
        if (length >= LONGEST_OF_ALL) {
            return false;
        }
        boolean cut = isCutShort(told);
        String behind = reading.behind();
        if (phrases.saysRest(last) || phrases.saysRest(behind)) {
            return true;
        }
        Wall wall = reading.page().wall();
        boolean whole = wall.part() == Wall.Part.TOLD && !cut;
        boolean said = within || phrases.asksForMoneyBehind(behind);
        if (said && !whole && length < (cut ? LONGEST_CUT : LONGEST)) {
            return true;
        }
        boolean boxed = wall.standsIn(behind);
        return wall.isClosed()
                ? wall.part() == Wall.Part.EMPTY
                        || wall.hasFarMoreThan(told)
                        || (!whole && (boxed || isCutBeforeLines(told)))
                : boxed && said;
    }

    /** Whether the last paragraph ends before its sentence does; a short one may be a line of another kind. */
    private static boolean isCutShort(String text) {
        return isCut(text.substring(text.lastIndexOf('\n') + 1));
    }

    /** The same before a few short lines, such as those of an offer. */
    private static boolean isCutBeforeLines(String text) {
        String rest = text.strip();
        for (int i = 0; i < FEW_LINES; i++) {
            int end = rest.lastIndexOf("\n\n");
            String last = rest.substring(Math.max(end, 0)).strip();
            if (end < 0 || Measures.length(last) >= PageSigns.LONGEST_HEADING) {
                return isCut(last) && !last.endsWith(":");
            }
            rest = rest.substring(0, end);
        }
        return false;
    }

    private static boolean isCut(String paragraph) {
        String last = paragraph.strip();
        return Measures.length(last) >= PageSigns.LONGEST_HEADING
                && CUT.matcher(last.substring(last.length() - LONGEST_CUT_END)).find();
    }
}
