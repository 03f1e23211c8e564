/** States, blocs and the people and places that stand for them. */
@NullMarked
package org.entente.analysis.entity;

import org.jspecify.annotations.NullMarked;
