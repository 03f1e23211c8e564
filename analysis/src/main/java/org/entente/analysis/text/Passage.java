package org.entente.analysis.text;

import java.util.List;

/**
 * A title or a body made ready for reading: tokenised and split into sentences once.
 *
 * <p>The text is the stored one, unchanged. What must not be read (residue, captions, consent text) is in no sentence.
 *
 * @param field which text of the article this is
 * @param tokens the tokens of the whole text
 * @param sentences the sentences to read, in order
 */
public record Passage(Field field, Tokens tokens, List<Sentence> sentences) {

    public Passage {
        sentences = List.copyOf(sentences);
    }

    public String text() {
        return tokens.text();
    }

    public String text(Sentence sentence) {
        return sentence.span().of(text());
    }
}
