package org.entente.ingest.publish;

import org.entente.schemas.SeenArticle;

/** Whether a text is news to us. */
sealed interface Verdict {

    /** It is, and this is what is to be remembered of it. */
    record News(SeenArticle seen) implements Verdict {}

    /** It has been published already. */
    record Repeat() implements Verdict {}
}
