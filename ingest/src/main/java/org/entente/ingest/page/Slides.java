package org.entente.ingest.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Knows pictures that are shown one after another, each with its number: <i>2/50 The bridge in March</i>. */
final class Slides {

    private static final int FEWEST = 3;
    /** What is told beside so many pictures is the text, however much is told under them. */
    private static final int ENOUGH_BESIDE = 2_000;

    private static final Pattern NUMBER =
            Pattern.compile("^\\s*\\p{Nd}{1,3}\\s?(?:/|of|von|de|di|\u0438\u0437)\\s?(\\p{Nd}{1,3})(?!\\p{Nd})");

    private Slides() {}

    /**
     * Whether most of what stands in an element are slides, and enough is told beside them.
     *
     * @param toldByAll how much the page tells
     */
    static boolean areIn(Element element, int toldByAll, Measures measures) {
        if (element.childrenSize() < FEWEST
                || (measures.count(element).told() * 2 > toldByAll
                        && toldByAll - measures.count(element).told() < ENOUGH_BESIDE)
                || total(element.child(element.childrenSize() - 1)).findFirst().isEmpty()) {
            return false;
        }
        List<String> totals = element.children().stream().flatMap(Slides::total).toList();
        return totals.size() >= FEWEST
                && totals.size() * 3 >= element.childrenSize() * 2
                && totals.stream().allMatch(totals.get(0)::equals);
    }

    private static Stream<String> total(Element slide) {
        if (slide.selectFirst(Captions.PICTURES) == null) {
            return Stream.empty();
        }
        Matcher number = NUMBER.matcher(slide.text());
        return number.find() ? Stream.of(number.group(1)) : Stream.empty();
    }
}
