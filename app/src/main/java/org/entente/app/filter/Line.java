package org.entente.app.filter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One line that a filter was given: an object with an id, or something it cannot use. */
public sealed interface Line {

    /** Names the line in the answer; its number where it names none. */
    String id();

    record Usable(String id, ObjectNode value) implements Line {}

    record Unusable(String id, String error) implements Line {}
}
