package org.entente.schemas.streams;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.entente.schemas.RegistryPatience;

/**
 * Sends bytes that nobody can read to the dead-letter topic and goes on with the next.
 *
 * <p>A registry that does not answer is another matter: nothing is known of the bytes yet, so the service stops rather
 * than throw them away.
 */
public final class UnreadableToDeadLetter implements DeserializationExceptionHandler {

    private final LogAndContinueExceptionHandler toDeadLetter = new LogAndContinueExceptionHandler();

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        return RegistryPatience.isUnreachable(exception)
                ? Response.fail()
                : toDeadLetter.handleError(context, record, exception);
    }

    @Override
    public void configure(Map<String, ?> configs) {
        toDeadLetter.configure(configs);
    }
}
