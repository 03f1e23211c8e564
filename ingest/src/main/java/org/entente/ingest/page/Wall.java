package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page shows of a wall in front of its article, whatever its language: what it says of itself, the box that asks
 * for money, and whether what is said to be closed is there.
 *
 * @param isClosed whether the page says of itself that only subscribers may read it
 * @param part what is there of the part that is said to be closed
 * @param words how many words the article is said to have; zero where that is not said
 * @param boxes how the boxes begin whose names say that they are walls
 */
record Wall(boolean isClosed, Part part, int words, List<String> boxes) {

    private static final int NOTHING = 140;
    /** Longer ones hold the text itself. */
    private static final int LONGEST_BOX = 900;

    private static final int MOST_BOXES = 5;

    private static final int BEGINNING = 40;
    /** An article of which only this share of its words is there is a teaser. */
    private static final double HARDLY_WHOLE = 0.67;

    private static final int MANY_WORDS = 150;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What is there of the part that is said to be closed. */
    enum Part {
        UNKNOWN,
        EMPTY,
        TOLD
    }

    static Wall of(Document page, JsonLd data, boolean isLocked, NameWords names, Measures measures) {
        return new Wall(
                isLocked || data.isClosed(), part(page, data, measures), data.words(), boxes(page, names, measures));
    }

    private static Part part(Document page, JsonLd data, Measures measures) {
        int found = 0;
        int told = 0;
        for (String selector : data.closedParts()) {
            for (Element closed : page.select(selector)) {
                found++;
                told += measures.count(closed).unlinked();
            }
        }
        return found == 0 ? Part.UNKNOWN : told < NOTHING ? Part.EMPTY : Part.TOLD;
    }

    /**
     * The boxes that are walls; none where so much stands in them that it is the text itself.
     *
     * @param named the elements whose names say that they are walls, in their order
     */
    static List<Element> boxesAmong(List<Element> named, Measures measures) {
        List<Element> boxes = new ArrayList<>();
        int said = 0;
        for (Element element : named) {
            if (element.parents().stream().noneMatch(boxes::contains)) {
                boxes.add(element);
                said += measures.count(element).characters();
                if (said > LONGEST_BOX || boxes.size() > MOST_BOXES) {
                    return List.of();
                }
            }
        }
        return boxes;
    }

    private static List<String> boxes(Document page, NameWords names, Measures measures) {
        List<Element> named =
                page.body().getAllElements().stream().filter(names::isWall).toList();
        return boxesAmong(named, measures).stream()
                .filter(box -> !isHidden(box))
                .map(box -> beginning(BLANKS.matcher(HtmlText.seen(box)).replaceAll(" ")))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static boolean isHidden(Element element) {
        return Tags.isHidden(element) || element.parents().stream().anyMatch(Tags::isHidden);
    }

    private static String beginning(String words) {
        return words.substring(0, Math.min(words.length(), BEGINNING)).toLowerCase(Locale.ROOT);
    }

    /** Whether the article is said to have far more words than a text. */
    boolean hasFarMoreThan(String text) {
        int here = BLANKS.split(text.strip()).length;
        return here < words * HARDLY_WHOLE && words - here >= MANY_WORDS;
    }

    /** Whether a box that is named for a wall stands in what follows the text. */
    boolean standsIn(String behind) {
        String line = BLANKS.matcher(behind).replaceAll(" ");
        return boxes.stream().anyMatch(line::contains);
    }
}
