package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;

/**
 * Codes what states did to one another, sentence by sentence, from the names found in a passage.
 *
 * <p>Only a sentence that names two states is read. It gives at most one event for each pair of them: that of its main
 * clause. Safe for use by many threads.
 */
public final class EventCoder {

    /** Beside one of them "the North" or "the South" is the other. */
    private static final Set<String> KOREAS = Set.of("KOR", "PRK");

    private final Lexicon lexicon;
    private final CameoTable codes;

    private EventCoder(Lexicon lexicon, CameoTable codes) {
        this.lexicon = lexicon;
        this.codes = codes;
    }

    /** The coder with the patterns that ship with the program; read on first use. */
    public static EventCoder standard() {
        return Standard.CODER;
    }

    /** The events of the passage, in order of its sentences. The entities are those of the passage, in order of place. */
    public List<CodedEvent> code(Passage passage, List<Entity> entities) {
        List<CodedEvent> events = new ArrayList<>();
        int next = 0;
        for (Sentence sentence : passage.sentences()) {
            int start = sentence.span().start();
            int end = sentence.span().end();
            while (next < entities.size() && entities.get(next).start() < start) {
                next++;
            }
            int from = next;
            while (next < entities.size() && entities.get(next).end() <= end) {
                next++;
            }
            List<Entity> named = entities.subList(from, next);
            if (namesTwo(named) || any(named, entity -> KOREAS.contains(entity.actor()))) {
                events.addAll(new SentenceCoder(lexicon, codes, passage, sentence, named).code());
            }
        }
        return List.copyOf(events);
    }

    private static boolean namesTwo(List<Entity> entities) {
        String first = "";
        for (Entity entity : entities) {
            if (!entity.actor().isEmpty()) {
                if (first.isEmpty()) {
                    first = entity.actor();
                } else if (!first.equals(entity.actor())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Holds the coder until it is first asked for. */
    private static final class Standard {
        private static final EventCoder CODER = ofData();

        private static EventCoder ofData() {
            CameoTable codes = CameoTable.read();
            return new EventCoder(Lexicon.read(codes), codes);
        }
    }
}
