package org.entente.schemas;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How much a feed brings, day by day.
 *
 * @param lastNewAt when an answer last held an entry that the one before did not; the epoch if never
 * @param day the day of the first number, by UTC
 * @param days new entries on that day, on the day before it, and so on
 * @param entries numbers that stand for the entries of the last good answer
 */
public record FeedVolume(Instant lastNewAt, LocalDate day, List<Integer> days, List<Integer> entries) {

    public static final FeedVolume NONE = new FeedVolume(Instant.EPOCH, LocalDate.EPOCH, List.of(), List.of());

    private static final int DAYS_KEPT = 28;
    /** Of so many entries at most the numbers are kept. */
    public static final int ENTRIES_KEPT = 1_000;

    /** So many entries could be expected in a silence before it is called one. */
    private static final double EXPECTED_IN_A_SILENCE = 7;

    private static final int LEAST_DAYS_OF_SILENCE = 2;

    public FeedVolume {
        days = List.copyOf(days);
        entries = List.copyOf(entries);
    }

    /**
     * After a good answer.
     *
     * @param now the entries of the answer
     * @param publishedAt when each of them appeared; of a feed that was never asked before, only that tells the day
     */
    public FeedVolume after(List<Integer> now, List<Instant> publishedAt, Instant at) {
        LocalDate today = day(at);
        Set<Integer> known = new HashSet<>(entries);
        boolean first = lastNewAt.equals(Instant.EPOCH) && entries.isEmpty();
        List<Integer> counts = shiftedTo(today);
        boolean anyNew = false;
        for (int i = 0; i < now.size(); i++) {
            if (!known.add(now.get(i))) {
                continue;
            }
            anyNew = true;
            long age = first ? ChronoUnit.DAYS.between(day(publishedAt.get(i)), today) : 0;
            if (age >= 0 && age < DAYS_KEPT) {
                while (counts.size() <= age) {
                    counts.add(0);
                }
                counts.set((int) age, counts.get((int) age) + 1);
            }
        }
        Instant newest = first
                ? publishedAt.stream()
                        .filter(t -> !t.isAfter(at))
                        .max(Instant::compareTo)
                        .orElse(at)
                : at;
        return new FeedVolume(
                anyNew ? newest : lastNewAt, today, counts, now.subList(0, Math.min(now.size(), ENTRIES_KEPT)));
    }

    /** New entries a day, as the median of the whole days before this one; 0 if there are none. */
    public double normal(Instant at) {
        List<Integer> before = whole(at);
        if (before.isEmpty()) {
            return 0;
        }
        List<Integer> sorted = new ArrayList<>(before);
        Collections.sort(sorted);
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2.0;
    }

    /** New entries within the last whole day and what has passed of this one. */
    public int lately(Instant at) {
        return shiftedTo(day(at)).stream().limit(2).mapToInt(Integer::intValue).sum();
    }

    /** Whether it has brought nothing for so long that it would usually have brought a good deal. */
    public boolean isSilent(Instant at) {
        if (lastNewAt.equals(Instant.EPOCH)) {
            return false;
        }
        double silentDays = ChronoUnit.MINUTES.between(lastNewAt, at) / (24.0 * 60);
        List<Integer> before = new ArrayList<>(days);
        while (!before.isEmpty() && before.get(0) == 0) {
            before.remove(0);
        }
        double perDay = before.isEmpty()
                ? 0
                : before.stream().mapToInt(Integer::intValue).sum() / (double) before.size();
        return silentDays >= LEAST_DAYS_OF_SILENCE && perDay * silentDays >= EXPECTED_IN_A_SILENCE;
    }

    private List<Integer> whole(Instant at) {
        List<Integer> shifted = shiftedTo(day(at));
        return shifted.size() <= 1 ? List.of() : shifted.subList(1, shifted.size());
    }

    private List<Integer> shiftedTo(LocalDate today) {
        long passed = days.isEmpty() ? 0 : ChronoUnit.DAYS.between(day, today);
        List<Integer> shifted = new ArrayList<>();
        for (long i = 0; i < Math.min(Math.max(passed, 0), DAYS_KEPT); i++) {
            shifted.add(0);
        }
        shifted.addAll(days);
        if (shifted.isEmpty()) {
            shifted.add(0);
        }
        return new ArrayList<>(shifted.subList(0, Math.min(shifted.size(), DAYS_KEPT)));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
