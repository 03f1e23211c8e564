package org.entente.ingest.page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Knows the words to a picture that stand in a paragraph of their own: the picture bears the same, or stands before them. */
final class Captions {

    private static final int SHORTEST = 25;
    private static final int LONGEST = 600;
    /** Words in italics under a picture are hardly longer. */
    private static final int LONGEST_SLANTED = 300;

    private static final List<String> PICTURE_TAGS = List.of("img", "picture", "video");
    static final String PICTURES = String.join(", ", PICTURE_TAGS);

    private final Set<String> onPictures;

    private Captions(Set<String> onPictures) {
        this.onPictures = onPictures;
    }

    static Captions in(Element text) {
        return new Captions(text.select("img[alt]").stream()
                .map(picture -> picture.attr("alt"))
                .filter(words -> words.length() >= SHORTEST && words.length() <= LONGEST)
                .map(Clutter::plain)
                .collect(Collectors.toSet()));
    }

    boolean isOne(Element element) {
        switch (element.normalName()) {
            case "p", "div", "span", "h5", "h6" -> {}
            default -> {
                return false;
            }
        }
        if (bearsWordsOfItsOwnPicture(element)) {
            return true;
        }
        boolean underPicture = isUnderPicture(element);
        if (onPictures.isEmpty() && !underPicture) {
            return false;
        }
        if (element.childrenSize() > 6 || Tags.hasBlock(element)) {
            return false;
        }
        String words = element.text();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            return false;
        }
        return onPictures.contains(Clutter.plain(words))
                || (underPicture && words.length() <= LONGEST_SLANTED && isSlanted(element, words));
    }

    private static boolean bearsWordsOfItsOwnPicture(Element element) {
        if (element.normalName().equals("div") && Tags.hasBlock(element)) {
            return false;
        }
        String words = Clutter.plain(element.text());
        return !words.isEmpty()
                && words.length() <= LONGEST
                && element.select("img[alt]").stream()
                        .anyMatch(picture -> Clutter.plain(picture.attr("alt")).equals(words));
    }

    private static boolean isSlanted(Element element, String words) {
        int slanted = element.select("em, i").stream()
                .filter(inner -> inner.parent() == null || inner.parent().closest("em, i") == null)
                .mapToInt(inner -> inner.text().length())
                .sum();
        return Paragraph.isSlanted(slanted, words);
    }

    private static boolean isUnderPicture(Element element) {
        @Nullable Element before = element.previousElementSibling();
        return before != null && (isPicture(before) || (!before.hasText() && before.selectFirst(PICTURES) != null));
    }

    private static boolean isPicture(Element element) {
        return PICTURE_TAGS.contains(element.normalName());
    }
}
