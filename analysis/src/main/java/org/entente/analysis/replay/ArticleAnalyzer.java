package org.entente.analysis.replay;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.GenreTeller;
import org.entente.analysis.article.LanguageTeller;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.EventCoder;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.StatusReader;
import org.entente.analysis.status.Trace;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Reading;

/**
 * Reads one article by itself: sentences, language, genre, names, claims of status, events.
 *
 * <p>Safe for use by many threads. Claims and events are read in English only; of a text in another language only names are
 * found.
 */
public final class ArticleAnalyzer implements ArticleReader {

    private static final Measure MEASURE = Measure.STANDARD;

    /** How many articles are read side by side at most: more than that would gain nothing further. */
    private static final int SIDE_BY_SIDE = 40;

    /** How long they may be together, in UTF-16 code units; a longer one is read by itself. */
    private static final int SIDE_BY_SIDE_CHARACTERS = 1_000_000;

    private final PassageMaker passages;
    private final LanguageTeller languages;
    private final GenreTeller genres;
    private final EntityFinder finder;
    private final StatusReader statuses;
    private final EventCoder coder;

    private ArticleAnalyzer(
            PassageMaker passages,
            LanguageTeller languages,
            GenreTeller genres,
            EntityFinder finder,
            StatusReader statuses,
            EventCoder coder) {
        this.passages = passages;
        this.languages = languages;
        this.genres = genres;
        this.finder = finder;
        this.statuses = statuses;
        this.coder = coder;
    }

    /** The analyzer with the rules that come with the program. */
    public static ArticleAnalyzer standard() {
        return new ArticleAnalyzer(
                PassageMaker.standard(),
                LanguageTeller.standard(),
                GenreTeller.standard(),
                EntityFinder.standard(),
                StatusReader.standard(),
                EventCoder.standard());
    }

    @Override
    public Findings read(Article article) {
        return analyze(article, Trace.NONE);
    }

    @Override
    public Findings skim(Article article) {
        Reading reading = reading(article);
        return new Findings(
                article,
                languages.tell(reading),
                genre(article, reading),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    @Override
    public List<Findings> readAll(List<Article> articles) {
        List<Findings> all = new ArrayList<>(articles.size());
        int from = 0;
        while (from < articles.size()) {
            int to = endOfNext(articles, from);
            all.addAll(readSideBySide(articles.subList(from, to)));
            from = to;
        }
        return all;
    }

    /** Behind the last of those that are read side by side with the first one. */
    private static int endOfNext(List<Article> articles, int first) {
        int end = first;
        int characters = 0;
        do {
            characters += articles.get(end).text().length();
            end++;
        } while (end < articles.size() && end - first < SIDE_BY_SIDE && characters < SIDE_BY_SIDE_CHARACTERS);
        return end;
    }

    /** Takes each step for all of them before the next: rules are many, and those of one step stay near the core meanwhile. */
    private List<Findings> readSideBySide(List<Article> some) {
        List<Work> works =
                some.stream().map(article -> new Work(article, Trace.NONE)).toList();
        works.forEach(Work::findNames);
        works.forEach(Work::readClaims);
        works.forEach(Work::codeEvents);
        return works.stream().map(Work::findings).toList();
    }

    /** Reads an article, telling the trace what was done with each sentence that was read for claims. */
    public Findings analyze(Article article, Trace trace) {
        var work = new Work(article, trace);
        work.findNames();
        work.readClaims();
        work.codeEvents();
        return work.findings();
    }

    /** One article in the course of being read, step by step. */
    private final class Work {

        private final Article article;
        private final Trace trace;
        private final Optional<LocalDate> published;
        private final Reading reading;
        private final String language;
        private final Genre genre;
        private List<Entity> inTitle = List.of();
        private List<Entity> inBody = List.of();
        private List<Claim> claims = List.of();
        private final List<CodedEvent> events = new ArrayList<>();

        Work(Article article, Trace trace) {
            this.article = article;
            this.trace = trace;
            this.published = publishedOn(article);
            this.reading = reading(article);
            this.language = languages.tell(reading);
            this.genre = genre(article, reading);
        }

        void findNames() {
            inTitle = entities(reading.title(), published);
            inBody = entities(reading.body(), published);
        }

        void readClaims() {
            if (isUnderstood()) {
                claims = statuses.read(reading, inTitle, inBody, published, genre, trace);
            }
        }

        void codeEvents() {
            if (isUnderstood()) {
                events.addAll(coder.code(reading.title(), inTitle));
                events.addAll(coder.code(reading.body(), inBody));
            }
        }

        private boolean isUnderstood() {
            return language.equals(LanguageTeller.ENGLISH) || language.equals(LanguageTeller.UNKNOWN);
        }

        Findings findings() {
            var entities = new ArrayList<>(inTitle);
            entities.addAll(inBody);
            return new Findings(
                    article,
                    language,
                    genre,
                    entities,
                    Measure.first(MEASURE.claims(), claims),
                    Measure.first(MEASURE.events(), events),
                    isUnderstood()
                            ? MEASURE.leftOut(article.text().length(), claims.size(), events.size())
                            : Optional.empty());
        }
    }

    private Reading reading(Article article) {
        Reading whole = passages.read(article);
        return new Reading(whole.title(), MEASURE.cut(whole.body()));
    }

    private Genre genre(Article article, Reading reading) {
        return genres.tell(reading, article.source(), article.url().orElse(""));
    }

    private List<Entity> entities(Passage passage, Optional<LocalDate> published) {
        return published.map(day -> finder.find(passage, day)).orElseGet(() -> finder.find(passage));
    }

    /** The day that "today" means in the text; a time of ingest says nothing about it. */
    private static Optional<LocalDate> publishedOn(Article article) {
        boolean known = article.timeQuality() != TimeQuality.UNKNOWN && article.timeQuality() != TimeQuality.CLAMPED;
        return known ? Optional.of(LocalDate.ofInstant(article.eventTime(), ZoneOffset.UTC)) : Optional.empty();
    }
}
