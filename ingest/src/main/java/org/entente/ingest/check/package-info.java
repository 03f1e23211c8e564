/** Looking at feeds without taking anything in. */
@NullMarked
package org.entente.ingest.check;

import org.jspecify.annotations.NullMarked;
