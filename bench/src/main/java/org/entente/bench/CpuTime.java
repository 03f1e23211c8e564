package org.entente.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Counts operations for each second of processor time of the whole process: what others do on the machine does not show. */
public final class CpuTime implements InternalProfiler {

    static final String PER_SECOND = "per-cpu-second";

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private long begun;

    /** Processor time of this process so far. */
    static long nanos() {
        return SYSTEM.getProcessCpuTime();
    }

    @Override
    public String getDescription() {
        return "operations for each second of processor time";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begun = nanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (nanos() - begun) / 1e9;
        double operations = result.getMetadata().getAllOps();
        return List.of(new ScalarResult(PER_SECOND, operations / seconds, "ops/s", AggregationPolicy.AVG));
    }
}
