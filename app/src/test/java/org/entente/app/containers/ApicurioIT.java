package org.entente.app.containers;

import java.util.Map;
import org.entente.app.registry.Difference;
import org.entente.app.registry.RegistryContract;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract against a registry that others wrote, which is what says that the contract is right. */
@Tag("containers")
@ExtendWith(SharedPlatform.class)
final class ApicurioIT extends RegistryContract {

    ApicurioIT(Platform platform) {
        super(
                platform.registryUrl(),
                Map.of(),
                Difference.LEVEL_IS_NONE_AT_FIRST,
                Difference.LEVEL_OF_SUBJECT_FALLS_BACK,
                Difference.CHECK_LOOKS_AT_ALL_VERSIONS,
                Difference.NO_MODES,
                Difference.ANY_TEXT_IS_A_VERSION,
                Difference.UNREADABLE_IS_PLAIN_400,
                Difference.NO_SUBJECTS_OF_AN_ID);
    }
}
