package org.entente.ingest.page;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds words of a text that are shown a second time in large letters. */
final class PullQuotes {

    private static final int SHORTEST = 40;
    private static final int LONGEST = 350;
    /** A page has few of them. */
    private static final int MOST = 20;
    /** So far around the words stands the element that is named for a quotation. */
    private static final int NEAR = 4;

    private static final Pattern QUOTE =
            Pattern.compile("(?<![a-z])(?:pull-?quote|quote|cita|citat|citaat|zitat|cytat)(?![a-z])");

    private PullQuotes() {}

    static Set<Paragraph> among(List<Paragraph> paragraphs) {
        Set<Paragraph> pulled = new HashSet<>();
        int looked = 0;
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.length() >= SHORTEST
                    && paragraph.length() <= LONGEST
                    && !paragraph.isHeading()
                    && isSetApart(paragraph.block())) {
                looked++;
                if (looked > MOST) {
                    return Set.of();
                }
                if (isSaidBy(paragraphs, paragraph)) {
                    pulled.add(paragraph);
                }
            }
        }
        return pulled;
    }

    private static boolean isSetApart(Element block) {
        @Nullable Element at = block;
        for (int i = 0; i < NEAR && at != null; i++) {
            switch (at.normalName()) {
                case "blockquote", "figure", "aside", "q" -> {
                    return true;
                }
                default -> {}
            }
            if (QUOTE.matcher(at.className().toLowerCase(Locale.ROOT)).find()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isSaidBy(List<Paragraph> paragraphs, Paragraph quote) {
        String words = Strays.plain(quote.text());
        return paragraphs.stream()
                .filter(other -> other.text().length() > quote.text().length())
                .anyMatch(other -> Strays.plain(other.text()).contains(words));
    }
}
