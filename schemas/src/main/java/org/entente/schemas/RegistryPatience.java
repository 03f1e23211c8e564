package org.entente.schemas;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for a registry that does not answer, with growing pauses, and then gives up aloud.
 *
 * <p>A registry that answers "no such schema" is not waited for: that answer will not change.
 */
public final class RegistryPatience {

    private static final Logger log = LoggerFactory.getLogger(RegistryPatience.class);

    /** Shorter than the five minutes after which Kafka takes a silent consumer for dead. */
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private RegistryPatience() {}

    static <T> T insist(Supplier<T> call) {
        Duration waited = Duration.ZERO;
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return call.get();
            } catch (SerializationException e) {
                if (!isUnreachable(e) || waited.compareTo(LONGEST) >= 0) {
                    throw e;
                }
                log.atWarn().addKeyValue("waited", waited).log("the schema registry does not answer");
                sleep(pause, e);
                waited = waited.plus(pause);
                Duration doubled = pause.multipliedBy(2);
                pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            }
        }
    }

    /**
     * Whether nobody could be asked what the bytes are. The client wraps what the network says in an IOException, and
     * what the registry says in its own type; but Avro, too, calls bytes that end early, or are no number, by an
     * IOException.
     */
    public static boolean isUnreachable(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof SerializationException
                && cause instanceof IOException
                && !(cause instanceof EOFException)
                && !(cause instanceof InvalidNumberEncodingException);
    }

    private static void sleep(Duration pause, SerializationException failure) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
