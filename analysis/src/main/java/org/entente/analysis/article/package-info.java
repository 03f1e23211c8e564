/** An article as it came in, and how it is made ready for reading. */
@NullMarked
package org.entente.analysis.article;

import org.jspecify.annotations.NullMarked;
