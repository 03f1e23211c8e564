/** How the settings of a service are read: each once, by name, and a name that nobody knows stops the service. */
@NullMarked
package org.entente.schemas.settings;

import org.jspecify.annotations.NullMarked;
