package org.entente.analysis.status;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;

/** A list of words that a rule asks for; the words stand in {@code word-lists.csv}. */
enum WordList {
    FIELD,
    JOINED,
    SIGNATORY,
    PART_OF_HOUSE,
    EXAMPLE,
    ENVOY_BETWEEN,
    JUDGING,
    JUDGED_FOR,
    LAW,
    AFTER_LAW,
    BODY,
    WARM_NOUN,
    ANSWERING,
    ANSWER_PREPOSITION,
    SCHEME_NOUN,
    KEPT_SO,
    VENUE,
    VENUE_PREPOSITION,
    SECTOR,
    SECTOR_PREPOSITION,
    OUTSIDER,
    PART_OF_PARLIAMENT,
    MISTAKEN,
    OWN_ITEM,
    BARGAIN,
    SELF_STYLED,
    INVOKING,
    THING_PRONOUN,
    HOURS,
    STILL_RECOGNISED,
    LOWER_RUNG,
    RATIFYING,
    LOWER_POST,
    ORDERING,
    PLURAL_LEADERS,
    BUYING,
    PURCHASE,
    NO_STATE,
    SERVICE,
    LINE,
    POWERS,
    LIGHT_OBJECT,
    RISING,
    STRENGTHENING,
    TEMPER,
    BEING,
    SECOND_NAME,
    SIDE,
    TOPIC_LINK,
    TOPIC_END,
    FORCES,
    LABEL_ATTRIBUTE,
    PARTNERSHIP_PAPER,
    BEFORE_BARE_RANK,
    AFTER_BARE_RANK,
    GO_BETWEEN,
    MEDIATION,
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
    MAKING,
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
    VAGUE_COUNT,
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
    CROWD,
    LASTING_LACK,
    LISTING,
    SWITCHING,
    PAPER_ITSELF,
    BORDERS,
    TURNING_OUT,
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
    PERFECT,
    PERFECT_MODAL,
    RELATION,
    LASTING,
    OUTCOME,
    NAMING,
    NAMED_AS,
    COUNTING,
    COMPARING,
    OWN,
    UNDER,
    GIVEN_TO,
    COMMEMORATION,
    MEMBERSHIP,
    PRONOUN_OF_LABEL,
    TIME_UNIT,
    COOPERATING,
    RANK_ADJECTIVE,
    PRIVATE_BODY,
    TRADE,
    TIME_PHRASE,
    PART_OF_DAY,
    DID,
    ACT,
    OF_SAME_KIND,
    PAPER_TO_COME,
    STATE_BODY,
    EXISTING,
    WITHDRAWING,
    ENTERING,
    RANK_NOUN,
    RESULT,
    TO_BARE_RANK,
    COMMANDING,
    LEAVING,
    COUNTED_LIGHT,
    COUNTED_STATES,
    PROSPECTIVE,

    /** What is said of an accord that is not made yet. */
    PLANNED,

    /** Those who have held an office when it is theirs no more. */
    OFFICE,
    BEFORE_MONTH,
    BEFORE_NOUN,
    BEHIND_PARTICIPLE,
    PARTICIPLE_AUXILIARY,
    CLAUSE_OPENER;

    private static final Entries NONE = new Entries(new PhraseTable<>(), new HashSet<>());
    private static final Map<WordList, Entries> LISTS = read();

    /** The words of one list, to be asked for by hash and by letters. */
    private record Entries(PhraseTable<Boolean> byHash, Set<String> folded) {}

    private static Map<WordList, Entries> read() {
        var lists = new EnumMap<WordList, Entries>(WordList.class);
        for (DataFile.Row row :
                DataFile.beside(WordList.class, "word-lists.csv", 2).rows()) {
            var list = new Entries(new PhraseTable<>(), new HashSet<>());
            for (String word : row.list(1)) {
                list.byHash().add(word, true);
                list.folded().add(word);
            }
            lists.put(valueOf(row.get(0).toUpperCase(Locale.ROOT)), list);
        }
        for (WordList list : values()) {
            if (!lists.containsKey(list)) {
                throw new IllegalStateException("word-lists.csv has no list " + list);
            }
        }
        return lists;
    }

    private Entries list() {
        return LISTS.getOrDefault(this, NONE);
    }

    /** Whether the word at this place is on the list; no place outside the sentence is. */
    boolean holds(Words words, int at) {
        return at >= 0 && at < words.size() && list().byHash().begins(words.hash(at));
    }

    boolean holds(String folded) {
        return list().folded().contains(folded);
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
