package org.entente.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    /** What holds a picture and the words that stand on it, and nothing else. */
    private final Set<Element> aroundTheirPictures;

    private Captions(Set<String> onPictures, Set<Element> aroundTheirPictures) {
        this.onPictures = onPictures;
        this.aroundTheirPictures = aroundTheirPictures;
    }

    static Captions in(Element text) {
        Set<String> onPictures = new HashSet<>();
        Set<Element> around = new HashSet<>();
        for (Element picture : text.select("img[alt]")) {
            String words = picture.attr("alt");
            String plain = words.length() <= LONGEST ? Clutter.plain(words) : "";
            if (words.length() >= SHORTEST && words.length() <= LONGEST) {
                onPictures.add(plain);
            }
            @Nullable Element holder = picture.closest("p, div");
            if (holder != null
                    && !plain.isEmpty()
                    && !Tags.hasBlock(holder)
                    && Clutter.plain(holder.text()).equals(plain)) {
                around.add(holder);
            }
        }
        return new Captions(onPictures, around);
    }

    boolean isOne(Element element) {
        switch (element.normalName()) {
            case "p", "div", "span", "h5", "h6" -> {}
            default -> {
                return false;
            }
        }
        if (aroundTheirPictures.contains(element)) {
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
