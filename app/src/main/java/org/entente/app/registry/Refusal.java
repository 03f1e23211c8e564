package org.entente.app.registry;

/** A request that is answered with one of Confluent's error codes; its first three digits are the HTTP status. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int HTTP_DIGITS = 1000;

    private final int code;

    private Refusal(int code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }

    int status() {
        int status = code;
        while (status >= HTTP_DIGITS) {
            status /= 10;
        }
        return status;
    }

    static Refusal http(int status, String message) {
        return new Refusal(status, message);
    }

    static Refusal noSubject(String subject) {
        return new Refusal(40401, "Subject '" + subject + "' not found.");
    }

    static Refusal noVersion(int version) {
        return new Refusal(40402, "Version " + version + " not found.");
    }

    static Refusal noSchema() {
        return new Refusal(40403, "Schema not found");
    }

    static Refusal noSchema(int id) {
        return new Refusal(40403, "Schema " + id + " not found");
    }

    static Refusal subjectAlreadyDeleted(String subject) {
        return new Refusal(
                40404, "Subject '" + subject + "' was soft deleted. Set permanent=true to delete permanently");
    }

    static Refusal subjectNotDeletedYet(String subject) {
        return new Refusal(40405, "Subject '" + subject + "' was not deleted first before being permanently deleted");
    }

    static Refusal versionAlreadyDeleted(String subject, int version) {
        return new Refusal(
                40406,
                "Subject '" + subject + "' Version " + version
                        + " was soft deleted. Set permanent=true to delete permanently");
    }

    static Refusal versionNotDeletedYet(String subject, int version) {
        return new Refusal(
                40407,
                "Subject '" + subject + "' Version " + version
                        + " was not deleted first before being permanently deleted");
    }

    static Refusal noLevelOf(String subject) {
        return new Refusal(40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static Refusal noModeOf(String subject) {
        return new Refusal(40409, "Subject '" + subject + "' does not have subject-level mode configured");
    }

    static Refusal incompatible(String subject, String details) {
        return new Refusal(
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"" + subject
                        + "\", details: " + details);
    }

    static Refusal invalidSchema(String details) {
        return new Refusal(42201, "Invalid schema, details: " + details);
    }

    static Refusal invalidVersion(String version) {
        return new Refusal(
                42202,
                "The specified version '" + version
                        + "' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\"");
    }

    static Refusal invalidLevel(String level) {
        return new Refusal(
                42203,
                "Invalid compatibility level '" + level + "'. Valid values are none, backward, forward, full,"
                        + " backward_transitive, forward_transitive, and full_transitive");
    }

    static Refusal invalidMode(String mode) {
        return new Refusal(
                42204, "Invalid mode '" + mode + "'. Valid values are READWRITE, READONLY and READONLY_OVERRIDE");
    }

    static Refusal readOnly(String subject) {
        return new Refusal(42205, "Subject " + subject + " is in read-only mode");
    }

    static Refusal registryIsReadOnly() {
        return new Refusal(42205, "The registry is in read-only mode");
    }

    static Refusal notKept(String why) {
        return new Refusal(50001, "Error in the backend data store: " + why);
    }
}
