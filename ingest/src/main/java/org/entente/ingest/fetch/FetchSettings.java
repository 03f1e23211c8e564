package org.entente.ingest.fetch;

import java.time.Duration;
import java.util.List;

/**
 * How the web is asked.
 *
 * @param userAgent how we introduce ourselves
 * @param contact an address, of mail or a page, that those who are asked may complain to; empty if the operator gives none
 * @param deadline for a whole request with its redirects
 * @param largest the most bytes that a body may have once unpacked
 * @param opened address ranges that may be reached although they are not public
 */
public record FetchSettings(
        String userAgent, String contact, Duration deadline, int largest, List<AddressRange> opened) {

    public static final String USER_AGENT = "Entente/0.1 (news reader)";
    public static final Duration DEADLINE = Duration.ofSeconds(30);
    public static final int LARGEST = 8 * 1024 * 1024;

    public FetchSettings {
        opened = List.copyOf(opened);
        if (userAgent.isBlank() || isUnfit(userAgent)) {
            throw new IllegalArgumentException("user.agent must be plain text on one line, got " + userAgent);
        }
        if (isUnfit(contact) || (!contact.isBlank() && !contact.contains("@") && !contact.contains("://"))) {
            throw new IllegalArgumentException(
                    "contact must be an address as in desk@example.org or https://example.org/bot, got " + contact);
        }
        if (deadline.isZero()) {
            throw new IllegalArgumentException("fetch.deadline must be longer than nothing, got " + deadline);
        }
    }

    public static FetchSettings standard() {
        return new FetchSettings(USER_AGENT, "", DEADLINE, LARGEST, List.of());
    }

    /** What the header says: name, version and where to complain. */
    String introduction() {
        return contact.isBlank() ? userAgent : userAgent + " (+" + contact.strip() + ")";
    }

    /** The name that rules for robots are written for: that before the version. */
    String product() {
        return userAgent.strip().split("[/\\s]", 2)[0];
    }

    private static boolean isUnfit(String text) {
        return text.chars().anyMatch(c -> c < ' ' || c > '~');
    }
}
