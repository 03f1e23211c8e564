package org.entente.analysis.status;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.analysis.text.DataFile;

/** A list of words that a rule asks for; the words stand in {@code word-lists.csv}. */
enum WordList {
    COPULA,
    PAST_COPULA,
    BEFORE_PARTNER,
    ARTICLE_OF_PARTNER,
    BEFORE_HELD,
    STILL_DOING,
    MODAL,
    MADE_TO_DO,
    ORDINAL,
    ADVERB_BEFORE_ING,
    DETERMINER,
    GERUND_OPENER,
    PASSIVE,
    CAUSATIVE,
    GOVERNING_PREPOSITION,
    PLACE_PREPOSITION,
    TOPIC_PREPOSITION,
    FROM_NOW_ON,
    GOING_HOME,
    COMING_BACK,
    GOING_AWAY,
    SAID_BEFORE,
    NO_CHANGE,
    ANSWERABLE,
    CONTRAST,
    REPORT_NOUN,
    FALSE,
    EVENT,
    INDEFINITE,
    OBLIQUE,
    DEFINITE,
    SUBJECT_PRONOUN,
    THREATENING,
    CONDITIONAL_MODAL,
    DEADLINE,
    DOCUMENT_TO,
    STATUS_NOUN,
    NAMING_PREPOSITION,
    FUTURE_MARK,
    PERFECT_MODAL,
    RELATION,
    LASTING,
    OUTCOME,
    NAMING,
    UNDER,
    GIVEN_TO,
    COMMEMORATION,
    MEMBERSHIP,
    PRONOUN_OF_LABEL,
    TIME_UNIT,
    PROSPECTIVE;

    private static final Map<WordList, Set<String>> LISTS = read();

    private static Map<WordList, Set<String>> read() {
        Map<WordList, Set<String>> lists = new EnumMap<>(WordList.class);
        for (DataFile.Row row :
                DataFile.beside(WordList.class, "word-lists.csv", 2).rows()) {
            lists.put(valueOf(row.get(0).toUpperCase(Locale.ROOT)), Set.copyOf(row.list(1)));
        }
        for (WordList list : values()) {
            if (!lists.containsKey(list)) {
                throw new IllegalStateException("word-lists.csv has no list " + list);
            }
        }
        return lists;
    }

    private Set<String> list() {
        return LISTS.getOrDefault(this, Set.of());
    }

    /** Whether the word at this place is on the list; no place outside the sentence is. */
    boolean holds(Words words, int at) {
        return at >= 0 && at < words.size() && list().contains(words.folded(at));
    }

    boolean holds(String folded) {
        return list().contains(folded);
    }

    /** Whether some word from here up to there is on the list. */
    boolean isAmong(Words words, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(words.size(), to); i++) {
            if (holds(words, i)) {
                return true;
            }
        }
        return false;
    }
}
