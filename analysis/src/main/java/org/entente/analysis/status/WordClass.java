package org.entente.analysis.status;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Tokens;

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

    private static final Map<WordClass, Set<Long>> WORDS = load();

    private static Map<WordClass, Set<Long>> load() {
        var words = new EnumMap<WordClass, Set<Long>>(WordClass.class);
        for (WordClass wordClass : values()) {
            words.put(wordClass, new HashSet<>());
        }
        for (DataFile.Row row :
                DataFile.beside(WordClass.class, "word-classes.csv", 2).rows()) {
            WordClass wordClass = valueOf(row.get(0).replace('-', '_').toUpperCase(Locale.ROOT));
            for (String word : row.list(1)) {
                words.get(wordClass).add(Tokens.hashOf(word));
            }
        }
        return words;
    }

    /** Whether this word of the sentence is one of the class; a place outside the sentence holds no word. */
    boolean has(Words words, int word) {
        return word >= 0 && word < words.size() && WORDS.get(this).contains(words.hash(word));
    }
}
