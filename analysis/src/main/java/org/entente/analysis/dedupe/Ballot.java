package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;

/** Counts the votes of one lookup by slot; emptied and used again. */
final class Ballot implements Postings.Poll {

    private int[] slots = new int[256];
    private double[] sums = new double[256];
    private int[] order = new int[128];
    private int size;

    Ballot() {
        Arrays.fill(slots, -1);
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            slots[order[i]] = -1;
        }
        size = 0;
    }

    @Override
    public void vote(int slot, double weight) {
        int mask = slots.length - 1;
        int at = ((slot * 0x9e3779b1) >>> 7) & mask;
        while (slots[at] >= 0 && slots[at] != slot) {
            at = (at + 1) & mask;
        }
        if (slots[at] < 0) {
            slots[at] = slot;
            sums[at] = 0;
            if (size == order.length) {
                order = Arrays.copyOf(order, size * 2);
            }
            order[size++] = at;
            sums[at] += weight;
            if (size * 2 > slots.length) {
                grow();
            }
        } else {
            sums[at] += weight;
        }
    }

    private void grow() {
        int[] oldSlots = slots;
        double[] oldSums = sums;
        slots = new int[oldSlots.length * 2];
        sums = new double[slots.length];
        Arrays.fill(slots, -1);
        int mask = slots.length - 1;
        for (int i = 0; i < size; i++) {
            int slot = oldSlots[order[i]];
            int at = ((slot * 0x9e3779b1) >>> 7) & mask;
            while (slots[at] >= 0) {
                at = (at + 1) & mask;
            }
            slots[at] = slot;
            sums[at] = oldSums[order[i]];
            order[i] = at;
        }
    }

    /** How many slots have votes. */
    int size() {
        return size;
    }

    /** All slots with their votes, in the order of their first vote. */
    void forEach(Postings.Poll action) {
        for (int i = 0; i < size; i++) {
            action.vote(slots[order[i]], sums[order[i]]);
        }
    }

    /** The slots with enough votes for an article of so many words, most votes first, at most as many as are compared. */
    List<Integer> elected(int words, IntUnaryOperator wordsOf, IntBinaryOperator bySlot) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (Candidates.isEnough(sums[order[i]], words, wordsOf.applyAsInt(slots[order[i]]))) {
                places.add(order[i]);
            }
        }
        places.sort((one, other) -> sums[one] != sums[other]
                ? Double.compare(sums[other], sums[one])
                : bySlot.applyAsInt(slots[one], slots[other]));
        List<Integer> elected = new ArrayList<>();
        for (int place : places.subList(0, Math.min(Candidates.MOST, places.size()))) {
            elected.add(slots[place]);
        }
        return elected;
    }
}
