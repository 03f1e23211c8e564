package org.entente.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.dedupe.Sketch;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.EventCoder;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.StatusReader;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.Tokens;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The parts of enrich one by one, and all of them together, in articles of 8 KB; first two baselines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@SuppressWarnings("NullAway.Init")
public class PartsBenchmark {

    /** Names the folder of the corpus. */
    static final String CORPUS = "entente.bench.corpus";

    private static final int ARTICLES = 400;
    private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private List<Article> articles;
    private List<Article> ofDiplomacy;
    private List<byte[]> bytes;
    private List<Reading> readings;
    private List<List<Entity>> entities;
    private int next;

    private final PassageMaker passages = PassageMaker.standard();
    private final Sketcher sketcher = Sketcher.standard();
    private final EntityFinder finder = EntityFinder.standard();
    private final StatusReader statuses = StatusReader.standard();
    private final EventCoder coder = EventCoder.standard();
    private final ArticleAnalyzer analyzer = ArticleAnalyzer.standard();
    private SentenceDetectorME detector;

    @Setup
    public void prepare() throws IOException {
        BenchArticles source = BenchArticles.from(Path.of(System.getProperty(CORPUS, "seeds/corpus")));
        articles = source.make(ARTICLES);
        ofDiplomacy = source.ofDiplomacy().make(ARTICLES);
        bytes = articles.stream()
                .map(article -> article.text().getBytes(StandardCharsets.UTF_8))
                .toList();
        readings = articles.stream().map(passages::read).toList();
        entities = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            entities.add(finder.find(readings.get(i).body(), day(i)));
        }
        try (InputStream model = PartsBenchmark.class.getResourceAsStream(MODEL)) {
            detector = new SentenceDetectorME(new SentenceModel(Objects.requireNonNull(model, MODEL)));
        }
    }

    @Benchmark
    public String decodeUtf8() {
        return new String(bytes.get(index()), StandardCharsets.UTF_8);
    }

    @Benchmark
    public String[] openNlpSentences() {
        return detector.sentDetect(articles.get(index()).text());
    }

    @Benchmark
    public Tokens tokens() {
        return Tokens.of(articles.get(index()).text());
    }

    @Benchmark
    public Reading sentences() {
        return passages.read(articles.get(index()));
    }

    @Benchmark
    public Sketch sketch() {
        Article article = articles.get(index());
        return sketcher.sketch(article.title(), article.text());
    }

    @Benchmark
    public List<Entity> entities() {
        int i = index();
        return finder.find(readings.get(i).body(), day(i));
    }

    @Benchmark
    public List<Claim> claims() {
        int i = index();
        return statuses.read(readings.get(i), List.of(), entities.get(i), day(i), Genre.REPORT);
    }

    @Benchmark
    public List<CodedEvent> events() {
        int i = index();
        return coder.code(readings.get(i).body(), entities.get(i));
    }

    /** What it takes to know the claims of an article: cleaning, sentences, names and claims. */
    @Benchmark
    public List<Claim> status() {
        return status(articles);
    }

    @Benchmark
    public List<Claim> statusOfDiplomacy() {
        return status(ofDiplomacy);
    }

    private List<Claim> status(List<Article> some) {
        int i = index();
        Reading reading = passages.read(some.get(i));
        List<Entity> inTitle = finder.find(reading.title(), day(i));
        List<Entity> inBody = finder.find(reading.body(), day(i));
        return statuses.read(reading, inTitle, inBody, day(i), Genre.REPORT);
    }

    @Benchmark
    public Findings reading() {
        return analyzer.read(articles.get(index()));
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public double enrich() {
        return enrich(articles);
    }

    /** As a back-test does it: many articles are read together. */
    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public double enrichTogether() {
        return new PureEnrich().take(articles);
    }

    @Benchmark
    @OperationsPerInvocation(ARTICLES)
    public double enrichOfDiplomacy() {
        return enrich(ofDiplomacy);
    }

    private static double enrich(List<Article> some) {
        var enrich = new PureEnrich();
        double sum = 0;
        for (Article article : some) {
            sum += enrich.take(article);
        }
        return sum;
    }

    private int index() {
        next = next + 1 == ARTICLES ? 0 : next + 1;
        return next;
    }

    private LocalDate day(int article) {
        return LocalDate.ofInstant(articles.get(article).eventTime(), java.time.ZoneOffset.UTC);
    }
}
