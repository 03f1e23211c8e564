package org.entente.analysis.dedupe;

/** The classes of words by what is known of each and how it is written, worked out once for every case that there is. */
final class WordClasses {

    /** Beside the class: it is no function word and has a capital. */
    static final int CAPITAL = 1;

    private static final int WRITINGS = 4;
    private static final short[] CLASSES = classes();

    private WordClasses() {}

    /**
     * The class of a word, perhaps with {@link #CAPITAL}.
     *
     * @param word as {@link Vocabulary} knows it
     * @param capitals as {@link org.entente.analysis.text.Tokens#capitals} tells
     * @param start whether a sentence starts with it
     */
    static int of(long word, int capitals, boolean start) {
        return CLASSES[Vocabulary.traitsOf(word) * 2 * WRITINGS + capitals * 2 + (start ? 1 : 0)];
    }

    private static short[] classes() {
        short[] classes = new short[(Vocabulary.ALL_TRAITS + 1) * 2 * WRITINGS];
        for (int i = 0; i < classes.length; i++) {
            int capitals = i / 2 % WRITINGS;
            classes[i] = (short) workOut(i / 2 / WRITINGS, capitals > 0, capitals == WRITINGS - 1, i % 2 == 1);
        }
        return classes;
    }

    private static int workOut(int traits, boolean capitalised, boolean inCapitals, boolean start) {
        boolean isFunction = Vocabulary.is(traits, Vocabulary.FUNCTION);
        if (!capitalised) {
            return isFunction ? Sketch.FUNCTION : Sketch.PLAIN;
        }
        boolean isAcronym = inCapitals && (!start || Vocabulary.is(traits, Vocabulary.ACRONYM));
        if (isFunction && !isAcronym) {
            return Sketch.FUNCTION;
        }
        boolean isName = !Vocabulary.is(traits, Vocabulary.ORDINARY) || Vocabulary.is(traits, Vocabulary.NAME);
        return CAPITAL | (isName ? Sketch.NAME : Sketch.PLAIN);
    }
}
