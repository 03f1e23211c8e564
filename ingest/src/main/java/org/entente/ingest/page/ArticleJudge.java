package org.entente.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Tells pages that are no articles: walls, shells, lists. It keeps quiet unless the page gives itself away. */
final class ArticleJudge {

    private static final int NOTHING = 140;
    private static final int LITTLE = 900;
    private static final int TEASER = 400;
    private static final Map<String, String> REASONS = Map.of(
            "consent", "consent wall: the page asks for consent and tells nothing",
            "paywall", "paywall: the text is for subscribers",
            "script", "script shell: the text is only there for browsers that run scripts",
            "missing", "error page: there is nothing under this address");

    private final Map<String, List<String>> phrases = WordFile.lines("phrases.txt");

    /**
     * @param text found in the page
     * @param linkDensity of the page as a whole
     * @param scripts how many scripts it runs
     */
    Optional<String> whyNot(Document page, String allText, String text, double linkDensity, int scripts, JsonLd data) {
        String said = (page.title() + " " + (text.length() < NOTHING ? allText : text)).toLowerCase(Locale.ROOT);
        if (text.length() < LITTLE) {
            for (String kind : List.of("missing", "script", "paywall", "consent")) {
                if (phrases.getOrDefault(kind, List.of()).stream().anyMatch(said::contains)
                        && isShortFor(kind, text, allText)) {
                    return Optional.of(REASONS.getOrDefault(kind, kind));
                }
            }
            if (data.isClosed() && text.length() < TEASER) {
                return Optional.of(REASONS.getOrDefault("paywall", ""));
            }
        }
        if (allText.isBlank()) {
            return Optional.of("empty page: it has no text");
        }
        if (text.length() < NOTHING && allText.length() < NOTHING && scripts > 0) {
            return Optional.of(REASONS.getOrDefault("script", ""));
        }
        if (!text.isBlank()) {
            return Optional.empty();
        }
        return linkDensity > 0.4
                ? Optional.of("index page: it lists links and tells nothing itself")
                : Optional.of("no text: nothing on the page is as long as a paragraph");
    }

    private static boolean isShortFor(String kind, String text, String allText) {
        return switch (kind) {
            case "consent" -> text.length() < LITTLE && allText.length() < 5_000;
            case "missing", "script" -> text.length() < 400 && allText.length() < 3_000;
            default -> text.length() < LITTLE;
        };
    }
}
