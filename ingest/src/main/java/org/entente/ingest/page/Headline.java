package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The title of an article: the heading that is shown if it speaks of the same thing as a headline that is stated, else
 * the stated one without the name of the site.
 */
final class Headline {

    private static final int LONGEST = 300;
    /** What stands behind is no title any more. */
    private static final int LONGEST_STATED = 2_000;

    /** A page with more is no article; headings may be nested in headings, and each is read as a whole. */
    private static final int MOST_HEADINGS = 200;

    /** A name of a site is hardly longer. */
    private static final int FEW_WORDS = 4;
    /** A title is hardly shorter. */
    private static final int MANY_WORDS = 5;

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ANCHOR = Pattern.compile("\\s*[\u00b6\u00a7#]\\s*$");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    /** A guillemet parts a title from a name, unless it belongs to a quotation. */
    private static final String GUILLEMETS =
            "\u00ab(?![^\u00bb]{0,200}\u00bb)|(?<!\u00ab[^\u00bb]{0,200})\u00bb|\u2039(?![^\u203a]{0,200}\u203a)";

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+(?:[|\u2013\u2014\\\\/>\u00b7\u2022:@]|-|::|" + GUILLEMETS + ")\\s+|\\s*[|_\uff5c\u4e28]\\s*");
    private static final Pattern AT_AN_END =
            Pattern.compile("(?:\\s[|\u2013\u2014>\u00bb\u00b7\u2022-]|\\s?:{1,2})\\s+$");
    private static final Pattern HOME = Pattern.compile("(?:https?://[^/?#]+)?/?(?:index\\.\\w+)?(?:[?#].*)?");
    private static final Pattern HOST = Pattern.compile("^https?://(?:www\\.)?([^/?#]*).*$");

    /** A heading that a title ends with is hardly shorter. */
    private static final int SHORTEST = 15;

    private final List<String> headings;
    private final List<Element> shown;
    private final String ofPage;
    private final List<String> siteNames;
    private final String host;

    /** @param siteNames what the page calls its site and the section it stands in */
    Headline(Document page, String url, List<String> siteNames) {
        this.shown = page.select("h1").stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> heading.hasText() && heading.text().length() <= LONGEST)
                .filter(heading -> !leadsHome(heading))
                .toList();
        this.ofPage = HtmlText.line(page.title());
        List<String> named = page.select("h1, h2, h3").stream()
                .limit(MOST_HEADINGS)
                .filter(heading -> !leadsHome(heading))
                .map(Headline::textOf)
                .toList();
        this.headings = named.isEmpty() ? beginnings(page) : named;
        this.siteNames = siteNames.stream().map(Byline::letters).toList();
        this.host = Byline.letters(hostOf(url));
    }

    /** The lines that the page's title begins with: on a page without headings one of them is its heading. */
    private List<String> beginnings(Document page) {
        return page.body().getAllElements().stream()
                .map(Element::ownText)
                .filter(line -> line.length() >= SHORTEST && ofPage.startsWith(line))
                .limit(MOST_HEADINGS)
                .toList();
    }

    /**
     * The heading that shows a title, of those that a selector takes.
     *
     * @param plainTitle the words of the title; perhaps empty
     */
    static @Nullable Element shown(Element page, String selector, String plainTitle) {
        return plainTitle.isEmpty()
                ? null
                : page.select(selector).stream()
                        .limit(MOST_HEADINGS)
                        .filter(heading -> Clutter.plain(heading.text()).equals(plainTitle))
                        .findFirst()
                        .orElse(null);
    }

    /** Without {@code www.}; empty of what is no address on the web. */
    static String hostOf(String url) {
        Matcher host = HOST.matcher(url);
        return host.matches() ? host.group(1) : "";
    }

    /** What leads to the first page of the site is its name. */
    private static boolean leadsHome(Element heading) {
        @Nullable Element link = heading.selectFirst("a[href]");
        return link != null
                && link.text().length() * 2 > heading.text().length()
                && HOME.matcher(link.attr("href").strip()).matches();
    }

    /** @param stated the headlines that the page states, the most trusted first */
    String among(List<String> stated) {
        List<String> all = new ArrayList<>();
        stated.forEach(headline -> all.add(withoutSite(headline)));
        Optional<String> told = all.stream().findFirst();
        all.add(withoutSite(ofPage));
        return same(all)
                .or(() -> related(told))
                .or(this::beginning)
                .or(() -> alone(told))
                .or(() -> told)
                .or(() -> Optional.of(withoutSite(ofPage)).filter(title -> !title.isEmpty()))
                .or(() -> shown.stream().map(Headline::textOf).findFirst())
                .orElse("");
    }

    /** What is both shown and stated. */
    private Optional<String> same(List<String> stated) {
        for (String headline : stated) {
            List<String> words = words(headline);
            for (Element heading : shown) {
                if (words(heading.text()).equals(words) && !isSite(heading.text())) {
                    return Optional.of(textOf(heading));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> related(Optional<String> stated) {
        for (Element heading : shown) {
            if (stated.isPresent() && isWithin(stated.get(), heading.text())) {
                return stated;
            }
        }
        String told = stated.orElse(ofPage);
        return shown.stream()
                .map(Headline::textOf)
                .filter(heading -> isAbout(heading, told) && !(stated.isPresent() && isByChance(heading, told)))
                .filter(heading -> !isSite(heading))
                .findFirst();
    }

    /** What the page's title begins with before it names the site. */
    private Optional<String> beginning() {
        return shown.stream()
                .map(Headline::textOf)
                .filter(heading -> ofPage.startsWith(heading)
                        && !isSite(heading)
                        && !isOfHost(heading)
                        && SEPARATOR.matcher(ofPage.substring(heading.length())).lookingAt())
                .findFirst();
    }

    /** Without the sign that some pages set behind a heading as a link to it. */
    private static String textOf(Element heading) {
        return ANCHOR.matcher(HtmlText.line(heading)).replaceFirst("").strip();
    }

    /** A page's only heading may say the same in other words. */
    private Optional<String> alone(Optional<String> stated) {
        return shown.stream()
                .filter(heading -> stated.isPresent() && shown.size() == 1)
                .filter(heading -> heading.closest("article, main") != null)
                .map(Headline::textOf)
                .filter(heading -> words(heading).size() >= FEW_WORDS)
                .findFirst();
    }

    /** Whether a heading is the title with a word before it, as that of its section. */
    private static boolean isWithin(String title, String heading) {
        String a = String.join(" ", words(title));
        String b = String.join(" ", words(heading));
        return !a.isEmpty() && !a.equals(b) && b.endsWith(" " + a) && b.length() <= a.length() * 1.5 + 12;
    }

    /** The name of a site may stand in its titles, but is never much of them. */
    private static boolean isAbout(String heading, String told) {
        long shared = shared(heading, told);
        return shared * 3 >= words(heading).size()
                && shared * 3 >= Set.copyOf(words(told)).size()
                && shared > 0;
    }

    /** Any two titles of some words may have one in common. */
    private static boolean isByChance(String heading, String told) {
        return shared(heading, told) == 1
                && words(heading).size() > 1
                && words(told).size() > 1;
    }

    private static long shared(String heading, String told) {
        Set<String> known = Set.copyOf(words(told));
        return words(heading).stream().filter(known::contains).count();
    }

    private boolean isSite(String name) {
        return siteNames.contains(Byline.letters(name));
    }

    /** A title without the name of the site before or after it; a page's own heading tells where one ends. */
    private String withoutSite(String title) {
        String plain = BLANKS.matcher(title.substring(0, Math.min(title.length(), LONGEST_STATED)))
                .replaceAll(" ")
                .strip();
        for (String heading : headings) {
            if (Measures.length(heading) >= SHORTEST
                    && heading.length() < plain.length()
                    && (isBegunBy(heading, plain) || isEndedBy(heading, plain))) {
                return heading;
            }
        }
        Matcher separator = SEPARATOR.matcher(plain);
        List<int[]> parts = new ArrayList<>();
        while (separator.find()) {
            parts.add(new int[] {separator.start(), separator.end()});
        }
        int from = 0;
        int to = plain.length();
        if (!parts.isEmpty()) {
            String beginning = plain.substring(0, parts.get(0)[0]);
            if (isNamed(beginning) || (isOfHost(beginning) && words(beginning).size() <= 2)) {
                from = parts.remove(0)[1];
            }
        }
        for (int i = parts.size() - 1; i >= 0; i--) {
            String before = plain.substring(from, parts.get(i)[0]);
            String after = plain.substring(parts.get(i)[1], to);
            boolean slight = (i == parts.size() - 1 || sign(plain, parts.get(i)).equals(sign(plain, parts.get(i + 1))))
                    && weight(before) >= MANY_WORDS
                    && weight(after) <= FEW_WORDS
                    && title.equals(ofPage);
            if (!(isNamed(after) || isOfHost(after) || slight)) {
                break;
            }
            to = parts.get(i)[0];
        }
        return plain.substring(from, to).strip();
    }

    private static boolean isBegunBy(String heading, String title) {
        return title.startsWith(heading)
                && SEPARATOR.matcher(title.substring(heading.length()) + " ").lookingAt();
    }

    private static boolean isEndedBy(String heading, String title) {
        return title.endsWith(heading)
                && AT_AN_END
                        .matcher(title.substring(0, title.length() - heading.length()))
                        .find();
    }

    private static String sign(String title, int[] separator) {
        return title.substring(separator[0], separator[1]);
    }

    /** Words, of which Chinese and Japanese write one with two signs. */
    private static int weight(String text) {
        int wide = (int) text.chars().filter(c -> Measures.isWide((char) c)).count();
        return wide > 0 ? wide / 2 : BLANKS.split(text.strip()).length;
    }

    private boolean isNamed(String part) {
        String b = Byline.letters(part);
        return !b.isEmpty()
                && siteNames.stream()
                        .anyMatch(a ->
                                a.equals(b) || (a.contains(b) && b.length() > 3) || (b.contains(a) && a.length() > 3));
    }

    private boolean isOfHost(String name) {
        String letters = Byline.letters(name);
        return letters.length() >= 3 && host.contains(letters);
    }

    private static List<String> words(String text) {
        return Stream.of(NOT_WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
