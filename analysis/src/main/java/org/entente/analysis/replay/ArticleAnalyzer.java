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

    /** Reads an article, telling the trace what was done with each sentence that was read for claims. */
    public Findings analyze(Article article, Trace trace) {
        Reading reading = reading(article);
        String language = languages.tell(reading);
        Genre genre = genre(article, reading);
        Optional<LocalDate> published = publishedOn(article);
        List<Entity> inTitle = entities(reading.title(), published);
        List<Entity> inBody = entities(reading.body(), published);
        var entities = new ArrayList<>(inTitle);
        entities.addAll(inBody);
        if (!language.equals(LanguageTeller.ENGLISH) && !language.equals(LanguageTeller.UNKNOWN)) {
            return new Findings(article, language, genre, entities, List.of(), List.of(), Optional.empty());
        }
        List<Claim> claims = statuses.read(reading, inTitle, inBody, published, genre, trace);
        List<CodedEvent> events = new ArrayList<>(coder.code(reading.title(), inTitle));
        events.addAll(coder.code(reading.body(), inBody));
        return new Findings(
                article,
                language,
                genre,
                entities,
                Measure.first(MEASURE.claims(), claims),
                Measure.first(MEASURE.events(), events),
                MEASURE.leftOut(article.text().length(), claims.size(), events.size()));
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
