package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes out what stands in the element of an article without being told there: captions, boxes, lists of links. */
final class Clutter {

    private static final String NOT_BESIDE_PICTURES = "h1, h2, h3, h4, h5, li, blockquote, pre";

    /** What stands beside a text in few words may be told from it by its name. */
    private static final int LONGEST_ASIDE = 700;

    private static final int LONGEST_CAPTION = 300;
    private static final int LONGEST_LABEL = 60;
    private static final Pattern COLON_AT_END = Pattern.compile("[:\uff1a\u1366\u055d\u17d6]\\s*$");
    private static final int FEW = 3;
    private static final int TOLD_IN_AN_ITEM = 25;
    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/?#:]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final NameWords names;
    /** What has been asked of the elements around others; one may hold very many. */
    private final Map<Element, Boolean> holdParagraphs = new HashMap<>();

    Clutter(NameWords names) {
        this.names = names;
    }

    Element without(Element found, String title) {
        Measures measures = Measures.of(found);
        List<Element> out = new ArrayList<>();
        String plainTitle = plain(title);
        Captions captions = Captions.in(found);
        for (Element element : found.getAllElements()) {
            if (!element.equals(found)
                    && (isTitleAgain(element, plainTitle)
                            || isEmptyTalk(element, measures)
                            || captions.isOne(element)
                            || isBeside(element, measures))) {
                out.add(element);
                labelOf(element, measures).ifPresent(out::add);
            }
        }
        Removal.of(out);
        return found;
    }

    /** The line that announces a list of links, and nothing once the list is gone. */
    private static Optional<Element> labelOf(Element list, Measures measures) {
        boolean isList = list.normalName().equals("ul") || list.normalName().equals("ol");
        return Optional.ofNullable(isList ? list.previousElementSibling() : null)
                .filter(before ->
                        before.normalName().equals("p") || before.normalName().equals("div"))
                .filter(before -> measures.count(before).characters() <= LONGEST_LABEL
                        && COLON_AT_END.matcher(before.text()).find());
    }

    /** What is written to pictures, about authors, and by others who are quoted with all that stands around them. */
    private boolean isBeside(Element element, Measures measures) {
        Measures.Count count = measures.count(element);
        return switch (element.normalName()) {
            case "figcaption" -> true;
            case "blockquote" -> names.isPost(element);
            case "a", "article", "main", "body" -> false;
            case "b", "strong", "em", "i" ->
                count.characters() <= LONGEST_CAPTION && names.isBeside(element) && Tags.standsAlone(element);
            default ->
                (count.characters() <= LONGEST_ASIDE && (names.isBeside(element) || names.isPost(element)))
                        || (count.characters() <= LONGEST_CAPTION && isPicture(element));
        };
    }

    /** A box of a picture and the words to it: a figure, a table of one column, or any box among paragraphs. */
    private boolean isPicture(Element element) {
        return switch (element.normalName()) {
            case "figure" -> holdsPicture(element, "td");
            case "table" -> holdsPicture(element, "td + td");
            case "div", "section" -> isAmongParagraphs(element) && holdsPicture(element, "td");
            default -> false;
        };
    }

    /** @param cells that no box of a picture holds */
    private static boolean holdsPicture(Element element, String cells) {
        return element.selectFirst(Captions.PICTURES) != null
                && element.selectFirst(NOT_BESIDE_PICTURES + ", " + cells) == null;
    }

    private boolean isAmongParagraphs(Element element) {
        @Nullable Element parent = element.parent();
        return parent != null && holdParagraphs.computeIfAbsent(parent, Clutter::holdsParagraphs);
    }

    private static boolean holdsParagraphs(Element element) {
        return element.children().stream()
                        .filter(child -> child.normalName().equals("p"))
                        .limit(FEW)
                        .count()
                == FEW;
    }

    private static boolean isTitleAgain(Element element, String plainTitle) {
        boolean heading =
                element.normalName().equals("h1") || element.normalName().equals("h2");
        return heading && !plainTitle.isEmpty() && plain(element.text()).equals(plainTitle);
    }

    /** The words of a text, in small letters, parted by blanks. */
    static String plain(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** Whether the items of a list say something of their own beside what they lead to. */
    private static boolean isToldInItems(Element element, Measures measures) {
        int items = element.childrenSize();
        return (element.normalName().equals("ul") || element.normalName().equals("ol"))
                && items > 0
                && element.children().stream()
                                        .filter(item -> measures.count(item).unlinked() >= TOLD_IN_AN_ITEM)
                                        .count()
                                * 3
                        >= items * 2L;
    }

    /** Whether a heading leads to what is told of below it, in another house, and not to another article of this one. */
    private static boolean leadsAway(Element heading) {
        String own = host(heading.baseUri());
        return heading.getElementsByTag("a").stream()
                .map(link -> host(link.absUrl("href")))
                .anyMatch(host -> !host.isEmpty() && !own.isEmpty() && !host.endsWith(own) && !own.endsWith(host));
    }

    private static String host(String url) {
        Matcher host = HOST.matcher(url);
        return host.lookingAt() ? host.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** Lists of links, forms and boxes that say little and link much. */
    private boolean isEmptyTalk(Element element, Measures measures) {
        Measures.Count count = measures.count(element);
        int weight = names.weight(element);
        return switch (element.normalName()) {
            case "form", "fieldset" -> count.paragraphs() < 2;
            case "ul", "ol", "dl", "table", "div", "section", "header" -> {
                if (weight < 0 && count.paragraphs() < 2 && count.characters() < 400) {
                    yield true;
                }
                double allowed = weight >= 25 ? 0.5 : 0.33;
                boolean list = !element.normalName().equals("div")
                        && !element.normalName().equals("section");
                yield count.commas() < 10
                        && count.linkDensity() > (list ? Math.max(allowed, 0.5) : allowed)
                        && count.paragraphs() < 3
                        && !isToldInItems(element, measures);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6" -> weight < 0 || (count.linkDensity() > 0.6 && !leadsAway(element));
            case "p" -> count.linkDensity() > 0.9 && count.characters() < 120 && count.commas() == 0;
            default -> Tags.isOwnBlock(element) && count.linkDensity() > 0.9 && count.characters() < 120;
        };
    }
}
