package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How far an article reaches beyond the best of its elements: to what holds it all, and to what stands beside it. */
final class Extent {

    /** How much of what is won by climbing must be told in paragraphs. */
    private static final double LEAST_TOLD = 0.6;

    /** How much must be won by climbing, as a share of what is had. */
    private static final double LEAST_WON = 0.2;

    /** The same, where the title stands in what is had. */
    private static final double LEAST_WON_WITH_THE_TITLE = 0.5;

    /** What an article element tells is its whole article once it is so much. */
    private static final int ENOUGH = 1_000;

    private final Candidates candidates;
    private final Measures measures;
    private final @Nullable Element title;

    /** @param title the element that shows it, if one does */
    Extent(Candidates candidates, Measures measures, @Nullable Element title) {
        this.candidates = candidates;
        this.measures = measures;
        this.title = title;
    }

    /** The element that holds the whole article; the page is changed. */
    Element of(Element best, String plainTitle) {
        return joined(SeveralArticles.one(whole(around(best)), measures, plainTitle));
    }

    /** The text may be parted among several elements of about the same score: then it is what holds them all. */
    private Element around(Element top) {
        double most = candidates.score(top, 0);
        List<Element> rivals = candidates.all().stream()
                .filter(candidate -> !candidate.equals(top) && candidates.score(candidate, 0) >= most * 0.75)
                .toList();
        Element found = top;
        if (rivals.size() >= 3) {
            @Nullable Element ancestor = top.parent();
            while (ancestor != null && !ancestor.normalName().equals("body")) {
                Element common = ancestor;
                if (rivals.stream().filter(rival -> isWithin(rival, common)).count() >= 3) {
                    found = common;
                    break;
                }
                ancestor = ancestor.parent();
            }
        }
        double last = candidates.score(found, 0.0);
        double least = last / 3;
        @Nullable Element parent = found.parent();
        while (parent != null && !parent.normalName().equals("body")) {
            double score = candidates.score(parent, -1.0);
            if (score >= 0 && score < least) {
                break;
            }
            if (score > last) {
                return parent;
            }
            last = Math.max(score, 0) > 0 ? score : last;
            parent = parent.parent();
        }
        return found;
    }

    private static boolean isWithin(Element inner, Element outer) {
        for (@Nullable Element at = inner; at != null; at = at.parent()) {
            if (at.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Climbs as long as what is won is mostly told, and much: a text may be cut up by pictures and advertisements into
     * sections of their own. Where several articles stand side by side, each is a text of its own.
     */
    private Element whole(Element top) {
        Element found = top;
        Element at = top;
        @Nullable Element parent = top.parent();
        while (parent != null && !parent.normalName().equals("html")) {
            if (at.normalName().equals("article")
                    && (SeveralArticles.isOneOfSeveral(at)
                            || measures.count(found).told() >= ENOUGH)) {
                break;
            }
            int won = measures.count(parent).told() - measures.count(found).told();
            int all =
                    measures.count(parent).characters() - measures.count(found).characters();
            if (won >= measures.count(found).told() * leastWon(found, at) && won >= all * LEAST_TOLD) {
                found = parent;
            }
            at = parent;
            parent = parent.parent();
        }
        return found;
    }

    /** What holds the title as well is more than half of the text, unless the text goes on in an element of the same make. */
    private double leastWon(Element found, Element at) {
        boolean goesOn = at.siblingElements().stream()
                .anyMatch(other ->
                        isOfSameMake(other, at) && measures.count(other).told() > 0);
        return title != null && !goesOn && isWithin(title, found) ? LEAST_WON_WITH_THE_TITLE : LEAST_WON;
    }

    static boolean isOfSameMake(Element a, Element b) {
        return a.normalName().equals(b.normalName()) && a.className().equals(b.className());
    }

    /** Beside the best element may stand its first paragraph, or its second half. */
    private Element joined(Element top) {
        @Nullable Element parent = top.parent();
        while (parent != null
                && parent.childrenSize() == 1
                && !parent.normalName().equals("body")) {
            parent = parent.parent();
        }
        if (parent == null || !parent.equals(top.parent())) {
            return top;
        }
        boolean titled = title != null && isWithin(title, top);
        var joined = new Element("div");
        List<Element> siblings = List.copyOf(parent.children());
        List<Element> belonging = new ArrayList<>();
        for (Element sibling : siblings) {
            double won = titled && !isOfSameMake(sibling, top) ? LEAST_WON_WITH_THE_TITLE : LEAST_WON;
            double least = Math.max(10, candidates.score(top, 0.0) * won);
            if (sibling.equals(top) || belongs(sibling, top, least)) {
                belonging.add(sibling);
            }
        }
        parent.empty();
        belonging.forEach(joined::appendChild);
        return joined;
    }

    private boolean belongs(Element sibling, Element top, double least) {
        if (top.normalName().equals("article") && sibling.normalName().equals("article")) {
            return false;
        }
        if (isOfSameMake(sibling, top) && SeveralArticles.leadsOn(sibling, measures)) {
            return false;
        }
        double bonus = !top.className().isEmpty() && sibling.className().equals(top.className())
                ? candidates.score(top, 0.0) * 0.2
                : 0;
        if (candidates.score(sibling, -1_000.0) + bonus >= least) {
            return true;
        }
        if (!sibling.normalName().equals("p")) {
            return false;
        }
        Measures.Count count = measures.count(sibling);
        if (count.characters() > 65) {
            return count.linkDensity() < 0.25;
        }
        return count.characters() > 0
                && count.linkDensity() == 0
                && sibling.text().matches("(?s).*[.!?\u3002](?:\\s.*|$)");
    }
}
