/** Bytes become text: which charset they are in, and whether they are text at all. */
@NullMarked
package org.entente.ingest.charset;

import org.jspecify.annotations.NullMarked;
