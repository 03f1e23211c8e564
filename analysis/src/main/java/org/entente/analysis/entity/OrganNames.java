package org.entente.analysis.entity;

import java.util.Optional;
import org.entente.analysis.text.Tokens;

/** Finds the organ of a state that the words beside the state's name tell. */
final class OrganNames {

    private static final long POSSESSIVE =
            Tokens.of("China's").hash(Tokens.of("China's").size() - 1);
    private static final long OF = Tokens.hashOf("of");
    private static final long THE = Tokens.hashOf("the");
    /** The words of the longest phrase that names an organ, as "ministry of foreign affairs". */
    private static final int LONGEST_ORGAN = 5;

    private final Surroundings around;
    private final Dictionary dictionary;
    private final Tokens tokens;

    OrganNames(Surroundings around) {
        this.around = around;
        this.dictionary = around.dictionary();
        this.tokens = around.tokens();
    }

    /**
     * An organ beside a state's name.
     *
     * @param key what kind of organ
     * @param edge its first token where it stands before the name, behind its last where it stands behind
     */
    record Organ(String key, int edge) {}

    /** "The Ministry of Defence of Peru": the organ that the words before the state tell. */
    Optional<Organ> before(Name name, int first) {
        int of = first > around.start() && tokens.hash(first - 1) == THE ? first - 2 : first - 1;
        if (name.actor().isEmpty() || of <= around.start() || tokens.hash(of) != OF) {
            return Optional.empty();
        }
        int floor = around.last().map(Entity::end).orElse(0);
        for (int start = Math.max(around.start(), of - LONGEST_ORGAN); start < of; start++) {
            if (tokens.start(start) >= floor) {
                Optional<String> key = organIn(start, of);
                if (key.isPresent()) {
                    return Optional.of(new Organ(key.get(), start));
                }
            }
        }
        return Optional.empty();
    }

    /** The kind of organ that exactly these words name. */
    private Optional<String> organIn(int start, int stop) {
        NameTrie<String> organs = dictionary.organWords();
        int node = NameTrie.ROOT;
        for (int at = start; at < stop && node != NameTrie.NONE; at++) {
            node = organs.next(node, NameTrie.step(tokens, at));
        }
        return node == NameTrie.NONE
                ? Optional.empty()
                : organs.values(node).stream().findFirst();
    }

    /** "Chinese foreign ministry": the organ that the words behind the state tell. */
    Optional<Organ> behind(Name name, int end) {
        if (name.actor().isEmpty()) {
            return Optional.empty();
        }
        int at = end < around.end() && tokens.hash(end) == POSSESSIVE ? end + 1 : end;
        NameTrie<String> organs = dictionary.organWords();
        int node = NameTrie.ROOT;
        int organEnd = end;
        String key = "";
        for (; at < around.end(); at++) {
            node = organs.next(node, NameTrie.step(tokens, at));
            if (node == NameTrie.NONE) {
                break;
            }
            if (!organs.values(node).isEmpty()) {
                key = organs.values(node).get(0);
                organEnd = at + 1;
            }
        }
        return organEnd > end ? Optional.of(new Organ(key, organEnd)) : Optional.empty();
    }
}
