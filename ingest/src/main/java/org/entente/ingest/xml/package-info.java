/** XML as it is found on the web: read to its end whatever is wrong with it, with what was put right. */
@NullMarked
package org.entente.ingest.xml;

import org.jspecify.annotations.NullMarked;
