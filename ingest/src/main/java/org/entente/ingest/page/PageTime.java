package org.entente.ingest.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.analysis.article.TimeQuality;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * When a page says that its article appeared: in its data, in what it shows, in its address.
 *
 * @param language that the page states; perhaps empty
 */
record PageTime(Document page, String url, JsonLd data, Metas metas, String language) {

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
                .flatMap(name -> metas.first(name).stream())
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
}
