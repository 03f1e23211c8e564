/** The whole analysis over a plain list of articles. */
@NullMarked
package org.entente.analysis.replay;

import org.jspecify.annotations.NullMarked;
