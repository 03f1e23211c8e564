/** Bodies that come packed. */
@NullMarked
package org.entente.ingest.packing;

import org.jspecify.annotations.NullMarked;
