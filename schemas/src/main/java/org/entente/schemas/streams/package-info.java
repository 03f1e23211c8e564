/** How Entente's Kafka Streams applications are run: exactly once, with named steps and a dead-letter topic. */
@NullMarked
package org.entente.schemas.streams;

import org.jspecify.annotations.NullMarked;
