package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;

/** Finds the words of {@code references.csv}. */
final class ReferenceFinder {

    private static final String STATE_WORDS =
            "(country|nation|state|republic|kingdom|monarchy|island|neighbour|neighbor|giant|power)";

    private record Meaning(Reference.Kind kind, List<String> codes) {}

    private final PhraseTable<Meaning> table;

    private ReferenceFinder(PhraseTable<Meaning> table) {
        this.table = table;
    }

    static ReferenceFinder standard() {
        var table = new PhraseTable<Meaning>();
        for (DataFile.Row row :
                DataFile.beside(ReferenceFinder.class, "references.csv", 2).rows()) {
            Meaning meaning = switch (row.get(1)) {
                case "pair" -> new Meaning(Reference.Kind.PAIR, List.of());
                case "one" -> new Meaning(Reference.Kind.ONE, List.of());
                case "host" -> new Meaning(Reference.Kind.HOST, List.of());
                default -> new Meaning(Reference.Kind.CHOICE, List.of(row.get(1).split(" ")));
            };
            for (String phrase : row.get(0).startsWith("(") ? Patterns.expand(row.get(0)) : row.list(0)) {
                table.add(Words.asRead(phrase), meaning);
            }
        }
        for (DataFile.Row row :
                DataFile.beside(ReferenceFinder.class, "regions.csv", 2).rows()) {
            Meaning meaning =
                    new Meaning(Reference.Kind.CHOICE, List.of(row.get(1).split(" ")));
            for (String region : row.list(0)) {
                for (String phrase : Patterns.expand("(the|this|that|its|their) " + region + ' ' + STATE_WORDS)) {
                    table.add(phrase, meaning);
                }
            }
        }
        return new ReferenceFinder(table);
    }

    List<Reference> find(Words words) {
        var references = new ArrayList<Reference>();
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseTable.Hit<Meaning>> hit = table.longestAt(words.hashes(), i, words.size());
            if (hit.isPresent()) {
                Meaning meaning = hit.get().values().get(0);
                references.add(new Reference(
                        meaning.kind(), meaning.codes(), i, hit.get().endToken()));
                i = hit.get().endToken() - 1;
            }
        }
        return references;
    }
}
