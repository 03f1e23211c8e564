/** How feeds fare, and where that can be watched. */
@NullMarked
package org.entente.ingest.health;

import org.jspecify.annotations.NullMarked;
