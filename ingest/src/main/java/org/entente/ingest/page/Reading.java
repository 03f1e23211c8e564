package org.entente.ingest.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** A page and the text that was found in it, as they are judged together. */
final class Reading {

    private static final int BEGINNING = 40;
    /** So soon behind a teaser it says that the rest is closed. */
    private static final int AT_ITS_END = 250;
    /** Words of others: who writes about walls and errors quotes them. */
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\n]{1,200}\"|[\u201c\u201e][^\u201c\u201d\n]{1,200}[\u201c\u201d]|\u00ab[^\u00ab\u00bb\n]{1,200}\u00bb|\u300c[^\u300c\u300d\n]{1,200}\u300d");

    private final PageSigns page;
    private final String text;
    private final String url;
    private final int length;
    private final int all;

    /** @param text found in the page */
    Reading(PageSigns page, String text, String url) {
        this.page = page;
        this.text = text;
        this.url = url;
        this.length = Measures.length(text);
        this.all = Measures.length(page.text());
    }

    PageSigns page() {
        return page;
    }

    String text() {
        return text;
    }

    String url() {
        return url;
    }

    /** How long the text is. */
    int length() {
        return length;
    }

    /** How long all is that the page shows. */
    int all() {
        return all;
    }

    /** What the text says itself; for next to nothing is told, the page. */
    String said(int nothing) {
        return unquoted(length < nothing ? page.text() : text);
    }

    /** The short last paragraphs, in small letters; never the first, with which something is told. */
    String lastParagraphs() {
        int from = text.length();
        int before = text.lastIndexOf("\n\n");
        while (before > 0 && text.length() - before < AT_ITS_END) {
            from = before;
            before = text.lastIndexOf("\n\n", before - 1);
        }
        return unquoted(text.substring(from));
    }

    /** The text without its last paragraph. */
    String withoutLast() {
        int end = text.lastIndexOf("\n\n");
        return end > 0 ? text.substring(0, end) : text;
    }

    /** The last paragraph, if it is short and not the only one. */
    String last() {
        int end = text.lastIndexOf("\n\n");
        return end > 0 && text.length() - end < AT_ITS_END ? unquoted(text.substring(end)) : "";
    }

    /** What the page says right behind the text. */
    String behind() {
        String last = text.substring(text.lastIndexOf('\n') + 1);
        String end = last.substring(Math.max(0, last.length() - BEGINNING));
        int at = end.isEmpty() ? -1 : page.text().lastIndexOf(end);
        int from = at + end.length();
        return at < 0
                ? ""
                : unquoted(page.text().substring(from, Math.min(page.text().length(), from + AT_ITS_END)));
    }

    private static String unquoted(String text) {
        return QUOTED.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
