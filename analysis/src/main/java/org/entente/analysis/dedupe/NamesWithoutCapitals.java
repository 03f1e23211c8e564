package org.entente.analysis.dedupe;

import java.util.List;
import java.util.stream.LongStream;
import org.entente.analysis.text.PhraseTable;
import org.entente.analysis.text.Tokens;

/**
 * Names of states in scripts that have no capitals to know names by, found as rows of hashes: of words, or of characters
 * where words are written without blanks.
 */
final class NamesWithoutCapitals {

    /** Scripts without capitals begin here; those before, from Latin to Armenian, have them, and these Latin and Greek letters. */
    private static final char FIRST_LETTER = '\u0590';

    private static final char MORE_LATIN = '\u1e00';
    private static final char BEHIND_GREEK = '\u2000';

    private static final String NONE = "-";

    /** Read when the first text in such a script comes. */
    private static final class Holder {
        private static final NamesWithoutCapitals STANDARD =
                new NamesWithoutCapitals(WordList.lines("names-without-capitals.txt"));
    }

    private final PhraseTable<Boolean> names = new PhraseTable<>();

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
        names.add(hashesOf(name), true);
    }

    /** As {@link Words} has them. */
    private static long[] hashesOf(String name) {
        var hashes = LongStream.builder();
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
        return hashes.build().toArray();
    }

    /** Gives the words of every name found the class of names; of several that start with one word the longest. */
    void mark(long[] hashes, short[] trace, int size) {
        int from = 0;
        while (from < size) {
            int end = names.longestAt(hashes, from, size)
                    .map(PhraseTable.Hit::endToken)
                    .orElse(from);
            for (int i = from; i < end; i++) {
                trace[i] = (short) (trace[i] | Sketch.NAME);
            }
            from = Math.max(from + 1, end);
        }
    }
}
