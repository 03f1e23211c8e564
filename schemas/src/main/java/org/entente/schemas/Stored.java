package org.entente.schemas;

/**
 * What one state store keeps.
 *
 * @param name the store
 * @param codec how its values are written
 * @param <T> the record
 */
public record Stored<T>(String name, Codec<T> codec) {

    /** Whether the topic behind the store takes the value, which is a record there as on any other topic. */
    public boolean fits(T value) {
        return AvroSize.of(codec.toAvro(value)) <= Topic.LARGEST_VALUE;
    }
}
