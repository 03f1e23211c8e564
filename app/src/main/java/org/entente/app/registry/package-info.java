/** A schema registry inside this process, modelled on Confluent's REST API and its {@code _schemas} topic. */
@NullMarked
package org.entente.app.registry;

import org.jspecify.annotations.NullMarked;
