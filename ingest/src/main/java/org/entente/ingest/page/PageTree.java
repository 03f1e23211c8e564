package org.entente.ingest.page;

import java.util.Iterator;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Makes a page into a tree, unless that would have so many elements that the page is no page. */
final class PageTree {

    /** Pages of news have up to ten thousand. */
    static final int MOST_ELEMENTS = 30_000;

    /** Beginnings and ends of elements, comments, and what stands in scripts and looks like any of them. */
    private static final int MOST_BRACKETS = 250_000;

    private static final int DEEPEST = 400;

    private PageTree() {}

    private static boolean isTooLarge(String html) {
        return html.chars().filter(c -> c == '<').limit(MOST_BRACKETS + 1L).count() > MOST_BRACKETS;
    }

    /** The tree of a page; empty if it has too many elements. */
    static Optional<Document> of(String html, String url) {
        if (isTooLarge(html)) {
            return Optional.empty();
        }
        // A bracket may stand for many elements: words that are bold in twelve ways are so again in every paragraph.
        try (var parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST)).parse(html, url)) {
            Iterator<Element> elements = parser.iterator();
            for (int i = 0; elements.hasNext(); i++) {
                if (i == MOST_ELEMENTS) {
                    return Optional.empty();
                }
                elements.next();
            }
            return Optional.of(withShadows(parser.document(), html));
        }
    }

    /** Templates that browsers put on the page at once, without a script. */
    private static Document withShadows(Document page, String html) {
        if (html.contains("shadowrootmode")) {
            page.select("template[shadowrootmode]").tagName("div");
        }
        return page;
    }
}
