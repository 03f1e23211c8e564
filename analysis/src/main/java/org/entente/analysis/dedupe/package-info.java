/** Recognises copies of an article, even machine-spun ones. */
@NullMarked
package org.entente.analysis.dedupe;

import org.jspecify.annotations.NullMarked;
