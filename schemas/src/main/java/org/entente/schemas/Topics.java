package org.entente.schemas;

import java.util.List;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.Notice;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.dedupe.Home;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Sketch;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.replay.Statements;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionScore;

/** The catalogue: every topic of Entente. Topics are created, documented and checked from here. */
public final class Topics {

    private static final int PARTITIONS = 6;

    /** Into how many parts the keys of articles are scattered; stores are laid out by it, so it stays for good. */
    public static final int COPY_PARTS = 3;

    public static final Topic<Article> ARTICLES_RAW = new Topic<>(
            "articles.raw",
            TopicKey.ARTICLE_ID,
            new ArticleCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "ingest",
            "Articles as they came in: the archive that everything else can be rebuilt from.");

    public static final Topic<Rejection> ARTICLES_REJECTED = new Topic<>(
            "articles.rejected",
            TopicKey.SOURCE,
            new RejectionCodec(),
            1,
            Retention.MONTH,
            "ingest",
            "Inputs that did not become articles, each with its reason.");

    public static final Topic<SeenArticle> ARTICLES_SEEN = new Topic<>(
            "articles.seen",
            TopicKey.ARTICLE_ID,
            new SeenArticleCodec(),
            1,
            Retention.LATEST_PER_KEY,
            "ingest",
            "What ingest remembers of each article, so that it publishes it once.");

    public static final Topic<PolledFeed> FEEDS_POLLED = new Topic<>(
            "feeds.polled",
            TopicKey.FEED_URL,
            new PolledFeedCodec(),
            1,
            Retention.LATEST_PER_KEY,
            "ingest",
            "What ingest remembers of each feed between polls.");

    public static final Topic<ReadFile> FILES_READ = new Topic<>(
            "files.read",
            TopicKey.FILE,
            new ReadFileCodec(),
            1,
            Retention.LATEST_PER_KEY,
            "ingest",
            "How far ingest has read each long file, so that it goes on there after a crash.");

    public static final Topic<Lookup> COPIES_SOUGHT = new Topic<>(
            "copies.sought",
            TopicKey.PART,
            new LookupCodec(),
            PARTITIONS,
            Retention.WEEK,
            "enrich",
            "Within enrich: keys of an article, asking who else has them.");

    public static final Topic<Letter> COPIES_LETTERS = new Topic<>(
            "copies.letters",
            TopicKey.ARTICLE_ID,
            new LetterCodec(),
            PARTITIONS,
            Retention.WEEK,
            "enrich",
            "Within enrich: what articles tell each other to find their stories.");

    public static final Topic<EnrichedArticle> ARTICLES_ENRICHED = new Topic<>(
            "articles.enriched",
            TopicKey.ARTICLE_ID,
            new EnrichedArticleCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "enrich",
            "What was found in each article, and the story it belongs to.");

    public static final Topic<Notice<StatedClaim>> STATUS_CLAIMED = new Topic<>(
            "status.claimed",
            TopicKey.DYAD,
            new ClaimCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "enrich",
            "Claims of partnership status, each with its quote; a claim taken back comes again with the reason.");

    public static final Topic<Notice<StatedEvent>> EVENTS_CODED = new Topic<>(
            "events.coded",
            TopicKey.DYAD,
            new EventCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "enrich",
            "Coded actions of one state towards another.");

    public static final Topic<TensionScore> TENSION_SCORED = new Topic<>(
            "tension.scored",
            TopicKey.DYAD,
            new TensionCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "enrich",
            "The tension of a dyad by day, with the contributions that it is the sum of; of several scores for a day the last counts.");

    public static final Topic<Relation> RELATIONS_KNOWN = new Topic<>(
            "relations.known",
            TopicKey.DYAD,
            new RelationCodec(),
            PARTITIONS,
            Retention.LATEST_PER_KEY,
            "alerts",
            "What is known of each dyad: the statuses in force and what is being talked about.");

    public static final Topic<Alert> ALERTS_RAISED = new Topic<>(
            "alerts.raised",
            TopicKey.DYAD,
            new AlertCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "alerts",
            "Alerts; a corroboration or correction is a new revision under the same alert_key.");

    public static final Topic<Alert> ALERTS_HELD = new Topic<>(
            "alerts.held",
            TopicKey.DYAD,
            new AlertCodec(),
            PARTITIONS,
            Retention.FOREVER,
            "alerts",
            "Claims that raised no alert, each with the reason.");

    /** Values of stores, not of topics; they travel on the stores' changelogs only. */
    public static final Stored<Home> HOMES = new Stored<>("homes", new HomeCodec());

    /** Under the id of the article, written once. */
    public static final Stored<Sketch> SKETCHES = new Stored<>("sketches", new SketchCodec());

    public static final Stored<Article> WAITING = new Stored<>("waiting", new ArticleCodec());

    public static final Stored<Lookup> KEY_PARTS = new Stored<>("key-parts", new LookupCodec());

    public static final Stored<Statements> STATEMENTS = new Stored<>("statements", new StatementsCodec());

    public static final Stored<Notice<StatedEvent>> TENSION_EVENTS = new Stored<>("tension-events", new EventCodec());

    public static final Stored<TensionScore> TENSION_SCORES = new Stored<>("tension-scores", new TensionCodec());

    public static final Stored<JudgedDay> TENSION_DAYS = new Stored<>("tension-days", new JudgedDayCodec());

    public static final Stored<Notice<StatedClaim>> CLAIMS = new Stored<>("claims", new ClaimCodec());

    public static final Stored<Alert> ALERTS_SENT = new Stored<>("alerts-sent", new AlertCodec());

    public static final Stored<Alert> HELD_SENT = new Stored<>("held-sent", new AlertCodec());

    public static final Stored<Alert> RISES_SENT = new Stored<>("rises-sent", new AlertCodec());

    private Topics() {}

    /** Where a service puts the bytes that it cannot read, as they came. */
    public static String deadLetterOf(String application) {
        return application + ".dead-letter";
    }

    /** Every topic, in the order of the straight line. */
    public static List<Topic<?>> all() {
        return List.of(
                ARTICLES_RAW,
                ARTICLES_REJECTED,
                ARTICLES_SEEN,
                FEEDS_POLLED,
                FILES_READ,
                COPIES_SOUGHT,
                COPIES_LETTERS,
                ARTICLES_ENRICHED,
                STATUS_CLAIMED,
                EVENTS_CODED,
                TENSION_SCORED,
                RELATIONS_KNOWN,
                ALERTS_RAISED,
                ALERTS_HELD);
    }
}
