/** What a source gives before it is an article, and how it becomes one. */
@NullMarked
package org.entente.ingest.draft;

import org.jspecify.annotations.NullMarked;
