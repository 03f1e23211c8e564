package org.entente.ingest.file;

/** Hears how far the reading of a long file has come. */
@FunctionalInterface
public interface ReadingProgress {

    /** Nobody listens. */
    ReadingProgress SILENT = (offset, size) -> {};

    /**
     * Everything before the offset has been handed on; reading may be taken up again there.
     *
     * @param offset in bytes, at the beginning of a record
     * @param size of the file, in bytes
     */
    void at(long offset, long size);
}
