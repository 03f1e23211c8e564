package org.entente.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the parts with JMH, each in a process of its own.
 *
 * @param corpus where the articles are taken from
 * @param warmUp for how many seconds each part runs before it is measured
 * @param seconds how long each part is measured
 * @param forks in how many processes
 */
record Parts(Path corpus, int warmUp, int seconds, int forks) {

    private static final String BASELINE = "decodeUtf8";

    ObjectNode measure() throws RunnerException {
        var options = new OptionsBuilder()
                .include(PartsBenchmark.class.getName())
                .forks(forks)
                .warmupIterations(2)
                .warmupTime(TimeValue.seconds(Math.max(1, warmUp / 2)))
                .measurementIterations(Math.max(1, seconds / 2))
                .measurementTime(TimeValue.seconds(2))
                .jvmArgs(
                        "-XX:+UseSerialGC",
                        // Half of the memory for what is young, as the services have it.
                        "-Xms1g",
                        "-Xmx2g",
                        "-XX:NewRatio=1",
                        "-D" + PartsBenchmark.CORPUS + "=" + corpus)
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> results = new Runner(options).run();
        Map<String, RunResult> byName = new TreeMap<>();
        results.forEach(result -> byName.put(result.getPrimaryResult().getLabel(), result));
        return report(byName);
    }

    private ObjectNode report(Map<String, RunResult> results) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        double baseline = perCpuSecond(Objects.requireNonNull(results.get(BASELINE), BASELINE));
        results.forEach((name, result) -> {
            double perSecond = perCpuSecond(result);
            ObjectNode part = out.putObject(name);
            part.put("articles_per_cpu_second", Math.round(perSecond));
            part.put(
                    "articles_per_second_of_the_clock",
                    Math.round(result.getPrimaryResult().getScore()));
            part.put("of_decode_utf8", Figures.rounded(perSecond / baseline));
        });
        return out;
    }

    private static double perCpuSecond(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.PER_SECOND), CpuTime.PER_SECOND)
                .getScore();
    }
}
