package org.entente.analysis.entity;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.entente.analysis.table.Table;
import org.entente.analysis.table.Table.Row;

/** The adjectives of states, by their last word: "Omani", "Burkinabe". */
public final class Demonyms {

    private static final Set<String> WORDS = read();

    private Demonyms() {}

    /** Whether the word, in small letters, is the adjective of a state and not its name. */
    public static boolean holds(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> read() {
        var words = new HashSet<String>();
        for (Row row : Table.beside(Demonyms.class, "states.csv").rows()) {
            for (String demonym : row.list("demonyms")) {
                words.add(lastWord(demonym));
            }
        }
        for (Row row : Table.beside(Demonyms.class, "states.csv").rows()) {
            row.list("names").forEach(name -> words.remove(lastWord(name)));
        }
        return words;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
