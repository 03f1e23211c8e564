package org.entente.schemas;

/**
 * What one state store keeps.
 *
 * @param name the store
 * @param codec how its values are written
 * @param <T> the record
 */
public record Stored<T>(String name, Codec<T> codec) {}
