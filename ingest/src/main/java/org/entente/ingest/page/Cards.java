package org.entente.ingest.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Knows lists of teasers: boxes side by side, each with a headline that leads to another page. */
final class Cards {

    private static final int FEWEST = 4;
    private static final int SHORTEST = 25;
    private static final int LONGEST = 700;
    private static final double LINKED = 0.8;

    private Cards() {}

    static boolean areIn(Element list, Measures measures) {
        int children = list.childrenSize();
        if (children < FEWEST) {
            return false;
        }
        int cards = 0;
        for (Element child : list.children()) {
            if (measures.count(child).told() > LONGEST) {
                return false;
            }
            if (isCard(child, measures)) {
                cards++;
            }
        }
        return cards >= FEWEST && cards * 3 >= children * 2;
    }

    private static boolean isCard(Element element, Measures measures) {
        switch (element.normalName()) {
            case "li", "div", "article", "section", "a" -> {}
            default -> {
                return false;
            }
        }
        Measures.Count count = measures.count(element);
        if (count.characters() < SHORTEST || count.characters() > LONGEST) {
            return false;
        }
        if (count.linkDensity() > LINKED && element.selectFirst("img, h2, h3, h4, h5, h6") != null) {
            return true;
        }
        if (beginsWithLink(element, measures)) {
            return true;
        }
        for (Element heading : element.select("h2, h3, h4, h5, h6")) {
            Measures.Count own = measures.count(heading);
            if (own.characters() >= SHORTEST / 2) {
                return own.linkDensity() > LINKED;
            }
        }
        return false;
    }

    /** Whether it begins with a line that is all link, with another line below it. */
    private static boolean beginsWithLink(Element element, Measures measures) {
        if (element.normalName().equals("li") || element.childrenSize() < 2) {
            return false;
        }
        @Nullable Element first = null;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text && !text.isBlank()) {
                return false;
            }
            if (child instanceof Element words && measures.count(words).characters() > 0) {
                if (first != null) {
                    return Tags.isBlock(words) && measures.count(words).linkDensity() == 0;
                }
                if (measures.count(words).characters() < SHORTEST / 2
                        || measures.count(words).linkDensity() <= LINKED) {
                    return false;
                }
                first = words;
            }
        }
        return false;
    }
}
