package org.entente.app.registry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The one user name and password that the registry accepts; never printed. */
public record Credentials(String user, String password) {

    private static final String SCHEME = "Basic ";

    public Credentials {
        if (user.isBlank() || user.contains(":")) {
            throw new IllegalArgumentException("a registry user has a name without a colon, got '" + user + "'");
        }
        if (password.isEmpty()) {
            throw new IllegalArgumentException("registry user " + user + " has no password");
        }
    }

    /** Whether an {@code Authorization} header names this user, in a time that tells nothing about how close it came. */
    boolean isShownBy(@Nullable String header) {
        byte[] shown = header == null ? new byte[0] : header.getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(shown, expectedHeader().getBytes(StandardCharsets.UTF_8));
    }

    private String expectedHeader() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return SCHEME + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Credentials[" + user + "]";
    }
}
