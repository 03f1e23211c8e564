package org.entente.ingest.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.xml.Characters;
import org.entente.ingest.xml.XmlElement;

/**
 * What relative addresses are relative to.
 *
 * @param url absolute, or empty if unknown
 */
record Base(String url) {

    private static final Pattern TAG = Pattern.compile("<[a-z][a-z0-9:]*+\\s[^<>]*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile(
            "(\\s(?:href|src|cite|longdesc|action|background|poster|codebase|classid|usemap|profile|data)\\s*+=\\s*+)"
                    + "(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'>]++))",
            Pattern.CASE_INSENSITIVE);
    /** There is nothing above the root of a site. */
    private static final Pattern CLIMBING = Pattern.compile("^([a-zA-Z]++://[^/]++)(?:/\\.\\.)++/");

    private static final Pattern ABSOLUTE =
            Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The base that holds in an element, by its own word and that of the elements around it. */
    static Base of(XmlElement element, Base document) {
        Base around = element.parent().map(parent -> of(parent, document)).orElse(document);
        String own = element.attribute("xml:base").strip();
        return own.isEmpty() ? around : new Base(around.resolve(own));
    }

    /** An address made absolute; as it is, where that cannot be done. */
    String resolve(String address) {
        String plain = Characters.stripped(address);
        if (url.isEmpty() || plain.isEmpty() || ABSOLUTE.matcher(plain).matches()) {
            return plain;
        }
        try {
            URI base = new URI(url.replace(" ", "%20"));
            if (plain.startsWith("?") || base.isOpaque() || base.getHost() == null) {
                return joined(plain);
            }
            URI whole = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
            String resolved = whole.resolve(new URI(plain.replace(" ", "%20"))).toString();
            return CLIMBING.matcher(resolved).replaceFirst("$1/");
        } catch (URISyntaxException | IllegalArgumentException e) {
            return plain;
        }
    }

    private String joined(String query) {
        int mark = url.indexOf('?');
        return query.startsWith("?") ? (mark < 0 ? url : url.substring(0, mark)) + query : query;
    }

    Optional<String> resolveIfAny(String address) {
        String resolved = resolve(address);
        return resolved.isEmpty() ? Optional.empty() : Optional.of(resolved);
    }

    /** Markup with the addresses in it made absolute. */
    String resolveLinks(String markup) {
        if (url.isEmpty() || markup.indexOf('<') < 0) {
            return markup;
        }
        return TAG.matcher(markup).replaceAll(tag -> Matcher.quoteReplacement(resolveTag(tag.group())));
    }

    private String resolveTag(String tag) {
        return LINK.matcher(tag).replaceAll(link -> {
            String quote = link.group(3) == null ? "\"" : "'";
            String address =
                    link.group(2) != null ? link.group(2) : link.group(3) != null ? link.group(3) : link.group(4);
            return Matcher.quoteReplacement(link.group(1) + quote + resolve(address) + quote);
        });
    }
}
