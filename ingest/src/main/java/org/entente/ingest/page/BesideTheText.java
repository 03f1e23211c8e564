package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes out of a page what cannot be its text, before anything is weighed: by its kind, because it is hidden, by its name. */
final class BesideTheText {

    /** So much is told before replies come to it. */
    private static final int ENOUGH_BEFORE_REPLIES = 500;
    /** So much before those that are announced. */
    private static final int FEWEST_BEFORE_REPLIES = 80;

    /** What is hidden and tells such a share of a page is the page. */
    private static final double NEARLY_ALL = 0.6;

    /** So many paragraphs are a text, although no element says so. */
    private static final int ENOUGH_PARAGRAPHS = 3;

    /** Fewer characters are no page. */
    private static final int A_LITTLE = 140;

    private static final Pattern HIDDEN = Pattern.compile(
            "(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|position\\s*:\\s*fixed)", Pattern.CASE_INSENSITIVE);

    private static final Set<String> NEVER_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "button",
            "input",
            "select",
            "textarea",
            "nav",
            "footer",
            "aside",
            "link",
            "meta",
            "dialog",
            "audio",
            "video",
            "amp-ad",
            "amp-list");
    private static final Set<String> NEVER_TEXT_ROLES = Set.of(
            "menu",
            "menubar",
            "complementary",
            "navigation",
            "alert",
            "alertdialog",
            "dialog",
            "banner",
            "search",
            "contentinfo");

    private final NameWords names;

    BesideTheText(NameWords names) {
        this.names = names;
    }

    /** Takes out what is never read. */
    void removeSilent(Element body) {
        Measures measures = Measures.of(body);
        List<Node> silent = new ArrayList<>(Forms.in(body, measures));
        body.traverse((node, depth) -> {
            if (node instanceof Comment
                    || (node instanceof Element element
                            && !element.equals(body)
                            && (isNeverText(element)
                                    || (isHidden(element) && !isOnlyVeiled(element, body, measures))))) {
                silent.add(node);
            }
        });
        Removal.of(silent);
    }

    private static boolean isNeverText(Element element) {
        return NEVER_TEXT.contains(element.normalName())
                || NEVER_TEXT_ROLES.contains(element.attr("role"))
                || element.attr("aria-modal").equals("true");
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || (element.attr("aria-hidden").equals("true")
                        && !element.className().contains("fallback-image"))
                || HIDDEN.matcher(element.attr("style")).find();
    }

    /** Whether a page hides nearly all of itself, until its scripts have run or a box in front of it is answered. */
    private static boolean isOnlyVeiled(Element element, Element body, Measures measures) {
        Measures.Count count = measures.count(element);
        if (count.told() >= A_LITTLE && isBehindABox(element)) {
            return true;
        }
        return count.unlinked() >= Math.max(A_LITTLE, measures.count(body).unlinked() * NEARLY_ALL)
                && (count.paragraphs() >= ENOUGH_PARAGRAPHS || element.selectFirst("h1, article, main") != null);
    }

    /** While a box asks for something, what is behind it is kept from those who listen to the page, and shown to the others. */
    private static boolean isBehindABox(Element element) {
        return element.attr("aria-hidden").equals("true")
                && !element.hasAttr("hidden")
                && !HIDDEN.matcher(element.attr("style")).find()
                && element.selectFirst("h1") != null
                && element.selectFirst("article, main") != null;
    }

    /**
     * Takes out boxes of one make, and elements named like something else, unless they hold most of what the page tells.
     *
     * @param all whether names that may mislead are heeded as well
     */
    void removeNamed(Element body, boolean all) {
        Measures measures = Measures.of(body);
        int paragraphs = measures.count(body).paragraphs();
        int told = measures.count(body).told();
        List<Element> out = new ArrayList<>(repliesBelowTheText(body, measures));
        List<Element> walls = new ArrayList<>();
        body.traverse((node, depth) -> {
            if (node instanceof Element element && names.isWall(element)) {
                walls.add(element);
            }
            if (node instanceof Element element
                    && !element.equals(body)
                    && !element.normalName().equals("article")
                    && !element.normalName().equals("a")
                    && (names.isNever(element)
                            || Cards.areIn(element, measures)
                            || Slides.areIn(element, told, measures)
                            || (all
                                    && names.isOut(element)
                                    && measures.count(element).paragraphs() * 2 <= paragraphs))) {
                out.add(element);
            }
        });
        out.addAll(Wall.boxesAmong(walls, measures));
        Removal.of(out);
    }

    /** Lists of replies behind so much that they cannot be the text themselves, as the entries of a live blog are. */
    private static List<Element> repliesBelowTheText(Element body, Measures measures) {
        List<Element> lists = new ArrayList<>();
        int told = 0;
        for (Element element : body.getAllElements()) {
            if (told >= FEWEST_BEFORE_REPLIES
                    && (Replies.areCounted(element)
                            || (Replies.isList(element)
                                    && (told >= ENOUGH_BEFORE_REPLIES || Replies.areAnnounced(element))))) {
                lists.add(element);
            }
            boolean innermost = element.children().stream()
                    .allMatch(child -> measures.count(child).told() == 0);
            told += innermost ? measures.count(element).told() : 0;
        }
        return lists;
    }
}
