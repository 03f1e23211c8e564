package org.entente.analysis.entity;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.entente.analysis.text.Field;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Span;
import org.entente.analysis.text.Tokens;

/** Prints how fast names are found in a dictionary of 100,000, beside decoding and tokenising the same text. */
final class EntityFinderSpeed {

    private static final int NAMES = 100_000;
    private static final int ROUNDS = 40;
    private static final LocalDate DAY = LocalDate.of(2023, 9, 11);

    private EntityFinderSpeed() {}

    public static void main(String[] args) {
        var random = new Random(7);
        Dictionary dictionary = Dictionary.read();
        for (int i = 0; i < NAMES; i++) {
            String name =
                    capitalised(random) + " " + capitalised(random) + (i % 3 == 0 ? " " + capitalised(random) : "");
            dictionary.add(Name.of(NameKind.ORGAN, "organ/made-up-" + i, "", name));
        }
        var finder = new EntityFinder(dictionary);
        String text = text(random, 4_000_000);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long[] best = new long[4];
        Arrays.fill(best, Long.MAX_VALUE);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            long afterDecoding = cpuNanos();
            Tokens tokens = Tokens.of(decoded);
            long afterTokens = cpuNanos();
            Passage passage = new Passage(
                    Field.TEXT, tokens, List.of(new Sentence(0, 0, new Span(0, decoded.length()), 0, tokens.size())));
            found = finder.find(passage, DAY).size();
            long end = cpuNanos();
            best[0] = Math.min(best[0], afterDecoding - start);
            best[1] = Math.min(best[1], afterTokens - afterDecoding);
            best[2] = Math.min(best[2], end - afterTokens);
            best[3] = Math.min(best[3], end - afterDecoding);
        }
        System.out.printf("%,d names, %,d bytes, %,d found; best of %d rounds%n", NAMES, bytes.length, found, ROUNDS);
        String[] steps = {"decode UTF-8", "tokenise", "find names", "tokenise and find names"};
        for (int step = 0; step < steps.length; step++) {
            System.out.printf(
                    "%-24s %6.0f MB/s, %.4f of decoding%n",
                    steps[step], rate(bytes, best[step]), (double) best[0] / best[step]);
        }
    }

    /** The processor time of this thread: others on the machine do not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double rate(byte[] bytes, long nanos) {
        return bytes.length * 1e3 / nanos;
    }

    /** About the mixture of news: one word in eight capitalised, one in forty a known name. */
    private static String text(Random random, int length) {
        List<String> names =
                List.of("China", "Vietnam", "the United States", "Xi Jinping", "Hanoi", "ASEAN", "Russian");
        var out = new StringBuilder();
        while (out.length() < length) {
            int pick = random.nextInt(40);
            if (pick == 0) {
                out.append(names.get(random.nextInt(names.size())));
            } else if (pick < 5) {
                out.append(capitalised(random));
            } else {
                out.append(word(random));
            }
            out.append(random.nextInt(12) == 0 ? ". " : " ");
        }
        return out.toString();
    }

    private static String capitalised(Random random) {
        String word = word(random);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String word(Random random) {
        var out = new StringBuilder();
        int syllables = 1 + random.nextInt(3);
        for (int i = 0; i < syllables; i++) {
            out.append("bcdfghklmnprstvwz".charAt(random.nextInt(17)));
            out.append("aeiou".charAt(random.nextInt(5)));
        }
        return out.toString();
    }
}
