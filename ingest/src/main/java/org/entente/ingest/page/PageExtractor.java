package org.entente.ingest.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.ingest.charset.Charsets;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Finds the article in a page. Safe for use by several threads. */
public final class PageExtractor {

    private static final int LARGEST = 4 * 1024 * 1024;
    private static final int DEEPEST = 400;
    private static final int HEAD = 2_048;
    /** A page of so few characters holds nothing else than its text. */
    private static final int SHORT_PAGE = 140;

    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", Pattern.CASE_INSENSITIVE);
    /** Below this an article stated in the page's data is believed over what was found. */
    private static final double FAR_SHORTER = 0.5;

    private final NameWords names = NameWords.standard();
    private final MainText mainText = new MainText(names);
    private final Standfirst standfirst = new Standfirst(names);
    private final Strays strays = new Strays();
    private final ArticleJudge judge = new ArticleJudge();

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
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(bounded, url);
        JsonLd data = JsonLd.of(page);
        var facts = new PageFacts(page, url, data);
        String title = facts.title();
        String byline = facts.byline();
        var published = facts.published();
        String language = facts.language();
        String canonicalUrl = facts.canonicalUrl();
        double linkDensity = Measures.of(page.body()).count(page.body()).linkDensity();
        int scripts = page.select("script[src], script:not([type~=json])").size();
        String allText = HtmlText.of(page.body());
        Optional<String> opening = standfirst.find(page, title, facts.descriptions());
        String told = mainText.find(page, title)
                .map(element -> Paragraph.joined(strays.without(Paragraph.of(element), title)))
                .orElse("");
        String found = told.isEmpty()
                ? told
                : opening.filter(lead -> !told.replace('\n', ' ').contains(lead))
                        .map(lead -> lead + "\n\n" + told)
                        .orElse(told);
        String text = chosen(found, allText, data);
        Optional<String> whyNot = judge.whyNot(page, allText, text, linkDensity, scripts, data);
        return new ExtractedPage(
                url, canonicalUrl, title, byline, published, language, whyNot.isPresent() ? "" : text, whyNot);
    }

    private static String chosen(String found, String allText, JsonLd data) {
        if (found.isBlank() && allText.length() < SHORT_PAGE) {
            return allText;
        }
        Optional<String> stated = data.text("articleBody").map(HtmlText::of);
        return stated.filter(text -> found.length() < text.length() * FAR_SHORTER)
                .orElse(found);
    }

    /** As browsers do: a mark, the transport, the page's own word, and a guess where all of them are silent or wrong. */
    private static String decode(byte[] body, String contentType) {
        Optional<Charsets.Mark> mark = Charsets.mark(body);
        if (mark.isPresent()) {
            int from = mark.get().length();
            return new String(body, from, body.length - from, mark.get().charset());
        }
        String head = new String(body, 0, Math.min(body.length, HEAD), StandardCharsets.ISO_8859_1);
        Optional<Charset> stated = named(contentType).or(() -> named(head));
        if (stated.isPresent() && Charsets.isWellFormed(body, stated.get())) {
            return new String(body, stated.get());
        }
        return new String(body, Charsets.guess(body));
    }

    private static Optional<Charset> named(String text) {
        Matcher charset = CHARSET.matcher(text);
        return charset.find() ? Charsets.named(charset.group(1)) : Optional.empty();
    }
}
