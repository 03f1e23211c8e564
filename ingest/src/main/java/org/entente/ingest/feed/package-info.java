/** Feeds of every kind, well-formed or not, into entries. */
@NullMarked
package org.entente.ingest.feed;

import org.jspecify.annotations.NullMarked;
