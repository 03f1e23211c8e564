/** Articles in files: plain text and JSON lines. */
@NullMarked
package org.entente.ingest.file;

import org.jspecify.annotations.NullMarked;
