/** How fast the parts and the whole are, beside baselines of the same run. */
@NullMarked
package org.entente.bench;

import org.jspecify.annotations.NullMarked;
