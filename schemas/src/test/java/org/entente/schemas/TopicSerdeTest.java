package org.entente.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written to a topic comes back as it was, through the genuine serializer and registry client. */
class TopicSerdeTest {

    private static final int VALUES = 200;
    private static final Registry REGISTRY = Registry.at("mock://topic-serde-test");

    static Stream<Topic<?>> topics() {
        return Topics.all().stream();
    }

    @ParameterizedTest
    @MethodSource("topics")
    @SuppressWarnings("unchecked")
    void everyValueComesBackAsItWas(Topic<?> topic) {
        var serde = (Serde<Object>) REGISTRY.serde(topic);
        for (long seed = 0; seed < VALUES; seed++) {
            Object value = new RandomValues(seed).valueFor(topic);
            byte[] bytes = serde.serializer().serialize(topic.name(), value);
            assertThat(serde.deserializer().deserialize(topic.name(), bytes))
                    .as("seed %d", seed)
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    @SuppressWarnings("unchecked")
    void sizeIsThatOfTheBytesBehindTheWireHeader(Topic<?> topic) {
        Object value = new RandomValues(7).valueFor(topic);
        byte[] bytes = ((Serde<Object>) REGISTRY.serde(topic)).serializer().serialize(topic.name(), value);
        assertThat(((Topic<Object>) topic).sizeOf(value)).isEqualTo(bytes.length - 5);
    }

    @Test
    void headersSayWhatTheRecordIsAndReplaceThoseOfItsOrigin() {
        // Given
        var serializer = REGISTRY.serde(Topics.ALERTS_RAISED).serializer();
        var headers = new RecordHeaders();
        headers.add("ce_type", "org.entente.articles.raw".getBytes(StandardCharsets.UTF_8));

        // When
        var value = (org.entente.analysis.alert.Alert) new RandomValues(1).valueFor(Topics.ALERTS_RAISED);
        serializer.serialize("alerts.raised", headers, value);

        // Then
        assertThat(Stream.of(headers.toArray()).map(h -> h.key()))
                .containsExactlyInAnyOrder("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject");
        assertThat(new String(headers.lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("org.entente.alerts.raised");
    }

    static List<byte[]> nonsense() {
        return List.of(
                new byte[0],
                new byte[] {1, 2, 3},
                new byte[] {0, 0, 0, 0},
                new byte[] {0, 0, 0, 0, 99, 1, 2},
                "not avro".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("nonsense")
    void unreadableBytesAreASerializationException(byte[] bytes) {
        var deserializer = REGISTRY.serde(Topics.ARTICLES_RAW).deserializer();
        assertThatThrownBy(() -> deserializer.deserialize("articles.raw", bytes))
                .isInstanceOf(SerializationException.class);
    }

    @ParameterizedTest
    @MethodSource("topics")
    @SuppressWarnings("unchecked")
    void aValueThatEndsEarlyIsRefusedAlsoOnceItsSchemaIsKnown(Topic<?> topic) {
        // Given
        var serde = (Serde<Object>) REGISTRY.serde(topic);
        byte[] bytes = serde.serializer().serialize(topic.name(), new RandomValues(3).valueFor(topic));
        serde.deserializer().deserialize(topic.name(), bytes);

        // Then
        byte[] cut = Arrays.copyOf(bytes, bytes.length - 1);
        assertThatThrownBy(() -> serde.deserializer().deserialize(topic.name(), cut))
                .isInstanceOf(SerializationException.class)
                .matches(failure -> !RegistryPatience.isUnreachable(failure), "nobody waits for the registry");
    }

    @Test
    void aValueOfAnotherTopicIsRefusedByName() {
        // Given
        byte[] seen = REGISTRY.serde(Topics.ARTICLES_SEEN).serializer().serialize("articles.seen", (SeenArticle)
                new RandomValues(1).valueFor(Topics.ARTICLES_SEEN));

        // Then
        var deserializer = REGISTRY.serde(Topics.ARTICLES_RAW).deserializer();
        assertThatThrownBy(() -> deserializer.deserialize("articles.raw", seen))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("ArticleRaw")
                .hasMessageContaining("ArticleSeen");
    }
}
