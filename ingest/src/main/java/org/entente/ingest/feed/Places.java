package org.entente.ingest.feed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.xml.XmlElement;

/**
 * Where an entry says that it plays: by GeoRSS, simple or in GML, and by the older geo vocabulary of the W3C.
 *
 * <p>A point is given as a URI of RFC 5870, {@code geo:LATITUDE,LONGITUDE} in degrees of WGS 84; a place with a name by its name.
 * Lines and areas are passed over.
 */
final class Places {

    private static final String NUMBER = "([-+]?\\d{1,3}(?:\\.\\d{1,12})?)";
    private static final Pattern POINT = Pattern.compile("\\s*" + NUMBER + "(?:\\s*,\\s*|\\s+)" + NUMBER + "\\s*");

    private Places() {}

    /** Each once, names first. */
    static List<String> of(XmlElement entry) {
        Set<String> all = new LinkedHashSet<>();
        entry.elements("georss:featurename")
                .map(XmlElement::text)
                .map(String::strip)
                .forEach(all::add);
        all.remove("");
        points(entry).map(Places::uri).flatMap(Optional::stream).forEach(all::add);
        return List.copyOf(all);
    }

    private static Stream<String> points(XmlElement entry) {
        Stream<String> simple = entry.elements("georss:point").map(XmlElement::text);
        Stream<String> gml = entry.elements("georss:where")
                .flatMap(where -> where.elements("gml:point"))
                .flatMap(point -> point.elements("gml:pos"))
                .map(XmlElement::text);
        Stream<String> geo = Stream.concat(Stream.of(entry), entry.elements("geo:point"))
                .map(point -> text(point, "geo:lat") + " " + text(point, "geo:long"));
        return Stream.of(simple, gml, geo).flatMap(points -> points);
    }

    private static String text(XmlElement element, String name) {
        return element.first(name).map(XmlElement::text).orElse("").strip();
    }

    private static Optional<String> uri(String point) {
        Matcher matcher = POINT.matcher(point);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String latitude = matcher.group(1);
        String longitude = matcher.group(2);
        boolean onEarth =
                Math.abs(Double.parseDouble(latitude)) <= 90 && Math.abs(Double.parseDouble(longitude)) <= 180;
        return onEarth
                ? Optional.of("geo:" + latitude.replace("+", "") + "," + longitude.replace("+", ""))
                : Optional.empty();
    }
}
