/**
 * Reads who calls whom what: claims of partnership status.
 *
 * <p>{@link org.entente.analysis.status.StatusReader} is the way in, {@link org.entente.analysis.status.Claim} what comes out. In between, in
 * this order:
 *
 * <ol>
 *   <li>{@code SceneMaker} makes a {@code Scene} of a sentence: its {@code Words}, the labels ({@code LabelFinder}), cues
 *       ({@code CueFinder}), references ({@code ReferenceFinder}), blockers and peers in it, its {@code Clause}s, and who is
 *       named ({@code Cast}, {@code ActorGrouper}).
 *   <li>{@code ClaimMaker} takes one label of a scene after the other. {@code StanceReader} tells how the sentence holds it: which
 *       cues reach it ({@code CueReach}, {@code PredicateReach}), what they mean there ({@code CueSense}) and together ({@code
 *       Combinations}).
 *   <li>{@code DyadFinder} tells whose it is: the first {@code Construction} that applies, of {@code TieConstructions}, {@code
 *       PartnerConstructions}, {@code EnvoyConstructions}, {@code BlocConstructions}; else {@code LastResorts}.
 *   <li>{@code ActDates} and {@code WhenReader} tell when, {@code SpeakerFinder} who says so.
 *   <li>{@code Objections} are asked on the way, each a table of named rules: one that applies leaves the label without a claim, and says
 *       why.
 *   <li>What remains is a {@code Draft}. {@code Sequels} adds what the next words say of it, {@code Needless} drops what another draft
 *       says better.
 * </ol>
 *
 * <p>A {@link org.entente.analysis.status.Trace} hears of every sentence what was read or held, and by which rule.
 */
@NullMarked
package org.entente.analysis.status;

import org.jspecify.annotations.NullMarked;
