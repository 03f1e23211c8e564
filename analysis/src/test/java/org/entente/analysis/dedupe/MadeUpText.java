package org.entente.analysis.dedupe;

import java.util.Random;

/** Text without meaning, with names, numbers, function words and sentences about as frequent as in news. */
final class MadeUpText {

    private static final String[] FRAME = {
        "the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "as", "by", "at", "from", "its", "has", "was"
    };

    private MadeUpText() {}

    static String of(long seed, int words) {
        var random = new Random(seed);
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            double kind = random.nextDouble();
            if (i % 20 == 0) {
                text.append(i == 0 ? "The" : i % 80 == 0 ? ".\n\nThe" : ". The");
            } else if (kind < 0.42) {
                text.append(' ').append(FRAME[random.nextInt(FRAME.length)]);
            } else if (kind < 0.54) {
                text.append(" Na").append(letters(random.nextInt(50_000)));
            } else if (kind < 0.57) {
                text.append(' ').append(random.nextInt(3_000));
            } else {
                text.append(" wo").append(letters(random.nextInt(20_000)));
            }
        }
        return text.append(words == 0 ? "" : ".").toString();
    }

    private static String letters(int number) {
        var out = new StringBuilder("q");
        for (int rest = number; rest > 0; rest /= 26) {
            out.append((char) ('a' + rest % 26));
        }
        return out.append('o').toString();
    }
}
