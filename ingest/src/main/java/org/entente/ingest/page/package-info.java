/** Pages: the text of an article out of what surrounds it. */
@NullMarked
package org.entente.ingest.page;

import org.jspecify.annotations.NullMarked;
