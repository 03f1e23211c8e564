package org.entente.app.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.entente.schemas.TopicMisfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On topics that somebody else created: articles and letters to them would not meet where there are more partitions of one. */
class TopicMisfitIT {

    @TempDir
    Path directory;

    @Test
    void serviceRefusesATopicWithAnotherNumberOfPartitions() throws Exception {
        // Given
        try (Platform platform = Platform.start(Platform.Wish.embedded(directory.resolve("data")))) {
            Addresses addresses = platform.addresses();
            try (Admin admin = Admin.create(addresses.asClientSettings())) {
                admin.createTopics(List.of(new NewTopic("copies.letters", 12, (short) 1)))
                        .all()
                        .get(20, TimeUnit.SECONDS);
            }

            // When, then
            assertThatThrownBy(() -> Services.enrich(addresses, directory.resolve("state"), Map.of()))
                    .isInstanceOf(TopicMisfit.class)
                    .hasMessage("topic copies.letters has 12 partitions, the catalogue says 6:"
                            + " create it anew, with that many");
        }
    }
}
