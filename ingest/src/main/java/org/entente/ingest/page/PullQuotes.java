package org.entente.ingest.page;

import java.util.ArrayList;
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
        List<Paragraph> quotes = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.length() >= SHORTEST
                    && paragraph.length() <= LONGEST
                    && !paragraph.isHeading()
                    && isSetApart(paragraph.block())) {
                quotes.add(paragraph);
            }
        }
        if (quotes.isEmpty() || quotes.size() > MOST) {
            return Set.of();
        }
        List<String> words = paragraphs.stream()
                .map(paragraph -> Strays.plain(paragraph.text()))
                .toList();
        Set<Paragraph> pulled = new HashSet<>();
        for (Paragraph quote : quotes) {
            if (isSaidByLonger(paragraphs, words, quote)) {
                pulled.add(quote);
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

    /**
     * @param words of each paragraph, in their order
     */
    private static boolean isSaidByLonger(List<Paragraph> paragraphs, List<String> words, Paragraph quote) {
        String quoted = Strays.plain(quote.text());
        for (int i = 0; i < paragraphs.size(); i++) {
            if (paragraphs.get(i).text().length() > quote.text().length()
                    && words.get(i).contains(quoted)) {
                return true;
            }
        }
        return false;
    }
}
