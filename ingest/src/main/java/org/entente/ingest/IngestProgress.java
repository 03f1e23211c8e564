package org.entente.ingest;

import org.entente.ingest.publish.IngestReport;

/**
 * Hears how far a long piece of work has come. Whoever hears it may end the work there by a
 * {@link java.util.concurrent.CancellationException}: what it was told of is committed.
 */
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

    /**
     * Hears how far a long file has been read; what comes before the offset is committed.
     *
     * @param offset in bytes; the reading can be taken up again there
     * @param read how much of the file has been read, in bytes as they lie on the disk
     * @param size of the file, in bytes as they lie on the disk
     * @param soFar what has been committed of this work
     */
    default void within(String file, long offset, long read, long size, IngestReport soFar) {}
}
