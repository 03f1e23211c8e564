package org.entente.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Plain text out of HTML: blocks become paragraphs parted by an empty line, line breaks stay, the rest flows. */
public final class HtmlText {

    private static final int LARGEST = 4 * 1024 * 1024;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private HtmlText() {}

    /** The text of a piece of HTML, or of a text that only may be HTML. */
    public static String of(String html) {
        String bounded = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        return of(Jsoup.parseBodyFragment(bounded).body());
    }

    /** The same on one line, as titles are. */
    public static String line(String html) {
        return ofLine(of(html));
    }

    /** The text of an element on one line. */
    static String line(Element element) {
        return ofLine(of(element));
    }

    private static String ofLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The text of an element of a page. */
    public static String of(Element element) {
        return Paragraph.joined(Paragraph.of(element));
    }

    /** The text of an element of a page, without what the page hides. */
    static String seen(Element element) {
        return Paragraph.joined(Paragraph.of(element, part -> Tags.isSilent(part) || Tags.isHidden(part)));
    }
}
