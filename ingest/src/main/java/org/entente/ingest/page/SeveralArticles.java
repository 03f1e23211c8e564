package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Tells which of several articles on one page the page is about: the one under its title, or else the first. */
final class SeveralArticles {

    private static final int WHOLE = 500;
    private static final double MOST = 0.6;
    /** An article side by side with a longer one is no teaser if it has so great a part of its length: one in so many. */
    private static final int PART = 3;

    private SeveralArticles() {}

    static Element one(Element found, Measures measures, String title) {
        return followed(titled(within(found, measures, title), measures, title), measures, title);
    }

    /** Where another article follows in an element of the same make, under a heading that leads to it, the titled one is meant. */
    private static Element followed(Element found, Measures measures, String title) {
        @Nullable Element heading = Headline.shown(found, "h1", title);
        for (@Nullable Element at = heading; at != null && !at.equals(found); at = at.parent()) {
            Element titled = at;
            boolean followed = measures.count(titled).told() > 0
                    && !titled.className().isEmpty()
                    && titled.siblingElements().stream()
                            .anyMatch(other -> Extent.isOfSameMake(other, titled) && leadsOn(other, measures));
            if (followed) {
                return titled;
            }
        }
        return found;
    }

    /** Whether it begins with a heading that leads to an article of its own. */
    static boolean leadsOn(Element article, Measures measures) {
        @Nullable Element heading = article.selectFirst("h1, h2");
        return heading != null && measures.count(heading).linkDensity() > MOST;
    }

    private static Element within(Element found, Measures measures, String title) {
        List<Element> articles = new ArrayList<>();
        collectArticles(found, measures, articles);
        int told = articles.stream()
                .mapToInt(article -> measures.count(article).told())
                .sum();
        if (articles.size() < 2 || told < measures.count(found).told() * MOST) {
            return found;
        }
        return articles.stream()
                .filter(article -> hasTitle(article, title))
                .findFirst()
                .orElse(articles.get(0));
    }

    /** Of articles side by side the one under the title is meant, however long the others are. */
    private static Element titled(Element found, Measures measures, String title) {
        if (!found.normalName().equals("article") || !isOneOfSeveral(found)) {
            return found;
        }
        return found.siblingElements().stream()
                .filter(other -> other.normalName().equals("article"))
                .filter(other -> measures.count(other).told() * PART
                        >= measures.count(found).told())
                .filter(other -> hasTitle(other, title))
                .findFirst()
                .orElse(found);
    }

    private static boolean hasTitle(Element article, String title) {
        return article.select("h1, h2").stream()
                .anyMatch(heading -> Clutter.plain(heading.text()).equals(title));
    }

    private static void collectArticles(Element around, Measures measures, List<Element> articles) {
        for (Element child : around.children()) {
            if (child.normalName().equals("article") && measures.count(child).told() >= WHOLE) {
                articles.add(child);
            } else {
                collectArticles(child, measures, articles);
            }
        }
    }

    static boolean isOneOfSeveral(Element article) {
        return article.siblingElements().stream()
                .anyMatch(other -> other.normalName().equals("article"));
    }
}
