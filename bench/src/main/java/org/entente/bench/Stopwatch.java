package org.entente.bench;

/**
 * What some work took.
 *
 * @param seconds by the clock
 * @param cpuSeconds of processor time of the whole process, broker included
 */
record Stopwatch(double seconds, double cpuSeconds) {

    /** Work that may fail. */
    interface Work {
        void run() throws Exception;
    }

    static Stopwatch time(Work work) throws Exception {
        long cpu = CpuTime.nanos();
        long clock = System.nanoTime();
        work.run();
        return new Stopwatch((System.nanoTime() - clock) / 1e9, (CpuTime.nanos() - cpu) / 1e9);
    }
}
