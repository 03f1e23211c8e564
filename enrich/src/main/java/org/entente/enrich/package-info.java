/** The enrich service: articles.raw -> articles.enriched, status.claimed, events.coded, tension.scored. */
@NullMarked
package org.entente.enrich;

import org.jspecify.annotations.NullMarked;
