/** The data files that judgement is made from: rows of named columns. */
@NullMarked
package org.entente.analysis.table;

import org.jspecify.annotations.NullMarked;
