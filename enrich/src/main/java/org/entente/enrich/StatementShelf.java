package org.entente.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.entente.analysis.replay.Statements;

/**
 * What each article states: under its id what stands now, and once there is more than one text of it, what each of them
 * says by itself, under the id and the number of the revision.
 *
 * @param store where it is kept
 */
record StatementShelf(KeyValueStore<String, Statements> store) {

    /** Empty until the story of the article is known. */
    Optional<Statements> standing(String id) {
        return Optional.ofNullable(store.get(id));
    }

    void stand(String id, Statements now) {
        store.put(id, now);
    }

    /**
     * Whether that text has been read.
     *
     * @param before what stands now
     */
    boolean holds(String id, Optional<Statements> before, int revision) {
        return before.filter(now -> now.enriched().revision() == revision).isPresent()
                || store.get(key(id, revision)) != null;
    }

    void keep(String id, Statements made) {
        store.put(key(id, made.enriched().revision()), made);
    }

    /**
     * What stands once all texts of the article, this one included, have been heard in their order.
     *
     * @param before what stands now
     */
    Statements withAllTexts(String id, Optional<Statements> before, Statements made) {
        List<Statements> texts = texts(id);
        if (texts.isEmpty()) {
            before.filter(now -> !now.enriched().kinship().isOfAnother()).ifPresent(texts::add);
        }
        texts.removeIf(text -> text.enriched().revision() == made.enriched().revision());
        texts.add(made);
        if (texts.size() == 1) {
            return made;
        }
        texts.forEach(text -> keep(id, text));
        return texts.stream()
                .sorted(Comparator.comparingInt(text -> text.enriched().revision()))
                .reduce(Statements::revisedBy)
                .orElse(made);
    }

    void forgetTexts(String id) {
        texts(id).forEach(text -> store.delete(key(id, text.enriched().revision())));
    }

    private List<Statements> texts(String id) {
        List<Statements> texts = new ArrayList<>();
        try (KeyValueIterator<String, Statements> found = store.prefixScan(id + "/", new StringSerializer())) {
            while (found.hasNext()) {
                KeyValue<String, Statements> entry = found.next();
                texts.add(entry.value);
            }
        }
        return texts;
    }

    private static String key(String id, int revision) {
        return id + "/" + revision;
    }
}
