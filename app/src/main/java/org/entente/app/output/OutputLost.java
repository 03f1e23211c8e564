package org.entente.app.output;

/** Standard output takes no more: its reader has gone, as {@code head} does, or the disk is full. */
public final class OutputLost extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean readerGone;

    OutputLost(String message, boolean readerGone, Throwable cause) {
        super(message, cause);
        this.readerGone = readerGone;
    }

    /** Whether whoever read it has had enough: nothing to complain about. */
    public boolean isReaderGone() {
        return readerGone;
    }
}
