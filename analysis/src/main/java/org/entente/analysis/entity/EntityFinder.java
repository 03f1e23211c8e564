package org.entente.analysis.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/**
 * Finds the states, blocs, places, people and organs that a passage names, each with the state it stands for.
 *
 * <p>The longest name on word boundaries wins; a longer name that stands for no state ("South China Sea") silences the
 * shorter one in it. A person stands for a state only while in office. Safe for use by many threads.
 */
public final class EntityFinder {

    private final Dictionary dictionary;

    EntityFinder(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The finder with the names that ship with the program; read on first use. */
    public static EntityFinder standard() {
        return Standard.FINDER;
    }

    /** The names in the sentences of the passage, in order of place. */
    public List<Entity> find(Passage passage, LocalDate publishedOn) {
        return find(passage, Optional.of(publishedOn));
    }

    /** As {@link #find(Passage, LocalDate)}, for a text of unknown date: people stand for the state of any office. */
    public List<Entity> find(Passage passage) {
        return find(passage, Optional.empty());
    }

    private List<Entity> find(Passage passage, Optional<LocalDate> day) {
        var search = new PassageSearch(dictionary, passage, day);
        for (Sentence sentence : passage.sentences()) {
            search.read(sentence);
        }
        return search.found();
    }

    /** Holds the finder until it is first asked for. */
    private static final class Standard {
        private static final EntityFinder FINDER = new EntityFinder(Dictionary.read());
    }
}
