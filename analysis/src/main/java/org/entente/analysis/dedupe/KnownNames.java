package org.entente.analysis.dedupe;

import java.util.List;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.table.Table;
import org.entente.analysis.table.Table.Row;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.entente.analysis.text.WordSet;

/**
 * Names of states, their peoples, capitals, blocs and leaders: names even if they are ordinary words as well. Names of one or two
 * words for one state are one name ({@code US}, {@code U.S.}, {@code United States}).
 */
final class KnownNames {

    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final KnownNames STANDARD = read();

    private static final int LEAST_LETTERS = 4;

    private final WordSet functionWords = WordList.words("function-words.txt");
    private final WordSet words = new WordSet();
    private final WordSet stems = new WordSet();
    private final WordSet acronyms = new WordSet();
    private final WordSet pairs = new WordSet();
    private final WordSet lastOfPairs = new WordSet();
    private final WordMap<Long> states = new WordMap<>();

    private KnownNames() {}

    static KnownNames standard() {
        return STANDARD;
    }

    /** Words that are names by themselves if they have a capital. */
    WordSet words() {
        return words;
    }

    /** Words that stand for a state or bloc if they are in capitals throughout, though they be common words in small letters. */
    WordSet acronyms() {
        return acronyms;
    }

    /** Words with which a name of two words ends. */
    WordSet lastOfPairs() {
        return lastOfPairs;
    }

    /** The stems of those words. */
    WordSet stems() {
        return stems;
    }

    /** Whether a word with this stem is a name by itself; for texts that are written without capitals. */
    boolean isStemOfName(long stem) {
        return stems.contains(stem);
    }

    /** Whether this word and the one before it end the name of a state, a people or a bloc, as in {@code South Korea}. */
    boolean endsHere(Tokens tokens, int token) {
        return token > 0
                && tokens.isCapitalised(token)
                && tokens.isCapitalised(token - 1)
                && pairs.contains(pair(tokens, token));
    }

    /** What stands for this word, which has that stem, and the one before it. */
    static long stemOfPair(long stem, Tokens tokens, int token) {
        return Vocabulary.stemOf(Scrambled.of(stem + tokens.hash(token - 1)));
    }

    /** The number of the state or bloc that this word is the name of; 0 if there is none. */
    long stateOf(long word) {
        return states.getOrDefault(word, 0L);
    }

    /** The number of the state or bloc whose name this word and the one before it end; 0 if there is none. */
    long stateEndingAt(Tokens tokens, int token) {
        return stateOf(pair(tokens, token));
    }

    private static long pair(Tokens tokens, int token) {
        return tokens.hash(token - 1) * FACTOR + tokens.hash(token);
    }

    private static KnownNames read() {
        var names = new KnownNames();
        for (Row row : Table.beside(Dyad.class, "states.csv").rows()) {
            names.addState(row.text("code"), row.list("names"));
            names.addAll(row.list("names"), true);
            names.addAll(row.list("demonyms"), true);
            names.addAll(row.list("seats"), false);
        }
        for (Row row : Table.beside(Dyad.class, "former-states.csv").rows()) {
            names.addAll(row.list("names"), true);
        }
        for (Row row : Table.beside(Dyad.class, "blocs.csv").rows()) {
            names.addState(
                    row.text("id"), List.of(row.text("id"), row.list("names").get(0)));
            names.addAll(row.list("names"), true);
        }
        for (Row row : Table.beside(Dyad.class, "people.csv").rows()) {
            names.addAll(row.list("aliases"), false);
            names.addAll(row.list("weak"), false);
        }
        return names;
    }

    private void addState(String code, List<String> spellings) {
        long number = Vocabulary.stemOf(Scrambled.of(Tokens.of(code).hash(0) + FACTOR));
        stems.add(number);
        for (String spelling : spellings) {
            Tokens name = Tokens.of(spelling);
            if (name.size() == 1) {
                states.merge(name.hash(0), number, (first, next) -> first);
            } else if (name.size() == 2) {
                states.merge(pair(name, 1), number, (first, next) -> first);
            }
        }
    }

    private void addAll(List<String> spellings, boolean withPairs) {
        for (String spelling : spellings) {
            Tokens name = Tokens.of(spelling);
            if (name.size() == 1) {
                addWord(name);
            } else if (withPairs && isTelling(name, name.size() - 2) && isTelling(name, name.size() - 1)) {
                int last = name.size() - 1;
                pairs.add(pair(name, last));
                lastOfPairs.add(name.hash(last));
                long state = stateOf(name.hash(last));
                stems.add(stemOfPair(state != 0 ? state : Vocabulary.stemOf(Stem.of(name, last)), name, last));
            }
        }
    }

    private void addWord(Tokens name) {
        if (name.isAllCapitals(0)) {
            acronyms.add(name.hash(0));
        }
        if (isTelling(name, 0)) {
            words.add(name.hash(0));
            if (name.end(0) >= LEAST_LETTERS) {
                stems.add(Vocabulary.stemOf(Stem.of(name, 0)));
            }
        }
    }

    private boolean isTelling(Tokens name, int token) {
        return name.isCapitalised(token) && !functionWords.contains(name.hash(token));
    }
}
