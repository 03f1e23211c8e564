/** The alerts service: status.claimed, tension.scored -> relations.known, alerts.raised, alerts.held. */
@NullMarked
package org.entente.alerts;

import org.jspecify.annotations.NullMarked;
