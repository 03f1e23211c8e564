package org.entente.schemas;

import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Where schemas are registered, and the serdes that go through it.
 *
 * <p>Values are in Confluent's wire format: a zero byte, the id of the schema in four bytes, Avro's binary encoding.
 */
public final class Registry {

    private static final String URL = "schema.registry.url";
    private static final String GENERATED = "org.entente.schemas.avro";

    static {
        // Avro refuses to read into generated classes whose package nobody has vouched for.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(GENERATED)));
    }

    private final Map<String, Object> settings;

    private Registry(Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /**
     * @param url of the registry, or {@code mock://name} for one that lives in this process only
     */
    public static Registry at(String url) {
        return with(Map.of(URL, url));
    }

    /**
     * @param settings of Confluent's serializers, {@code schema.registry.url} among them
     * @throws IllegalArgumentException where the URL is missing or the settings ask for what the client cannot do
     */
    public static Registry with(Map<String, String> settings) {
        if (!settings.containsKey(URL)) {
            throw new IllegalArgumentException("setting " + URL + " is missing");
        }
        if ("OAUTHBEARER".equals(settings.get("bearer.auth.credentials.source"))) {
            throw new IllegalArgumentException(
                    "bearer.auth.credentials.source=OAUTHBEARER needs a newer registry client:"
                            + " build with -Dconfluent.version=8.0.0 or later, or use a static token");
        }
        return new Registry(new HashMap<>(settings));
    }

    /** Reads and writes the values of a topic. */
    public <T> Serde<T> serde(Topic<T> topic) {
        return Serdes.serdeFrom(
                new TopicSerializer<>(topic, serializer()), new CodecDeserializer<>(topic.codec(), deserializer()));
    }

    /** Reads and writes the values of a store. */
    public <T> Serde<T> serde(Stored<T> stored) {
        return Serdes.serdeFrom(
                new CodecSerializer<>(stored.codec(), serializer()),
                new CodecDeserializer<>(stored.codec(), deserializer()));
    }

    private KafkaAvroSerializer serializer() {
        Map<String, Object> serializing = new HashMap<>(settings);
        serializing.putIfAbsent("auto.register.schemas", true);
        var serializer = new KafkaAvroSerializer();
        serializer.configure(serializing, false);
        return serializer;
    }

    private KafkaAvroDeserializer deserializer() {
        Map<String, Object> deserializing = new HashMap<>(settings);
        deserializing.put("specific.avro.reader", true);
        var deserializer = new KafkaAvroDeserializer();
        deserializer.configure(deserializing, false);
        return deserializer;
    }
}
