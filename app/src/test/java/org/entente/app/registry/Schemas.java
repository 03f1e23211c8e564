package org.entente.app.registry;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Small Avro schemas that differ in the ways that compatibility is about. */
final class Schemas {

    /** A required field. */
    static final String REQUIRED = "{\"name\":\"title\",\"type\":\"string\"}";

    /** A second required field. */
    static final String REQUIRED_TOO = "{\"name\":\"source\",\"type\":\"string\"}";

    /** A field that old data may lack. */
    static final String OPTIONAL = "{\"name\":\"language\",\"type\":\"string\",\"default\":\"und\"}";

    /** The optional field without its default. */
    static final String NO_LONGER_OPTIONAL = "{\"name\":\"language\",\"type\":\"string\"}";

    private Schemas() {}

    /** The fields before a change as the compatibility table names it. */
    static String[] before(String change) {
        return switch (change) {
            case "remove-required" -> new String[] {REQUIRED, REQUIRED_TOO};
            case "remove-optional" -> new String[] {REQUIRED, OPTIONAL};
            default -> new String[] {REQUIRED};
        };
    }

    /** The fields after a change as the compatibility table names it. */
    static String[] after(String change) {
        return switch (change) {
            case "add-required" -> new String[] {REQUIRED, REQUIRED_TOO};
            case "add-optional" -> new String[] {REQUIRED, OPTIONAL};
            default -> new String[] {REQUIRED};
        };
    }

    /** A record of that name with these fields. */
    static String record(String name, String... fields) {
        String list = Arrays.stream(fields).collect(Collectors.joining(","));
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"namespace\":\"contract\",\"fields\":[" + list + "]}";
    }
}
