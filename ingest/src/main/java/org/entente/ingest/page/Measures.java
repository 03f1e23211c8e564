package org.entente.ingest.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Counts of characters in each element of a tree, taken in one walk. */
final class Measures {

    /** A paragraph of so many characters tells something. */
    private static final int TOLD = 80;

    private final Map<Element, Count> counts = new HashMap<>();

    /** What one element holds. */
    static final class Count {
        private int characters;
        private int linked;
        private int commas;
        private int paragraphs;
        private int told;
        private boolean blocks;

        /** Letters and signs without the blanks between them; a sign of Chinese or Japanese says as much as two. */
        int characters() {
            return characters;
        }

        /** Commas in all scripts: what is told has them, what is listed has not. */
        int commas() {
            return commas;
        }

        /** Elements within it that hold paragraphs of some length. */
        int paragraphs() {
            return paragraphs;
        }

        /** Characters that stand in paragraphs of some length with few links. */
        int told() {
            return told;
        }

        /** Characters that stand in no link. */
        int unlinked() {
            return characters - linked;
        }

        /** The share of its characters that stand in links. */
        double linkDensity() {
            return characters == 0 ? 0 : (double) linked / characters;
        }
    }

    /** A heading that says more is a paragraph, set in large letters. */
    /** Commas, and ends of sentences where those are the commoner sign, of any script. */
    private static final String COMMAS = ",\u060c\u3001\uff0c\u3002\u0964\u055d\u104a\u104b\u1363\u1364\u17d4\u06d4";

    static final int LONGEST_HEADING = 100;

    private static final Count NOTHING = new Count();

    static Measures of(Element root) {
        var measures = new Measures();
        root.traverse(measures.new Counter());
        return measures;
    }

    Count count(Element element) {
        return counts.getOrDefault(element, NOTHING);
    }

    private final class Counter implements NodeVisitor {
        private int links;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                counts.put(element, new Count());
                if (isLink(element)) {
                    links++;
                }
            } else if (node instanceof TextNode text) {
                @Nullable Element parent = text.parent();
                @Nullable Count count = parent == null ? null : counts.get(parent);
                if (count != null) {
                    add(text.getWholeText(), count);
                }
            }
        }

        private void add(String text, Count count) {
            int characters = 0;
            int commas = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c > ' ' && c != '\u00a0') {
                    characters += isWide(c) ? 2 : 1;
                    if (COMMAS.indexOf(c) >= 0) {
                        commas++;
                    }
                }
            }
            count.characters += characters;
            count.commas += commas;
            if (links > 0) {
                count.linked += characters;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) {
                return;
            }
            if (isLink(element)) {
                links--;
            }
            Count own = counts.get(element);
            if (own != null && element.normalName().equals("p") && own.characters > 60) {
                own.paragraphs++;
            }
            if (own != null
                    && own.told == 0
                    && own.characters >= TOLD
                    && own.linkDensity() < 0.3
                    && isParagraph(element, own.characters, own.blocks)) {
                own.told = own.characters;
            }
            if (own != null && element.parent() != null) {
                Count around = counts.get(element.parent());
                if (around != null) {
                    around.characters += own.characters;
                    around.linked += own.linked;
                    around.commas += own.commas;
                    around.paragraphs += own.paragraphs;
                    around.told += own.told;
                    around.blocks |= own.blocks || Tags.isBlock(element);
                }
            }
        }

        /** A link within the page, as to a footnote, leads nowhere else. */
        private boolean isLink(Element element) {
            return element.normalName().equals("a") && !element.attr("href").startsWith("#");
        }
    }

    /** How much a text says: a sign of Chinese or Japanese as much as two letters. */
    static int length(String text) {
        return text.length() + (int) text.chars().filter(c -> isWide((char) c)).count();
    }

    /** Signs of which few make a word. */
    static boolean isWide(char c) {
        return (c >= '\u2e80' && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7a3');
    }

    private static boolean isParagraph(Element element, int characters, boolean holdsBlocks) {
        return switch (element.normalName()) {
            case "p", "pre", "blockquote", "li", "dd", "td" -> true;
            case "h2", "h3", "h4", "h5", "h6" -> characters >= LONGEST_HEADING;
            case "div", "section" ->
                !holdsBlocks
                        || element.childNodes().stream()
                                .anyMatch(child -> child instanceof TextNode text
                                        && length(text.getWholeText().strip()) >= TOLD);
            default -> !holdsBlocks && Tags.isOwnBlock(element);
        };
    }
}
