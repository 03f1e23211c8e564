package org.entente.analysis.status;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.entente.analysis.article.Genre;
import org.entente.analysis.article.PassageMaker;
import org.entente.analysis.entity.EntityFinder;
import org.entente.analysis.text.Reading;
import org.entente.analysis.text.SharedFolder;
import org.entente.analysis.text.Tokens;

/**
 * Measures how many articles of 8 KB one core reads in a second of its own time, step by step, with a plain UTF-8 decode of the same
 * bytes as the baseline. The articles are the shared seeds and sample, repeated; each is as large as 8 KB of them, and full of
 * status. The benchmark measures the same steps in plain news, beside OpenNLP's sentences.
 */
public final class SpeedCard {

    private static final int BYTES = 8 * 1024;
    /** The best of them counts; about the first ten are still being compiled. */
    private static final int ROUNDS = 16;

    private static final long ROUND_NANOS = 1_000_000_000L;
    /** Keeps what was computed from being optimised away. */
    private static long sum;

    private static final LocalDate DAY = LocalDate.of(2023, 9, 12);

    private SpeedCard() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<String> articles = articles();
        if (articles.isEmpty()) {
            out.println("speed: the shared seed articles are not here, skipped");
            return;
        }
        List<byte[]> bytes = articles.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        PassageMaker maker = PassageMaker.standard();
        EntityFinder finder = EntityFinder.standard();
        StatusReader reader = StatusReader.standard();
        measure(out, "decode UTF-8 (baseline)", bytes, text -> new String(text, StandardCharsets.UTF_8).length());
        measure(out, "tokens", articles, text -> Tokens.of(text).size());
        measure(
                out,
                "+ cleaning, sentences",
                articles,
                text -> maker.read("", text).body().sentences().size());
        measure(out, "+ entities", articles, text -> {
            Reading reading = maker.read("", text);
            return finder.find(reading.body(), DAY).size();
        });
        measure(out, "+ claims", articles, text -> {
            Reading reading = maker.read("", text);
            return reader.read(reading, List.of(), finder.find(reading.body(), DAY), DAY, Genre.REPORT)
                    .size();
        });
    }

    private static <T> void measure(PrintStream out, String what, List<T> articles, ToIntFunction<T> step) {
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        double best = 0;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = thread.getCurrentThreadCpuTime();
            int done = 0;
            found = 0;
            while (thread.getCurrentThreadCpuTime() - start < ROUND_NANOS) {
                for (T article : articles) {
                    found += step.applyAsInt(article);
                    done++;
                }
            }
            best = Math.max(best, done / ((thread.getCurrentThreadCpuTime() - start) / 1e9));
        }
        out.printf("%-28s %9.0f articles of 8 KB a second of one core  (%d)%n", what, best, sum);
        sum += found;
    }

    private static List<String> articles() throws IOException {
        Optional<Path> seeds = SharedFolder.shared("seeds");
        var articles = new ArrayList<String>();
        if (seeds.isPresent()) {
            try (Stream<Path> files = Files.list(seeds.get())) {
                for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    String text = Files.readString(file);
                    while (text.getBytes(StandardCharsets.UTF_8).length < BYTES) {
                        text = text + "\n" + text;
                    }
                    articles.add(text.substring(0, Math.min(text.length(), BYTES)));
                }
            }
        }
        return articles;
    }
}
