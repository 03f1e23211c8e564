package org.entente.ingest.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An element. Names are in lower case, for feeds do not agree on it; the namespace is the short name of one that we
 * know, empty for those of RSS, or the prefix as written.
 */
public final class XmlElement implements XmlNode {

    private final String namespace;
    private final String name;
    private final String writtenName;
    private final Map<String, String> attributes;
    /** Most elements hold one text. */
    private final ArrayList<XmlNode> children = new ArrayList<>(1);

    private final @Nullable XmlElement parent;

    XmlElement(
            String namespace,
            String name,
            String writtenName,
            Map<String, String> attributes,
            @Nullable XmlElement parent) {
        this.namespace = namespace;
        this.name = name;
        this.writtenName = writtenName;
        this.attributes = attributes;
        this.parent = parent;
    }

    public String namespace() {
        return namespace;
    }

    public String name() {
        return name;
    }

    /** Namespace and name, as in {@code dc:date}; the name alone where the namespace is empty. */
    public String fullName() {
        return namespace.isEmpty() ? name : namespace + ":" + name;
    }

    /** With its prefix and case, as it stood in the document. */
    String writtenName() {
        return writtenName;
    }

    public Optional<XmlElement> parent() {
        return Optional.ofNullable(parent);
    }

    public List<XmlNode> children() {
        return Collections.unmodifiableList(children);
    }

    public Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    public Stream<XmlElement> elements(String fullName) {
        return elements().filter(child -> child.fullName().equals(fullName));
    }

    public Optional<XmlElement> first(String fullName) {
        return elements(fullName).findFirst();
    }

    public boolean holdsElements() {
        return elements().findAny().isPresent();
    }

    /** Attributes by their names in lower case, with the short name of a namespace before a colon. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** The value of an attribute; empty if it has none. */
    public String attribute(String fullName) {
        return attributes.getOrDefault(fullName, "");
    }

    public boolean has(String fullName) {
        return attributes.containsKey(fullName);
    }

    /** An attribute that holds here: its own, or that of the nearest element around it which has one. */
    public Optional<String> inherited(String fullName) {
        for (XmlElement element = this; element != null; element = element.parent) {
            String value = element.attributes.get(fullName);
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The characters in it, those of elements within it included. */
    public String text() {
        if (children.size() == 1 && children.get(0) instanceof XmlText only) {
            return only.text();
        }
        var text = new StringBuilder(Math.min(length(), XmlText.LONGEST));
        collect(text);
        return text.toString();
    }

    /** The characters that stand in it directly. */
    public String ownText() {
        var text = new StringBuilder();
        for (XmlNode child : children) {
            if (child instanceof XmlText characters) {
                text.append(characters.text());
            }
        }
        return text.toString();
    }

    private int length() {
        int length = 0;
        for (XmlNode child : children) {
            if (child instanceof XmlText characters) {
                length += characters.text().length();
            } else if (child instanceof XmlElement element) {
                length += element.length();
            }
        }
        return length;
    }

    private void collect(StringBuilder text) {
        for (XmlNode child : children) {
            if (text.length() > XmlText.LONGEST) {
                return;
            }
            if (child instanceof XmlText characters) {
                text.append(characters.text());
            } else if (child instanceof XmlElement element) {
                element.collect(text);
            }
        }
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void removeLast() {
        children.remove(children.size() - 1);
    }
}
