package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds in OPML, the format that feed readers exchange. */
public final class Opml {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("\n");
    private static final String OUTLINE = "<outline";
    private static final int SHOWN = 80;

    private Opml() {}

    /**
     * A list as it was read.
     *
     * @param feeds each once, in their order, however deep in folders
     * @param broken what of the list could not be read, and where, one sentence each
     */
    public record Read(List<FeedSource> feeds, List<String> broken) {}

    /** Each outline is read by itself, so that one that is broken takes no other along. */
    public static Read read(String opml) {
        String text = COMMENT.matcher(opml)
                .replaceAll(comment -> LINE.matcher(comment.group())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.joining()));
        String lower = text.toLowerCase(Locale.ROOT);
        Map<String, FeedSource> feeds = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        int next = lower.indexOf(OUTLINE);
        while (next >= 0) {
            int begin = next;
            next = lower.indexOf(OUTLINE, begin + OUTLINE.length());
            String piece = text.substring(begin, next < 0 ? text.length() : next);
            Optional<Element> outline = Jsoup.parse(piece, "", Parser.xmlParser()).getElementsByTag("outline").stream()
                    .findFirst();
            if (outline.isEmpty()) {
                broken.add("line " + line(text, begin) + " has an outline without an end: " + beginning(piece));
            }
            outline.flatMap(Opml::feed).ifPresent(feed -> feeds.putIfAbsent(feed.url(), feed));
        }
        if (lower.contains("<opml") && !lower.contains("</opml") && broken.isEmpty()) {
            broken.add(
                    "line " + line(text, text.stripTrailing().length()) + " is the last one, and is no end of a list");
        }
        return new Read(List.copyOf(feeds.values()), List.copyOf(broken));
    }

    private static Optional<FeedSource> feed(Element outline) {
        String url = attribute(outline, "xmlUrl").strip();
        String title = attribute(outline, "title");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeedSource(url, title.isEmpty() ? attribute(outline, "text") : title));
    }

    private static long line(String text, int place) {
        return 1 + text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private static String beginning(String piece) {
        String line = piece.lines().findFirst().orElse("");
        return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    }

    /** The list as OPML 2.0. */
    public static String write(String title, List<FeedSource> feeds) {
        var opml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head><title>")
                .append(escaped(title))
                .append("</title></head>\n  <body>\n");
        for (FeedSource feed : feeds) {
            String name = escaped(feed.title().isEmpty() ? feed.url() : feed.title());
            opml.append("    <outline type=\"rss\" text=\"")
                    .append(name)
                    .append("\" title=\"")
                    .append(name)
                    .append("\" xmlUrl=\"")
                    .append(escaped(feed.url()))
                    .append("\"/>\n");
        }
        return opml.append("  </body>\n</opml>\n").toString();
    }

    /** Writers of OPML do not agree on the case of its attributes. */
    private static String attribute(Element outline, String name) {
        return outline.attributes().getIgnoreCase(name);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
