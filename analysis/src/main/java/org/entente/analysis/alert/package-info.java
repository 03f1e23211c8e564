/** Decides which news of a relation deserves an alert. */
@NullMarked
package org.entente.analysis.alert;

import org.jspecify.annotations.NullMarked;
