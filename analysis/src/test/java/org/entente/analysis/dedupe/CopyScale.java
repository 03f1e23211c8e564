package org.entente.analysis.dedupe;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.entente.analysis.article.ArticleId;

/**
 * Prints what one article costs among many: {@code CopyScale [articles ...]}, 10,000, 100,000 and 1,000,000 unless told
 * otherwise.
 *
 * <p>Made-up articles come in, one in ten a copy; each leaves its keys in parts, as the distributed form does, and its
 * sketch. At every number of articles further ones are looked up in all parts and compared with their candidates.
 */
final class CopyScale {

    private static final int PARTS = 6;
    private static final int PROBES = 3_000;
    private static final int WARM_UP = 6_000;
    private static final int BATCH = 5_000;
    private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");

    /** Processor time: others may want the machine as well. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final List<KeyPart> parts =
            IntStream.range(0, PARTS).mapToObj(i -> new KeyPart()).toList();
    private final StoryDesk desk = new StoryDesk(CopyJudge.standard(), PARTS, article -> 0);
    private final List<Sketch> sketches = new ArrayList<>();
    private long sketchBytes;

    public static void main(String[] arguments) {
        int[] sizes = arguments.length == 0
                ? new int[] {10_000, 100_000, 1_000_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).sorted().toArray();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println(Cost.HEADER);
        var scale = new CopyScale();
        double first = 0;
        for (int size : sizes) {
            Cost cost = scale.at(size);
            first = first == 0 ? cost.microseconds() : first;
            out.printf(Locale.ROOT, "%s  x%.2f%n", cost, cost.microseconds() / first);
        }
    }

    /**
     * What one more article costs.
     *
     * @param articles how many there are
     * @param asking processor time to ask all parts, gather and elect, in microseconds
     * @param comparing processor time to compare the article with its candidates, in microseconds
     * @param mentions articles that the parts name for it
     * @param candidates articles that it is compared with
     * @param found share of the copies that were recognised
     * @param falselyJoined articles, of those that are no copies, that were taken for one
     * @param sketchBytes bytes of a sketch as it is stored, without its keys
     * @param keyBytes bytes of memory that the parts take up for an article
     */
    record Cost(
            int articles,
            double asking,
            double comparing,
            double mentions,
            double candidates,
            double found,
            int falselyJoined,
            double sketchBytes,
            double keyBytes) {

        static final String HEADER =
                " articles   us asking  us comparing  us in all  named  compared  copies found  false"
                        + "  bytes of sketch  of keys  of state   time";

        double microseconds() {
            return asking + comparing;
        }

        double stateBytes() {
            return sketchBytes + keyBytes;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%,9d  %10.1f  %12.1f  %9.1f  %5.0f  %8.2f  %12.4f  %5d  %15.0f  %7.0f  %8.0f",
                    articles,
                    asking,
                    comparing,
                    microseconds(),
                    mentions,
                    candidates,
                    found,
                    falselyJoined,
                    sketchBytes,
                    keyBytes,
                    stateBytes());
        }
    }

    /** Takes articles in until there are so many, and measures the next ones without keeping them. */
    Cost at(int articles) {
        while (sketches.size() < articles) {
            int from = sketches.size();
            int to = Math.min(articles, from + BATCH);
            Sketch[] batch = sketches(from, to);
            for (int i = from; i < to; i++) {
                keep(i, batch[i - from]);
            }
        }
        double keyBytes = parts.stream().mapToLong(KeyPart::bytes).sum() / (double) articles;
        int[] probes = IntStream.range(articles, articles + WARM_UP + PROBES).toArray();
        Sketch[] probed = sketches(articles, articles + probes.length);
        var tally = new Tally();
        for (int i = 0; i < probes.length; i++) {
            if (i == WARM_UP) {
                tally = new Tally();
            }
            probe(probes[i], probed[i], tally);
        }
        return tally.cost(articles, (double) sketchBytes / articles, keyBytes);
    }

    private Sketch[] sketches(int from, int to) {
        Sketcher sketcher = Sketcher.standard();
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(i -> sketcher.sketch("", MadeUpArticles.text(i)))
                .toArray(Sketch[]::new);
    }

    private void keep(int article, Sketch sketch) {
        for (Lookup lookup : lookups(article, sketch)) {
            parts.get(lookup.part()).add(lookup);
        }
        sketches.add(sketch);
        sketchBytes += sketch.withoutKeys().toBytes().length;
    }

    private List<Lookup> lookups(int article, Sketch sketch) {
        return desk.arrive(id(article), FIRST_DAY.plusSeconds(article), sketch).lookups();
    }

    /** A string of its own each time, as what is read from a topic has. */
    private static ArticleId id(int article) {
        return new ArticleId(String.format(Locale.ROOT, "%064x", article));
    }

    private void probe(int article, Sketch sketch, Tally tally) {
        List<Lookup> lookups = lookups(article, sketch);
        long start = CLOCK.getCurrentThreadCpuTime();
        List<List<Candidate>> answers = new ArrayList<>(PARTS);
        for (Lookup lookup : lookups) {
            answers.add(parts.get(lookup.part()).lookUp(lookup));
        }
        List<Candidate> candidates = Candidates.gather(answers, sketch.words());
        long asked = CLOCK.getCurrentThreadCpuTime();
        boolean copy = false;
        boolean ofOriginal = false;
        for (Candidate candidate : candidates) {
            int other = Integer.parseInt(candidate.article().value(), 16);
            boolean joins = CopyJudge.standard()
                    .judge(sketches.get(other), sketch, Duration.ZERO)
                    .relation()
                    .isCopy();
            copy |= joins;
            ofOriginal |= joins && MadeUpArticles.isCopy(article) && other == MadeUpArticles.originalOf(article);
        }
        tally.asking += asked - start;
        tally.comparing += CLOCK.getCurrentThreadCpuTime() - asked;
        tally.mentions += answers.stream().mapToInt(List::size).sum();
        tally.candidates += candidates.size();
        tally.probes++;
        if (!MadeUpArticles.isCopy(article)) {
            tally.falselyJoined += copy ? 1 : 0;
        } else if (MadeUpArticles.originalOf(article) < sketches.size()) {
            tally.copies++;
            tally.found += ofOriginal ? 1 : 0;
        }
    }

    /** Sums of one measurement. */
    private static final class Tally {
        private long asking;
        private long comparing;
        private long mentions;
        private long candidates;
        private int probes;
        private int copies;
        private int found;
        private int falselyJoined;

        Cost cost(int articles, double sketchBytes, double keyBytes) {
            return new Cost(
                    articles,
                    asking / 1000.0 / probes,
                    comparing / 1000.0 / probes,
                    (double) mentions / probes,
                    (double) candidates / probes,
                    copies == 0 ? 1 : (double) found / copies,
                    falselyJoined,
                    sketchBytes,
                    keyBytes);
        }
    }
}
