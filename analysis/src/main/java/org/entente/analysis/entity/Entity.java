package org.entente.analysis.entity;

import org.entente.analysis.text.Field;

/**
 * A name found in a text.
 *
 * @param type what it stands for
 * @param id its own id: {@code VNM}, {@code ASEAN}, {@code person/xi-jinping}, {@code place/hanoi}
 * @param actor the state or bloc it stands for, as in {@link Dyad}; empty if none
 * @param name the name as it stands in the text
 * @param field the text that the offsets count in
 * @param start offset of the first UTF-16 code unit
 * @param end offset behind the last one
 */
public record Entity(EntityType type, String id, String actor, String name, Field field, int start, int end) {

    public Entity {
        if (id.isBlank() || end <= start) {
            throw new IllegalArgumentException(
                    "entity '" + name + "' needs an id and a place, got '" + id + "' at " + start + ".." + end);
        }
    }
}
