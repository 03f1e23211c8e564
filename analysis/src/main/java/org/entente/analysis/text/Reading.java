package org.entente.analysis.text;

/**
 * The two texts of one article, made ready for reading.
 *
 * @param title the headline, perhaps without a sentence
 * @param body the body
 */
public record Reading(Passage title, Passage body) {}
