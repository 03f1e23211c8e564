/** Takes articles in: feeds, pages and files become records of {@code articles.raw}. */
@NullMarked
package org.entente.ingest;

import org.jspecify.annotations.NullMarked;
