/** What is known of a pair of states: ladders, standings, the fold over claims. */
@NullMarked
package org.entente.analysis.relation;

import org.jspecify.annotations.NullMarked;
