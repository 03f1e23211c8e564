package org.entente.ingest.page;

import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article: the best of the candidates, as far as the article reaches. What
 * stands in it without being text is taken out.
 */
final class MainText {

    private static final int SHORT_TEXT = 500;
    /** Fewer characters are no text at all. */
    private static final int NOTHING = 140;

    private final NameWords names;
    private final BesideTheText beside;

    MainText(NameWords names) {
        this.names = names;
        this.beside = new BesideTheText(names);
    }

    /**
     * The element that holds the article, stripped of what is no text; the documents are changed.
     *
     * @param again gives the page anew
     */
    Optional<Element> find(Document page, String title, Supplier<Document> again) {
        Optional<Element> strict = find(page, title, Trust.NAMES);
        int length = strict.map(MainText::length).orElse(0);
        if (length >= SHORT_TEXT) {
            return strict;
        }
        // Names may mislead; a page that seems to say next to nothing is read again without heeding them.
        Optional<Element> loose = find(again.get(), title, Trust.CERTAIN);
        if (loose.map(MainText::length).orElse(0) > Math.max(NOTHING, length * 2)) {
            return loose;
        }
        if (length >= NOTHING) {
            return strict;
        }
        Optional<Element> all = find(again.get(), title, Trust.NOTHING);
        return all.map(MainText::length).orElse(0) > length * 2 ? all : strict;
    }

    /** What is taken out because of what it is called. */
    private enum Trust {
        NAMES,
        CERTAIN,
        NOTHING
    }

    private Optional<Element> find(Document page, String title, Trust trust) {
        Element body = page.body();
        beside.removeSilent(body);
        if (trust != Trust.NOTHING) {
            beside.removeNamed(body, trust == Trust.NAMES);
        }
        return best(body, Clutter.plain(title)).map(found -> new Clutter(names).without(found, title));
    }

    static int length(Element element) {
        return Measures.length(element.text());
    }

    private Optional<Element> best(Element body, String plainTitle) {
        Measures measures = Measures.of(body);
        @Nullable Element title = Headline.shown(body, "h1, h2", plainTitle);
        Candidates candidates = Candidates.in(body, title, measures, names);
        return candidates.best().map(best -> new Extent(candidates, measures, title).of(best, plainTitle));
    }
}
