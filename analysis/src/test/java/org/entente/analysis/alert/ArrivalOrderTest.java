package org.entente.analysis.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.entente.analysis.article.ArticleId;
import org.entente.analysis.article.Attribution;
import org.entente.analysis.article.Genre;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.relation.EventOrder;
import org.entente.analysis.status.Claim;
import org.entente.analysis.status.Label;
import org.entente.analysis.status.Modality;
import org.entente.analysis.status.PartialDate;
import org.entente.analysis.status.Polarity;
import org.entente.analysis.status.StatedClaim;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrival cannot matter: claims in any order come to one result, at once or one by one. */
class ArrivalOrderTest {

    private static final Dyad DYAD = Dyad.of("VNM", "USA");

    private final Judge judge = Judge.standard();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void shuffledClaimsComeToTheSameJudgement(long seed) {
        // Given
        var random = new Random(seed);
        List<StatedClaim> claims = claims(random, 120);
        Judgement expected = judge.judge(DYAD, claims);

        // When
        Collections.shuffle(claims, random);
        Judgement judgement = judge.judge(DYAD, claims);

        // Then
        assertThat(judgement).isEqualTo(expected);
    }

    @ParameterizedTest(name = "seed {0}, {1} claims late")
    @CsvSource({"41, 0", "42, 3", "43, 20", "44, 90", "45, 400"})
    void aHearingThatGoesOnComesToWhatOneFromTheBeginningDoes(long seed, int late) {
        // Given
        var random = new Random(seed);
        List<StatedClaim> coming = claims(random, 400);
        coming.sort(EventOrder.BY_EVENT);
        Hearing hearing = judge.open(DYAD);
        List<StatedClaim> standing = new ArrayList<>();

        while (!coming.isEmpty()) {
            // When
            boolean isWithdrawn = !standing.isEmpty() && random.nextInt(8) == 0;
            StatedClaim changed = isWithdrawn
                    ? standing.remove(Math.max(0, standing.size() - 1 - random.nextInt(late + 1)))
                    : coming.remove(random.nextInt(Math.min(coming.size(), late + 1)));
            if (!isWithdrawn) {
                standing.add(changed);
            }
            Instant from = changed.eventTime();
            Judgement judgement = hearing.judgeSince(
                    from,
                    standing.stream()
                            .filter(stated -> stated.eventTime().toEpochMilli() >= from.toEpochMilli())
                            .toList());

            // Then
            assertThat(judgement).isEqualTo(judge.judge(DYAD, standing));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void claimsThatComeOneByOneSettleOnTheSameAlerts(long seed) {
        // Given
        var random = new Random(seed);
        List<StatedClaim> claims = claims(random, 60);
        List<Alert> expected = judge.judge(DYAD, claims).settled();
        Collections.shuffle(claims, random);

        // When
        List<Alert> sent = arriving(claims);

        // Then
        Set<String> corrected = new HashSet<>();
        sent.stream().filter(alert -> alert.kind() == AlertKind.CORRECTION).forEach(a -> corrected.add(a.key()));
        assertThat(lastOf(sent).stream()
                        .map(alert -> corrected.contains(alert.key()) ? AlertDiff.withRevision(alert, 1) : alert))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(alert -> corrected.contains(alert.key()) ? AlertDiff.withRevision(alert, 1) : alert)
                        .toList());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23})
    void revisionsOfAnAlertNeverFall(long seed) {
        // Given
        var random = new Random(seed);
        List<StatedClaim> claims = claims(random, 60);
        Collections.shuffle(claims, random);

        // When
        List<Alert> sent = arriving(claims);

        // Then
        Map<String, Integer> last = new HashMap<>();
        assertThat(sent).allSatisfy(alert -> {
            Integer before = last.put(alert.key(), alert.revision());
            assertThat(alert.revision()).isGreaterThanOrEqualTo(before == null ? 1 : before);
        });
    }

    @Test
    void everyClaimEndsInAnAlertOrIsHeldWithItsReason() {
        // Given
        List<StatedClaim> claims = claims(new Random(31), 200);

        // When
        Judgement judgement = judge.judge(DYAD, claims);

        // Then
        Set<StatedClaim> judged = new HashSet<>();
        judgement.steps().forEach(step -> judged.add(step.claim()));
        assertThat(judged).containsExactlyInAnyOrderElementsOf(new HashSet<>(claims));
        assertThat(judgement.alerts().size() + judgement.held().size())
                .isEqualTo(judgement.steps().size());
        assertThat(judgement.held())
                .allSatisfy(alert -> assertThat(alert.held()).isPresent());
    }

    @Test
    void tenThousandClaimsAreJudgedInWellUnderTheTimeOfASquare() {
        // Given
        List<StatedClaim> claims = claims(new Random(41), 10_000);
        judge.judge(DYAD, claims.subList(0, 1_000));
        long small = nanos(claims.subList(0, 2_500));

        // When
        long large = nanos(claims);

        // Then
        assertThat(large).isLessThan(Math.max(small * 12, Duration.ofSeconds(2).toNanos()));
    }

    private long nanos(List<StatedClaim> claims) {
        long start = System.nanoTime();
        Judgement judgement = judge.judge(DYAD, claims);
        assertThat(judgement.steps()).isNotEmpty();
        return System.nanoTime() - start;
    }

    /** Everything sent when the claims arrive one by one, each followed by a new judgement. */
    private List<Alert> arriving(List<StatedClaim> claims) {
        var known = new ArrayList<StatedClaim>();
        var sent = new ArrayList<Alert>();
        for (StatedClaim claim : claims) {
            known.add(claim);
            sent.addAll(AlertDiff.between(sent, judge.judge(DYAD, known).alerts()));
        }
        return sent;
    }

    private static List<Alert> lastOf(List<Alert> sent) {
        Map<String, Alert> last = new HashMap<>();
        sent.forEach(alert -> last.put(alert.key(), alert));
        return last.values().stream()
                .filter(alert -> alert.kind() != AlertKind.CORRECTION)
                .sorted(Comparator.comparing(Alert::key))
                .toList();
    }

    private static List<StatedClaim> claims(Random random, int count) {
        long seed = random.nextLong();
        var claims = new ArrayList<StatedClaim>();
        for (int i = 0; i < count; i++) {
            int article = random.nextInt(count);
            var ofArticle = new Random(seed + article);
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(ofArticle.nextInt(Math.min(6000, count * 20)));
            Instant published = day.atStartOfDay().toInstant(ZoneOffset.UTC);
            Genre genre = any(ofArticle, Genre.values());
            String source = "publisher-" + ofArticle.nextInt(6);
            Instant known = published.plus(Duration.ofHours(ofArticle.nextInt(100)));
            String quote = "words of " + article + " in " + (2000 + random.nextInt(15));
            Optional<PartialDate> date = random.nextInt(3) == 0
                    ? Optional.of(PartialDate.ofYear(2000 + random.nextInt(15)))
                    : Optional.empty();
            var claim = new Claim(
                    DYAD,
                    any(random, Label.values()),
                    any(random, Modality.values()),
                    any(random, Polarity.values()),
                    random.nextInt(5) > 0,
                    date,
                    random.nextBoolean() ? Optional.of("a minister") : Optional.empty(),
                    random.nextInt(6) == 0 ? Claim.RESTORED : "",
                    "made up",
                    new Evidence(Field.TEXT, i, i + quote.length(), quote));
            var id = new ArticleId("article-" + article);
            claims.add(new StatedClaim(claim, Attribution.to(id, source, genre, published, known)));
        }
        return claims;
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }
}
