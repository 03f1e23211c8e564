package org.entente.schemas;

/** A topic is there but not as the catalogue says, so that records would not be found where they are looked for. */
public final class TopicMisfit extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TopicMisfit(String message) {
        super(message);
    }
}
