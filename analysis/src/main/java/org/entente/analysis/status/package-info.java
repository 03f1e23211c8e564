/** Reads who calls whom what: claims of partnership status. */
@NullMarked
package org.entente.analysis.status;

import org.jspecify.annotations.NullMarked;
