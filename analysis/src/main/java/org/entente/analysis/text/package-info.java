/** Words, sentences and where they stand in a text. */
@NullMarked
package org.entente.analysis.text;

import org.jspecify.annotations.NullMarked;
