package org.entente.ingest.draft;

import java.util.Optional;
import org.entente.analysis.article.Rejection;

/** What came of one piece of input: a draft, or the reason why there is none. */
public sealed interface Intake {

    /**
     * Something that can become an article.
     *
     * @param repair what had to be put right in its source, in one sentence; empty if nothing
     */
    record Found(Draft draft, Optional<String> repair) implements Intake {}

    /** The address of an article, with what its source says of it: the text is on its page. */
    record Linked(Draft draft) implements Intake {}

    /** Something that cannot. */
    record Refused(Rejection rejection) implements Intake {}
}
