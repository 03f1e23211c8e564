package org.entente.analysis.status;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;

/** A list of words that a rule asks for; the words stand in {@code word-lists.csv}. */
enum WordList {
    TOPIC_LINK,
    TOPIC_END,
    FORCES,
    LABEL_ATTRIBUTE,
    PARTNERSHIP_PAPER,
    BEFORE_BARE_RANK,
    AFTER_BARE_RANK,
    GO_BETWEEN,
    STATEHOOD,
    NOUN_FOLLOWER,
    STATE_ITSELF,
    FIRST_OF_MANY,
    HOUSE,
    PRONOUN_FOR_TIES,
    CALLING,
    BROKEN,
    SHUTTING,
    HAPPENING,
    UNWELCOME,
    PROTEST,
    WARMING,
    STATES_TOLD_OF,
    ESTRANGEMENT,
    DOING_TO_RELATIONS,
    MAIN_VERB,
    LATER,
    OPENING_HOUSE,
    NOUN_PHRASE_END,
    STATE_PHRASE,
    LINK,
    PARTNER_LINK,
    LINK_END,
    LINK_BREAK,
    PASSED_OVER,
    STANDING_IN,
    COUNT,
    AFTER_COUNT,
    MEMBER_STATES,
    POINT_OF_COMPASS,
    EVENT_NOUN,
    PART_OF_STATE,
    HOLDING,
    OTHERS,
    WORLD_REGION,
    AUXILIARY,
    BID,
    BEFORE_OTHERS,
    SOME_OTHERS,
    BACKGROUND,
    WHEN_PREPOSITION,
    OPPONENT,
    TITLE_NOUN,
    RECEIVING,
    CO_ACTOR,
    PUTTING,
    SUPPOSING,
    PASSED,
    COMPARED,
    BEFORE_HOLDER,
    THAT_TITLE,
    PARLIAMENT,
    DEVELOPING,
    GOING,
    OBJECT_PRONOUN,
    SOMEBODY_ELSE,
    TREATY_TOPIC,
    AIDING,
    TREATY_NOUN,
    OBLIGING,
    RECENT_DAY,
    RENEWING,
    SOMEBODY,
    FOR_SOME,
    STATES_UNNAMED,
    APPOINTING,
    REOPENING,
    MEMBER,
    MEMBERSHIP_ITSELF,
    JOINING,
    MEMBER_TO_BE,
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
    COUNTING,
    COMPARING,
    OWN,
    UNDER,
    GIVEN_TO,
    COMMEMORATION,
    MEMBERSHIP,
    PRONOUN_OF_LABEL,
    TIME_UNIT,
    PROSPECTIVE;

    private static final int PLACES = values().length / Long.SIZE + 1;
    private static final long[] ON_NO_LIST = new long[PLACES];
    private static final Map<WordList, Set<String>> WORDS = read();
    private static final WordMap<long[]> LISTS_OF = byWord();

    private static Map<WordList, Set<String>> read() {
        var lists = new EnumMap<WordList, Set<String>>(WordList.class);
        for (DataFile.Row row :
                DataFile.beside(WordList.class, "word-lists.csv", 2).rows()) {
            lists.put(valueOf(row.get(0).toUpperCase(Locale.ROOT)), new HashSet<>(row.list(1)));
        }
        for (WordList list : values()) {
            if (!lists.containsKey(list)) {
                throw new IllegalStateException("word-lists.csv has no list " + list);
            }
        }
        return lists;
    }

    private static WordMap<long[]> byWord() {
        var lists = new WordMap<long[]>();
        WORDS.forEach((list, words) -> {
            for (String word : words) {
                long hash = Tokens.of(word).hash(0);
                long[] known = lists.getOrDefault(hash, ON_NO_LIST).clone();
                known[list.place()] |= list.bit();
                lists.put(hash, known);
            }
        });
        return lists;
    }

    /** The lists that a word is on, by its hash: one bit each. */
    static long[] listsOf(long word) {
        return LISTS_OF.getOrDefault(word, ON_NO_LIST);
    }

    private int place() {
        return ordinal() / Long.SIZE;
    }

    private long bit() {
        return 1L << ordinal();
    }

    /** Whether the word at this place is on the list; no place outside the sentence is. */
    boolean holds(Words words, int at) {
        return at >= 0 && at < words.size() && (words.lists(at)[place()] & bit()) != 0;
    }

    boolean holds(String folded) {
        Set<String> words = WORDS.get(this);
        return words != null && words.contains(folded);
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
