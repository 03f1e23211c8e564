package org.entente.ingest.fetch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page asks of robots that have fetched it: in {@code X-Robots-Tag}, or in a meta element. */
public final class PageDirectives {

    /** To keep a page's text is to store it, and to show its quotes is to index it. */
    private static final Set<String> FORBIDDING = Set.of("none", "noindex", "noarchive");

    private static final Pattern META = Pattern.compile("<meta\\b[^>]{0,1000}>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([a-z-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 256 * 1024;

    private PageDirectives() {}

    /**
     * The directive that forbids to keep the page, with where it stands; empty if it may be kept.
     *
     * @param product our name, as directives for one robot write it
     */
    public static Optional<String> refusal(Map<String, String> headers, String html, String product) {
        String tag = headers.getOrDefault("x-robots-tag", "");
        Optional<String> byHeader = inHeader(tag, product).map(found -> "X-Robots-Tag says " + found);
        return byHeader.isPresent() ? byHeader : inPage(html, product);
    }

    /** A line each header; within one, directives hold for all robots, or for the one named before them. */
    private static Optional<String> inHeader(String tag, String product) {
        return tag.lines().flatMap(line -> inLine(line, product).stream()).findFirst();
    }

    private static Optional<String> inLine(String line, String product) {
        boolean ours = true;
        for (String part : line.split(",", -1)) {
            String word = part.strip().toLowerCase(Locale.ROOT);
            int colon = word.indexOf(':');
            if (colon > 0 && isName(word.substring(0, colon).strip())) {
                ours = word.substring(0, colon).strip().equals(product.toLowerCase(Locale.ROOT));
                word = word.substring(colon + 1).strip();
            }
            if (ours && FORBIDDING.contains(word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** Some directives have a colon themselves. */
    private static boolean isName(String word) {
        return !word.startsWith("max-") && !word.equals("unavailable_after");
    }

    private static Optional<String> inPage(String html, String product) {
        Matcher meta = META.matcher(html.substring(0, Math.min(html.length(), HEAD)));
        while (meta.find()) {
            String name = "";
            String content = "";
            Matcher attribute = ATTRIBUTE.matcher(meta.group());
            while (attribute.find()) {
                String value = attribute.group(2) != null
                        ? attribute.group(2)
                        : attribute.group(3) != null ? attribute.group(3) : attribute.group(4);
                if (attribute.group(1).equalsIgnoreCase("name")) {
                    name = value.strip();
                } else if (attribute.group(1).equalsIgnoreCase("content")) {
                    content = value;
                }
            }
            if (name.equalsIgnoreCase("robots") || name.equalsIgnoreCase(product)) {
                for (String word : content.toLowerCase(Locale.ROOT).split("[,\\s]+")) {
                    if (FORBIDDING.contains(word)) {
                        return Optional.of("meta " + name.toLowerCase(Locale.ROOT) + " says " + word);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
