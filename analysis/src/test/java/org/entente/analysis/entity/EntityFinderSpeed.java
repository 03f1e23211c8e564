package org.entente.analysis.entity;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
    private static final int ROUNDS = 12;
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
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            long afterDecoding = System.nanoTime();
            Tokens tokens = Tokens.of(decoded);
            long afterTokens = System.nanoTime();
            Passage passage = new Passage(
                    Field.TEXT, tokens, List.of(new Sentence(0, 0, new Span(0, decoded.length()), 0, tokens.size())));
            int found = finder.find(passage, DAY).size();
            long end = System.nanoTime();
            if (round > 8) {
                System.out.printf(
                        "decode %.0f MB/s, tokenise %.0f MB/s, find %.0f MB/s, tokenise and find %.0f MB/s, %d found%n",
                        rate(bytes, afterDecoding - start),
                        rate(bytes, afterTokens - afterDecoding),
                        rate(bytes, end - afterTokens),
                        rate(bytes, end - afterDecoding),
                        found);
            }
        }
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
