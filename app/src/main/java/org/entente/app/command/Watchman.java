package org.entente.app.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.streams.errors.StreamsException;
import org.entente.app.CommandFailure;
import org.entente.app.ExitCode;
import org.entente.app.Stop;
import org.entente.app.Terminal;
import org.entente.app.pipeline.Service;

/** Keeps an eye on running services. */
final class Watchman {

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final List<Service> services;
    private final Stop stop;
    private final Heartbeat heartbeat;

    Watchman(List<Service> services, Stop stop, Terminal terminal) {
        this.services = List.copyOf(services);
        this.stop = stop;
        this.heartbeat = Heartbeat.of(terminal);
    }

    /** Waits until every service is at work; tells whether they are, or the end was asked for before. */
    boolean awaitReady() {
        long deadline = System.nanoTime() + STARTING.toNanos();
        while (!services.stream().allMatch(Service::isReady)) {
            if (stop.within(LOOK)) {
                return false;
            }
            check();
            if (System.nanoTime() > deadline) {
                throw new CommandFailure(
                        ExitCode.FAILURE,
                        "service "
                                + services.stream()
                                        .filter(service -> !service.isReady())
                                        .findFirst()
                                        .map(Service::name)
                                        .orElse("?")
                                + " was not at work within " + STARTING.toMinutes() + " minutes");
            }
        }
        return true;
    }

    /** Waits until the end is asked for, or a service ends by itself. */
    int awaitStop() {
        while (!stop.within(LOOK)) {
            check();
            heartbeat.beat();
        }
        return ExitCode.INTERRUPTED;
    }

    /** Fails if a service has failed. */
    void check() {
        for (Service service : services) {
            Optional<Throwable> failure = service.failure();
            if (failure.isPresent()) {
                throw new CommandFailure(
                        ExitCode.FAILURE, "service " + service.name() + " ended: " + sentence(failure.get()));
            }
        }
    }

    private static String sentence(Throwable failure) {
        Throwable told = failure;
        while (told.getCause() != null && isWrapping(told)) {
            told = told.getCause();
        }
        return told.getMessage() == null ? told.getClass().getSimpleName() : told.getMessage();
    }

    /** Whether it only hands on, in words of its own or none, what another has said. */
    private static boolean isWrapping(Throwable failure) {
        return failure instanceof CompletionException
                || failure instanceof ExecutionException
                || failure instanceof StreamsException
                || failure.getMessage() == null;
    }
}
