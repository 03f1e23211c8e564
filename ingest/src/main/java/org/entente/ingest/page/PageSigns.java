package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.time.StatedTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What is known of a page before its text is sought.
 *
 * @param headings its title and first headings, in small letters; long ones tell something and name nothing
 * @param text all of it
 * @param linkDensity of all of it
 * @param teasers how many characters are told in lists of teasers
 * @param cards the words of those lists
 * @param told how many are told at all
 * @param headlines how many links are as long as a headline
 * @param scripts how many it runs
 * @param asksPassword whether it does
 * @param pressed what stands on what may be pressed, in small letters
 * @param isDeclared whether it says of itself that it is an article
 * @param isDated whether it states one time, which neither walls nor lists do
 * @param wall what it shows of a wall in front of its article
 */
record PageSigns(
        List<String> headings,
        String text,
        double linkDensity,
        int teasers,
        String cards,
        int told,
        int headlines,
        int scripts,
        boolean asksPassword,
        List<String> pressed,
        boolean isDeclared,
        boolean isDated,
        Wall wall) {

    /** A heading is hardly longer. */
    static final int LONGEST_HEADING = 120;

    private static final int HEADLINE = 20;
    private static final int LONGEST_BUTTON = 40;
    private static final int MOST_BUTTONS = 50;
    /** Lists have a time in each of their entries. */
    private static final int FEW_TIMES = 3;

    static PageSigns of(Document page, JsonLd data, PageFacts facts, Optional<StatedTime> published, NameWords names) {
        Element body = page.body();
        Measures measures = Measures.of(body);
        List<String> headings = new ArrayList<>();
        headings.add(page.title());
        page.select("h1, h2").stream().limit(2).forEach(heading -> headings.add(heading.text()));
        headings.removeIf(heading -> heading.length() > LONGEST_HEADING);
        headings.replaceAll(heading -> heading.toLowerCase(Locale.ROOT));
        List<Element> cards = new ArrayList<>();
        gatherCards(body, measures, cards);
        return new PageSigns(
                List.copyOf(headings),
                HtmlText.seen(body),
                measures.count(body).linkDensity(),
                cards.stream().mapToInt(list -> measures.count(list).told()).sum(),
                cards.stream().map(HtmlText::of).collect(Collectors.joining("\n")),
                measures.count(body).told(),
                (int) page.getElementsByTag("a").stream()
                        .filter(link -> measures.count(link).characters() >= HEADLINE)
                        .count(),
                page.select("script[src], script:not([type~=json])").size(),
                page.selectFirst("input[type=password]") != null,
                pressed(page),
                facts.isDeclaredArticle(),
                isDated(page, published),
                Wall.of(page, data, facts.isLocked(), names, measures));
    }

    private static List<String> pressed(Document page) {
        return page.select("button, [role=button], input[type=button], input[type=submit], a").stream()
                .filter(button ->
                        !button.normalName().equals("a") || button.attr("href").length() < 2)
                .limit(MOST_BUTTONS)
                .map(button -> button.hasAttr("value") ? button.attr("value") : button.text())
                .filter(words -> words.length() < LONGEST_BUTTON)
                .map(words -> words.toLowerCase(Locale.ROOT))
                .toList();
    }

    private static boolean isDated(Document page, Optional<StatedTime> published) {
        return page.getElementsByTag("time").size() <= FEW_TIMES
                && published
                        .filter(time -> time.quality() != TimeQuality.INFERRED)
                        .isPresent();
    }

    private static void gatherCards(Element around, Measures measures, List<Element> lists) {
        if (Cards.areIn(around, measures)) {
            lists.add(around);
            return;
        }
        for (Element child : around.children()) {
            if (child.childrenSize() > 0) {
                gatherCards(child, measures, lists);
            }
        }
    }
}
