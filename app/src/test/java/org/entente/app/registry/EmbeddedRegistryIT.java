package org.entente.app.registry;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmbeddedRegistry.class)
final class EmbeddedRegistryIT extends RegistryContract {

    EmbeddedRegistryIT(RegistryServer registry) {
        super(registry.url(), Map.of());
    }
}
