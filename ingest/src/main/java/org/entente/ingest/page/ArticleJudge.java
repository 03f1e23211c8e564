package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells pages that are no articles: walls, shells, lists, forms. It keeps quiet unless the page gives itself away. */
final class ArticleJudge {

    private static final int NOTHING = 140;
    private static final int TEASER = 400;
    private static final int LITTLE = 900;
    private static final int NOTICES = 3_000;
    private static final int WALL = 5_000;
    private static final int LONGEST_HEADING = 120;
    /** So many links of the length of a headline make a list. */
    private static final int LIST = 6;

    private static final int HEADLINE = 20;
    private static final double MOSTLY_LINKS = 0.4;
    private static final double MOSTLY_IN_CARDS = 0.6;
    /** What a closed article shows of itself is hardly longer. */
    private static final int LONGEST_TEASER = 2_500;
    /** Nor is one that ends in the middle. */
    private static final int LONGEST_CUT_TEASER = 8_000;

    private static final int FEW_LINES = 3;
    /** So many characters tell how a paragraph ends. */
    private static final int LONGEST_CUT_END = 20;
    /** No teaser is as long as this. */
    private static final int LONGEST_OF_ALL = 20_000;
    /** So soon after the teaser it says that the rest is closed. */
    private static final int AT_ITS_END = 250;

    private static final String CONSENT = "consent wall: the page asks for consent and tells nothing";
    private static final String PAYWALL = "paywall: the text is for subscribers";
    private static final String SCRIPT = "script shell: the text is only there for browsers that run scripts";
    private static final String MISSING = "error page: there is nothing under this address";
    private static final String SEARCH = "search page: it lists what was found";
    private static final String LOGIN = "login page: it asks who one is";
    private static final String INDEX = "index page: it lists links and tells nothing itself";

    private static final Pattern ALONE_404 =
            Pattern.compile("(?:^|[|:(\u2013\u2014-])\\s*40[34]\\s*(?:[|:)!.\u2013\u2014-]|$)");
    /** Words of others: who writes about walls and errors quotes them. */
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\n]{1,200}\"|[\u201c\u201e][^\u201c\u201d\n]{1,200}[\u201c\u201d]|\u00ab[^\u00ab\u00bb\n]{1,200}\u00bb|\u300c[^\u300c\u300d\n]{1,200}\u300d");

    private static final Pattern PARTS_OF_HEADING = Pattern.compile("\\s*[|:\u2013\u2014]\\s*|\\s-\\s");
    private static final Pattern ASKED_FOR = Pattern.compile(
            "[?&](?:q|s|query|search|keywords?|term|text)=|/(?:search|suche|recherche|buscar?|cerca|zoeken)\\b");
    private static final Pattern CUT = Pattern.compile("(?:\\.\\.\\.|\u2026|[\\p{L}\\p{M},;:-])[\\s\\])]*$");
    private static final Pattern HOME = Pattern.compile("^https?://[^/?#]+/?(?:index\\.\\w+)?(?:[?#].*)?$");

    private final Map<String, List<String>> phrases = WordFile.phrases("phrases.txt");

    /**
     * What is known of a page before its text is sought.
     *
     * @param heading its title and headings, in small letters
     * @param text all of it
     * @param linkDensity of all of it
     * @param teasers how many characters are told in lists of teasers
     * @param cards the words of those lists
     * @param told how many are told at all
     * @param headlines how many links are as long as a headline
     * @param scripts how many it runs
     * @param asksPassword whether it does
     * @param isDeclared whether it says of itself that it is an article
     * @param wall what it shows of a wall in front of its article
     */
    record Signs(
            String heading,
            String text,
            double linkDensity,
            int teasers,
            String cards,
            int told,
            int headlines,
            int scripts,
            boolean asksPassword,
            boolean isDeclared,
            Wall wall) {

        static Signs of(Document page, JsonLd data, PageFacts facts, NameWords names) {
            Element body = page.body();
            Measures measures = Measures.of(body);
            Wall wall = Wall.of(page, data, facts.isLocked(), names, measures);
            List<String> headings = new ArrayList<>();
            headings.add(page.title());
            page.select("h1, h2").stream().limit(2).forEach(heading -> headings.add(heading.text()));
            headings.removeIf(heading -> heading.length() > LONGEST_HEADING);
            List<Element> cards = new ArrayList<>();
            gatherCards(body, measures, cards);
            return new Signs(
                    String.join(" | ", headings).toLowerCase(Locale.ROOT),
                    HtmlText.seen(body),
                    measures.count(body).linkDensity(),
                    cards.stream().mapToInt(list -> measures.count(list).told()).sum(),
                    cards.stream().map(HtmlText::of).collect(Collectors.joining("\n")),
                    measures.count(body).told(),
                    (int) page.getElementsByTag("a").stream()
                            .filter(link -> measures.count(link).characters() >= HEADLINE)
                            .count(),
                    page.select("script[src], script:not([type~=json])").size(),
                    page.selectFirst("input[type=password]") != null,
                    facts.isDeclaredArticle(),
                    wall);
        }

        private static void gatherCards(Element around, Measures measures, List<Element> lists) {
            if (Cards.areIn(around, measures)) {
                lists.add(around);
                return;
            }
            for (Element child : around.children()) {
                if (child.childrenSize() > 0) {
                    gatherCards(child, measures, lists);
                }
            }
        }
    }

    /** @param text found in the page */
    Optional<String> whyNot(Signs page, String text, String url) {
        if (page.text().isBlank() && text.isBlank()) {
            return Optional.of(page.scripts() > 0 ? SCRIPT : "empty page: it has no text");
        }
        return refused(page, text)
                .or(() -> listed(page, text, url))
                .or(() -> text.isBlank() ? Optional.of(silent(page)) : Optional.empty());
    }

    private Optional<String> refused(Signs page, String text) {
        int length = Measures.length(text);
        // Nothing below heeds what is said in a longer text.
        String said = length < LITTLE ? unquoted(length < NOTHING ? page.text() : text) : "";
        int all = Measures.length(page.text());
        if (length < LITTLE && isMissing(page, said, length)) {
            return Optional.of(MISSING);
        }
        if (length < TEASER && all < NOTICES && (says("script", said) || says("script", page.heading()))) {
            return Optional.of(SCRIPT);
        }
        if (length < LITTLE && page.asksPassword() && !page.isDeclared() && isLogin(page.heading(), length)) {
            return Optional.of(LOGIN);
        }
        if (length < LITTLE && (saysPaywall(said) || saysPaywall(unquoted(after(page.text(), text))))) {
            return Optional.of(PAYWALL);
        }
        if (length < TEASER && page.wall().isClosed()) {
            return Optional.of(PAYWALL);
        }
        if (isTeaser(page, text)) {
            return Optional.of(PAYWALL);
        }
        if (length < LITTLE && all < WALL && !page.isDeclared() && asksConsent(said)) {
            return Optional.of(CONSENT);
        }
        boolean shell = length < NOTHING && all < NOTHING && page.scripts() > 0;
        return shell ? Optional.of(SCRIPT) : Optional.empty();
    }

    /** Headlines hold such words as well, so one must be most of its heading, or next to nothing be told. */
    private boolean isLogin(String heading, int length) {
        return length < NOTHING
                ? says("login", heading)
                : PARTS_OF_HEADING
                        .splitAsStream(heading)
                        .anyMatch(part -> phrases.getOrDefault("login", List.of()).stream()
                                .anyMatch(phrase -> part.contains(phrase) && phrase.length() * 2 >= part.length()));
    }

    /** Whether a text is the beginning of one whose rest is for subscribers. */
    private boolean isTeaser(Signs page, String text) {
        int end = text.lastIndexOf("\n\n");
        String last = end > 0 && text.length() - end < AT_ITS_END
                ? text.substring(end).toLowerCase(Locale.ROOT)
                : "";
        String behind = rightBehind(page.text(), text);
        boolean within = saysPaywall(last);
        String told = within ? text.substring(0, end) : text;
        int length = Measures.length(told);
        boolean cut = isCutShort(told);
        if (length >= LONGEST_OF_ALL) {
            return false;
        }
        if (saysRest(last) || saysRest(behind)) {
            return true;
        }
        Wall wall = page.wall();
        boolean whole = wall.part() == Wall.Part.TOLD && !cut;
        boolean said = within || saysPaywall(behind);
        if (said && !whole && length < (cut ? LONGEST_CUT_TEASER : LONGEST_TEASER)) {
            return true;
        }
        boolean boxed = wall.standsIn(behind);
        return wall.isClosed()
                ? wall.part() == Wall.Part.EMPTY
                        || wall.hasFarMoreThan(told)
                        || (!whole && (boxed || isCutBeforeLines(told)))
                : boxed && said;
    }

    /** Whether the last paragraph ends before its sentence does; a short one may be a line of another kind. */
    private static boolean isCutShort(String text) {
        return isCut(text.substring(text.lastIndexOf('\n') + 1));
    }

    /** The same before a few short lines, such as those of an offer. */
    private static boolean isCutBeforeLines(String text) {
        String rest = text.strip();
        for (int i = 0; i < FEW_LINES; i++) {
            int end = rest.lastIndexOf("\n\n");
            String last = rest.substring(Math.max(end, 0)).strip();
            if (end < 0 || Measures.length(last) >= LONGEST_HEADING) {
                return isCut(last) && !last.endsWith(":");
            }
            rest = rest.substring(0, end);
        }
        return false;
    }

    private static boolean isCut(String paragraph) {
        String last = paragraph.strip();
        return Measures.length(last) >= LONGEST_HEADING
                && CUT.matcher(last.substring(last.length() - LONGEST_CUT_END)).find();
    }

    private boolean isMissing(Signs page, String said, int length) {
        if (page.isDeclared()) {
            return length < NOTHING && saysMissing(page.heading(), length);
        }
        return saysMissing(page.heading(), length)
                || (length < TEASER && Measures.length(page.text()) < NOTICES && saysMissing(said, length))
                || (length < TEASER && ALONE_404.matcher(page.heading()).find());
    }

    /** Of agreements too it is said that they do not exist: a page must be spoken of, or next to nothing be told. */
    private boolean saysMissing(String said, int length) {
        return says("missing", said) || (says("gone", said) && (length < NOTHING || says("address", said)));
    }

    private Optional<String> listed(Signs page, String text, String url) {
        if (page.isDeclared()) {
            return Optional.empty();
        }
        boolean searched = says("search", page.heading())
                || (says("sought", page.heading())
                        && (ASKED_FOR.matcher(url).find() || isMostlyIn(page.cards(), text) || text.isBlank()));
        if (searched && page.headlines() >= LIST / 2 && page.told() - page.teasers() < WALL) {
            return Optional.of(SEARCH);
        }
        boolean ofTeasers = page.headlines() >= LIST && page.told() - page.teasers() < NOTHING && page.teasers() > 0;
        boolean home = page.headlines() >= LIST && HOME.matcher(url).matches() && page.told() < WALL;
        boolean links = Measures.length(text) < LITTLE && page.headlines() >= LIST * 2 && page.linkDensity() > 0.75;
        boolean copied = page.headlines() >= LIST && isMostlyIn(page.cards(), text);
        return ofTeasers || home || links || copied ? Optional.of(INDEX) : Optional.empty();
    }

    /** Whether most of the text stands in lists of teasers. */
    private static boolean isMostlyIn(String cards, String text) {
        if (cards.isEmpty() || text.isBlank()) {
            return false;
        }
        int within =
                text.lines().filter(cards::contains).mapToInt(String::length).sum();
        return within > text.length() * MOSTLY_IN_CARDS;
    }

    private static String silent(Signs page) {
        return page.linkDensity() > MOSTLY_LINKS ? INDEX : "no text: nothing on the page is as long as a paragraph";
    }

    /** What the page says behind the beginning of the text: what stands above it is the site's. */
    private static String after(String all, String text) {
        String beginning = text.substring(0, Math.min(text.length(), 40))
                .lines()
                .findFirst()
                .orElse("");
        int at = beginning.isEmpty() ? -1 : all.indexOf(beginning);
        return at < 0
                ? ""
                : all.substring(at, Math.min(all.length(), at + text.length() + LITTLE))
                        .toLowerCase(Locale.ROOT);
    }

    /** What the page says behind the end of the text. */
    private static String rightBehind(String all, String text) {
        String last = text.substring(text.lastIndexOf('\n') + 1);
        String end = last.substring(Math.max(0, last.length() - 40));
        int at = end.isEmpty() ? -1 : all.lastIndexOf(end);
        int from = at + end.length();
        return at < 0
                ? ""
                : all.substring(from, Math.min(all.length(), from + AT_ITS_END)).toLowerCase(Locale.ROOT);
    }

    private static String unquoted(String text) {
        return QUOTED.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private boolean says(String kind, String said) {
        return phrases.getOrDefault(kind, List.of()).stream().anyMatch(said::contains);
    }

    private boolean asksConsent(String said) {
        return says("consent", said) || (says("partners", said) && says("data", said));
    }

    /** Whether readers are asked for money. */
    private boolean saysPaywall(String said) {
        return says("paywall", said) || saysRest(said);
    }

    /** Whether there is more for those who pay; a text that goes on below an advertisement does not say so. */
    private boolean saysRest(String said) {
        String heard = said;
        for (String onward : phrases.getOrDefault("onward", List.of())) {
            heard = heard.replace(onward, "");
        }
        return says("rest", heard);
    }
}
