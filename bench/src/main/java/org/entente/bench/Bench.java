package org.entente.bench;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the benchmarks and prints one JSON object: figures, and their ratios to baselines of the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Measures how fast Entente is, beside baselines of the same run, and prints one JSON object.")
public final class Bench implements Callable<Integer> {

    enum Part {
        articles,
        parts,
        broker,
        live
    }

    @Option(
            names = "--only",
            split = ",",
            description = "What to measure: ${COMPLETION-CANDIDATES}; all of it by default.")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(names = "--corpus", description = "Where the articles are taken from; ${DEFAULT-VALUE} by default.")
    private Path corpus = Path.of("seeds", "corpus");

    @Option(
            names = "--news",
            description = "News to set beside them: a JSON array of objects with a title and a text; the benchmark's "
                    + "articles should have as much in them as those of the world.")
    private Optional<Path> news = Optional.empty();

    @Option(names = "--seconds", description = "How long each part is measured; ${DEFAULT-VALUE} by default.")
    private int seconds = 4;

    @Option(
            names = "--warm-up",
            description =
                    "How many seconds each part runs before: compiling all of a reading takes a core some thirty of "
                            + "them; ${DEFAULT-VALUE} by default.")
    private int warmUp = 40;

    @Option(
            names = "--forks",
            description = "In how many processes each part is measured; ${DEFAULT-VALUE} by default.")
    private int forks = 1;

    @Option(
            names = "--warm-up-articles",
            description =
                    "How many articles go through the services before anything is measured over the broker, as fast "
                            + "as they go: services run for days; ${DEFAULT-VALUE} by default.")
    private int warmUpArticles = 8000;

    @Option(
            names = "--articles",
            description = "How many articles go over the broker in a round; ${DEFAULT-VALUE} by default.")
    private int articles = 2000;

    @Option(
            names = "--rounds",
            description = "How many rounds over the broker, of which the median counts; ${DEFAULT-VALUE} by default.")
    private int rounds = 3;

    @Option(names = "--live-seconds", description = "How long latency is measured; ${DEFAULT-VALUE} by default.")
    private int liveSeconds = 20;

    @Option(names = "--rate", description = "Articles a second while latency is measured; ${DEFAULT-VALUE} by default.")
    private int rate = 50;

    private Bench() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.set("machine", Machine.described());
        if (only.contains(Part.articles)) {
            out.set("articles", new Material(corpus, news).measure());
        }
        if (only.contains(Part.parts)) {
            say("the parts, with JMH");
            out.set("parts", new Parts(corpus, warmUp, seconds, forks).measure());
        }
        if (only.contains(Part.broker)) {
            say("over the broker: enrich alone, then all three services");
            out.set("broker", new OverTheBroker(corpus, warmUpArticles, articles, rounds).measure());
        }
        if (only.contains(Part.live)) {
            say("latency at " + rate + " articles a second");
            out.set("live", new Live(corpus, warmUpArticles, rate, liveSeconds).measure());
        }
        out.set("machine_afterwards", Machine.described());
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        System.out.println(new ObjectMapper().writer(printer).writeValueAsString(out));
        return 0;
    }

    static void say(String what) {
        System.err.println("bench: " + what);
    }
}
