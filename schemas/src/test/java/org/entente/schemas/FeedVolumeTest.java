package org.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A feed's volume is counted by the day, and its silence told from its usual pauses. */
class FeedVolumeTest {

    private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

    /** A feed of twenty entries at most, of which some are new at each asking. */
    private static FeedVolume asked(FeedVolume before, int total, Instant at) {
        List<Integer> entries = new ArrayList<>(
                IntStream.range(Math.max(0, total - 20), total).boxed().toList());
        Collections.reverse(entries);
        return before.after(entries, Collections.nCopies(entries.size(), at), at);
    }

    private static FeedVolume daily(int perDay, int days) {
        FeedVolume volume = asked(FeedVolume.NONE, perDay, START);
        for (int day = 1; day < days; day++) {
            volume = asked(volume, perDay * (day + 1), START.plus(Duration.ofDays(day)));
        }
        return volume;
    }

    @Test
    void countsWhatIsNewEachDay() {
        FeedVolume volume = daily(5, 4);

        assertThat(volume.days()).containsExactly(5, 5, 5, 5);
        assertThat(volume.normal(START.plus(Duration.ofDays(3)))).isEqualTo(5);
    }

    @Test
    void theSameEntriesAreNotCountedTwice() {
        FeedVolume volume = asked(asked(FeedVolume.NONE, 5, START), 5, START.plus(Duration.ofHours(1)));

        assertThat(volume.days()).containsExactly(5);
        assertThat(volume.lastNewAt()).isEqualTo(START);
    }

    @Test
    void theFirstAnswerIsSpreadOverTheDaysThatItsEntriesState() {
        FeedVolume volume = FeedVolume.NONE.after(
                List.of(1, 2, 3),
                List.of(START, START.minus(Duration.ofDays(2)), START.minus(Duration.ofDays(90))),
                START);

        assertThat(volume.days()).containsExactly(1, 0, 1);
    }

    @Test
    void aFeedThatBringsALotIsSilentSoonAndOneThatBringsLittleIsNot() {
        FeedVolume busy = daily(10, 10);
        FeedVolume slow = daily(1, 10);
        Instant last = START.plus(Duration.ofDays(9));

        assertThat(List.of(
                        busy.isSilent(last.plus(Duration.ofDays(1))),
                        busy.isSilent(last.plus(Duration.ofDays(3))),
                        slow.isSilent(last.plus(Duration.ofDays(3))),
                        slow.isSilent(last.plus(Duration.ofDays(8)))))
                .containsExactly(false, true, false, true);
    }

    @Test
    void keepsFourWeeks() {
        assertThat(daily(2, 60).days()).hasSize(28).containsOnly(2);
    }
}
