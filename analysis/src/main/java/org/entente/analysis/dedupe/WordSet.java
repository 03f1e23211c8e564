package org.entente.analysis.dedupe;

import java.util.Arrays;
import java.util.Collection;
import org.entente.analysis.text.Tokens;

/** Words of a data file, looked up by their token hash. */
final class WordSet {

    private final long[] table;

    private WordSet(long[] hashes) {
        int room = Integer.highestOneBit(Math.max(4, hashes.length) * 4);
        table = new long[room];
        for (long hash : hashes) {
            int at = (int) hash & (room - 1);
            while (table[at] != 0 && table[at] != hash) {
                at = (at + 1) & (room - 1);
            }
            table[at] = hash;
        }
    }

    static WordSet read(String name) {
        long[] hashes = WordList.lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.contains("'s"))
                .mapToLong(Tokens::hashOf)
                .toArray();
        return new WordSet(hashes);
    }

    /** The words by the hash of their stem. */
    static WordSet readStems(String name) {
        long[] hashes = WordList.lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .mapToLong(Stem::of)
                .toArray();
        return new WordSet(hashes);
    }

    static WordSet of(Collection<Long> hashes) {
        return new WordSet(hashes.stream().mapToLong(Long::longValue).toArray());
    }

    boolean contains(long hash) {
        int mask = table.length - 1;
        int at = (int) hash & mask;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return true;
            }
            at = (at + 1) & mask;
        }
        return false;
    }
}
