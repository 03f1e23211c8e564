package org.entente.analysis.status;

import java.util.Locale;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;

/** The small words that constructions are made of: {@code word-classes.csv} explains each class. */
enum WordClass {
    FUNCTION,
    STATE_PHRASE,
    LINK,
    PARTNER_LINK,
    LINK_END,
    LINK_BREAK,
    PASSED_OVER,
    OPPONENT,
    MEMBERSHIP;

    private final PhraseTable<WordClass> table = new PhraseTable<>();

    static {
        for (DataFile.Row row :
                DataFile.beside(WordClass.class, "word-classes.csv", 2).rows()) {
            WordClass wordClass = valueOf(row.get(0).replace('-', '_').toUpperCase(Locale.ROOT));
            for (String word : row.list(1)) {
                wordClass.table.add(word, wordClass);
            }
        }
    }

    /** Whether this word of the sentence is one of the class; a place outside the sentence holds no word. */
    boolean has(Words words, int word) {
        return word >= 0 && word < words.size() && table.begins(words.hash(word));
    }
}
