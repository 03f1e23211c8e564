/** What each command does. */
@NullMarked
package org.entente.app.command;

import org.jspecify.annotations.NullMarked;
