/** JSON lines in, JSON lines out: single parts of the analysis, without Kafka. */
@NullMarked
package org.entente.app.filter;

import org.jspecify.annotations.NullMarked;
