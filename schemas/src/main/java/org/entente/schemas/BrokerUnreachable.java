package org.entente.schemas;

/** The broker does not answer, or refuses; the command that needed it ends with exit code 4. */
public final class BrokerUnreachable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public BrokerUnreachable(String message, Throwable cause) {
        super(message, cause);
    }
}
