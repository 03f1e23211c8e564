package org.entente.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.ingest.xml.Characters;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Lists of feeds in OPML, the format that feed readers exchange. */
public final class Opml {

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern OUTLINE = Pattern.compile("<outline", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGIN = Pattern.compile("<opml", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</opml", Pattern.CASE_INSENSITIVE);
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
        String text = withoutComments(opml);
        int[] begins =
                OUTLINE.matcher(text).results().mapToInt(MatchResult::start).toArray();
        Map<String, FeedSource> feeds = new LinkedHashMap<>();
        List<String> broken = new ArrayList<>();
        int line = 1;
        int counted = 0;
        for (int i = 0; i < begins.length; i++) {
            line += breaks(text, counted, begins[i]);
            counted = begins[i];
            String piece = text.substring(counted, i + 1 < begins.length ? begins[i + 1] : text.length());
            Optional<Element> outline = Jsoup.parse(piece, "", Parser.xmlParser()).getElementsByTag("outline").stream()
                    .findFirst();
            if (outline.isEmpty()) {
                broken.add("line " + line + " has an outline without an end: " + beginning(piece));
            }
            outline.flatMap(Opml::feed).ifPresent(feed -> feeds.putIfAbsent(feed.url(), feed));
        }
        if (BEGIN.matcher(text).find() && !END.matcher(text).find() && broken.isEmpty()) {
            line += breaks(text, counted, text.stripTrailing().length());
            broken.add("line " + line + " is the last one, and is no end of a list");
        }
        return new Read(List.copyOf(feeds.values()), List.copyOf(broken));
    }

    /** The same lines; what stands in comments is no part of the list. */
    private static String withoutComments(String opml) {
        var text = new StringBuilder();
        int at = 0;
        int begin = opml.indexOf(COMMENT);
        int end = opml.indexOf(COMMENT_END, begin + COMMENT.length());
        while (begin >= 0 && end >= 0) {
            text.append(opml, at, begin).append("\n".repeat(breaks(opml, begin, end)));
            at = end + COMMENT_END.length();
            begin = opml.indexOf(COMMENT, at);
            end = opml.indexOf(COMMENT_END, begin + COMMENT.length());
        }
        return text.append(opml, at, opml.length()).toString();
    }

    /** How many lines end between two places. */
    private static int breaks(String text, int from, int to) {
        return (int) text.substring(from, to).chars().filter(c -> c == '\n').count();
    }

    private static Optional<FeedSource> feed(Element outline) {
        String url = Characters.stripped(attribute(outline, "xmlUrl"));
        String title = attribute(outline, "title");
        return url.isEmpty()
                ? Optional.empty()
                : Optional.of(new FeedSource(url, title.isEmpty() ? attribute(outline, "text") : title));
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
