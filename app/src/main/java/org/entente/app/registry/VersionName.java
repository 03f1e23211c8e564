package org.entente.app.registry;

import java.util.List;
import java.util.Optional;
import org.entente.app.registry.Entry.SchemaVersion;

/**
 * How a request names a version of a subject.
 *
 * @param number the version, or {@link #LATEST}
 */
record VersionName(int number) {

    private static final int LATEST = -1;
    private static final String LATEST_WORD = "latest";

    static VersionName parse(String text) {
        if (text.equals(LATEST_WORD)) {
            return new VersionName(LATEST);
        }
        try {
            int number = Integer.parseInt(text);
            if (number > 0 || number == LATEST) {
                return new VersionName(number);
            }
            throw Refusal.invalidVersion(text);
        } catch (NumberFormatException e) {
            throw Refusal.invalidVersion(text);
        }
    }

    boolean isLatest() {
        return number == LATEST;
    }

    /** The version meant, out of these in their order. */
    Optional<SchemaVersion> in(List<SchemaVersion> versions) {
        if (isLatest()) {
            return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
        }
        return versions.stream().filter(version -> version.version() == number).findFirst();
    }
}
