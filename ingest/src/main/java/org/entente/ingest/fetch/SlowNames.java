package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/** Asks for names elsewhere, for nothing ends a question that nobody answers: whoever asks waits for as long as it has. */
final class SlowNames implements DnsResolver, AutoCloseable {

    private final DnsResolver names;
    private final ThreadLocal<Long> end = new ThreadLocal<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "fetch-names");
        thread.setDaemon(true);
        return thread;
    });

    SlowNames(DnsResolver names) {
        this.names = names;
    }

    /** Sets until when this thread waits for names, by the clock of this process in nanoseconds. */
    void waitUntil(long nanos) {
        end.set(nanos);
    }

    /** How much of that time is left; of a thread that has set none, all. */
    long left() {
        @Nullable Long until = end.get();
        return until == null ? Long.MAX_VALUE : Math.max(0, until - System.nanoTime());
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return asked(host).get(left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new UnknownHostException(host + ": nobody told its address in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown
                    ? unknown
                    : new UnknownHostException(host + ": " + e.getCause());
        }
    }

    private Future<InetAddress[]> asked(String host) throws UnknownHostException {
        try {
            return threads.submit(() -> names.resolve(host));
        } catch (RejectedExecutionException e) {
            throw new UnknownHostException(host + ": no more is asked for");
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
