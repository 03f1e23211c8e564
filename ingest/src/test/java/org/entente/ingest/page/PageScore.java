package org.entente.ingest.page;

/**
 * How well one page was read.
 *
 * @param name of the page
 * @param text F1 of the 4-gram shingles of words
 * @param title whether the title is the expected one; true where none is expected
 * @param date whether the day is the expected one; true where none is expected
 * @param dated whether a day is expected
 * @param note what was expected and found instead
 */
record PageScore(String name, double text, boolean title, boolean date, boolean dated, String note) {}
