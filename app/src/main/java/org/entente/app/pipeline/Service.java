package org.entente.app.pipeline;

import java.util.Optional;

/** One of Entente's services, running in this process. */
public interface Service extends AutoCloseable {

    String name();

    boolean isReady();

    /** What ended it, if something did. */
    Optional<Throwable> failure();

    @Override
    void close();
}
