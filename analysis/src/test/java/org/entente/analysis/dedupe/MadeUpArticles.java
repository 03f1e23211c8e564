package org.entente.analysis.dedupe;

import java.util.Random;

/**
 * Articles without meaning, any number of them, each the same whenever it is asked for.
 *
 * <p>Words are as frequent as in news (frequency falls with rank), names come by subject, a few subjects fill most of the
 * articles, and phrases come back: turns of speech that thousands of articles share, and lines that a paper puts under
 * all of its own. One article in ten is a copy of an earlier one, cut or edited.
 */
final class MadeUpArticles {

    private static final String[] FRAME = {
        "the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "as", "by", "at", "from", "it", "its", "has",
        "was", "will", "have", "not", "be", "but", "after", "which", "would", "who", "had", "an", "this"
    };
    private static final int COPY_EVERY = 10;
    private static final int FURTHEST_ORIGINAL = 5_000;
    private static final int SUBJECTS = 20_000;
    private static final int NAMES_OF_A_SUBJECT = 60;
    private static final int WORDS = 60_000;
    private static final int PHRASES = 5_000;
    private static final int PAPERS = 300;

    private MadeUpArticles() {}

    static boolean isCopy(int article) {
        return article % COPY_EVERY == COPY_EVERY - 1;
    }

    /** The article that a copy was made from. */
    static int originalOf(int copy) {
        int original = copy - 1 - random(copy).nextInt(Math.min(copy, FURTHEST_ORIGINAL));
        return isCopy(original) ? original - 1 : original;
    }

    static String text(int article) {
        if (!isCopy(article)) {
            return fresh(random(article));
        }
        String text = text(originalOf(article));
        var random = new Random(article);
        return random.nextBoolean() ? Editors.edited(text, 0.04, random) : Treatment.cut(text, 0.5);
    }

    private static Random random(int article) {
        return new Random(article * 0x9e3779b97f4a7c15L);
    }

    private static String fresh(Random random) {
        int subject = rank(random, SUBJECTS);
        int length = 120 + random.nextInt(420);
        var text = new StringBuilder(length * 7);
        int words = 0;
        while (words < length) {
            text.append("The ");
            for (int end = words + 12 + random.nextInt(18); words < end; words++) {
                double kind = random.nextDouble();
                if (kind < 0.40) {
                    text.append(FRAME[rank(random, FRAME.length)]);
                } else if (kind < 0.52) {
                    text.append("Na").append(letters(subject * 40 + rank(random, NAMES_OF_A_SUBJECT)));
                } else if (kind < 0.55) {
                    text.append(1 + rank(random, 2_030));
                } else if (kind < 0.56) {
                    phrase(text, rank(random, PHRASES));
                    words += 4;
                } else {
                    text.append("wo").append(letters(rank(random, WORDS)));
                }
                text.append(' ');
            }
            text.setLength(text.length() - 1);
            text.append(random.nextInt(4) == 0 ? ".\n\n" : ". ");
        }
        return text.append("\n\n").append(foot(rank(random, PAPERS))).toString();
    }

    private static void phrase(StringBuilder text, int number) {
        var random = new Random(number);
        for (int i = 0; i < 5; i++) {
            text.append(i == 0 ? "" : " ")
                    .append(i % 2 == 1 ? FRAME[random.nextInt(FRAME.length)] : "wo" + letters(rank(random, WORDS)));
        }
    }

    private static String foot(int paper) {
        var random = new Random(-1L - paper);
        var text = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            text.append(i % 3 == 0 ? FRAME[random.nextInt(FRAME.length)] : "wo" + letters(random.nextInt(WORDS)))
                    .append(' ');
        }
        return text.append("Paper").append(letters(paper)).append('.').toString();
    }

    /** Rank n comes up about 1 / n as often as the first. */
    private static int rank(Random random, int size) {
        return (int) (Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
    }

    private static String letters(int number) {
        var out = new StringBuilder();
        int rest = number;
        do {
            out.append((char) ('a' + rest % 26));
            rest /= 26;
        } while (rest > 0);
        return out.append('q').toString();
    }
}
