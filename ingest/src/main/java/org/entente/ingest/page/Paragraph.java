package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of a page.
 *
 * @param text its words, with line breaks where it has them
 * @param linked how many of its characters stand in links
 * @param slanted how many of its characters are set in italics
 * @param block the nearest block around its first word
 */
record Paragraph(String text, int linked, int slanted, Element block) {

    /** The paragraphs of an element in their order: blocks and double line breaks part them. */
    static List<Paragraph> of(Element element) {
        return of(element, Tags::isSilent);
    }

    /** The same without the elements that are silent. */
    static List<Paragraph> of(Element element, Predicate<Element> silent) {
        var writer = new Writer(element, silent);
        element.traverse(writer);
        writer.end();
        return writer.paragraphs;
    }

    static String joined(List<Paragraph> paragraphs) {
        var text = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            text.append(text.isEmpty() ? "" : "\n\n").append(paragraph.text);
        }
        return text.toString();
    }

    /** How many characters it has; a sign of Chinese or Japanese says as much as two. */
    int length() {
        return Measures.length(text);
    }

    /** Whether nearly all of it is set in italics. */
    boolean isSlanted() {
        return isSlanted(slanted, text);
    }

    static boolean isSlanted(int slanted, String text) {
        return slanted * 5 > text.length() * 4;
    }

    boolean isHeading() {
        return Tags.isHeading(block) && length() < Measures.LONGEST_HEADING;
    }

    private static final class Writer implements NodeVisitor {
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final Element root;
        private final Predicate<Element> silent;
        private final StringBuilder text = new StringBuilder();
        private int silence;
        private int links;
        private int slants;
        private int linked;
        private int slanted;
        /** Line breaks that are due before the next word. */
        private int breaks;

        private boolean space;
        private @Nullable Node first;

        private Writer(Element root, Predicate<Element> silent) {
            this.root = root;
            this.silent = silent;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                enter(element);
            } else if (node instanceof TextNode words && silence == 0) {
                append(words);
            }
        }

        private void enter(Element element) {
            if (silent.test(element)) {
                silence++;
            } else if (Tags.isBlock(element)) {
                breaks = 2;
            } else {
                switch (element.normalName()) {
                    case "br" -> breaks++;
                    case "a" -> links++;
                    case "em", "i" -> slants++;
                    default -> {}
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (silent.test(element)) {
                silence--;
            } else if (Tags.isBlock(element)) {
                breaks = 2;
            } else {
                switch (element.normalName()) {
                    case "a" -> links--;
                    case "em", "i" -> slants--;
                    default -> {}
                }
            }
        }

        private void append(TextNode node) {
            String words = node.getWholeText();
            int before = text.length();
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (isBlank(c)) {
                    space = true;
                    continue;
                }
                if (breaks > 0) {
                    if (breaks > 1) {
                        end();
                        before = 0;
                    } else if (!text.isEmpty()) {
                        text.append('\n');
                    }
                    breaks = 0;
                } else if (space && !text.isEmpty()) {
                    text.append(' ');
                }
                if (text.isEmpty()) {
                    first = node;
                }
                space = false;
                text.append(c);
            }
            linked += links > 0 ? text.length() - before : 0;
            slanted += slants > 0 ? text.length() - before : 0;
        }

        private static boolean isBlank(char c) {
            return c <= ' ' || (c > '\u007f' && Character.isSpaceChar(c)) || c == '\ufeff';
        }

        private void end() {
            if (!text.isEmpty()) {
                paragraphs.add(new Paragraph(text.toString(), linked, slanted, block()));
            }
            text.setLength(0);
            linked = 0;
            slanted = 0;
        }

        private Element block() {
            @Nullable Node at = first;
            while (at != null && !at.equals(root)) {
                if (at instanceof Element element && Tags.isBlock(element)) {
                    return element;
                }
                at = at.parent();
            }
            return root;
        }
    }
}
