/** Points in time as publishers write them. */
@NullMarked
package org.entente.ingest.time;

import org.jspecify.annotations.NullMarked;
