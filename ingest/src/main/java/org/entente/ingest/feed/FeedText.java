package org.entente.ingest.feed;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.ingest.charset.Charsets;
import org.entente.ingest.xml.Characters;
import org.entente.ingest.xml.InnerMarkup;
import org.entente.ingest.xml.XmlElement;

/** The text of an element of a feed, whichever way the feed wraps it: escaped, as markup, or in base64. */
final class FeedText {

    private static final Set<String> CODED_TEXT = Set.of("text", "html", "xhtml", "text/plain", "text/html", "xml");

    private static final Pattern NUMBER = Pattern.compile("&#(?:(1[2-5]\\d)|[xX](\\p{XDigit}{1,6}));");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*+");

    private FeedText() {}

    /** As an element of Atom, whose attributes say how it is wrapped. */
    static String atom(XmlElement element, Base base) {
        String type = element.attribute("type").strip().toLowerCase(Locale.ROOT);
        String mode = element.attribute("mode").strip().toLowerCase(Locale.ROOT);
        if (mode.equals("base64") || isBinary(type, element)) {
            Optional<String> decoded = base64(element.text());
            if (decoded.isPresent()) {
                return resolved(Characters.stripped(decoded.get()), base);
            }
        }
        if (!element.holdsElements() || isEscapedInDiv(type, element)) {
            return resolved(Characters.stripped(element.text()), base);
        }
        boolean wrapped = type.equals("xhtml") || type.equals("application/xhtml+xml");
        return resolved(wrapped ? unwrapped(element) : markup(element), base);
    }

    /** As an element of RSS: escaped markup, or by mistake markup itself. */
    static String rss(XmlElement element, Base base) {
        return resolved(!element.holdsElements() ? Characters.stripped(element.text()) : markup(element), base);
    }

    private static String resolved(String text, Base base) {
        return base.resolveLinks(text.contains("&#") ? numbered(text) : text);
    }

    /** In markup too a number of windows-1252 means the character that Windows has there, as browsers read it. */
    private static String numbered(String markup) {
        return NUMBER.matcher(markup).replaceAll(number -> {
            int point =
                    number.group(1) != null ? Integer.parseInt(number.group(1)) : Integer.parseInt(number.group(2), 16);
            return Characters.isOfWindows(point)
                    ? "&#x" + Integer.toHexString(Characters.ofWindows(point).codePointAt(0)) + ";"
                    : number.group().replace('X', 'x');
        });
    }

    /** Markup that stands unescaped between escaped text. */
    private static String markup(XmlElement element) {
        return Characters.stripped(InnerMarkup.of(element));
    }

    /** Without the one div that Atom prescribes around its XHTML. */
    private static String unwrapped(XmlElement element) {
        boolean bare = element.ownText().isBlank() && element.elements().count() == 1;
        Optional<XmlElement> div =
                element.elements().findFirst().filter(only -> only.name().equals("div"));
        return bare && div.isPresent() ? markup(div.get()) : markup(element);
    }

    /** Some put the div of XHTML around HTML that is escaped none the less. */
    private static boolean isEscapedInDiv(String type, XmlElement element) {
        return type.contains("html")
                && !type.contains("xhtml")
                && element.elements().allMatch(child -> child.name().equals("div") && !child.holdsElements());
    }

    private static boolean isBinary(String type, XmlElement element) {
        boolean named = type.contains("/")
                && !type.startsWith("text/")
                && !type.endsWith("+xml")
                && !type.endsWith("/xml")
                && !type.endsWith("/html")
                && !CODED_TEXT.contains(type);
        return named && !element.holdsElements();
    }

    private static Optional<String> base64(String text) {
        if (!BASE64.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(text.strip());
            // Words may pass for base64 by chance, but hardly for base64 of text.
            boolean isText =
                    Charsets.isWellFormed(bytes, StandardCharsets.UTF_8) && !Charsets.looksBinary(bytes, bytes.length);
            return isText ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
