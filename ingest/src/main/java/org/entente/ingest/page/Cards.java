package org.entente.ingest.page;

import org.jsoup.nodes.Element;

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
        for (Element heading : element.select("h2, h3, h4, h5, h6")) {
            Measures.Count own = measures.count(heading);
            if (own.characters() >= SHORTEST / 2) {
                return own.linkDensity() > LINKED;
            }
        }
        return false;
    }
}
