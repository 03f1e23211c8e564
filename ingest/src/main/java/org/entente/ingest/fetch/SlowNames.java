package org.entente.ingest.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/** Asks for names elsewhere, for nothing ends a question that nobody answers: whoever asks waits for as long as it has. */
final class SlowNames implements DnsResolver, AutoCloseable {

    /** So many questions may be open; each holds a thread until the system gives it up. */
    static final int MOST_OPEN = 64;

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final DnsResolver names;
    private final ThreadLocal<Long> end = new ThreadLocal<>();
    /** The questions that are open: who asks for the same name waits for the same answer. */
    private final Map<String, Question> open = new ConcurrentHashMap<>();

    private final ExecutorService threads =
            new ThreadPoolExecutor(0, MOST_OPEN, IDLE.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                var thread = new Thread(work, "fetch-names");
                thread.setDaemon(true);
                return thread;
            });

    /** A name that is being asked for. */
    private final class Question extends FutureTask<InetAddress[]> {
        private final String host;

        private Question(String host) {
            super(() -> names.resolve(host));
            this.host = host;
        }

        @Override
        protected void done() {
            open.remove(host, this);
        }
    }

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
            return asked(host).get(left(), TimeUnit.NANOSECONDS).clone();
        } catch (TimeoutException e) {
            throw new UnknownHostException(host + ": nobody told its address in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host + ": interrupted");
        } catch (CancellationException e) {
            throw notAsked(host);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown
                    ? unknown
                    : new UnknownHostException(host + ": " + e.getCause());
        }
    }

    private Question asked(String host) throws UnknownHostException {
        var question = new Question(host);
        @Nullable Question earlier = open.putIfAbsent(host, question);
        while (earlier != null) {
            if (!earlier.isDone()) {
                return earlier;
            }
            // Whoever waited hears of an answer before its question is closed, and a later question wants its own.
            open.remove(host, earlier);
            earlier = open.putIfAbsent(host, question);
        }
        try {
            threads.execute(question);
            return question;
        } catch (RejectedExecutionException e) {
            question.cancel(false);
            throw notAsked(host);
        }
    }

    private UnknownHostException notAsked(String host) {
        return new UnknownHostException(
                threads.isShutdown()
                        ? host + ": no more is asked for"
                        : host + ": not asked for, since the answers to " + MOST_OPEN
                                + " other names are still awaited");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        open.values().forEach(question -> question.cancel(true));
    }
}
