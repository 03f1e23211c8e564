/** Requests to the web: every one of them passes the guard of this package. */
@NullMarked
package org.entente.ingest.fetch;

import org.jspecify.annotations.NullMarked;
