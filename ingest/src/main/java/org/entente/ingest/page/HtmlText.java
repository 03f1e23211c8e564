package org.entente.ingest.page;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Plain text out of HTML: blocks become paragraphs parted by an empty line, line breaks stay, the rest flows. */
public final class HtmlText {

    private static final int LARGEST = 4 * 1024 * 1024;

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

    private HtmlText() {}

    /** The text of a piece of HTML, or of a text that only may be HTML. */
    public static String of(String html) {
        String bounded = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        return of(Jsoup.parseBodyFragment(bounded).body());
    }

    /** The same on one line, as titles are. */
    public static String line(String html) {
        return of(html).replaceAll("\\s+", " ").strip();
    }

    /** The text of an element of a page. */
    public static String of(Element element) {
        var writer = new Writer();
        element.traverse(writer);
        return writer.text();
    }

    private static final class Writer implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private int silence;
        /** Line breaks that are due before the next word. */
        private int breaks;

        private boolean space;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (SILENT.contains(name)) {
                    silence++;
                } else if (name.equals("br")) {
                    breaks++;
                } else if (BLOCKS.contains(name)) {
                    breaks = Math.max(breaks, 2);
                }
            } else if (node instanceof TextNode words && silence == 0) {
                append(words.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                String name = element.normalName();
                if (SILENT.contains(name)) {
                    silence--;
                } else if (BLOCKS.contains(name)) {
                    breaks = Math.max(breaks, 2);
                }
            }
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0') {
                    space = true;
                    continue;
                }
                if (breaks > 0) {
                    text.append(text.isEmpty() ? "" : breaks == 1 ? "\n" : "\n\n");
                    breaks = 0;
                } else if (space && !text.isEmpty()) {
                    text.append(' ');
                }
                space = false;
                text.append(c);
            }
        }

        private String text() {
            return text.toString();
        }
    }
}
