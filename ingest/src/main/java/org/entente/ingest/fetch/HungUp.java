package org.entente.ingest.fetch;

import java.util.concurrent.CancellationException;

/** We have hung up ourselves: what a server would have said, or whether it would have, is not known. */
public final class HungUp extends CancellationException {

    private static final long serialVersionUID = 1;

    public HungUp() {
        super("we have hung up");
    }
}
