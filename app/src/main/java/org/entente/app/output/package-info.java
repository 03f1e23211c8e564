/** How results are shown: tables for people, lines for programs. */
@NullMarked
package org.entente.app.output;

import org.jspecify.annotations.NullMarked;
