package org.entente.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of itself in meta elements. */
final class Metas {

    private final Map<String, String> values;

    Metas(Document page) {
        this.values = values(page);
    }

    /** The first value of a meta element under one of the names, which pages put into any of three attributes. */
    Optional<String> first(String... names) {
        for (String name : names) {
            String value = values.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> values(Document page) {
        Map<String, String> values = new HashMap<>();
        List<Element> elements = page.getElementsByTag("meta");
        for (String attribute : List.of("property", "name", "itemprop")) {
            for (Element meta : elements) {
                String value = meta.attr("content").strip();
                if (!value.isEmpty()) {
                    for (String name :
                            meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+")) {
                        values.putIfAbsent(name, value);
                    }
                }
            }
        }
        return values;
    }
}
