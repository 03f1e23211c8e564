package org.entente.ingest.xml;

import java.util.Map;
import java.util.Set;

/** Writes what stands in an element as markup again, names without prefixes, as HTML has them. */
public final class InnerMarkup {

    private static final Set<String> VOID = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
            "wbr");

    private InnerMarkup() {}

    public static String of(XmlElement element) {
        var markup = new StringBuilder();
        inner(element, markup);
        return markup.toString();
    }

    private static void inner(XmlElement element, StringBuilder markup) {
        for (XmlNode child : element.children()) {
            if (markup.length() > XmlText.LONGEST) {
                return;
            }
            if (child instanceof XmlText characters) {
                markup.append(escaped(characters.text()));
            } else if (child instanceof XmlElement inside) {
                whole(inside, markup);
            }
        }
    }

    private static void whole(XmlElement element, StringBuilder markup) {
        String name = localName(element.writtenName());
        markup.append('<').append(name);
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            markup.append(' ')
                    .append(attribute.getKey())
                    .append("=\"")
                    .append(escaped(attribute.getValue()).replace("\"", "&quot;"))
                    .append('"');
        }
        if (element.children().isEmpty() && VOID.contains(element.name())) {
            markup.append(" />");
            return;
        }
        markup.append('>');
        inner(element, markup);
        markup.append("</").append(name).append('>');
    }

    private static String localName(String writtenName) {
        return writtenName.substring(writtenName.indexOf(':') + 1);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
