package org.entente.schemas;

/** What the key of a topic says; all keys are UTF-8 strings. */
public enum TopicKey {
    ARTICLE_ID("article id"),
    DYAD("dyad"),
    SOURCE("source"),
    FEED_URL("feed URL"),
    FILE("file path"),
    PART("part of the keys");

    private final String inWords;

    TopicKey(String inWords) {
        this.inWords = inWords;
    }

    public String inWords() {
        return inWords;
    }
}
