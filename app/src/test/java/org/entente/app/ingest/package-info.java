/** Ingest against a real broker and a real registry. */
@org.jspecify.annotations.NullMarked
package org.entente.app.ingest;
