package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.List;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/**
 * Names of states in scripts that have no capitals to know names by, found as rows of hashes: of words, or of characters
 * where words are written without blanks.
 */
final class NamesWithoutCapitals {

    /** Scripts without capitals begin here; those before, from Latin to Armenian, have them, and these Latin and Greek letters. */
    private static final char FIRST_LETTER = '\u0590';

    private static final char MORE_LATIN = '\u1e00';
    private static final char BEHIND_GREEK = '\u2000';

    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final String NONE = "-";

    /** Read when the first text in such a script comes. */
    private static final class Holder {
        private static final NamesWithoutCapitals STANDARD =
                new NamesWithoutCapitals(WordList.lines("names-without-capitals.txt"));
    }

    private final WordSet names = new WordSet();

    /** All that names start with, themselves included. */
    private final WordSet starts = new WordSet();

    private NamesWithoutCapitals(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split(" \\| ");
            if (parts.length != 4) {
                throw new IllegalStateException("names-without-capitals.txt: four parts expected in '" + line + "'");
            }
            for (String name : parts[3].split(", ")) {
                add(name);
                forms(parts[1]).forEach(before -> add(before + name));
                forms(parts[2]).forEach(behind -> add(name + behind));
            }
        }
    }

    static NamesWithoutCapitals standard() {
        return Holder.STANDARD;
    }

    static boolean isWrittenWithoutCapitals(char letter) {
        return letter >= FIRST_LETTER && (letter < MORE_LATIN || letter >= BEHIND_GREEK);
    }

    private static List<String> forms(String part) {
        return part.equals(NONE) ? List.of() : List.of(part.split(" "));
    }

    private void add(String name) {
        long row = 1;
        for (long hash : hashesOf(name)) {
            row = row * FACTOR + hash;
            starts.add(row);
        }
        names.add(row);
    }

    /** As {@link Words} has them. */
    private static List<Long> hashesOf(String name) {
        List<Long> hashes = new ArrayList<>();
        Tokens tokens = Tokens.of(name);
        for (int token = 0; token < tokens.size(); token++) {
            if (!tokens.isWord(token)) {
                continue;
            }
            long word = Vocabulary.standard().wordAt(tokens, token);
            if (Vocabulary.is(word, Vocabulary.UNSPACED)) {
                tokens.raw(token).codePoints().forEach(c -> hashes.add(Words.hashOf(c)));
            } else {
                hashes.add(Vocabulary.stemOf(word));
            }
        }
        return hashes;
    }

    /** Gives the words of every name found the class of names; of several that start with one word the longest. */
    void mark(long[] hashes, short[] trace, int size) {
        int from = 0;
        while (from < size) {
            int end = endOfName(hashes, from, size);
            for (int i = from; i < end; i++) {
                trace[i] = (short) (trace[i] | Sketch.NAME);
            }
            from = Math.max(from + 1, end);
        }
    }

    /** Behind the last word of the longest name that starts here; 0 where none does. */
    private int endOfName(long[] hashes, int from, int size) {
        long row = 1;
        int end = 0;
        for (int i = from; i < size; i++) {
            row = row * FACTOR + hashes[i];
            if (!starts.contains(row)) {
                break;
            }
            end = names.contains(row) ? i + 1 : end;
        }
        return end;
    }
}
