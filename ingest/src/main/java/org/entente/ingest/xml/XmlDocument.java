package org.entente.ingest.xml;

import java.util.List;
import java.util.Set;

/**
 * A document as it was read.
 *
 * @param elements those that stand in no other; a well-formed document has one
 * @param repairs what was put right, each named once
 */
public record XmlDocument(List<XmlElement> elements, Set<String> repairs) {}
