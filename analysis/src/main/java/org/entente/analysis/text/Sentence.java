package org.entente.analysis.text;

/**
 * One sentence of a passage.
 *
 * @param index its place among the sentences of the passage, from 0
 * @param paragraph its paragraph, from 0; sentences of one paragraph share it
 * @param span where it stands in the passage's text
 * @param firstToken index of its first token
 * @param endToken index behind its last token
 */
public record Sentence(int index, int paragraph, Span span, int firstToken, int endToken) {}
