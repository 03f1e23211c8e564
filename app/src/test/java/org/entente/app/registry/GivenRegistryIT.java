package org.entente.app.registry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * The contract against any registry: {@code SCHEMA_REGISTRY_URL}, {@code SCHEMA_REGISTRY_USER_INFO} as user:password, and the
 * differences to expect of it in {@code SCHEMA_REGISTRY_DIFFERENCES}, by name and with commas between them.
 */
@EnabledIfEnvironmentVariable(
        named = "SCHEMA_REGISTRY_URL",
        matches = "http.*",
        disabledReason = "SCHEMA_REGISTRY_URL is not set")
final class GivenRegistryIT extends RegistryContract {

    GivenRegistryIT() {
        super(Objects.requireNonNull(System.getenv("SCHEMA_REGISTRY_URL")), credentials(), differences());
    }

    private static Difference[] differences() {
        String names = Objects.requireNonNullElse(System.getenv("SCHEMA_REGISTRY_DIFFERENCES"), "");
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> Difference.valueOf(name.strip()))
                .toArray(Difference[]::new);
    }

    private static Map<String, String> credentials() {
        String userInfo = System.getenv("SCHEMA_REGISTRY_USER_INFO");
        var settings = new HashMap<String, String>();
        if (userInfo != null) {
            settings.put("basic.auth.credentials.source", "USER_INFO");
            settings.put("basic.auth.user.info", userInfo);
        }
        return settings;
    }
}
