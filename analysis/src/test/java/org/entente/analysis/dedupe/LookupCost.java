package org.entente.analysis.dedupe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Locale;
import java.util.Random;
import org.entente.analysis.article.ArticleId;

/**
 * What one article costs among many.
 *
 * @param articles how many there are already
 * @param lookupMicros time to place one more, sketched already
 * @param sketchMicros time to sketch it
 * @param sketchBytes of a sketch
 * @param postingBytes of the key lists, for each article
 * @param compared pairs compared for each article
 */
record LookupCost(
        int articles,
        double lookupMicros,
        double sketchMicros,
        double sketchBytes,
        double postingBytes,
        double compared) {

    /** Processor time: others may want the machine as well. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int PROBES = 2_000;
    private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");

    /** Fills an index with made-up articles, one in ten a copy of an earlier one, and measures the last ones. */
    static LookupCost measure(int articles) {
        var made = new MadeUpArticles(7);
        var index = new StoryIndex();
        Sketcher sketcher = Sketcher.standard();
        long sketchBytes = 0;
        long spent = 0;
        long sketching = 0;
        long comparedBefore = 0;
        for (int i = 0; i < articles + PROBES; i++) {
            String text = made.next();
            long start = CLOCK.getCurrentThreadCpuTime();
            Sketch sketch = sketcher.sketch("", text);
            long sketched = CLOCK.getCurrentThreadCpuTime();
            index.add(new ArticleId("article-" + i), "", FIRST_DAY.plusSeconds(i), sketch);
            if (i >= articles) {
                spent += CLOCK.getCurrentThreadCpuTime() - sketched;
                sketching += sketched - start;
            } else if (i == articles - 1) {
                comparedBefore = index.compared();
            }
            sketchBytes += sketch.toBytes().length;
        }
        return new LookupCost(
                articles,
                spent / 1000.0 / PROBES,
                sketching / 1000.0 / PROBES,
                (double) sketchBytes / (articles + PROBES),
                (double) index.postingBytes() / index.size(),
                (double) (index.compared() - comparedBefore) / PROBES);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "lookup at %,d articles: %.1f us to place, %.1f us to sketch, %.2f compared; %.0f bytes of sketch and %.0f of"
                        + " key lists an article",
                articles,
                lookupMicros,
                sketchMicros,
                compared,
                sketchBytes,
                postingBytes);
    }

    /** Texts with words as frequent as in real ones, about a few hundred subjects, names included. */
    private static final class MadeUpArticles {

        private static final String[] FRAME = {
            "the", "of", "and", "to", "in", "a", "that", "for", "on", "with", "as", "by", "at", "from", "it", "its",
            "has", "was", "will", "have", "not", "be", "but", "after", "which", "would", "who", "had", "an", "this"
        };

        private final Random random;
        private final String[] recent = new String[200];
        private int made;

        MadeUpArticles(long seed) {
            random = new Random(seed);
        }

        String next() {
            int slot = made++ % recent.length;
            String earlier = recent[random.nextInt(recent.length)];
            String text = earlier != null && random.nextInt(10) == 0 ? copyOf(earlier) : fresh();
            recent[slot] = text;
            return text;
        }

        private String copyOf(String text) {
            return random.nextBoolean() ? Treatment.edited(text, 0.04, random) : Treatment.cut(text, 0.5);
        }

        private String fresh() {
            int subject = random.nextInt(400);
            int length = 150 + random.nextInt(450);
            var text = new StringBuilder();
            for (int i = 0; i < length; i++) {
                double kind = random.nextDouble();
                if (i % 22 == 21) {
                    text.setLength(text.length() - 1);
                    text.append(i % 88 == 87 ? ".\n\n" : ". ").append("The ");
                } else if (kind < 0.42) {
                    text.append(FRAME[zipf(FRAME.length)]).append(' ');
                } else if (kind < 0.54) {
                    text.append("Name").append(letters(subject * 40 + zipf(60))).append(' ');
                } else if (kind < 0.57) {
                    text.append(1 + random.nextInt(2030)).append(' ');
                } else {
                    text.append("word").append(letters(zipf(20_000))).append(' ');
                }
            }
            return text.append('.').toString();
        }

        private int zipf(int size) {
            return (int) (Math.pow(size + 1.0, random.nextDouble()) - 1);
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
}
