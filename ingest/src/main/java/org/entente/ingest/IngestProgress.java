package org.entente.ingest;

import org.entente.ingest.publish.IngestReport;

/** Hears how far a long piece of work has come. */
@FunctionalInterface
public interface IngestProgress {

    /** Nobody listens. */
    IngestProgress SILENT = (what, done, total, soFar) -> {};

    /**
     * @param what is being read
     * @param done how many files or feeds have been read
     * @param total how many there are
     * @param soFar what has been committed of this work
     */
    void at(String what, int done, int total, IngestReport soFar);

    /**
     * Hears of what had to be put right in what was read, and of what could not be read at all.
     *
     * @param sentence names what, and where
     */
    default void noted(String sentence) {}
}
