/**
 * Recognises copies of an article, even machine-spun ones.
 *
 * <p>{@code Sketcher} keeps a {@code Sketch} of an article: a trace of its words in order, and lookup keys. {@code Postings} say who else has
 * a key, {@code Candidates} whom to compare. {@link org.entente.analysis.dedupe.CopyJudge} lays two traces along each other ({@code
 * Alignment}, {@code Overlap}), asks whether they tell the same {@code News} and who did the {@code Rewriting}, and gives a {@link
 * org.entente.analysis.dedupe.Judgement}.
 *
 * <p>From judgements follow stories, in either of two ways that agree: {@link org.entente.analysis.dedupe.CopyFinder} sees all articles; {@link
 * org.entente.analysis.dedupe.StoryDesk} sees one {@code Home} and the {@code Letter}s that come to it, with lookup keys in {@code
 * KeyPart}s, so that articles may be kept in many places.
 */
@NullMarked
package org.entente.analysis.dedupe;

import org.jspecify.annotations.NullMarked;
