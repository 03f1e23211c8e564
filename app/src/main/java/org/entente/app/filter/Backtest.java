package org.entente.app.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.Judge;
import org.entente.analysis.alert.TensionJudge;
import org.entente.analysis.article.Article;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.ArticleReader;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.replay.Kin;
import org.entente.analysis.replay.Replay;
import org.entente.analysis.tension.TensionModel;
import org.entente.app.output.Progress;

/** What would have been raised, had these articles come in. */
public final class Backtest {

    private static final Comparator<Alert> ORDER = Comparator.comparing(Alert::publishedAt)
            .thenComparing(Alert::dyad)
            .thenComparing(Alert::key)
            .thenComparing(Alert::revision);

    private final TensionModel tension = TensionModel.standard();

    /** The same for any order of the articles and any number of threads. */
    public Replay.Outcome run(List<Article> articles, int threads, Progress progress) {
        var read = new AtomicLong();
        String of = "of " + articles.size();
        var replay = new Replay(
                Kin.byText(),
                new Counted(ArticleAnalyzer.standard(), () -> progress.advanceTo(read.incrementAndGet(), of)),
                Judge.standard(),
                tension);
        return Threads.on(threads, () -> replay.run(articles, threads));
    }

    /** Every revision of every alert, in the order in which they would have been raised. */
    public List<Alert> revisions(Replay.Outcome outcome) {
        List<Alert> revisions = new ArrayList<>();
        outcome.judgements().values().forEach(judgement -> revisions.addAll(judgement.alerts()));
        var judge = new TensionJudge(tension);
        outcome.tension().forEach((dyad, scores) -> revisions.addAll(judge.judge(dyad, scores)));
        revisions.sort(ORDER);
        return revisions;
    }

    /** Tells of each article that is about to be read. */
    private record Counted(ArticleReader reader, Runnable counter) implements ArticleReader {

        @Override
        public Findings read(Article article) {
            counter.run();
            return reader.read(article);
        }

        @Override
        public List<Findings> readAll(List<Article> articles) {
            articles.forEach(article -> counter.run());
            return reader.readAll(articles);
        }

        @Override
        public Findings skim(Article article) {
            counter.run();
            return reader.skim(article);
        }
    }
}
