package org.entente.schemas;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.entente.analysis.alert.Alert;
import org.entente.analysis.alert.AlertKind;
import org.entente.analysis.alert.Proof;
import org.entente.analysis.alert.Severity;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.Notice;
import org.entente.analysis.article.Rejection;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.Candidate;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.dedupe.Judgement;
import org.entente.analysis.dedupe.Kinship;
import org.entente.analysis.dedupe.Letter;
import org.entente.analysis.dedupe.Lookup;
import org.entente.analysis.dedupe.Seniority;
import org.entente.analysis.dedupe.Sharers;
import org.entente.analysis.dedupe.Sketcher;
import org.entente.analysis.dedupe.TextDifference;
import org.entente.analysis.dedupe.Tie;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.event.CodedEvent;
import org.entente.analysis.event.StatedEvent;
import org.entente.analysis.relation.Grounds;
import org.entente.analysis.relation.Relation;
import org.entente.analysis.relation.Standing;
import org.entente.analysis.relation.StandingState;
import org.entente.analysis.relation.Talk;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.Contribution;
import org.entente.analysis.tension.TensionScore;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;

/** Values for every topic, made from a seed: any text a keyboard or a broken page can bring, any case of any enum. */
final class RandomValues {

    private static final String LETTERS = "abc xyz'\"“”’—\u00e9\u0111\u0301\n\t\u4e2d\u0e01\u0627\ud83d\ude00\u0000";

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    Object valueFor(Topic<?> topic) {
        return switch (topic.name()) {
            case "articles.raw" -> article();
            case "articles.rejected" ->
                new Rejection(text(), text(), one(RejectionReason.values()), text(), text(), instant());
            case "articles.seen" -> new SeenArticle(id(), text(), random.nextInt(1, 9), List.of(text(), text()));
            case "feeds.polled" -> polled();
            case "files.read" ->
                new ReadFile(text(), text(), random.nextInt(99), random.nextInt(99), random.nextBoolean(), instant());
            case "copies.sought" -> lookup();
            case "copies.letters" -> letter();
            case "articles.enriched" -> enriched();
            case "status.claimed" -> notice(stated());
            case "events.coded" -> notice(event());
            case "tension.scored" -> tension();
            case "relations.known" -> relation();
            case "alerts.raised", "alerts.held" -> alert();
            default -> throw new IllegalStateException("no random values for topic " + topic.name());
        };
    }

    private PolledFeed polled() {
        return new PolledFeed(
                text(),
                instant(),
                new FeedVersion(text(), text(), many(random::nextInt)),
                new FeedStanding(
                        instant(),
                        random.nextInt(9),
                        text(),
                        instant(),
                        random.nextBoolean(),
                        new HostRest(instant(), random.nextInt(9))),
                new FeedAddress(text(), text(), text(), random.nextInt(9)),
                new FeedPace(
                        Duration.ofSeconds(random.nextInt(99_999)),
                        instant(),
                        Duration.ofSeconds(random.nextInt(99_999)),
                        many(() -> random.nextInt(24)),
                        many(() -> random.nextInt(1, 8))),
                new FeedVolume(
                        instant(),
                        LocalDate.ofEpochDay(random.nextInt(30_000)),
                        many(() -> random.nextInt(99)),
                        many(random::nextInt)));
    }

    private Lookup lookup() {
        return new Lookup(
                random.nextInt(9),
                id(),
                instant(),
                random.nextInt(2000),
                random.longs(random.nextInt(20)).sorted().toArray());
    }

    private Letter letter() {
        return switch (random.nextInt(6)) {
            case 0 ->
                new Letter.Found(
                        id(), Sharers.of(many(() -> new Candidate(id(), random.nextDouble(), random.nextInt(2000)))));
            case 1 -> compare();
            case 2 -> new Letter.Compared(id(), many(this::tie));
            case 3 -> new Letter.Supersede(id(), seniority(), tie());
            case 4 -> new Letter.Join(id(), id());
            default -> new Letter.Moved(id(), seniority());
        };
    }

    private Letter compare() {
        List<ArticleId> candidates = new ArrayList<>(many(this::id));
        candidates.add(id());
        return new Letter.Compare(candidates, seniority(), Sketcher.standard().sketch(text(), text()));
    }

    private Tie tie() {
        var figures = new TreeMap<String, Double>();
        figures.put(word(), random.nextDouble());
        return new Tie(id(), random.nextBoolean(), new Judgement(one(CopyRelation.values()), figures), seniority());
    }

    private Seniority seniority() {
        return new Seniority(instant(), random.nextInt(5), id());
    }

    private Article article() {
        return new Article(
                id(),
                word(),
                maybe(this::text),
                text(),
                text(),
                word(),
                instant(),
                one(TimeQuality.values()),
                instant(),
                random.nextInt(1, 1000));
    }

    private EnrichedArticle enriched() {
        var figures = new TreeMap<String, Double>();
        for (int i = random.nextInt(4); i > 0; i--) {
            figures.put(word(), random.nextDouble());
        }
        ArticleId id = id();
        return new EnrichedArticle(
                id,
                random.nextInt(1, 9),
                word(),
                text(),
                instant(),
                word(),
                one(Genre.values()),
                new Kinship(id, id(), one(CopyRelation.values()), maybe(this::id), figures),
                many(this::entity),
                random.nextInt(99),
                random.nextInt(99),
                maybe(() -> new TextDifference(many(this::text), many(() -> random.nextInt(99)), random.nextInt(99))));
    }

    private Entity entity() {
        int start = random.nextInt(1000);
        return new Entity(
                one(EntityType.values()),
                word(),
                word(),
                text(),
                one(Field.values()),
                start,
                start + 1 + random.nextInt(20));
    }

    private StatedClaim stated() {
        var claim = new Claim(
                dyad(),
                one(Label.values()),
                one(Modality.values()),
                one(Polarity.values()),
                random.nextBoolean(),
                maybe(this::date),
                maybe(this::text),
                text(),
                word(),
                evidence());
        return new StatedClaim(claim, attribution());
    }

    private StatedEvent event() {
        Dyad dyad = dyad();
        var coded = new CodedEvent(
                word(), word(), word(), dyad.second(), dyad.first(), random.nextDouble() * 20 - 10, evidence());
        return new StatedEvent(coded, attribution());
    }

    private Attribution attribution() {
        return new Attribution(id(), id(), word(), one(Genre.values()), instant(), instant(), random.nextBoolean());
    }

    private TensionScore tension() {
        List<Contribution> parts = many(() -> new Contribution(
                id(),
                id(),
                word(),
                word(),
                word(),
                instant(),
                random.nextGaussian(),
                evidence(),
                random.nextInt(1, 9)));
        return new TensionScore(dyad(), instant(), random.nextGaussian(), word(), parts);
    }

    private Relation relation() {
        return new Relation(dyad(), instant(), many(this::standing), many(this::talk), word());
    }

    private Standing standing() {
        List<StatedClaim> evidence = new ArrayList<>(many(this::stated));
        evidence.add(stated());
        return new Standing(
                one(Label.values()),
                one(StandingState.values()),
                one(Grounds.values()),
                maybe(this::date),
                LocalDate.of(1950, 1, 1).plusDays(random.nextInt(30_000)),
                instant(),
                random.nextBoolean(),
                evidence);
    }

    private Talk talk() {
        return new Talk(
                one(Label.values()),
                one(Polarity.values()),
                one(Talk.Kind.values()),
                one(Talk.State.values()),
                instant(),
                instant(),
                stated());
    }

    private Alert alert() {
        List<Proof> proofs = new ArrayList<>(many(() -> new Proof(id(), word(), evidence())));
        proofs.add(new Proof(id(), word(), evidence()));
        return new Alert(
                word(),
                random.nextInt(1, 9),
                id(),
                dyad(),
                maybe(() -> one(Label.values())),
                one(AlertKind.values()),
                maybe(this::word),
                maybe(this::word),
                one(Severity.values()),
                date(),
                instant(),
                many(this::word),
                proofs,
                word(),
                maybe(this::word));
    }

    private <T> Notice<T> notice(T value) {
        return random.nextBoolean() ? new Notice.Standing<>(value) : new Notice.Withdrawn<>(value, word());
    }

    private Evidence evidence() {
        String quote = "q" + text();
        int start = random.nextInt(1000);
        return new Evidence(one(Field.values()), start, start + quote.length(), quote);
    }

    private PartialDate date() {
        LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(60_000));
        return switch (random.nextInt(3)) {
            case 0 -> PartialDate.ofYear(day.getYear());
            case 1 -> PartialDate.of(java.time.YearMonth.from(day));
            default -> PartialDate.of(day);
        };
    }

    private Dyad dyad() {
        return Dyad.of("A" + word(), "B" + word());
    }

    private ArticleId id() {
        return ArticleId.ofUrl(Long.toHexString(random.nextLong()));
    }

    /** To the millisecond, as Avro keeps it. */
    private Instant instant() {
        return Instant.ofEpochMilli(random.nextLong(4_000_000_000_000L));
    }

    private String word() {
        return Long.toString(random.nextLong(1L << 40), 36);
    }

    private String text() {
        var out = new StringBuilder();
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = random.nextInt(40); i > 0; i--) {
            out.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return out.toString();
    }

    private <E> E one(E[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> many(Supplier<T> value) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            all.add(value.get());
        }
        return all;
    }
}
