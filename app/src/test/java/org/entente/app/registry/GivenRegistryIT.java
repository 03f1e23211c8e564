package org.entente.app.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract against any registry: {@code SCHEMA_REGISTRY_URL}, and {@code SCHEMA_REGISTRY_USER_INFO} as user:password. */
@EnabledIfEnvironmentVariable(
        named = "SCHEMA_REGISTRY_URL",
        matches = "http.*",
        disabledReason = "SCHEMA_REGISTRY_URL is not set")
final class GivenRegistryIT extends RegistryContract {

    GivenRegistryIT() {
        super(Objects.requireNonNull(System.getenv("SCHEMA_REGISTRY_URL")), credentials());
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
