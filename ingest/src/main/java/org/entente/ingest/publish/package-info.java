/** Articles onto their topic, each of them once. */
@NullMarked
package org.entente.ingest.publish;

import org.jspecify.annotations.NullMarked;
