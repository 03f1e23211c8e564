package org.entente.ingest.xml;

/** Reads the entries of a document, which are many and alike, one by one, so that their trees need not all stay in memory. */
public interface EntryReader {

    /** For a document whose tree is wanted whole. */
    EntryReader NONE = new EntryReader() {
        @Override
        public boolean isEntry(XmlElement begun) {
            return false;
        }

        @Override
        public int read(XmlElement ended) {
            return 0;
        }
    };

    /** Whether an element that has just begun is an entry; those around it are known. An entry ends where the next of its name begins. */
    boolean isEntry(XmlElement begun);

    /**
     * Reads an entry that has ended.
     *
     * @return how many bytes of memory are kept of it, about
     */
    int read(XmlElement ended);
}
