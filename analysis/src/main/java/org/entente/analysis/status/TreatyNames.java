package org.entente.analysis.status;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.status.LabelMention.Strength;

/** What a treaty is by its adjectives, its topic and what it obliges to. */
record TreatyNames(Modifiers modifiers) {

    private static final int FORCES_WITHIN = 12;
    private static final int AIDING_WITHIN = 16;
    private static final int RELATIVE_WITHIN = 6;
    private static final int TOPIC_WORDS_AT_MOST = 7;
    private static final int FIELD_WORDS = 4;

    /** A treaty is what its adjectives or its topic make it. */
    Optional<LabelMention> name(
            Words words, LabelHead head, Set<ModifierRole> before, int first, int headFirst, int headEnd) {
        Set<ModifierRole> seen = EnumSet.copyOf(before);
        int end = headEnd;
        if (WordList.TOPIC_LINK.holds(words, headEnd)) {
            int limit = Math.min(words.size(), headEnd + 1 + TOPIC_WORDS_AT_MOST);
            for (int i = headEnd + 1;
                    i < limit
                            && (!words.isPunctuation(i) || isInName(words, i))
                            && (!WordList.TOPIC_END.holds(words, i) || isInField(words, i));
                    i++) {
                if (isInField(words, i)) {
                    limit = Math.min(words.size(), limit + FIELD_WORDS);
                }
                ModifierRole role = modifiers.of(words, i);
                if (role != null && role != ModifierRole.FILLER && !isTrainingOfOthers(words, i)) {
                    seen.add(role);
                    end = i + 1;
                }
            }
        }
        boolean status = seen.contains(ModifierRole.STRATEGIC) || seen.contains(ModifierRole.COMPREHENSIVE);
        boolean strategic = before.contains(ModifierRole.STRATEGIC) && !seen.contains(ModifierRole.OTHER);
        Label label;
        if (seen.contains(ModifierRole.ALLIANCE)
                || (seen.contains(ModifierRole.MUTUAL) && seen.contains(ModifierRole.DEFENCE))) {
            label = Label.ALLIANCE;
        } else if (seen.contains(ModifierRole.FRIENDSHIP)) {
            label = Label.FRIENDSHIP_TREATY;
        } else if (status && end > headEnd && followsPartnership(words, end)) {
            return Optional.empty();
        } else if (seen.contains(ModifierRole.OTHER)) {
            return Optional.empty();
        } else if (seen.contains(ModifierRole.DEFENCE)) {
            label = Label.DEFENCE_COOPERATION;
        } else if (strategic) {
            label = before.contains(ModifierRole.COMPREHENSIVE)
                    ? Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP
                    : Label.STRATEGIC_PARTNERSHIP;
        } else if (!seen.contains(ModifierRole.STRATEGIC) && isAboutForces(words, headEnd)) {
            return Optional.of(
                    LabelMention.of(Label.DEFENCE_COOPERATION, head.form(), Strength.BARE, first, headFirst, headEnd));
        } else {
            return Optional.empty();
        }
        return Optional.of(LabelMention.of(label, head.form(), Strength.STRONG, first, headFirst, end));
    }

    /** "Treaty of good-neighbourliness, friendship and cooperation": the comma stands in its name. */
    private static boolean isInName(Words words, int comma) {
        return words.is(comma, ",")
                && WordList.TREATY_TOPIC.holds(words, comma - 1)
                && (words.is(comma + 1, "friendship") || WordList.TREATY_TOPIC.holds(words, comma + 1));
    }

    /** "A memorandum on cooperation in the field of defence". */
    private static boolean isInField(Words words, int in) {
        int noun = words.is(in + 1, "the") ? in + 2 : in + 1;
        return words.is(in, "in") && WordList.FIELD.holds(words, noun) && words.is(noun + 1, "of");
    }

    /** "An accord that lets American forces use the bases": what it is about is told in its clause. */
    private static boolean isAboutForces(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + FORCES_WITHIN); i++) {
            if (WordList.WITHDRAWING.holds(words, i)) {
                return false;
            }
            if (WordList.FORCES.holds(words, i)) {
                return !WordList.WITHDRAWING.isAmong(words, i + 1, i + 4);
            }
            if (words.is(i, ".") || words.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    /** "An agreement on the training of teachers": no soldiers are meant. */
    private static boolean isTrainingOfOthers(Words words, int at) {
        return words.is(at, "training") && words.is(at + 1, "of") && !WordList.FORCES.isAmong(words, at + 2, at + 5);
    }

    private static boolean followsPartnership(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 4); i++) {
            if (words.folded(i).startsWith("partner")) {
                return true;
            }
        }
        return false;
    }

    /** "A pact under which each will come to the other's aid": the pact is an alliance, and what is told is told of it. */
    static LabelMention ofItsTreaty(Words words, LabelMention mention) {
        if (mention.label() != Label.ALLIANCE || !WordList.AIDING.holds(words, mention.first())) {
            return mention;
        }
        for (int i = mention.first() - 1; i > Math.max(0, mention.first() - AIDING_WITHIN); i--) {
            if (WordList.TREATY_NOUN.holds(words, i) && isRelative(words, i + 1, mention.first())) {
                return LabelMention.of(Label.ALLIANCE, LabelForm.TREATY, Strength.STRONG, i, i, i + 1);
            }
        }
        return mention;
    }

    private static boolean isRelative(Words words, int from, int to) {
        for (int i = from; i < Math.min(to, from + RELATIVE_WITHIN); i++) {
            if (WordList.OBLIGING.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Treaty of friendship, cooperation and partnership": all of it is its name. */
    static LabelMention withWholeName(Words words, LabelMention mention) {
        if (mention.label() != Label.FRIENDSHIP_TREATY || mention.form() != LabelForm.TREATY) {
            return mention;
        }
        int last = mention.end();
        for (int i = last; i < words.size(); i++) {
            if (WordList.TREATY_TOPIC.holds(words, i)) {
                last = i + 1;
            } else if (!words.is(i, ",") && !words.is(i, "and")) {
                break;
            }
        }
        return mention.until(last);
    }
}
