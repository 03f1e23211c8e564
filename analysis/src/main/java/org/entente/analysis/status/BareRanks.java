package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.Tokens;

/** Finds ranks whose head is understood: "from strategic to comprehensive strategic", "a comprehensive one". */
record BareRanks(Modifiers modifiers) {

    private static final int RELATION_WITHIN = 9;
    private static final long STRATEGIC = Tokens.hashOf("strategic");
    private static final long COMPREHENSIVE = Tokens.hashOf("comprehensive");

    /** "from strategic to comprehensive strategic", "a comprehensive strategic one": the head is understood. */
    void addTo(Words words, List<LabelMention> found) {
        for (int i = 0; i < words.size(); i++) {
            if (words.hash(i) != STRATEGIC && words.hash(i) != COMPREHENSIVE) {
                continue;
            }
            ModifierRole role = modifiers.of(words, i);
            if (role != ModifierRole.STRATEGIC && role != ModifierRole.COMPREHENSIVE) {
                continue;
            }
            int first = i;
            Set<ModifierRole> seen = EnumSet.noneOf(ModifierRole.class);
            while (i < words.size()) {
                ModifierRole next = modifiers.of(words, i);
                if (next != ModifierRole.STRATEGIC
                        && next != ModifierRole.COMPREHENSIVE
                        && !(next == ModifierRole.RANK && i > first)) {
                    break;
                }
                seen.add(next);
                i++;
            }
            int end = WordList.RANK_NOUN.holds(words, i) ? i + 1 : i;
            boolean taken = false;
            for (LabelMention mention : found) {
                taken |= mention.overlaps(first, end);
            }
            if (!taken && isElliptic(words, first, end, i)) {
                Label label = seen.contains(ModifierRole.COMPREHENSIVE)
                        ? seen.contains(ModifierRole.STRATEGIC) || isAddedToStrategic(words, found, first)
                                ? Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP
                                : Label.COMPREHENSIVE_PARTNERSHIP
                        : Label.STRATEGIC_PARTNERSHIP;
                found.add(LabelMention.of(label, LabelForm.TIE, Strength.WEAK, first, first, end));
            }
        }
    }

    /** "Lift the strategic partnership to a comprehensive one", "it became comprehensive": the one word is added to the other. */
    private static boolean isAddedToStrategic(Words words, List<LabelMention> found, int first) {
        int to = words.is(first - 1, "a") || words.is(first - 1, "the") ? first - 2 : first - 1;
        return WordList.TO_BARE_RANK.holds(words, to)
                && any(found, label -> label.label() == Label.STRATEGIC_PARTNERSHIP && label.end() <= to);
    }

    private static boolean isElliptic(Words words, int first, int end, int adjectivesEnd) {
        if (end > adjectivesEnd) {
            return true;
        }
        boolean headMissing =
                end >= words.size() || words.isPunctuation(end) || WordList.AFTER_BARE_RANK.holds(words, end);
        return headMissing && (WordList.BEFORE_BARE_RANK.holds(words, first - 1) || areRelationsNow(words, first - 1));
    }

    /** "Relations with Oman are now strategic". */
    private static boolean areRelationsNow(Words words, int now) {
        return words.is(now, "now")
                && WordList.COPULA.holds(words, now - 1)
                && WordList.RELATION.isAmong(words, now - RELATION_WITHIN, now);
    }
}
