/** History again, into topics of its own, and the comparison of what came out. */
@NullMarked
package org.entente.app.rerun;

import org.jspecify.annotations.NullMarked;
