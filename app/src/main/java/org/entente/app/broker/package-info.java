/** A Kafka broker inside this process, so that one command needs nothing else. */
@NullMarked
package org.entente.app.broker;

import org.jspecify.annotations.NullMarked;
