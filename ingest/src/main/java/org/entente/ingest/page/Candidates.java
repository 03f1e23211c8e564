package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The elements of a page that may hold its article, each with its score: paragraphs that are long, have commas and few links speak for it. */
final class Candidates {

    private static final int SHORTEST_PARAGRAPH = 25;
    /** So many characters outside of any paragraph are the text themselves. */
    private static final int LONG_WORDS = 200;

    /** What stands above the title counts so much less. */
    private static final double ABOVE_THE_TITLE = 0.3;

    private final NameWords names;
    private final Measures measures;
    private final Map<Element, Double> scores = new HashMap<>();
    private final List<Element> all = new ArrayList<>();

    private Candidates(NameWords names, Measures measures) {
        this.names = names;
        this.measures = measures;
    }

    /** @param title the element that shows it, if one does */
    static Candidates in(Element body, @Nullable Element title, Measures measures, NameWords names) {
        var candidates = new Candidates(names, measures);
        double weight = title == null ? 1 : ABOVE_THE_TITLE;
        for (Element element : body.getAllElements()) {
            if (element.equals(title)) {
                weight = 1;
            } else if (holdsWords(element)) {
                candidates.score(element, element, weight);
            } else if (isParagraph(element, measures)) {
                candidates.score(element, element.parent(), weight);
            }
        }
        candidates.all.forEach(candidate -> candidates.scores.computeIfPresent(
                candidate,
                (same, score) -> score * (1 - measures.count(candidate).linkDensity())));
        return candidates;
    }

    /** In the order in which they were met. */
    List<Element> all() {
        return all;
    }

    /** The score of an element; of one that is no candidate what is said here. */
    double score(Element element, double otherwise) {
        return scores.getOrDefault(element, otherwise);
    }

    /** The first of those with the highest score; empty if none is above zero. */
    Optional<Element> best() {
        @Nullable Element top = null;
        double most = 0;
        for (Element candidate : all) {
            double score = score(candidate, 0);
            if (score > most) {
                most = score;
                top = candidate;
            }
        }
        return Optional.ofNullable(top);
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

    private void score(Element paragraph, @Nullable Element around, double weight) {
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
                all.add(ancestor);
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
}
