package org.entente.ingest.xml;

/** How much memory there is for what is made of one document; a document that needs more was made to fill it. */
public final class Room {

    /** What is said of a document that was not read to its end because there was no more room. */
    public static final String FULL = "more than fits into 24 MiB of memory";

    /** What an element, a value, an attribute or a text in a tree takes, in bytes; its characters apart. */
    public static final int PIECE = 128;

    private static final int MOST = 24 * 1024 * 1024;

    private int taken;

    /** Bytes taken so far. */
    public int taken() {
        return taken;
    }

    public void take(int bytes) {
        taken += bytes;
    }

    /** Gives back what was taken since then. */
    public void backTo(int before) {
        taken = before;
    }

    public boolean isFull() {
        return taken > MOST;
    }
}
