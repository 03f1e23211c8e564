package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article: the one whose paragraphs are long, have commas and few links. What
 * stands among them without being text is taken out.
 */
final class MainText {

    private static final int SHORTEST_PARAGRAPH = 25;
    /** So many characters outside of any paragraph are the text themselves. */
    private static final int LONG_WORDS = 200;

    private static final int SHORT_TEXT = 500;
    /** Fewer characters are no text at all. */
    private static final int NOTHING = 140;

    /** How much of what is won by climbing must be told in paragraphs. */
    private static final double LEAST_TOLD = 0.6;

    /** How much must be won by climbing, as a share of what is had. */
    private static final double LEAST_WON = 0.2;

    /** The same, where the title stands in what is had. */
    private static final double LEAST_WON_WITH_THE_TITLE = 0.5;

    /** What stands above the title counts so much less. */
    private static final double ABOVE_THE_TITLE = 0.3;

    /** What an article element tells is its whole article once it is so much. */
    private static final int ENOUGH = 1_000;

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
        Map<Element, Double> scores = new HashMap<>();
        List<Element> candidates = new ArrayList<>();
        @Nullable Element title = Headline.shown(body, "h1, h2", plainTitle);
        double weight = title == null ? 1 : ABOVE_THE_TITLE;
        for (Element element : body.getAllElements()) {
            if (element.equals(title)) {
                weight = 1;
            } else if (holdsWords(element)) {
                score(element, element, weight, measures, scores, candidates);
            } else if (isParagraph(element, measures)) {
                score(element, element.parent(), weight, measures, scores, candidates);
            }
        }
        @Nullable Element top = null;
        double most = 0;
        for (Element candidate : candidates) {
            double score = scores.getOrDefault(candidate, 0.0)
                    * (1 - measures.count(candidate).linkDensity());
            scores.put(candidate, score);
            if (score > most) {
                most = score;
                top = candidate;
            }
        }
        return top == null
                ? Optional.empty()
                : Optional.of(joined(
                        SeveralArticles.one(
                                whole(around(top, most, candidates, scores), title, measures), measures, plainTitle),
                        title,
                        measures,
                        scores));
    }

    /** A paragraph by its tag, or an element that holds words and no block; the words may stand in spans of their own. */
    private static boolean isParagraph(Element element, Measures measures) {
        return switch (element.normalName()) {
            case "p", "pre", "blockquote" -> true;
            case "td" -> measures.count(element).characters() < LONG_WORDS || !Tags.isParted(element);
            case "div", "section", "li", "dd" ->
                measures.count(element).unlinked() >= SHORTEST_PARAGRAPH && !Tags.hasBlock(element);
            case "h2", "h3", "h4", "h5", "h6" -> measures.count(element).unlinked() >= Measures.LONGEST_HEADING;
            default ->
                Tags.isOwnBlock(element)
                        && measures.count(element).unlinked() >= SHORTEST_PARAGRAPH
                        && !Tags.hasBlock(element);
        };
    }

    /** Words that stand in an element among blocks or line breaks, as on pages that know no paragraphs. */
    private static boolean holdsWords(Element element) {
        return switch (element.normalName()) {
            case "div", "section", "article", "main", "td", "body", "font", "center" -> {
                int own = 0;
                for (Node child : element.childNodes()) {
                    own += child instanceof TextNode text
                            ? Measures.length(text.getWholeText().strip())
                            : 0;
                }
                yield own >= LONG_WORDS && (Tags.hasBlock(element) || element.selectFirst("br") != null);
            }
            default -> false;
        };
    }

    private void score(
            Element paragraph,
            @Nullable Element around,
            double weight,
            Measures measures,
            Map<Element, Double> scores,
            List<Element> candidates) {
        Measures.Count count = measures.count(paragraph);
        if (count.characters() < SHORTEST_PARAGRAPH) {
            return;
        }
        double score =
                (1 + count.commas() + Math.min(count.characters() / 100.0, 3)) * (1 - count.linkDensity()) * weight;
        @Nullable Element ancestor = around;
        for (int level = 0; level < 5 && ancestor != null && ancestor.parent() != null; level++) {
            if (!scores.containsKey(ancestor)) {
                scores.put(ancestor, (double) (names.weight(ancestor) + ofTag(ancestor)));
                candidates.add(ancestor);
            }
            double divider = level == 0 ? 1 : level == 1 ? 2 : level * 3.0;
            double share = score / divider;
            scores.merge(ancestor, share, Double::sum);
            ancestor = ancestor.parent();
        }
    }

    private static int ofTag(Element element) {
        if (element.attr("itemprop").toLowerCase(Locale.ROOT).contains("articlebody")) {
            return 30;
        }
        return switch (element.normalName()) {
            case "article" -> 10;
            case "div", "main", "section" -> 5;
            case "pre", "td", "blockquote" -> 3;
            case "address", "ol", "ul", "dl", "dd", "dt", "li", "form" -> -3;
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> -5;
            default -> 0;
        };
    }

    /** The text may be parted among several elements of about the same score: then it is what holds them all. */
    private static Element around(Element top, double most, List<Element> candidates, Map<Element, Double> scores) {
        List<Element> rivals = candidates.stream()
                .filter(candidate -> !candidate.equals(top) && scores.getOrDefault(candidate, 0.0) >= most * 0.75)
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
        double last = scores.getOrDefault(found, 0.0);
        double least = last / 3;
        @Nullable Element parent = found.parent();
        while (parent != null && !parent.normalName().equals("body")) {
            double score = scores.getOrDefault(parent, -1.0);
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
    private static Element whole(Element top, @Nullable Element title, Measures measures) {
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
            if (won >= measures.count(found).told() * leastWon(found, at, title, measures) && won >= all * LEAST_TOLD) {
                found = parent;
            }
            at = parent;
            parent = parent.parent();
        }
        return found;
    }

    /** What holds the title as well is more than half of the text, unless the text goes on in an element of the same make. */
    private static double leastWon(Element found, Element at, @Nullable Element title, Measures measures) {
        boolean goesOn = at.siblingElements().stream()
                .anyMatch(other ->
                        isOfSameMake(other, at) && measures.count(other).told() > 0);
        return title != null && !goesOn && isWithin(title, found) ? LEAST_WON_WITH_THE_TITLE : LEAST_WON;
    }

    static boolean isOfSameMake(Element a, Element b) {
        return a.normalName().equals(b.normalName()) && a.className().equals(b.className());
    }

    /** Beside the best element may stand its first paragraph, or its second half. */
    private static Element joined(
            Element top, @Nullable Element title, Measures measures, Map<Element, Double> scores) {
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
            double least = Math.max(10, scores.getOrDefault(top, 0.0) * won);
            if (sibling.equals(top) || belongs(sibling, top, least, measures, scores)) {
                belonging.add(sibling);
            }
        }
        parent.empty();
        belonging.forEach(joined::appendChild);
        return joined;
    }

    private static boolean belongs(
            Element sibling, Element top, double least, Measures measures, Map<Element, Double> scores) {
        if (top.normalName().equals("article") && sibling.normalName().equals("article")) {
            return false;
        }
        if (isOfSameMake(sibling, top) && SeveralArticles.leadsOn(sibling, measures)) {
            return false;
        }
        double bonus = !top.className().isEmpty() && sibling.className().equals(top.className())
                ? scores.getOrDefault(top, 0.0) * 0.2
                : 0;
        if (scores.getOrDefault(sibling, -1_000.0) + bonus >= least) {
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
