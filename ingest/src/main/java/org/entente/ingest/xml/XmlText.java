package org.entente.ingest.xml;

/**
 * Characters, with every reference replaced.
 *
 * @param text as meant
 * @param literal whether they stood in a CDATA section
 */
public record XmlText(String text, boolean literal) implements XmlNode {

    /** More characters than any record of ours can hold. */
    static final int LONGEST = 2_000_000;
}
