/** Scores the tension of a dyad as a sum of contributions. */
@NullMarked
package org.entente.analysis.tension;

import org.jspecify.annotations.NullMarked;
