/** Asking feeds again and again, as often as they can bear. */
@NullMarked
package org.entente.ingest.follow;

import org.jspecify.annotations.NullMarked;
