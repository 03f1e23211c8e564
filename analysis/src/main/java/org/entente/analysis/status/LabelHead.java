package org.entente.analysis.status;

import java.util.Locale;
import java.util.Optional;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.DataFile;

/**
 * The words at the head of a label: a row of {@code labels.csv}.
 *
 * @param by what decides on the label
 * @param label the label, where nothing beside the head decides otherwise
 * @param form how the words behave in a sentence
 * @param strength how much else it needs
 * @param move the move that the words themselves hold
 * @param capitals whether the words must be capitals
 */
record LabelHead(By by, Label label, LabelForm form, Strength strength, Optional<CueKind> move, boolean capitals) {

    /** What decides on the label of a head. */
    enum By {
        ITSELF(Label.PARTNERSHIP),
        MODIFIERS(Label.PARTNERSHIP),
        DEFENCE(Label.DEFENCE_COOPERATION);

        private final Label otherwise;

        By(Label otherwise) {
            this.otherwise = otherwise;
        }

        Label label() {
            return otherwise;
        }
    }

    private static By by(String word) {
        return switch (word) {
            case "modified" -> By.MODIFIERS;
            case "cooperation" -> By.DEFENCE;
            default -> By.ITSELF;
        };
    }

    static LabelHead of(DataFile.Row row) {
        By by = by(row.get(1));
        return new LabelHead(
                by,
                by == By.ITSELF ? Label.ofCode(row.get(1)) : by.label(),
                LabelForm.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                Strength.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                row.get(4).isEmpty()
                        ? Optional.empty()
                        : Optional.of(CueKind.valueOf(row.get(4).toUpperCase(Locale.ROOT))),
                row.get(0).equals(row.get(0).toUpperCase(Locale.ROOT)));
    }
}
