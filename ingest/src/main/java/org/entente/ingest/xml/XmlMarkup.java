package org.entente.ingest.xml;

import java.util.regex.Pattern;

/**
 * Elements and characters written as markup again: what stands in a text needs far less memory than as a tree.
 *
 * @param markup as {@link InnerMarkup} writes it
 */
record XmlMarkup(String markup) implements XmlNode {

    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    /** The characters in it. */
    String text() {
        return TAG.matcher(markup)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
