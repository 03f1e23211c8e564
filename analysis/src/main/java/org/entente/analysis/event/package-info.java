/** Codes what one state did to another: PLOVER classes, CAMEO codes, Goldstein values. */
@NullMarked
package org.entente.analysis.event;

import org.jspecify.annotations.NullMarked;
