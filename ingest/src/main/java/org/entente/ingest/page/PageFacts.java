package org.entente.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a page says of itself: title, byline, time, language, address. */
final class PageFacts {

    private static final int LONGEST_BYLINE = 100;
    private static final int LONGEST_TITLE = 300;
    private static final Pattern SEPARATOR = Pattern.compile("\\s+(?:[|\u2013\u2014\\\\/>\u00bb\u00b7]|-)\\s+");
    private static final Pattern DATE_IN_PATH = Pattern.compile(
            "/((?:19|20)\\d{2})[/-]([01]?\\d|[a-z]{3})[/-]([0-3]?\\d)(?:/|-|\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_RUN_TOGETHER = Pattern.compile("(?<!\\d)(20[0-4]\\d)([01]\\d)([0-3]\\d)(?!\\d)");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern BEFORE_A_DATE = Pattern.compile(
            "^\\s*(?:(?:first |last )?(?:published|posted|updated|date|by)\\s*(?:on|at)?\\s*:?\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final String url;
    private final JsonLd data;
    private final Map<String, String> metas;

    PageFacts(Document page, String url, JsonLd data) {
        this.page = page;
        this.url = url;
        this.data = data;
        this.metas = metas(page);
    }

    /** The first value of a meta element under one of the names, which pages put into any of three attributes. */
    private Optional<String> meta(String... names) {
        for (String name : names) {
            String value = metas.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> metas(Document page) {
        Map<String, String> metas = new HashMap<>();
        List<Element> elements = page.getElementsByTag("meta");
        for (String attribute : List.of("property", "name", "itemprop")) {
            for (Element meta : elements) {
                String value = meta.attr("content").strip();
                if (!value.isEmpty()) {
                    for (String name :
                            meta.attr(attribute).toLowerCase(Locale.ROOT).split("\\s+")) {
                        metas.putIfAbsent(name, value);
                    }
                }
            }
        }
        return metas;
    }

    /** What is shown as the heading is believed before what is said to others, if both speak of the same thing. */
    String title() {
        Optional<String> stated = (data.namesAnArticle() ? data.text("headline") : Optional.<String>empty())
                .or(() -> meta(
                        "og:title",
                        "twitter:title",
                        "dc:title",
                        "dc.title",
                        "dcterm:title",
                        "weibo:article:title",
                        "parsely-title",
                        "title"))
                .map(HtmlText::line)
                .map(this::withoutSite);
        String ofPage = HtmlText.line(page.title());
        Optional<String> shown = shownTitle(stated, ofPage);
        return shown.or(() -> stated).orElseGet(() -> withoutSite(ofPage));
    }

    private Optional<String> shownTitle(Optional<String> stated, String ofPage) {
        String told = stated.orElse(ofPage);
        List<Element> headings = page.select("h1").stream()
                .filter(heading -> !heading.text().isBlank() && heading.text().length() <= LONGEST_TITLE)
                .toList();
        for (Element heading : headings) {
            String text = heading.text().strip();
            if (stated.isPresent() && isWithin(stated.get(), text)) {
                return stated;
            }
        }
        for (Element heading : headings) {
            if (isAbout(heading.text(), told)) {
                return Optional.of(heading.text().strip());
            }
        }
        return headings.stream()
                .filter(heading -> stated.isPresent()
                        && headings.size() == 1
                        && words(heading.text()).size() >= 4)
                .filter(heading -> heading.closest("article, main") != null)
                .map(heading -> heading.text().strip())
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
        List<String> words = words(heading);
        Set<String> known = Set.copyOf(words(told));
        long shared = words.stream().filter(known::contains).count();
        return shared * 3 >= words.size() && shared * 3 >= known.size() && shared > 0;
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** A title without the name of the site that follows it; a page's own heading tells where one ends. */
    private String withoutSite(String title) {
        String plain = title.replaceAll("\\s+", " ").strip();
        for (Element heading : page.select("h1, h2")) {
            String text = heading.text().strip();
            if (text.length() >= 15
                    && text.length() < plain.length()
                    && plain.startsWith(text)
                    && SEPARATOR.matcher(plain.substring(text.length()) + " ").lookingAt()) {
                return text;
            }
        }
        Optional<String> site = meta("og:site_name", "application-name");
        Matcher separator = SEPARATOR.matcher(plain);
        int last = -1;
        int end = -1;
        while (separator.find()) {
            last = separator.start();
            end = separator.end();
        }
        if (last < 0) {
            return plain;
        }
        Matcher first = SEPARATOR.matcher(plain);
        if (first.find()) {
            String beginning = plain.substring(0, first.start());
            if ((site.isPresent() && sameName(site.get(), beginning))
                    || (isOfHost(beginning) && words(beginning).size() <= 2)) {
                return plain.substring(first.end()).strip();
            }
        }
        String before = plain.substring(0, last);
        String after = plain.substring(end);
        boolean named = site.isPresent() && sameName(site.get(), after);
        boolean ofHost = isOfHost(after);
        boolean slight = before.split("\\s+").length >= 5
                && after.split("\\s+").length <= 4
                && title.equals(HtmlText.line(page.title()));
        return named || ofHost || slight ? before.strip() : plain;
    }

    private boolean isOfHost(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String host = url.replaceFirst("^https?://(?:www\\.)?", "")
                .replaceFirst("[/?#].*$", "")
                .replaceAll("[^a-z0-9]", "");
        return letters.length() >= 3 && host.contains(letters);
    }

    private static boolean sameName(String site, String after) {
        String a = site.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        String b = after.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return !b.isEmpty() && (a.equals(b) || (a.contains(b) && b.length() > 3) || (b.contains(a) && a.length() > 3));
    }

    /** What the page says in a few words that it is about. */
    Stream<String> descriptions() {
        return Stream.of(
                        meta("og:description"),
                        meta("description"),
                        meta("twitter:description"),
                        data.text("description"),
                        data.text("alternativeHeadline"))
                .flatMap(Optional::stream)
                .map(HtmlText::line);
    }

    String byline() {
        List<String> authors = data.authors();
        if (!authors.isEmpty()) {
            return String.join(", ", authors);
        }
        Optional<String> stated = meta(
                        "author",
                        "article:author",
                        "dc.creator",
                        "dc:creator",
                        "dcterm:creator",
                        "parsely-author",
                        "byl",
                        "sailthru.author")
                .filter(author -> !author.startsWith("http") && author.length() <= LONGEST_BYLINE);
        return stated.or(this::shownByline).map(text -> HtmlText.line(text)).orElse("");
    }

    private Optional<String> shownByline() {
        return page
                .select(
                        "[rel=author], [itemprop~=(?i)author], [class~=(?i)(^|[^a-z])byline], [class~=(?i)(^|[^a-z])author(-?name)?($|[^a-z])]")
                .stream()
                .map(Element::text)
                .map(String::strip)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_BYLINE)
                .findFirst();
    }

    Optional<StatedTime> published() {
        return data.text("datePublished")
                .flatMap(DateReader::read)
                .or(() -> metaTime(
                        "article:published_time",
                        "og:article:published_time",
                        "article:published",
                        "og:published_time",
                        "datePublished",
                        "parsely-pub-date",
                        "sailthru.date",
                        "publishdate",
                        "publish-date",
                        "publish_date",
                        "pubdate",
                        "publication_date",
                        "publicationdate",
                        "cXenseParse:recs:publishtime",
                        "cXenseParse:publishtime",
                        "dc.date.issued",
                        "dcterms.date",
                        "dcterms.created",
                        "dcterms.issued",
                        "dc.date",
                        "dc:date",
                        "article.published",
                        "published",
                        "date",
                        "article_date_original",
                        "displaydate",
                        "rnews:datePublished"))
                .or(this::shownTime)
                .or(() -> data.text("dateCreated").flatMap(DateReader::read))
                .or(() -> data.text("uploadDate").flatMap(DateReader::read))
                .or(this::timeOfUrl)
                .or(this::writtenTime)
                .or(() -> data.text("dateModified").flatMap(DateReader::read).map(StatedTime::inferred))
                .or(() -> metaTime("article:modified_time", "og:updated_time", "last-modified", "dateModified")
                        .map(StatedTime::inferred));
    }

    private Optional<StatedTime> metaTime(String... names) {
        return Stream.of(names)
                .flatMap(name -> meta(name).stream())
                .flatMap(value -> DateReader.read(value).stream())
                .findFirst();
    }

    private Optional<StatedTime> shownTime() {
        return page
                .select(
                        "[itemprop~=(?i)datePublished], time[pubdate], abbr.published, [class~=(?i)(^|[^a-z])published($|[^a-z])], article time[datetime], main time[datetime], time[datetime]")
                .stream()
                .flatMap(element -> Stream.of(
                        element.attr("datetime"), element.attr("content"), element.attr("title"), element.text()))
                .filter(text -> !text.isBlank())
                .flatMap(text -> DateReader.read(text).stream())
                .findFirst();
    }

    /** A short line that holds nothing but a date, as under most headlines: in an element named for it, or in any. */
    private Optional<StatedTime> writtenTime() {
        Stream<String> named = page
                .select("[class~=(?i)date|time|publish|posted|byline|meta], [id~=(?i)date|time|publish|posted], time")
                .stream()
                .map(Element::text);
        Stream<String> any = page.body().getAllElements().stream().map(Element::ownText);
        return Stream.concat(named, any)
                .filter(text -> text.length() >= 6
                        && text.length() <= 80
                        && YEAR.matcher(text).find())
                .map(text -> BEFORE_A_DATE.matcher(text).replaceFirst(""))
                .filter(text -> text.length() >= 6 && text.length() <= 45)
                .flatMap(text -> DateReader.read(text).stream())
                .findFirst();
    }

    private Optional<StatedTime> timeOfUrl() {
        for (Pattern pattern : List.of(DATE_IN_PATH, DATE_RUN_TOGETHER)) {
            Matcher date = pattern.matcher(url);
            if (date.find()) {
                Optional<StatedTime> read = DateReader.read(
                        date.group(2).matches("\\d+")
                                ? date.group(1) + "-" + two(date.group(2)) + "-" + two(date.group(3))
                                : date.group(3) + " " + date.group(2) + " " + date.group(1));
                if (read.isPresent()) {
                    return Optional.of(new StatedTime(read.get().at(), TimeQuality.INFERRED));
                }
            }
        }
        return Optional.empty();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    String language() {
        @Nullable Element html = page.selectFirst("html");
        String stated = html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
        if (!stated.isBlank()) {
            return stated.strip().replace('_', '-');
        }
        return data.text("inLanguage")
                .or(() -> meta("og:locale", "content-language", "language", "dc.language"))
                .or(() -> Optional.ofNullable(page.selectFirst("meta[http-equiv=content-language]"))
                        .map(meta -> meta.attr("content").strip())
                        .filter(value -> !value.isEmpty()))
                .map(language -> language.replace('_', '-'))
                .orElse("");
    }

    String canonicalUrl() {
        return Optional.ofNullable(page.selectFirst("link[rel=canonical][href]"))
                .map(link -> link.absUrl("href"))
                .filter(address -> address.startsWith("http"))
                .or(() -> meta("og:url").filter(address -> address.startsWith("http")))
                .orElse(url);
    }
}
