/** One address for one article, however it is spelt. */
@NullMarked
package org.entente.ingest.url;

import org.jspecify.annotations.NullMarked;
