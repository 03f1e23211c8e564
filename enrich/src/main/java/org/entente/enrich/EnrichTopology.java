package org.entente.enrich;

import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Notice;
import org.entente.analysis.dedupe.CopyJudge;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.dedupe.StoryDesk;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.replay.ArticleReader;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.tension.TensionScore;
import org.entente.schemas.Registry;
import org.entente.schemas.Topics;
import org.entente.schemas.streams.Branches;
import org.entente.schemas.streams.Channel;
import org.entente.schemas.streams.Due;
import org.entente.schemas.streams.GuardedSink;
import org.entente.schemas.streams.KeepStanding;
import org.entente.schemas.streams.OncePerCommit;
import org.entente.schemas.streams.Store;

/**
 * The straight line of enrich, one step a line.
 *
 * <p>An article finds its story first. Its keys go out on {@code copies.sought} and what comes back, and all that
 * articles tell each other, goes by {@code copies.letters}: so copies meet on any number of partitions and instances.
 */
final class EnrichTopology {

    private final EnrichSettings settings;
    private final Registry registry;
    private final StoryDesk desk = new StoryDesk(
            CopyJudge.standard(), Topics.COPY_PARTS, article -> Topics.COPIES_LETTERS.partitionOf(article.value()));
    private final Sketcher sketcher = Sketcher.standard();
    private final ArticleReader reader;
    private final TensionModel tension;

    private final Channel<Article> raw;
    private final Channel<Lookup> sought;
    private final Channel<Letter> letters;
    private final Channel<EnrichedArticle> enriched;
    private final Channel<Notice<StatedClaim>> claimed;
    private final Channel<Notice<StatedEvent>> coded;
    private final Channel<TensionScore> scored;
    private final GuardedSink sink;

    EnrichTopology(EnrichSettings settings, Registry registry, ArticleReader reader, TensionModel tension) {
        this.settings = settings;
        this.registry = registry;
        this.reader = reader;
        this.tension = tension;
        this.raw = Channel.of(Topics.ARTICLES_RAW, registry);
        this.sought = Channel.of(Topics.COPIES_SOUGHT, registry);
        this.letters = Channel.of(Topics.COPIES_LETTERS, registry);
        this.enriched = Channel.of(Topics.ARTICLES_ENRICHED, registry);
        this.claimed = Channel.of(Topics.STATUS_CLAIMED, registry);
        this.coded = Channel.of(Topics.EVENTS_CODED, registry);
        this.scored = Channel.of(Topics.TENSION_SCORED, registry);
        this.sink = GuardedSink.with(registry);
    }

    Topology build() {
        var builder = new StreamsBuilder(
                new TopologyConfig(new StreamsConfig(settings.streams().properties())));

        KStream<String, Mail> mail = builder.stream(raw.name(), raw.readAs("read-raw"))
                .mapValues(Mail::arrival, as("announce-article"))
                .merge(
                        builder.stream(
                                        letters.name(),
                                        letters.readAs("read-letters").withTimestampExtractor(Postmark.lettersFirst()))
                                .mapValues(Mail::delivery, as("deliver-letter")),
                        as("collect-mail"));

        KStream<String, Post> post = mail.process(new FindStory(desk, sketcher, settings, registry), as("find-story"));

        var out = new Branches<>(
                "sort-post-",
                post.split(as("sort-post-"))
                        .branch(Post::isQuestion, Branched.as("questions"))
                        .branch(Post::isNote, Branched.as("notes"))
                        .branch(Post::isVerdict, Branched.as("verdicts"))
                        .noDefaultBranch());

        out.to("questions")
                .mapValues(Post::lookup, as("open-questions"))
                .to(sought.name(), sought.writeAs("write-sought"));
        out.to("notes").mapValues(Post::letter, as("open-notes")).to(letters.name(), letters.writeAs("write-letters"));

        builder.stream(sought.name(), sought.readAs("read-sought"))
                .process(new AnswerLookups(settings, registry), as("answer-lookups"))
                .to(letters.name(), letters.writeAs("write-answers"));

        var products = new Branches<>(
                "sort-products-",
                out.to("verdicts")
                        .mapValues(Post::verdict, as("open-verdicts"))
                        .process(new StateFindings(reader, registry), as("state-findings"))
                        .split(as("sort-products-"))
                        .branch(Product::isEnriched, Branched.as("articles"))
                        .branch(Product::isClaimed, Branched.as("claims"))
                        .branch(Product::isCoded, Branched.as("events"))
                        .branch(Product::isRefused, Branched.as("left-out"))
                        .noDefaultBranch());

        sink.send(products.to("articles").mapValues(Product::article, as("pick-articles")), enriched);
        sink.send(products.to("claims").mapValues(Product::claim, as("pick-claims")), claimed);
        sink.send(products.to("events").mapValues(Product::event, as("pick-events")), coded);

        products.to("left-out")
                .mapValues(Product::rejection, as("pick-left-out"))
                .to(sink.rejected().name(), sink.rejected().writeAs("write-left-out"));

        var events = Store.ofLasting(Topics.TENSION_EVENTS, registry);
        var due = Due.builder("scores-due");
        var kept = builder.stream(coded.name(), coded.readAs("read-coded"))
                .processValues(new KeepStanding<>(Topics.EVENTS_CODED, events, due), as("keep-events"));
        sink.send(
                OncePerCommit.of(kept, "events-heard")
                        .process(new ScoreTension(tension, events, due, registry), as("score-tension")),
                scored);
        return builder.build();
    }

    private static Named as(String name) {
        return Named.as(name);
    }
}
