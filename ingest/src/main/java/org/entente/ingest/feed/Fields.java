package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.entente.ingest.xml.Characters;
import org.entente.ingest.xml.XmlElement;

/** Finds what an element of a feed says of itself, under the several names that formats have for one thing. */
final class Fields {

    private final XmlElement element;
    private final Base document;
    private final Map<String, List<XmlElement>> children = new HashMap<>();

    Fields(XmlElement element, Base document) {
        this.element = element;
        this.document = document;
        element.elements().forEach(this::add);
        // What the forms of one film have in common stands in a group of its own.
        element.elements("media:group").flatMap(XmlElement::elements).forEach(this::add);
    }

    private void add(XmlElement child) {
        children.computeIfAbsent(child.fullName(), name -> new ArrayList<>()).add(child);
    }

    private Stream<XmlElement> named(String fullName) {
        return children.getOrDefault(fullName, List.of()).stream();
    }

    Base base(XmlElement inside) {
        return Base.of(inside, document);
    }

    /** The first text that is there under one of the names, in the order of the names. */
    String text(String... fullNames) {
        for (String name : fullNames) {
            Optional<String> found = named(name)
                    .map(this::value)
                    .filter(value -> !value.isEmpty())
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
        }
        return "";
    }

    private String value(XmlElement found) {
        boolean atom = found.namespace().equals("atom") || found.has("mode");
        return atom ? FeedText.atom(found, base(found)) : FeedText.rss(found, base(found));
    }

    Optional<StatedTime> time(String... fullNames) {
        for (String name : fullNames) {
            Optional<StatedTime> found = named(name)
                    .flatMap(each -> DateReader.read(each.text()).stream())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Everything under any of the names, each value once, in the order of the names. */
    List<String> all(Function<XmlElement, List<String>> values, String... fullNames) {
        Set<String> all = new LinkedHashSet<>();
        for (String name : fullNames) {
            element.elements(name)
                    .forEach(found -> values.apply(found).stream()
                            .map(Characters::stripped)
                            .filter(value -> !value.isEmpty())
                            .forEach(all::add));
        }
        return new ArrayList<>(all);
    }

    /** The language that holds for the element: its own word, else that of the markup around it. */
    String language(String... fullNames) {
        String own = text(fullNames);
        return (own.isEmpty() ? element.inherited("xml:lang").orElse("") : own).replace('_', '-');
    }

    static List<String> person(XmlElement person) {
        String name = person.elements("atom:name")
                .findFirst()
                .or(() -> person.elements("name").findFirst())
                .map(found -> Characters.stripped(found.text()))
                .orElse("");
        if (!name.isEmpty()) {
            return List.of(name);
        }
        Optional<String> address = person.elements()
                .filter(child -> child.name().equals("email"))
                .map(child -> Characters.stripped(child.text()))
                .filter(found -> !found.isEmpty())
                .findFirst();
        if (address.isPresent()) {
            return List.of(address.get());
        }
        return Person.name(person.text()).map(List::of).orElse(List.of());
    }

    static List<String> commaParted(XmlElement element) {
        return List.of(element.text().split(","));
    }

    static List<String> term(XmlElement element) {
        if (element.has("term")) {
            return List.of(element.attribute("term"));
        }
        return List.of(
                element.has("label") && element.text().isBlank()
                        ? element.attribute("label")
                        : FeedText.rss(element, new Base("")));
    }

    /** Apple's categories carry their name in an attribute and may stand in each other. */
    static List<String> nested(XmlElement element) {
        List<String> all = new ArrayList<>();
        all.add(element.has("text") ? element.attribute("text") : element.ownText());
        element.elements(element.fullName()).forEach(inside -> all.addAll(nested(inside)));
        return all;
    }
}
