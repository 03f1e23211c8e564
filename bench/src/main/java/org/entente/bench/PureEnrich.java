package org.entente.bench;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.CopyJudge;
import org.entente.analysis.dedupe.Home;
import org.entente.analysis.dedupe.KeyPart;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Sharers;
import org.entente.analysis.dedupe.Sketch;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.dedupe.StoryDesk;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.replay.Statements;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.Topics;

/** All that enrich does for an article, letters between articles included, without Kafka: on one thread, in memory. */
final class PureEnrich {

    private static final int PARTS = Topics.COPY_PARTS;

    /** A service reads its rules once. */
    private static final Sketcher SKETCHER = Sketcher.standard();

    private static final ArticleAnalyzer ANALYZER = ArticleAnalyzer.standard();
    private static final TensionModel TENSION = TensionModel.standard();

    private final StoryDesk desk = new StoryDesk(CopyJudge.standard(), PARTS, article -> 0);
    private final List<KeyPart> parts = new ArrayList<>();
    private final Map<ArticleId, Home> homes = new HashMap<>();
    private final Map<ArticleId, Sketch> sketches = new HashMap<>();
    private final Map<Dyad, Scale> scores = new HashMap<>();
    private int claims;
    private int coded;
    private int copies;
    private int comparisons;

    PureEnrich() {
        for (int part = 0; part < PARTS; part++) {
            parts.add(new KeyPart());
        }
    }

    /** What the article comes to, and the score of each pair of which it reports something: one by one, as the service has them. */
    double take(Article article) {
        return take(List.of(article));
    }

    /** The same of many articles, which are read together, as a back-test does. */
    double take(List<Article> articles) {
        Map<ArticleId, Kinship> kinship = new HashMap<>();
        for (Article article : articles) {
            kinship.put(article.id(), findStory(article));
        }
        double sum = 0;
        for (Findings findings : read(articles, kinship)) {
            sum += state(Statements.of(
                    findings,
                    Objects.requireNonNull(kinship.get(findings.article().id()))));
        }
        return sum;
    }

    private static List<Findings> read(List<Article> articles, Map<ArticleId, Kinship> kinship) {
        List<Article> own = new ArrayList<>();
        List<Findings> read = new ArrayList<>();
        for (Article article : articles) {
            if (Objects.requireNonNull(kinship.get(article.id())).isOfAnother()) {
                read.add(ANALYZER.skim(article));
            } else {
                own.add(article);
            }
        }
        read.addAll(ANALYZER.readAll(own));
        return read;
    }

    private double state(Statements made) {
        claims += made.claims().size();
        coded += made.events().size();
        copies += made.enriched().kinship().relation().isCopy() ? 1 : 0;
        double sum = 0;
        for (StatedEvent event : made.events()) {
            sum += scores.computeIfAbsent(event.dyad(), Scale::new).add(event).value();
        }
        return sum;
    }

    int claims() {
        return claims;
    }

    int events() {
        return coded;
    }

    int comparisons() {
        return comparisons;
    }

    int copies() {
        return copies;
    }

    /** The tension of one pair, of which the reports come in order of time. */
    private static final class Scale {

        private final Dyad dyad;
        private final List<StatedEvent> reported = new ArrayList<>();
        private TensionScore before;
        private TensionScore now;

        Scale(Dyad dyad) {
            this.dyad = dyad;
            this.before = TENSION.calm(dyad, Instant.EPOCH);
            this.now = before;
        }

        TensionScore add(StatedEvent event) {
            Instant end = TensionModel.endOf(TensionModel.day(event.eventTime()));
            if (end.isAfter(now.at())) {
                before = now;
                reported.clear();
            }
            reported.add(event);
            now = TENSION.next(before, dyad, reported, end);
            return now;
        }
    }

    private Kinship findStory(Article article) {
        Sketch sketch = SKETCHER.sketch(article.title(), article.text());
        sketches.put(article.id(), sketch.withoutKeys());
        Queue<Letter> letters = new ArrayDeque<>();
        Optional<StoryDesk.News> news = act(desk.arrive(article.id(), article.eventTime(), sketch), letters);
        while (!letters.isEmpty()) {
            Letter letter = letters.remove();
            if (letter instanceof Letter.Compare question) {
                comparisons += question.candidates().size();
                List<Home> kept = question.candidates().stream().map(homes::get).toList();
                letters.add(desk.answer(question, kept, sketches::get));
                continue;
            }
            Home home = Objects.requireNonNull(homes.get(letter.to()), "nothing is forgotten here");
            Optional<StoryDesk.News> more = act(desk.receive(home, () -> sketches.get(letter.to()), letter), letters);
            if (letter.to().equals(article.id()) && more.isPresent()) {
                news = more;
            }
        }
        return news.orElseThrow(
                        () -> new IllegalStateException("the story of article " + article.id() + " was not found"))
                .kinship();
    }

    private Optional<StoryDesk.News> act(StoryDesk.Outcome outcome, Queue<Letter> letters) {
        homes.put(outcome.home().self().id(), outcome.home());
        for (Lookup lookup : outcome.lookups()) {
            KeyPart part = parts.get(lookup.part());
            letters.add(new Letter.Found(lookup.from(), Sharers.of(part.lookUp(lookup))));
            part.add(lookup);
        }
        letters.addAll(outcome.letters());
        return outcome.news();
    }
}
