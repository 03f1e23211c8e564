package org.entente.analysis.dedupe;

import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.entente.analysis.text.WordSet;

/**
 * What is known of single words: for each token one number, of 55 bits of its stem's hash and its traits.
 *
 * <p>Words lately met are remembered, since most are common ones: of those that share a place, the last two. All threads
 * share that memory without locks: a half of a place holds a word's number and the number combined with the word's hash, so
 * that one written by two threads at once fits no hash. What is answered follows from the token's hash alone, remembered or not.
 */
final class Vocabulary {

    static final int FUNCTION = 1;
    /** A number, but not in figures alone: {@code three}, {@code 3rd}. */
    static final int WRITTEN_NUMBER = 2;

    static final int ABBREVIATION = 4;

    /** The name of a state, people, capital, leader, day or month, even if it is an ordinary word as well. */
    static final int NAME = 8;

    /** In capitals throughout it stands for a state or bloc. */
    static final int ACRONYM = 16;

    /** The last word of a name of two, such as {@code Korea}. */
    static final int ENDS_PAIR = 32;

    /** The key word of a phrase of residue that may stand anywhere in its line. */
    static final int RESIDUE = 64;

    /** A word that is no name by itself, though it be capitalised. */
    static final int ORDINARY = 128;

    /** A character or more of a script that is written without blanks. */
    static final int UNSPACED = 256;

    /** All traits together. */
    static final int ALL_TRAITS = 0x1ff;

    private static final long TRAITS = ALL_TRAITS;
    private static final int PLACES = 1 << 14;
    private static final int HALF = 2;
    private static final Vocabulary STANDARD =
            new Vocabulary(KnownNames.standard(), Residue.standard(), WordList.stems("ordinary-words.txt"));

    private final KnownNames names;
    private final WordMap<Integer> traits = new WordMap<>();
    private final WordSet ordinaryStems;
    private final long[] memory = new long[PLACES * 2 * HALF];

    private Vocabulary(KnownNames names, Residue residue, WordSet ordinaryStems) {
        this.names = names;
        list(WordList.words("function-words.txt"), FUNCTION);
        list(NumberWords.all(), WRITTEN_NUMBER);
        list(WordList.words("abbreviations.txt"), ABBREVIATION);
        list(names.words(), NAME);
        list(WordList.words("days-and-months.txt"), NAME);
        list(names.acronyms(), ACRONYM);
        list(names.lastOfPairs(), ENDS_PAIR);
        list(residue.keyWords(), RESIDUE);
        this.ordinaryStems = ordinaryStems;
    }

    private void list(WordSet words, int trait) {
        words.forEach(word -> traits.merge(word, trait, (some, more) -> some | more));
    }

    static Vocabulary standard() {
        return STANDARD;
    }

    /** The stems of single words that are names by themselves. */
    WordSet stemsOfNames() {
        return names.stems();
    }

    /** The hash of the word's stem, of a function word that of the word. */
    static long stemOf(long word) {
        return word & ~TRAITS;
    }

    static int traitsOf(long word) {
        return (int) word & ALL_TRAITS;
    }

    static boolean is(long word, int trait) {
        return (word & trait) != 0;
    }

    /** Stem and traits of a token. */
    long wordAt(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        int place = ((int) (hash >>> 20) & (PLACES - 1)) * 2 * HALF;
        long first = memory[place];
        long second = memory[place + HALF];
        // No branch, since it could not be foreseen in which of the halves a word is.
        long known = (first & ~ones(memory[place + 1] ^ first ^ hash))
                | (second & ~ones(memory[place + HALF + 1] ^ second ^ hash));
        if (known != 0) {
            return known;
        }
        long word = workOut(tokens, token);
        memory[place + HALF] = memory[place];
        memory[place + HALF + 1] = memory[place + 1];
        memory[place] = word;
        memory[place + 1] = hash ^ word;
        return word;
    }

    /** All bits where there is one at least. */
    private static long ones(long bits) {
        return (bits | -bits) >> (Long.SIZE - 1);
    }

    private long workOut(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        int known = traits.getOrDefault(hash, 0);
        long stem = Stem.of(tokens, token);
        known |= ordinaryStems.contains(stem) ? ORDINARY : 0;
        known |= isFigure(tokens.text().charAt(tokens.start(token))) ? WRITTEN_NUMBER : 0;
        known |= isUnspaced(tokens.text().charAt(tokens.start(token))) ? UNSPACED : 0;
        boolean isFunction = (known & FUNCTION) != 0;
        long state = isFunction ? 0 : names.stateOf(hash);
        return (state != 0 ? state : isFunction ? hash & ~TRAITS : stem & ~TRAITS) | known;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isUnspaced(char c) {
        if (c < 0x0e00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
