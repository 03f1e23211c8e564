package org.entente.ingest.fetch;

import java.time.Duration;
import java.util.List;

/**
 * How the web is asked.
 *
 * @param userAgent how we introduce ourselves, with an address for complaints
 * @param deadline for a whole request with its redirects
 * @param largest the most bytes that a body may have once unpacked
 * @param opened address ranges that may be reached although they are not public
 */
public record FetchSettings(String userAgent, Duration deadline, int largest, List<AddressRange> opened) {

    public static final String USER_AGENT = "Entente/0.1 (news reader)";
    public static final Duration DEADLINE = Duration.ofSeconds(30);
    public static final int LARGEST = 16 * 1024 * 1024;

    public FetchSettings {
        opened = List.copyOf(opened);
        if (userAgent.isBlank() || userAgent.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("user.agent must be plain text on one line, got " + userAgent);
        }
    }

    public static FetchSettings standard() {
        return new FetchSettings(USER_AGENT, DEADLINE, LARGEST, List.of());
    }
}
