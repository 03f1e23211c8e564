package org.entente.analysis.text;

import org.jspecify.annotations.Nullable;

/**
 * Words in lower case, made once for all sentences that hold them: the few thousand that come up again and again are
 * kept by their hash, which equal words share.
 *
 * <p>Threads may overwrite each other's entries; each entry is right by itself.
 */
final class FoldedWords {

    private static final int ROOM = 1 << 14;

    private static final @Nullable Entry[] KEPT = new Entry[ROOM];

    private record Entry(long hash, String folded) {}

    private FoldedWords() {}

    static String of(Tokens tokens, int token) {
        long hash = tokens.hash(token);
        int slot = (int) hash & (ROOM - 1);
        Entry kept = KEPT[slot];
        if (kept != null && kept.hash() == hash) {
            return kept.folded();
        }
        Entry beside = KEPT[slot ^ 1];
        if (beside != null && beside.hash() == hash) {
            return beside.folded();
        }
        String folded = Folding.of(tokens.raw(token));
        if (kept != null) {
            KEPT[slot ^ 1] = kept;
        }
        KEPT[slot] = new Entry(hash, folded);
        return folded;
    }
}
