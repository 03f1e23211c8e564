package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;

/** Finds the words which show that a label beside them is no status of two states. */
final class BlockerFinder {

    private static final int VENUE_WITHIN = 4;

    private record Rule(String what, Set<LabelForm> forms, boolean capital) {}

    /**
     * A blocker in a sentence.
     *
     * @param what which kind of matter it shows
     * @param forms the forms of label that it blocks
     * @param first its first word
     * @param end behind its last word
     */
    record Blocker(String what, Set<LabelForm> forms, int first, int end) {}

    private final PhraseTable<Rule> table;

    private BlockerFinder(PhraseTable<Rule> table) {
        this.table = table;
    }

    static BlockerFinder standard() {
        var table = new PhraseTable<Rule>();
        for (DataFile.Row row :
                DataFile.beside(BlockerFinder.class, "blockers.csv", 3).rows()) {
            Set<LabelForm> forms;
            if (row.get(1).equals("any")) {
                forms = EnumSet.allOf(LabelForm.class);
            } else {
                forms = EnumSet.noneOf(LabelForm.class);
                for (String form : row.list(1)) {
                    forms.add(LabelForm.valueOf(form.toUpperCase(Locale.ROOT)));
                }
            }
            for (String phrase : row.list(2)) {
                boolean capital = Character.isUpperCase(phrase.charAt(0));
                table.add(Words.asRead(phrase), new Rule(row.get(0), Collections.unmodifiableSet(forms), capital));
            }
        }
        return new BlockerFinder(table);
    }

    List<Blocker> find(Words words) {
        var blockers = new ArrayList<Blocker>();
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseTable.Hit<Rule>> hit = table.longestAt(words.hashes(), i, words.size());
            if (hit.isPresent() && !isVenue(words, i) && !isOfEvent(words, i)) {
                for (Rule rule : hit.get().values()) {
                    if (!rule.capital() || words.isCapitalised(i)) {
                        blockers.add(new Blocker(
                                rule.what(), rule.forms(), i, hit.get().endToken()));
                        break;
                    }
                }
                if (isHarmless(hit.get())) {
                    i = hit.get().endToken() - 1;
                }
            }
        }
        return blockers;
    }

    /** "Signed at the Hotel Matignon", "told students at their university": where it was, not between whom. */
    private static boolean isVenue(Words words, int blocker) {
        if (!WordList.VENUE.holds(words, blocker)) {
            return false;
        }
        for (int i = blocker - 1; i >= Math.max(0, blocker - VENUE_WITHIN); i--) {
            if (WordList.VENUE_PREPOSITION.holds(words, i)) {
                return true;
            }
            boolean named = words.isCapitalised(i)
                    || words.isNumber(i)
                    || WordList.INDEFINITE.holds(words, i)
                    || WordList.DEFINITE.holds(words, i);
            if (!named) {
                return false;
            }
        }
        return false;
    }

    /** "At a summit with Africa": with whom they met, not with whom they have it. */
    private static boolean isOfEvent(Words words, int blocker) {
        return words.is(blocker, "with") && WordList.EVENT_NOUN.holds(words, blocker - 1);
    }

    /** "Aircraft carrier": the words of a harmless phrase block nothing by themselves. */
    private static boolean isHarmless(PhraseTable.Hit<Rule> hit) {
        for (Rule rule : hit.values()) {
            if (!rule.what().equals("none")) {
                return false;
            }
        }
        return true;
    }
}
