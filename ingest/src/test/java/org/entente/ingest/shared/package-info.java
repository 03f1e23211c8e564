/** Data of others that tests read where it is there, and say so where it is not. */
@org.jspecify.annotations.NullMarked
package org.entente.ingest.shared;
