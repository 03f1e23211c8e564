package org.entente.ingest.file;

/** Hears how far the reading of a long file has come. */
@FunctionalInterface
public interface ReadingProgress {

    /** Nobody listens. */
    ReadingProgress SILENT = (offset, read, size) -> {};

    /**
     * Everything before the offset has been handed on; reading may be taken up again there.
     *
     * @param offset at the beginning of a record, in bytes of the file, or of what it unpacks to
     * @param read how much of the file has been read, in bytes as they lie on the disk
     * @param size of the file, in bytes as they lie on the disk
     */
    void at(long offset, long read, long size);
}
