package org.entente.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final int LINES_UNDER_HEADLINE = 30;
    private static final String ROLES =
            "[itemprop=jobTitle], [itemprop=description], [class~=(?i)(^|[^a-z])(role|job|position|bio|title|date|time)($|[^a-z])], time";
    private static final String AUTHORS = "[rel=author], [itemprop~=(?i)author], [class~=(?i)(^|[^a-z])byline],"
            + " [class~=(?i)(^|[^a-z])(author|contributor|autor|auteur|autore|journalist|reporter|writer|verfasser|redacteur|skribent|szerzo)"
            + "([-_]?names?)?($|[^a-z])]";
    private static final Pattern DATE_IN_PATH = Pattern.compile(
            "/((?:19|20)\\d{2})[/-]([01]?\\d|[a-z]{3})[/-]([0-3]?\\d)(?:/|-|\\b)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE_RUN_TOGETHER = Pattern.compile("(?<!\\d)(20[0-4]\\d)([01]\\d)([0-3]\\d)(?!\\d)");

    private static final Pattern DAY_OR_MONTH =
            Pattern.compile("(?<!\\d)([01]?\\d)[/-]([01]?\\d)[/-]((?:19|20)\\d{2})(?!\\d)");
    /** Of any calendar, in any digits. */
    private static final Pattern YEAR =
            Pattern.compile("(?<!\\p{Nd})[12\u0661\u0662\u06f1\u06f2\u0967\u0968]\\p{Nd}{3}(?!\\p{Nd})");

    private static final Pattern BEFORE_A_DATE = Pattern.compile(
            "^\\s*(?:(?:first |last )?(?:published|posted|updated|date|by)\\s*(?:on|at)?\\s*:?\\s*)?",
            Pattern.CASE_INSENSITIVE);

    private final Document page;
    private final String url;
    private final JsonLd data;
    private final Map<String, String> metas;
    private final String language;

    PageFacts(Document page, String url, JsonLd data) {
        this.page = page;
        this.url = url;
        this.data = data;
        this.metas = metas(page);
        this.language = statedLanguage();
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

    private List<String> siteNames() {
        return Stream.of(meta("og:site_name"), meta("application-name"))
                .flatMap(Optional::stream)
                .toList();
    }

    String title() {
        List<String> siteNames = Stream.concat(
                        siteNames().stream(),
                        Stream.of(meta("article:section"), data.text("articleSection"))
                                .flatMap(Optional::stream))
                .toList();
        List<String> stated = Stream.of(
                        data.namesAnArticle() ? data.text("headline") : Optional.<String>empty(),
                        meta("dc:title", "dc.title", "dcterm:title"),
                        meta("og:title"),
                        meta("twitter:title"),
                        meta("weibo:article:title", "parsely-title", "title"))
                .flatMap(Optional::stream)
                .map(HtmlText::line)
                .filter(headline -> !headline.isEmpty())
                .toList();
        return new Headline(page, url, siteNames).among(stated);
    }

    /** Whether the page says of itself that it is an article. */
    boolean isDeclaredArticle() {
        return data.namesAnArticle()
                || meta("og:type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains("article"))
                        .isPresent()
                || meta("article:published_time").isPresent();
    }

    /** Whether the page says that it is for subscribers, and not for readers who have a few pages free. */
    boolean isLocked() {
        return meta("article:content_tier").filter("locked"::equalsIgnoreCase).isPresent();
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
        List<String> sites = Stream.concat(
                        siteNames().stream(), Stream.of(Headline.hostOf(url)).filter(host -> !host.isEmpty()))
                .map(Byline::letters)
                .toList();
        Optional<String> stated = Optional.of(String.join(", ", data.authors()))
                .filter(authors -> !authors.isEmpty())
                .or(() -> meta(
                        "author",
                        "article:author",
                        "dc.creator",
                        "dc:creator",
                        "dcterm:creator",
                        "parsely-author",
                        "content_author",
                        "byl",
                        "sailthru.author"))
                .filter(author -> !author.startsWith("http") && author.length() <= LONGEST_BYLINE);
        Optional<String> line = stated.map(HtmlText::line);
        return line.filter(author -> !isOfSite(author, sites))
                .map(author -> Byline.of(author, sites))
                .filter(author -> !author.isEmpty())
                .or(() -> shownByline(sites))
                .or(() -> line.map(author -> Byline.of(author, List.of())))
                .orElse("");
    }

    /** A house that names itself as the author, as {@code Name | Site}, does not tell who it was. */
    private static boolean isOfSite(String author, List<String> sites) {
        int stroke = author.lastIndexOf(" | ");
        return stroke > 0 && sites.contains(Byline.letters(author.substring(stroke)));
    }

    private Optional<String> shownByline(List<String> sites) {
        return page.select(AUTHORS).stream()
                .filter(element -> element.hasText() && element.text().length() <= LONGEST_BYLINE)
                .map(element -> names(element, sites))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .or(() -> announcedByline(sites));
    }

    /** A line between the headline and the text that says whom it is by. */
    private Optional<String> announcedByline(List<String> sites) {
        Element at = page.selectFirst("h1, h2");
        if (at == null) {
            return Optional.empty();
        }
        List<Element> all = page.body().getAllElements();
        int from = all.indexOf(at) + 1;
        return all.subList(from, Math.min(all.size(), from + LINES_UNDER_HEADLINE)).stream()
                .takeWhile(element -> element.ownText().length() <= LONGEST_BYLINE)
                .filter(element ->
                        element.hasText() && element.text().length() <= LONGEST_BYLINE && !Tags.hasBlock(element))
                .map(element -> Byline.announced(HtmlText.line(element), sites))
                .filter(names -> !names.isEmpty())
                .findFirst();
    }

    /** The names in the innermost elements that are named for them. */
    private static String names(Element element, List<String> sites) {
        List<Element> within = element.select(AUTHORS);
        return within.stream()
                .filter(part -> within.size() == 1 || part.select(AUTHORS).size() == 1)
                .map(part -> Byline.shown(HtmlText.line(withoutRoles(part)), sites))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Element withoutRoles(Element author) {
        Element names = author.clone();
        names.select(ROLES).stream().filter(role -> !role.equals(names)).forEach(Element::remove);
        return names;
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
                .map(this::inOrder)
                .filter(text -> text.length() >= 6 && text.length() <= 45)
                .flatMap(text -> DateReader.read(text).stream())
                .findFirst();
    }

    /** Of two numbers that may both be days the language tells which is: all but American English begin with it. */
    private String inOrder(String text) {
        String known = language.toLowerCase(Locale.ROOT);
        if (known.isEmpty() || known.equals("en")) {
            return text;
        }
        return DAY_OR_MONTH.matcher(text).replaceFirst(known.equals("en-us") ? "$2.$1.$3" : "$1.$2.$3");
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
        return language;
    }

    private String statedLanguage() {
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
