package org.entente.ingest.xml;

/** A piece of a document. */
public sealed interface XmlNode permits XmlElement, XmlText {}
