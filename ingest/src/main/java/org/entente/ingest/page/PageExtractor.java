package org.entente.ingest.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.ingest.charset.Charsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Finds the article in a page. Safe for use by several threads. */
public final class PageExtractor {

    /** The beginning of XML that is no HTML, or of JSON. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "\\uFEFF?\\s*+(?:<\\?xml[^>]*+>\\s*+)?(?:<!--.{0,2000}?-->\\s*+)?"
                    + "(?:<(?:rss|feed|rdf:rdf|urlset|sitemapindex|opml)[\\s>]|\\{\\s*+\"|\\[\\s*+\\{)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int HEAD = 2_048;
    private static final Pattern LINE_ENDS = Pattern.compile("\\s*[\r\n]\\s*");
    private static final char UNREADABLE = '\uFFFD';
    /** A page is cut or spoilt in a few places, and still in its charset: one character in so many. */
    private static final int FEW_IN = 400;

    /** A page of so few characters holds nothing else than its text. */
    private static final int SHORT_PAGE = 140;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    /** Below this an article stated in the page's data is believed over what was found. */
    private static final double FAR_SHORTER = 0.5;
    /** Where so little is found scripts may know more. */
    private static final int LITTLE = 400;

    private final Strays strays = new Strays();
    private final ArticleJudge judge = new ArticleJudge();
    private final PageLanguage languages = new PageLanguage();

    /**
     * @param body the bytes of the page as they came
     * @param contentType of the answer that it came in; perhaps empty
     * @param url where it came from, perhaps empty
     */
    public ExtractedPage extract(byte[] body, String contentType, String url) {
        return extract(decode(body, contentType), url);
    }

    public ExtractedPage extract(String html, String url) {
        String bounded = html.length() > LARGEST ? html.substring(0, LARGEST) : html;
        if (NO_PAGE.matcher(bounded).lookingAt()) {
            return none(url, "no page: a feed, a list of addresses or data");
        }
        return PageTree.of(bounded, url)
                .map(page -> extract(page, () -> PageTree.of(bounded, url).orElseThrow(), url))
                .orElseGet(() -> none(url, "too large: more than " + PageTree.MOST_ELEMENTS + " elements"));
    }

    private static ExtractedPage none(String url, String why) {
        return new ExtractedPage(url, url, "", "", Optional.empty(), "", "", Optional.of(why));
    }

    /** @param again gives the page anew */
    private ExtractedPage extract(Document page, Supplier<Document> again, String url) {
        JsonLd data = JsonLd.of(page);
        var facts = new PageFacts(page, url, data);
        String title = facts.title();
        String byline = facts.byline();
        var published = facts.published();
        String canonicalUrl = facts.canonicalUrl();
        var names = new NameWords();
        String pageTitle = page.title();
        var signs = PageSigns.of(page, data, facts, published, names);
        Optional<String> opening = new Standfirst(names).find(page, title, facts.descriptions());
        String told = new MainText(names)
                .find(page, title, again)
                .map(element -> Paragraph.joined(strays.without(Paragraph.of(element), title, byline, pageTitle)))
                .orElse("");
        String found = told.isEmpty()
                ? told
                : opening.filter(lead -> !told.replace('\n', ' ').contains(lead))
                        .map(lead -> lead + "\n\n" + told)
                        .orElse(told);
        String text = chosen(found, signs.text(), title, data, again);
        Optional<String> whyNot = judge.whyNot(new Reading(signs, text, url));
        return new ExtractedPage(
                url,
                canonicalUrl,
                title,
                byline,
                published,
                languages.of(facts.language(), title, text),
                whyNot.isPresent() ? "" : text,
                whyNot);
    }

    private static String chosen(String found, String allText, String title, JsonLd data, Supplier<Document> again) {
        Optional<String> stated = data.text("articleBody")
                .map(PageExtractor::paragraphs)
                .or(() -> found.length() < LITTLE ? ScriptState.text(again.get(), title) : Optional.empty())
                .filter(text -> found.length() < text.length() * FAR_SHORTER);
        return stated.orElse(found.isBlank() && allText.length() < SHORT_PAGE ? allText : found);
    }

    /** A text stated in data is HTML, or has its paragraphs on lines. */
    private static String paragraphs(String stated) {
        return stated.indexOf('<') >= 0
                ? HtmlText.of(stated)
                : LINE_ENDS
                        .matcher(Parser.unescapeEntities(stated, false).strip())
                        .replaceAll("\n\n");
    }

    /** As browsers do: a mark, the transport, the page's own word, and a guess where all of them are silent or wrong. */
    private static String decode(byte[] body, String contentType) {
        Optional<Charsets.Mark> mark = Charsets.mark(body);
        if (mark.isPresent()) {
            int from = mark.get().length();
            return new String(body, from, body.length - from, mark.get().charset());
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        List<Charset> candidates = Stream.of(named(contentType), named(head), Optional.of(StandardCharsets.UTF_8))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        for (Charset charset : candidates) {
            Optional<String> text = Charsets.wellFormed(body, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        for (Charset charset : candidates) {
            String text = new String(body, charset);
            if (text.chars().filter(c -> c == UNREADABLE).count() * FEW_IN <= text.length()) {
                return text;
            }
        }
        return new String(body, Charsets.guess(body));
    }

    private static Optional<Charset> named(String text) {
        Matcher charset = CHARSET.matcher(text);
        return charset.find() ? Charsets.named(charset.group(1)) : Optional.empty();
    }
}
