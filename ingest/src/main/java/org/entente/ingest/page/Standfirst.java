package org.entente.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the paragraph under the headline that opens an article and often stands outside of its text. */
final class Standfirst {

    /** A standfirst stands so few elements behind its headline. */
    private static final int NEAR = 60;

    private static final int SHORTEST = 25;
    private static final int LONGEST = 450;
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final NameWords names;

    Standfirst(NameWords names) {
        this.names = names;
    }

    /**
     * It is named for what it is, or says what the page says of itself.
     *
     * @param descriptions what the page says of itself
     */
    Optional<String> find(Document page, String title, Stream<String> descriptions) {
        @Nullable Element titled = Headline.shown(page, "h1", Clutter.plain(title));
        @Nullable Element heading = titled == null ? page.selectFirst("h1") : titled;
        if (heading == null) {
            return Optional.empty();
        }
        List<String> known = descriptions
                .map(Standfirst::plain)
                .filter(text -> text.length() >= SHORTEST)
                .toList();
        @Nullable Element at = heading;
        for (int i = 0; i < NEAR; i++) {
            at = i == 0 ? after(heading) : next(at);
            if (at == null) {
                return Optional.empty();
            }
            if (isStandfirst(at, known)) {
                return Optional.of(HtmlText.line(at));
            }
        }
        return Optional.empty();
    }

    private boolean isStandfirst(Element element, List<String> known) {
        switch (element.normalName()) {
            case "p", "div", "h2", "h3", "h4", "span", "section" -> {}
            default -> {
                return false;
            }
        }
        if (element.childrenSize() > 6) {
            return false;
        }
        String text = element.text();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return false;
        }
        boolean named = names.isStandfirst(element);
        if (!named && known.isEmpty()) {
            return false;
        }
        int linked = element.getElementsByTag("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        if (linked * 3 > text.length()) {
            return false;
        }
        String plain = plain(text);
        return named || known.stream().anyMatch(description -> isSame(plain, description));
    }

    /** Descriptions are cut, and so are standfirsts. */
    private static boolean isSame(String text, String description) {
        int length = Math.min(text.length(), description.length());
        int compared = Math.max(SHORTEST, length * 9 / 10);
        return length >= compared
                && text.length() < description.length() * 3 / 2 + SHORTEST
                && text.regionMatches(0, description, 0, compared);
    }

    private static @Nullable Element next(Element element) {
        return element.childrenSize() > 0 ? element.child(0) : after(element);
    }

    private static @Nullable Element after(Element element) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            @Nullable Element sibling = at.nextElementSibling();
            if (sibling != null) {
                return sibling;
            }
        }
        return null;
    }

    private static String plain(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
