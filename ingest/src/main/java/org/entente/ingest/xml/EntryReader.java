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
        public boolean endsField(XmlElement field, String namespace, String name) {
            return false;
        }

        @Override
        public boolean readsBrokenOff() {
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
     * Whether a field of an entry has ended, though nothing said so, where an element begins.
     *
     * @param field what stands in the entry itself, and has not been ended
     * @param namespace of the element that begins, as {@link XmlElement#namespace()}
     * @param name of the element that begins, in lower case
     */
    boolean endsField(XmlElement field, String namespace, String name);

    /** Whether an entry is read as well in which the document breaks off. */
    boolean readsBrokenOff();

    /**
     * Reads an entry that has ended.
     *
     * @return how many bytes of memory are kept of it, about
     */
    int read(XmlElement ended);
}
