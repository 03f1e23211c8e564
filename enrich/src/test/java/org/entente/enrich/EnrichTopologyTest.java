package org.entente.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.entente.analysis.article.Article;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.Notice;
import org.entente.analysis.article.RejectionReason;
import org.entente.analysis.article.TimeQuality;
import org.entente.analysis.dedupe.CopyRelation;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.replay.ArticleAnalyzer;
import org.entente.analysis.replay.EnrichedArticle;
import org.entente.analysis.replay.Findings;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.tension.TensionModel;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.entente.schemas.Registry;
import org.entente.schemas.Topic;
import org.entente.schemas.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichTopologyTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "topology", "enrich.txt");
    private static final Instant NOON = Instant.parse("2024-03-07T12:00:00Z");
    /** Long after the articles came in. */
    private static final Instant NOW = Instant.parse("2024-04-30T12:00:00Z");

    private static final String TEXT = """
            Anthony Albanese and Pham Minh Chinh raised the ties of Australia and Vietnam in Canberra on Thursday to a \
            comprehensive strategic partnership, the highest rank that Hanoi gives.

            The two prime ministers spoke for an hour in Parliament House and then put their names to a joint statement of \
            eleven pages. Mr Chinh had come from Melbourne, where leaders of the Association of Southeast Asian Nations met \
            from Monday to Wednesday.

            Trade between the countries passed 20 billion dollars in 2023. Both governments want to double it before 2030, \
            and Penny Wong will travel to Ho Chi Minh City in April with forty companies from Perth and Brisbane.
            """;

    private static final int QUOTE = 5;
    private static final int LONG_QUOTE = 3_000;
    private static final int MANY = 400;

    /** Begins an article that makes more claims than a store takes. */
    private static final String VERBOSE = "Every pair of states has signed something. ";

    @TempDir
    Path directory;

    private Registry registry;
    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> raw;

    @BeforeEach
    void start() {
        registry = Registry.at("mock://enrich-" + directory.getFileName());
        driver = new TopologyTestDriver(topology(), settings().streams().properties(), NOW);
        raw = driver.createInputTopic(
                "articles.raw",
                new StringSerializer(),
                registry.serde(Topics.ARTICLES_RAW).serializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void topologyHasTheShapeThatItsFileShows() throws IOException {
        String shape = topology().describe().toString();
        if (Boolean.getBoolean("golden")) {
            Files.writeString(GOLDEN, shape);
        }
        assertThat(shape).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void anArticleByItselfIsItsOwnStoryAndItsClaimStands() {
        // When
        send(article("a", NOON, TEXT));

        // Then
        assertThat(stories()).containsExactly(Map.entry("a", "a"));
        assertThat(standing()).containsExactly("a");
    }

    @Test
    void aCopyJoinsTheStoryAndStatesNothing() {
        // When
        send(article("a", NOON, TEXT));
        send(article("b", NOON.plusSeconds(3600), TEXT));

        // Then
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a"));
        assertThat(standing()).containsExactly("a");
    }

    @Test
    void aLateOriginalTakesItsStoryOverAndWhatTheCopySaidIsWithdrawn() {
        // Given
        send(article("c", NOON.plusSeconds(7200), TEXT + "More soon."));
        send(article("b", NOON.plusSeconds(3600), TEXT));

        // When
        send(article("a", NOON, TEXT));

        // Then
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a", "c", "a"));
        assertThat(standing()).containsExactly("a");
    }

    @Test
    void aSecondTextUnderOneIdIsARevisionAndStatesAgainNothingThatStands() {
        // When
        send(article("a", NOON, TEXT));
        send(article("a", NOON, TEXT.replace("Thursday", "Friday")).withRevision(2));

        // Then
        List<EnrichedArticle> told = enriched();
        EnrichedArticle revised = told.get(told.size() - 1);
        assertThat(revised.kinship().relation()).isEqualTo(CopyRelation.REVISION);
        assertThat(revised.difference()).hasValueSatisfying(difference -> {
            assertThat(difference.added())
                    .singleElement()
                    .asString()
                    .startsWith("Anthony Albanese")
                    .contains("Friday");
            assertThat(difference.removed()).containsExactly(1);
            assertThat(difference.kept()).isEqualTo(4);
        });
        assertThat(read(Topics.STATUS_CLAIMED)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 2", "2 1", "1 2 3", "3 1 2", "2 3 1", "3 2 1", "1 1 2 1 2", "2 1 2"})
    void aCorrectionReplacesWhatWasSaidInAnyOrderOfArrival(String order) {
        // Given
        List<Article> texts = List.of(
                corrected(1, "Kenya and Tonga severed diplomatic relations on Tuesday, the government said."),
                corrected(2, "Correction: Kenya and Samoa severed diplomatic relations on Tuesday."),
                corrected(3, "Correction: Kenya and Samoa severed diplomatic relations on Tuesday. (Link mended.)"));

        // When
        for (String revision : order.split(" ")) {
            send(texts.get(Integer.parseInt(revision) - 1));
        }

        // Then
        List<Notice<StatedClaim>> notices = read(Topics.STATUS_CLAIMED);
        assertThat(standing(notices))
                .extracting(stated -> stated.claim().dyad().toString(), StatedClaim::knownAt)
                .containsExactly(tuple("KEN-WSM", texts.get(1).fetchedAt()));
        assertThat(notices.stream()
                        .filter(Notice.Withdrawn.class::isInstance)
                        .map(notice -> ((Notice.Withdrawn<StatedClaim>) notice).reason()))
                .allSatisfy(reason -> assertThat(reason).matches("replaced by revision [23] of its article"));
        List<EnrichedArticle> told = enriched();
        assertThat(told.get(told.size() - 1).revision()).isEqualTo(order.contains("3") ? 3 : 2);
    }

    @Test
    void lettersAboutOldArticlesAreStampedWithTheTimeOfSendingAndFindingsWithThatOfIngest() {
        // Given
        send(article("a", NOON, TEXT));

        // When
        send(article("b", NOON.plusSeconds(3600), TEXT));

        // Then
        assertThat(timesOf(Topics.COPIES_SOUGHT)).containsOnly(NOW);
        assertThat(timesOf(Topics.COPIES_LETTERS)).containsOnly(NOW);
        assertThat(timesOf(Topics.STATUS_CLAIMED)).containsOnly(NOON.plusSeconds(86_400));
        assertThat(timesOf(Topics.ARTICLES_ENRICHED)).containsOnly(NOON.plusSeconds(86_400));
    }

    private List<Instant> timesOf(Topic<?> topic) {
        return driver
                .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList()
                .stream()
                .map(record -> record.getRecordTime())
                .toList();
    }

    @Test
    void aCopyIsSilentWhateverItsLaterTextsSay() {
        // Given
        send(article("a", NOON, TEXT));
        send(article("b", NOON.plusSeconds(3600), TEXT));

        // When
        send(article("b", NOON.plusSeconds(3600), "Kenya and Tonga severed diplomatic relations.")
                .withRevision(2));

        // Then
        assertThat(read(Topics.STATUS_CLAIMED)).hasSize(1);
        assertThat(stories()).isEqualTo(Map.of("a", "a", "b", "a"));
    }

    @Test
    void aLateOriginalSilencesAllTextsOfItsCopy() {
        // Given
        send(article("b", NOON.plusSeconds(3600), TEXT));
        send(article("b", NOON.plusSeconds(3600), "Kenya and Tonga severed diplomatic relations.")
                .withRevision(2));

        // When
        send(article("a", NOON, TEXT));

        // Then
        assertThat(standing(read(Topics.STATUS_CLAIMED)))
                .extracting(stated -> stated.article().value())
                .containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void arrivalDecidesNothing(long seed) {
        // Given
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            articles.add(article("copy" + i, NOON.plusSeconds(60L * i), TEXT + "Filed by desk " + i + "."));
            articles.add(article(
                    "other" + i,
                    NOON.plusSeconds(90L * i),
                    "Storm number " + i + " reached the coast of Luzon at night, and the weather bureau in Manila "
                            + "warned fishermen of Bicol and Samar to stay ashore until day " + (i + 3)
                            + ". Schools in " + (i + 11) + " towns were closed by order of their mayors."));
        }
        Collections.shuffle(articles, new Random(seed));

        // When
        articles.forEach(this::send);

        // Then
        assertThat(stories())
                .as("seed %d", seed)
                .containsEntry("copy5", "copy0")
                .containsEntry("copy0", "copy0");
        assertThat(standing()).as("seed %d", seed).contains("copy0").doesNotContain("copy1", "copy2", "copy3", "copy5");
    }

    @Test
    void bytesThatNobodyCanReadGoToTheDeadLetterTopicAndTheNextArticleComesThrough() {
        // Given
        var bytes = driver.createInputTopic("articles.raw", new StringSerializer(), new ByteArraySerializer());

        // When
        bytes.pipeInput("x", "not avro".getBytes(StandardCharsets.UTF_8));
        send(article("a", NOON, TEXT));

        // Then
        var dead = driver.createOutputTopic(
                "enrich.dead-letter", new ByteArrayDeserializer(), new ByteArrayDeserializer());
        assertThat(dead.readRecord().value()).isEqualTo("not avro".getBytes(StandardCharsets.UTF_8));
        assertThat(stories()).containsOnlyKeys("a");
    }

    @Test
    void bytesThatEndEarlyGoToTheDeadLetterTopicToo() {
        // Given
        var bytes = driver.createInputTopic("articles.raw", new StringSerializer(), new ByteArraySerializer());
        byte[] whole = registry.serde(Topics.ARTICLES_RAW)
                .serializer()
                .serialize("articles.raw", new RecordHeaders(), article("x", NOON, TEXT));
        byte[] cut = Arrays.copyOf(whole, 20);

        // When
        bytes.pipeInput("x", cut);
        send(article("a", NOON, TEXT));

        // Then
        var dead = driver.createOutputTopic(
                "enrich.dead-letter", new ByteArrayDeserializer(), new ByteArrayDeserializer());
        assertThat(dead.readRecord().value()).isEqualTo(cut);
        assertThat(stories()).containsOnlyKeys("a");
    }

    @Test
    void ofAnArticleThatSaysMoreThanCanBeKeptTheBeginningIsKeptAndTheRestRefusedAloud() {
        // When
        send(article("a", NOON, VERBOSE + TEXT.repeat(8)));
        send(article(
                "b", NOON.plusSeconds(60), "Nothing that the other has said. " + TEXT.substring(TEXT.length() / 2)));

        // Then
        assertThat(read(Topics.ARTICLES_REJECTED)).singleElement().satisfies(rejection -> {
            assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
            assertThat(rejection.detail())
                    .isEqualTo("of article a a part is left out: its 400 claims and 0 events are too large to keep; the"
                            + " first 200 and 0 are kept");
        });
        assertThat(stories()).containsKeys("a", "b");
    }

    private Topology topology() {
        return new EnrichTopology(settings(), registry, EnrichTopologyTest::oneClaimEach, TensionModel.standard())
                .build();
    }

    private EnrichSettings settings() {
        return EnrichSettings.from(Map.of(
                "schema.registry.url", "mock://unused",
                "bootstrap.servers", "nowhere:9092",
                "state.dir", directory.toString(),
                // The test driver forgets what was sent in a transaction without a processed record, a dead letter say.
                "kafka.processing.guarantee", "at_least_once"));
    }

    private static Article corrected(int revision, String text) {
        Article article = article("a", NOON, text);
        return new Article(
                article.id(),
                article.source(),
                article.url(),
                article.title(),
                article.text(),
                article.language(),
                article.publishedAt(),
                article.timeQuality(),
                article.fetchedAt().plusSeconds(60L * revision),
                revision);
    }

    /** What stands once all notices have been heard. */
    private static List<StatedClaim> standing(List<Notice<StatedClaim>> notices) {
        Map<String, StatedClaim> standing = new TreeMap<>();
        for (Notice<StatedClaim> notice : notices) {
            String name = Topics.STATUS_CLAIMED.idOf(new Notice.Standing<>(notice.value()));
            if (notice instanceof Notice.Standing) {
                standing.put(name, notice.value());
            } else {
                standing.remove(name);
            }
        }
        return List.copyOf(standing.values());
    }

    /**
     * Finds in every article a claim, so that what stands shows which articles are heard; in a verbose one many, and in
     * one about Kenya what it says.
     */
    private static Findings oneClaimEach(Article article) {
        if (article.text().contains("Kenya")) {
            return ArticleAnalyzer.standard().read(article);
        }
        boolean verbose = article.text().startsWith(VERBOSE);
        List<Claim> claims = IntStream.range(0, verbose ? MANY : 1)
                .mapToObj(start -> claim(article.text(), start, verbose ? LONG_QUOTE : QUOTE))
                .toList();
        return new Findings(article, "en", Genre.REPORT, List.of(), claims, List.of(), Optional.empty());
    }

    private static Claim claim(String text, int start, int length) {
        return new Claim(
                Dyad.of("AUS", "VNM"),
                Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP,
                Modality.ESTABLISHED,
                Polarity.UP,
                true,
                Optional.empty(),
                Optional.empty(),
                "",
                "every-article",
                new Evidence(Field.TEXT, start, start + length, text.substring(start, start + length)));
    }

    private static Article article(String id, Instant at, String text) {
        return new Article(
                new ArticleId(id),
                id + ".example",
                Optional.empty(),
                "",
                text,
                "en",
                at,
                TimeQuality.EXACT,
                NOON.plusSeconds(86_400),
                1);
    }

    private void send(Article article) {
        raw.pipeInput(article.id().value(), article, article.fetchedAt());
    }

    /** The story of each article by its last record. */
    private Map<String, String> stories() {
        Map<String, String> stories = new TreeMap<>();
        enriched()
                .forEach(article -> stories.put(
                        article.article().value(), article.kinship().story().value()));
        return stories;
    }

    private List<EnrichedArticle> enriched() {
        return read(Topics.ARTICLES_ENRICHED);
    }

    /** The articles whose claims stand in the end. */
    private List<String> standing() {
        Map<String, Boolean> standing = new TreeMap<>();
        for (Notice<StatedClaim> notice : read(Topics.STATUS_CLAIMED)) {
            standing.put(notice.value().article().value(), notice instanceof Notice.Standing);
        }
        return standing.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private <T> List<T> read(Topic<T> topic) {
        return driver.createOutputTopic(
                        topic.name(),
                        new StringDeserializer(),
                        registry.serde(topic).deserializer())
                .readValuesToList();
    }
}
