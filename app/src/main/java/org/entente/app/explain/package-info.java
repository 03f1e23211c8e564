/** Why an article was read as it was, and why an alert was raised or held. */
@NullMarked
package org.entente.app.explain;

import org.jspecify.annotations.NullMarked;
