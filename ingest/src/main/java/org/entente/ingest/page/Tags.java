package org.entente.ingest.page;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What the names of elements tell of the flow of a text: which stand as blocks, and which hold no words for readers. */
final class Tags {

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");
    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "head",
            "select",
            "button",
            "textarea",
            "canvas",
            "audio",
            "video");

    private static final Pattern HIDDEN =
            Pattern.compile("(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)", Pattern.CASE_INSENSITIVE);
    /** By which style sheets hide an element. */
    private static final Set<String> HIDING = Set.of("hidden", "is-hidden", "u-hidden", "d-none", "hide", "invisible");

    private Tags() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || isOwnBlock(element);
    }

    /** Whether it is a block that the page has made up for itself: its name has a hyphen, and it stands between no words. */
    static boolean isOwnBlock(Element element) {
        return element.normalName().indexOf('-') > 0 && standsAlone(element);
    }

    /** Whether no words stand right before it or behind it. */
    static boolean standsAlone(Element element) {
        return !isWords(element.previousSibling(), Node::previousSibling)
                && !isWords(element.nextSibling(), Node::nextSibling);
    }

    private static boolean isWords(@Nullable Node beside, Function<Node, @Nullable Node> farther) {
        @Nullable Node node = beside instanceof TextNode text && text.isBlank() ? farther.apply(text) : beside;
        return node instanceof TextNode text && !text.isBlank();
    }

    static boolean isSilent(Element element) {
        return SILENT.contains(element.normalName());
    }

    /** Whether the page hides it until somebody asks for it. */
    static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find()
                || (!element.className().isEmpty()
                        && element.classNames().stream().anyMatch(HIDING::contains));
    }

    static boolean hasBlock(Element element) {
        return element.children().stream().anyMatch(child -> isBlock(child) || hasBlock(child));
    }

    /** Whether line breaks part it into paragraphs. */
    static boolean isParted(Element element) {
        return element.getElementsByTag("br").size() > 1;
    }

    static boolean isInCell(Element element) {
        for (@Nullable Element at = element; at != null; at = at.parent()) {
            if (at.normalName().equals("td") || at.normalName().equals("th")) {
                return true;
            }
        }
        return false;
    }

    static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
