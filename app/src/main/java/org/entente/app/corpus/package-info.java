/** The bundled corpus, and the alerts that are expected of it. */
@NullMarked
package org.entente.app.corpus;

import org.jspecify.annotations.NullMarked;
