package org.entente.ingest.draft;

import org.entente.analysis.article.Rejection;

/** What came of one piece of input: a draft, or the reason why there is none. */
public sealed interface Intake {

    /** Something that can become an article. */
    record Found(Draft draft) implements Intake {}

    /** Something that cannot. */
    record Refused(Rejection rejection) implements Intake {}
}
