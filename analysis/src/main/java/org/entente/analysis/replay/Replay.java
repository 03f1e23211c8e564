package org.entente.analysis.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.Judgement;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;

/**
 * The whole analysis over a plain list of articles: copies, reading, claims, events, tension, judgement.
 *
 * <p>A function of the set of articles: neither their order nor the number of threads changes a byte of the outcome.
 */
public final class Replay {

    private static final Comparator<Alert> IN_ORDER = Comparator.comparing(Alert::publishedAt)
            .thenComparing(Alert::dyad)
            .thenComparing(Alert::key)
            .thenComparing(Alert::revision);

    /** Texts of one article as its publisher has changed them; where nothing tells, a text that says it is corrected is the later. */
    private static final Comparator<Article> AS_REVISED = Comparator.comparingInt(Article::revision)
            .thenComparing(Article::eventTime)
            .thenComparing(Replay::saysItIsRevised)
            .thenComparing(Article::title)
            .thenComparing(Article::text)
            .thenComparing(Article::source)
            .thenComparing(Article::fetchedAt);

    /** How much of a text may hold the sign that it is a correction, in UTF-16 code units. */
    private static final int OPENING = 60;

    /** Articles that one thread reads together. */
    private static final int AT_A_TIME = 40;

    private final Kin kin;
    private final ArticleReader reader;
    private final Judge judge;
    private final TensionModel model;
    private final TensionJudge tensionJudge;

    public Replay(Kin kin, ArticleReader reader, Judge judge, TensionModel model) {
        this.kin = kin;
        this.reader = reader;
        this.judge = judge;
        this.model = model;
        this.tensionJudge = new TensionJudge(model);
    }

    /**
     * Analyses the articles. Of those with one id the first text finds the story, and each later one takes the place of
     * what was said before.
     *
     * @param articles in any order
     * @param threads how many read at once
     */
    public Outcome run(Collection<Article> articles, int threads) {
        List<List<Article>> texts = List.copyOf(revisions(articles).values());
        Map<ArticleId, Kinship> kinship =
                kin.of(texts.stream().map(revisions -> revisions.get(0)).toList());
        List<Statements> statements = read(texts, kinship, threads);

        SortedMap<Dyad, List<StatedClaim>> claims = new TreeMap<>();
        SortedMap<Dyad, List<StatedEvent>> events = new TreeMap<>();
        for (Statements stated : statements) {
            stated.claims()
                    .forEach(claim -> claims.computeIfAbsent(claim.claim().dyad(), d -> new ArrayList<>())
                            .add(claim));
            stated.events()
                    .forEach(event -> events.computeIfAbsent(event.dyad(), d -> new ArrayList<>())
                            .add(event));
        }
        SortedMap<Dyad, Judgement> judgements = new TreeMap<>();
        claims.forEach((dyad, ofDyad) -> judgements.put(dyad, judge.judge(dyad, ofDyad)));
        SortedMap<Dyad, List<TensionScore>> tension = new TreeMap<>();
        events.forEach((dyad, ofDyad) -> tension.put(dyad, model.history(dyad, ofDyad)));
        return new Outcome(
                statements.stream().map(Statements::enriched).toList(),
                judgements,
                tension,
                settled(judgements, tension),
                judgements.values().stream()
                        .flatMap(judgement -> judgement.held().stream())
                        .sorted(IN_ORDER)
                        .toList());
    }

    private List<Alert> settled(SortedMap<Dyad, Judgement> judgements, SortedMap<Dyad, List<TensionScore>> tension) {
        var settled = new ArrayList<Alert>();
        judgements.values().forEach(judgement -> settled.addAll(judgement.settled()));
        tension.forEach((dyad, scores) -> {
            Map<String, Alert> last = new TreeMap<>();
            tensionJudge.judge(dyad, scores).forEach(alert -> last.put(alert.key(), alert));
            settled.addAll(last.values());
        });
        settled.sort(IN_ORDER);
        return settled;
    }

    private static SortedMap<ArticleId, List<Article>> revisions(Collection<Article> articles) {
        SortedMap<ArticleId, List<Article>> texts = new TreeMap<>();
        articles.forEach(article ->
                texts.computeIfAbsent(article.id(), id -> new ArrayList<>()).add(article));
        texts.values().forEach(revisions -> revisions.sort(AS_REVISED));
        return texts;
    }

    /** The wires' signs stand in a headline or on a line of their own; other publishers' may open the text itself. */
    private static boolean saysItIsRevised(Article article) {
        String text = article.text().strip();
        String opening = text.substring(0, Math.min(text.length(), OPENING));
        return Sketcher.standard().sketch(article.title(), article.text()).revised()
                || Sketcher.standard().sketch("", opening).revised();
    }

    /** What some articles state, each of which may have several texts. */
    private List<Statements> read(List<List<Article>> texts, Map<ArticleId, Kinship> kinship) {
        Map<Article, Findings> read = new HashMap<>();
        List<Article> own = texts.stream()
                .flatMap(List::stream)
                .filter(article -> !kinshipOf(article, kinship).isOfAnother())
                .toList();
        reader.readAll(own).forEach(findings -> read.put(findings.article(), findings));
        return texts.stream()
                .map(revisions -> revisions.stream()
                        .map(article ->
                                Statements.of(read.computeIfAbsent(article, reader::skim), kinshipOf(article, kinship)))
                        .reduce(Statements::revisedBy)
                        .orElseThrow())
                .toList();
    }

    private static Kinship kinshipOf(Article article, Map<ArticleId, Kinship> kinship) {
        return kinship.getOrDefault(article.id(), Kinship.original(article.id()));
    }

    private List<Statements> read(List<List<Article>> texts, Map<ArticleId, Kinship> kinship, int threads) {
        List<Callable<List<Statements>>> readings = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_A_TIME) {
            List<List<Article>> some = texts.subList(from, Math.min(from + AT_A_TIME, texts.size()));
            readings.add(() -> read(some, kinship));
        }
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            var statements = new ArrayList<Statements>(texts.size());
            for (Future<List<Statements>> reading : readers.invokeAll(readings)) {
                statements.addAll(reading.get());
            }
            return statements;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + texts.size() + " articles", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an article could not be read", e.getCause());
        } finally {
            readers.shutdownNow();
        }
    }

    /**
     * What a set of articles comes to.
     *
     * @param articles what was found in each, by id
     * @param judgements how the claims of each pair were judged
     * @param tension the scores of each pair, one for each day with a report
     * @param alerts the last revision of every alert, by publication, pair and key
     * @param held what was not raised, with its reason, in the same order
     */
    public record Outcome(
            List<EnrichedArticle> articles,
            SortedMap<Dyad, Judgement> judgements,
            SortedMap<Dyad, List<TensionScore>> tension,
            List<Alert> alerts,
            List<Alert> held) {

        public Outcome {
            articles = List.copyOf(articles);
            alerts = List.copyOf(alerts);
            held = List.copyOf(held);
        }
    }
}
