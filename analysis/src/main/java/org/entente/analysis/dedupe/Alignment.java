package org.entente.analysis.dedupe;

import java.util.Arrays;

/**
 * One trace laid along another, sentence by sentence: which sentences of the shorter stand in the longer, perhaps with
 * other words, and where.
 *
 * <p>For each sentence the words that both have vote for a shift between the two texts; along the shift with most votes
 * the sentence is aligned word by word, names counting most and function words least. A sentence that scores high is
 * found; one that scores less is found if the sentence before or after it is, with nearly the same shift. A sentence of which
 * too few words occur around that shift to score so high is aligned only if its neighbour is found.
 */
final class Alignment {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 24;
    private static final int SLACK = 12;
    private static final int SHIFT_BITS = 3;
    private static final int CONTEXT = 16;
    private static final int COMMONEST = 40;
    private static final int COMMON = 8;
    private static final int NEIGHBOUR_DRIFT = 24;

    private static final int NAME_WEIGHT = 30;
    private static final int PLAIN_WEIGHT = 20;
    private static final int FUNCTION_WEIGHT = 8;
    private static final int OTHER_WORD = -3;
    private static final int GAP = -5;

    /** Share of a sentence's own score from which it is found wherever it stands. */
    static final double STRONG = 0.42;

    /** The same beside a sentence that is found. */
    static final double WEAK = 0.12;

    /** The same in traces without function words, where little agrees by chance. */
    static final double WEAK_WITHOUT_FRAME = 0.05;

    private static final int UNKNOWN = Integer.MIN_VALUE;

    /** Words in a row that two texts do not share by chance. */
    private static final int RUN = 8;

    /** Words in a row that stand where they do in both, if they stand in order. */
    private static final int ROW = 3;

    /** Words at the end of a block that may be exchanged, and still the block reaches there. */
    private static final int FRAYED = 5;

    /** So many blocks between two that are found with one shift are found as well, whatever is left of them. */
    private static final int LONGEST_BRIDGE = 3;

    private final double weak;
    private final short[] a;
    private final short[] b;
    private final int blocks;
    private final int[] blockStart;
    private final int[] shift;
    private final double[] score;
    private final boolean[] found;
    private final int[] match;
    private final boolean[] isFound;
    private final boolean[] coveredA;
    private int verbatim;
    private final int[] firstPlace;
    private final boolean[] coveredB;

    /** One more than the first place in the longer where a hash stands, 0 if nowhere; and the same for the next place. */
    private final char[] head = new char[Sketch.HASH + 1];

    private final char[] next;
    private final byte[] count = new byte[Sketch.HASH + 1];
    private final int[] votes;
    private final boolean[] isAligned;

    private final int[][] best = new int[LONGEST + 1][LONGEST + 2 * SLACK + 2];
    private final byte[][] step = new byte[LONGEST + 1][LONGEST + 2 * SLACK + 2];

    private Alignment(short[] a, short[] b, double weak) {
        this.weak = weak;
        this.a = a;
        this.b = b;
        this.blockStart = new int[a.length + 2];
        this.blocks = blocks();
        this.shift = new int[blocks];
        this.score = new double[blocks];
        this.found = new boolean[blocks];
        this.match = new int[a.length];
        this.isFound = new boolean[a.length];
        this.coveredA = new boolean[a.length];
        this.firstPlace = new int[blocks];
        this.coveredB = new boolean[b.length];
        this.next = new char[b.length + 1];
        this.isAligned = new boolean[blocks];
        this.votes = new int[((a.length + b.length) >> SHIFT_BITS) + 3];
    }

    static Alignment of(short[] shorter, short[] longer, boolean withFrame) {
        var alignment = new Alignment(shorter, longer, withFrame ? WEAK : WEAK_WITHOUT_FRAME);
        alignment.run();
        return alignment;
    }

    private void run() {
        for (int j = b.length - 1; j >= 0; j--) {
            int hash = b[j] & Sketch.HASH;
            next[j + 1] = head[hash];
            head[hash] = (char) (j + 1);
            if (count[hash] <= COMMONEST) {
                count[hash]++;
            }
        }
        Arrays.fill(match, -1);
        for (int k = 0; k < blocks; k++) {
            shift[k] = UNKNOWN;
            if ((k > 0 && found[k - 1]) || (mayBeFound(k, 0, b.length) && mayBeFound(k))) {
                alignOrContinue(k);
                found[k] = score[k] >= STRONG;
            }
        }
        boolean grown = true;
        while (grown) {
            grown = false;
            for (int k = 0; k < blocks; k++) {
                if (!found[k] && (continues(k, k - 1) || continues(k, k + 1)) && score(k) >= weak) {
                    found[k] = true;
                    grown = true;
                }
            }
        }
        bridge();
        verbatim = wordsInRuns();
        joinTheParted();
        for (int k = 0; k < blocks; k++) {
            if (found[k]) {
                cover(k);
            }
        }
    }

    /**
     * Finds what a cut through a block has parted: words that go on the run of those before or behind them, and rows of words that
     * stand farther on than the shift of their block allows, but in order.
     */
    private void joinTheParted() {
        var taken = new boolean[b.length];
        for (int k = 0; k < blocks; k++) {
            for (int i = blockStart[k]; i < blockStart[k + 1]; i++) {
                isFound[i] = found[k];
                if (!found[k]) {
                    match[i] = -1;
                } else if (match[i] >= 0) {
                    taken[match[i]] = true;
                }
            }
        }
        lengthenRuns(taken);
        if (joinRows(taken)) {
            lengthenRuns(taken);
        }
    }

    private void lengthenRuns(boolean[] taken) {
        for (int i = 1; i < a.length; i++) {
            if (match[i - 1] >= 0 && fits(i, match[i - 1] + 1, taken)) {
                match(i, match[i - 1] + 1, taken);
            }
        }
        for (int i = a.length - 2; i >= 0; i--) {
            if (match[i + 1] >= 0 && fits(i, match[i + 1] - 1, taken)) {
                match(i, match[i + 1] - 1, taken);
            }
        }
    }

    /** Finds rows that begin with a word that is not common; whether there were any. */
    private boolean joinRows(boolean[] taken) {
        int[] behind = new int[a.length];
        int nearest = b.length;
        for (int i = a.length - 1; i >= 0; i--) {
            behind[i] = nearest;
            nearest = match[i] >= 0 ? match[i] : nearest;
        }
        boolean joined = false;
        int before = -1;
        for (int i = 0; i < a.length; i++) {
            int hash = a[i] & Sketch.HASH;
            if (match[i] < 0 && isFound[i] && count[hash] <= COMMON) {
                int place = head[hash] - 1;
                while (place >= 0 && (place <= before || row(i, place, taken) < ROW)) {
                    place = next[place + 1] - 1;
                }
                int words = place < 0 || place + ROW > behind[i] ? 0 : row(i, place, taken);
                for (int w = 0; w < words; w++) {
                    match(i + w, place + w, taken);
                }
                joined |= words > 0;
            }
            before = match[i] >= 0 ? match[i] : before;
        }
        return joined;
    }

    /** How many words from here on have no equal yet, and stand at this place. */
    private int row(int word, int place, boolean[] taken) {
        int words = 0;
        while (word + words < a.length && fits(word + words, place + words, taken)) {
            words++;
        }
        return words;
    }

    /** Whether a word has no equal yet, and there is one at a place that nobody has. */
    private boolean fits(int word, int place, boolean[] taken) {
        return isFound[word]
                && match[word] < 0
                && place >= 0
                && place < b.length
                && !taken[place]
                && Sketch.isSame(a[word], b[place]);
    }

    private void match(int word, int place, boolean[] taken) {
        match[word] = place;
        taken[place] = true;
    }

    /** Aligns a block along its own shift, or the one of the block found before it if that fits better. */
    private void alignOrContinue(int k) {
        score(k);
        if (k > 0 && found[k - 1] && score[k] < STRONG && Math.abs(shift(k) - shift(k - 1)) > SLACK) {
            int own = shift[k];
            double ownScore = score[k];
            double continued = align(k, shift[k - 1]);
            if (continued > ownScore) {
                score[k] = continued;
                shift[k] = shift[k - 1];
            } else {
                align(k, own);
            }
        }
    }

    private double score(int k) {
        if (!isAligned[k]) {
            score[k] = align(k, shift(k));
            isAligned[k] = true;
        }
        return score[k];
    }

    private int shift(int k) {
        if (shift[k] == UNKNOWN) {
            shift[k] = likeliestShift(k);
        }
        return shift[k];
    }

    /** Whether so many of a block's words occur around its shift that it could be found, or lend words to a run. */
    private boolean mayBeFound(int block) {
        return mayBeFound(
                block, blockStart[block] + shift(block) - SLACK, blockStart[block + 1] + shift(block) + SLACK);
    }

    /** The same of these places of the longer. */
    private boolean mayBeFound(int block, int low, int high) {
        int own = 0;
        int most = 0;
        int inARow = 0;
        for (int i = blockStart[block]; i < blockStart[block + 1]; i++) {
            int weight = weight(a[i]);
            own += weight;
            int place = head[a[i] & Sketch.HASH];
            while (place != 0 && place <= low) {
                place = next[place];
            }
            if (place != 0 && place <= high) {
                most += weight;
                if (++inARow == RUN / 2) {
                    return true;
                }
            } else {
                inARow = 0;
            }
        }
        return most >= STRONG * own;
    }

    private void bridge() {
        int last = -1;
        for (int k = 0; k < blocks; k++) {
            if (!found[k]) {
                continue;
            }
            if (last >= 0
                    && k - last > 1
                    && k - last <= LONGEST_BRIDGE + 1
                    && Math.abs(shift[k] - shift[last]) <= SLACK) {
                for (int between = last + 1; between < k; between++) {
                    shift[between] = shift[last];
                    score[between] = align(between, shift[last]);
                    found[between] = true;
                }
            }
            last = k;
        }
    }

    private int wordsInRuns() {
        int words = 0;
        int run = 0;
        for (int i = 0; i <= a.length; i++) {
            boolean goesOn = i < a.length && match[i] >= 0 && (run == 0 || match[i] == match[i - 1] + 1);
            if (goesOn) {
                run++;
            } else {
                words += run >= RUN ? run : 0;
                run = i < a.length && match[i] >= 0 ? 1 : 0;
            }
        }
        return words;
    }

    private boolean continues(int block, int neighbour) {
        return neighbour >= 0
                && neighbour < blocks
                && found[neighbour]
                && Math.abs(shift(block) - shift(neighbour)) <= NEIGHBOUR_DRIFT;
    }

    private int blocks() {
        int found = 0;
        int from = 0;
        while (from < a.length) {
            int to = from + 1;
            while (to < a.length && !(Sketch.isStart(a[to]) && to - from >= SHORTEST)) {
                to++;
            }
            if (a.length - to < SHORTEST) {
                to = a.length;
            }
            int parts = (to - from + LONGEST - 1) / LONGEST;
            for (int p = 0; p < parts; p++) {
                blockStart[found++] = from + (to - from) * p / parts;
            }
            from = to;
        }
        blockStart[found] = a.length;
        return found;
    }

    /** The shift, place in the longer less place in the shorter, that most words in and around the block agree on. */
    private int likeliestShift(int block) {
        int from = blockStart[block];
        int to = blockStart[block + 1];
        Arrays.fill(votes, 0);
        vote(Math.max(0, from - CONTEXT), from, 1);
        vote(from, to, 2);
        vote(to, Math.min(a.length, to + CONTEXT), 1);
        int at = 0;
        int most = -1;
        for (int v = 0; v + 1 < votes.length; v++) {
            int both = votes[v] + votes[v + 1];
            if (both > most) {
                most = both;
                at = v;
            }
        }
        return ((at + 1) << SHIFT_BITS) - a.length;
    }

    private void vote(int from, int to, int factor) {
        for (int i = from; i < to; i++) {
            int hash = a[i] & Sketch.HASH;
            int times = count[hash];
            if (times == 0 || times > COMMONEST) {
                continue;
            }
            int weight = factor * (times == 1 ? 8 : times <= 3 ? 5 : times <= 8 ? 3 : 1);
            for (int place = head[hash]; place != 0; place = next[place]) {
                votes[(place - 1 - i + a.length) >> SHIFT_BITS] += weight;
            }
        }
    }

    /** Aligns the block around the shift, notes which words match, and answers the share of the block's own score. */
    private double align(int block, int around) {
        int from = blockStart[block];
        int rows = blockStart[block + 1] - from;
        int low = Math.max(0, Math.min(b.length, from + around - SLACK));
        int columns = Math.max(0, Math.min(b.length, from + rows + around + SLACK) - low);
        for (int c = 0; c + rows <= columns; c++) {
            if (standsAt(from, low + c, rows)) {
                return 1;
            }
        }
        Arrays.fill(best[0], 0, columns + 1, 0);
        int own = 0;
        for (int r = 1; r <= rows; r++) {
            short word = a[from + r - 1];
            int weight = weight(word);
            own += weight;
            int[] above = best[r - 1];
            int[] here = best[r];
            byte[] steps = step[r];
            here[0] = above[0] + GAP;
            steps[0] = 1;
            for (int c = 1; c <= columns; c++) {
                short other = b[low + c - 1];
                int value = above[c - 1] + (Sketch.isSame(word, other) ? weight : OTHER_WORD);
                byte how = 0;
                if (above[c] + GAP > value) {
                    value = above[c] + GAP;
                    how = 1;
                }
                if (here[c - 1] + GAP > value) {
                    value = here[c - 1] + GAP;
                    how = 2;
                }
                here[c] = value;
                steps[c] = how;
            }
        }
        int end = 0;
        for (int c = 1; c <= columns; c++) {
            if (best[rows][c] > best[rows][end]) {
                end = c;
            }
        }
        trace(from, rows, low, end);
        return (double) best[rows][end] / own;
    }

    /** Whether these words stand at this place as they are; then they are matched. */
    private boolean standsAt(int from, int place, int words) {
        for (int w = 0; w < words; w++) {
            if (!Sketch.isSame(a[from + w], b[place + w])) {
                return false;
            }
        }
        for (int w = 0; w < words; w++) {
            match[from + w] = place + w;
        }
        return true;
    }

    private void trace(int from, int rows, int low, int end) {
        int r = rows;
        int c = end;
        while (r > 0) {
            int how = step[r][c];
            if (how == 2) {
                c--;
            } else if (how == 1) {
                r--;
                match[from + r] = -1;
            } else {
                r--;
                c--;
                boolean same = Sketch.isSame(a[from + r], b[low + c]);
                match[from + r] = same ? low + c : -2 - (low + c);
            }
        }
    }

    /** A block is covered from its first word kept to its last, and a little beyond. */
    private void cover(int block) {
        int firstKept = blockStart[block + 1];
        int lastKept = -1;
        for (int i = blockStart[block]; i < blockStart[block + 1]; i++) {
            if (match[i] >= 0) {
                firstKept = Math.min(firstKept, i);
                lastKept = i;
            }
        }
        int from = firstKept - FRAYED <= blockStart[block] ? blockStart[block] : firstKept;
        int to = lastKept + FRAYED >= blockStart[block + 1] - 1 ? blockStart[block + 1] - 1 : lastKept;
        int first = Integer.MAX_VALUE;
        int before = -1;
        for (int i = blockStart[block]; i < blockStart[block + 1]; i++) {
            coveredA[i] = i >= from && i <= to;
            if (!coveredA[i]) {
                match[i] = -1;
            } else if (match[i] != -1) {
                int j = match[i] >= 0 ? match[i] : -2 - match[i];
                first = Math.min(first, j);
                boolean goesOn = before >= 0 && j > before && j - before <= RUN;
                Arrays.fill(coveredB, goesOn ? before : j, j + 1, true);
                before = j;
            }
        }
        firstPlace[block] = first;
    }

    private static int weight(short word) {
        int kind = Sketch.classOf(word);
        return kind == Sketch.FUNCTION ? FUNCTION_WEIGHT : kind == Sketch.PLAIN ? PLAIN_WEIGHT : NAME_WEIGHT;
    }

    /** How often a found block stands before the found block that precedes it. */
    int inversions() {
        int inversions = 0;
        int before = -1;
        for (int k = 0; k < blocks; k++) {
            if (found[k]) {
                inversions += before >= 0 && firstPlace[k] < firstPlace[before] ? 1 : 0;
                before = k;
            }
        }
        return inversions;
    }

    /** The place in the longer of a word's equal; -1 where it has no counterpart, -2 less the place of another word. */
    int match(int word) {
        return match[word];
    }

    /** Whether a word of the shorter stands where something was found. */
    boolean isFoundAt(int word) {
        return coveredA[word];
    }

    /** Words of the shorter in runs of eight and more that stand in the longer as they are. */
    int verbatim() {
        return verbatim;
    }

    boolean isCovered(int wordOfLonger) {
        return coveredB[wordOfLonger];
    }
}
