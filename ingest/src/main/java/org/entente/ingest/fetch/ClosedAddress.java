package org.entente.ingest.fetch;

import java.net.UnknownHostException;

/** An address that the guard does not let requests reach. It is known to the HTTP client as a name without address. */
final class ClosedAddress extends UnknownHostException {

    private static final long serialVersionUID = 1;

    ClosedAddress(String message) {
        super(message);
    }
}
