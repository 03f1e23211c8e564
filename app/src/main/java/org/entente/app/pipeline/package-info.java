/** The services in one process, the broker and the registry beneath them, and what can be read from their topics. */
@NullMarked
package org.entente.app.pipeline;

import org.jspecify.annotations.NullMarked;
