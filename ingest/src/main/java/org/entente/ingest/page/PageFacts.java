package org.entente.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private final Document page;
    private final String url;
    private final JsonLd data;
    private final Metas metas;
    private final String language;

    PageFacts(Document page, String url, JsonLd data) {
        this.page = page;
        this.url = url;
        this.data = data;
        this.metas = new Metas(page);
        this.language = statedLanguage();
    }

    private List<String> siteNames() {
        return Stream.of(metas.first("og:site_name"), metas.first("application-name"))
                .flatMap(Optional::stream)
                .toList();
    }

    String title() {
        List<String> siteNames = Stream.concat(
                        siteNames().stream(),
                        Stream.of(metas.first("article:section"), data.text("articleSection"))
                                .flatMap(Optional::stream))
                .toList();
        List<String> stated = Stream.of(
                        data.namesAnArticle() ? data.text("headline") : Optional.<String>empty(),
                        metas.first("dc:title", "dc.title", "dcterm:title"),
                        metas.first("og:title"),
                        metas.first("twitter:title"),
                        metas.first("weibo:article:title", "parsely-title", "title"))
                .flatMap(Optional::stream)
                .map(HtmlText::line)
                .filter(headline -> !headline.isEmpty())
                .toList();
        return new Headline(page, url, siteNames).among(stated);
    }

    /** Whether the page says of itself that it is an article. */
    boolean isDeclaredArticle() {
        return data.namesAnArticle()
                || metas.first("og:type")
                        .filter(type -> type.toLowerCase(Locale.ROOT).contains("article"))
                        .isPresent()
                || metas.first("article:published_time").isPresent();
    }

    /** Whether the page says that it is for subscribers, and not for readers who have a few pages free. */
    boolean isLocked() {
        return metas.first("article:content_tier")
                .filter("locked"::equalsIgnoreCase)
                .isPresent();
    }

    /** What the page says in a few words that it is about. */
    Stream<String> descriptions() {
        return Stream.of(
                        metas.first("og:description"),
                        metas.first("description"),
                        metas.first("twitter:description"),
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
                .or(() -> metas.first(
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
        return new PageTime(page, url, data, metas, language).published();
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
                .or(() -> metas.first("og:locale", "content-language", "language", "dc.language"))
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
                .or(() -> metas.first("og:url").filter(address -> address.startsWith("http")))
                .orElse(url);
    }
}
