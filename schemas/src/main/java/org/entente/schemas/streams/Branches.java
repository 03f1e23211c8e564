package org.entente.schemas.streams;

import java.util.Map;
import org.apache.kafka.streams.kstream.KStream;

/**
 * The branches of a split, by the names they were given.
 *
 * @param split name of the split
 * @param streams by the name of split and branch
 * @param <V> what travels
 */
public record Branches<V>(String split, Map<String, KStream<String, V>> streams) {

    public Branches {
        streams = Map.copyOf(streams);
    }

    public KStream<String, V> to(String branch) {
        KStream<String, V> stream = streams.get(split + branch);
        if (stream == null) {
            throw new IllegalArgumentException("split " + split + " has no branch '" + branch + "'");
        }
        return stream;
    }
}
