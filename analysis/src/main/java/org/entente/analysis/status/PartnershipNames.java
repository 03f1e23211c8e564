package org.entente.analysis.status;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.status.LabelMention.Strength;

/** What a partnership, a partner, an alliance or an ally is by the words beside it. */
record PartnershipNames(Modifiers modifiers) {

    /** Partners, partnerships, allies and alliances. */
    Optional<LabelMention> name(
            Words words, LabelHead head, Set<ModifierRole> seen, int first, int headFirst, int headEnd) {
        if (WordList.LABEL_ATTRIBUTE.holds(words, headEnd)) {
            // "Alliance ministers", "partnership forum": the label only tells of which.
            return Optional.empty();
        }
        boolean isAlly = words.folded(headEnd - 1).startsWith("all");
        if (isAlly) {
            if (seen.contains(ModifierRole.OTHER)) {
                return Optional.empty();
            }
            boolean strong = seen.contains(ModifierRole.TREATY_ALLY)
                    || seen.contains(ModifierRole.DEFENCE)
                    || seen.contains(ModifierRole.MUTUAL);
            return Optional.of(LabelMention.of(
                    Label.ALLIANCE,
                    head.form(),
                    strong && head.form() == LabelForm.PARTNER ? Strength.STRONG : Strength.WEAK,
                    first,
                    headFirst,
                    headEnd));
        }
        int end = partnershipEnd(words, headEnd);
        Set<ModifierRole> behind = EnumSet.noneOf(ModifierRole.class);
        for (int i = headEnd; i < end; i++) {
            ModifierRole role = modifiers.of(words, i);
            if (role != null) {
                behind.add(role);
            }
        }
        Optional<Label> label = Optional.empty();
        Strength strength = Strength.STRONG;
        if (seen.contains(ModifierRole.ALL_WEATHER)) {
            label = Optional.of(Label.ALL_WEATHER_PARTNERSHIP);
        } else if (seen.contains(ModifierRole.STRATEGIC) && seen.contains(ModifierRole.COMPREHENSIVE)) {
            label = Optional.of(Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP);
        } else if (seen.contains(ModifierRole.STRATEGIC) || behind.contains(ModifierRole.STRATEGIC)) {
            label = Optional.of(Label.STRATEGIC_PARTNERSHIP);
        } else if (seen.contains(ModifierRole.OTHER)) {
            return Optional.empty();
        } else if (seen.contains(ModifierRole.COMPREHENSIVE)) {
            label = Optional.of(Label.COMPREHENSIVE_PARTNERSHIP);
        } else if (seen.contains(ModifierRole.DEFENCE)) {
            label = Optional.of(Label.DEFENCE_COOPERATION);
            strength = Strength.WEAK;
        } else if (seen.contains(ModifierRole.RANK)) {
            label = Optional.of(Label.PARTNERSHIP);
        } else if (isOnDefence(words, end)) {
            label = Optional.of(Label.DEFENCE_COOPERATION);
            strength = Strength.WEAK;
        } else if (WordList.MEMBER_STATES.holds(words, headEnd)) {
            // "Partner countries" are those of a club.
            return Optional.empty();
        } else {
            label = Optional.of(Label.PARTNERSHIP);
            strength = Strength.BARE;
        }
        return Optional.of(LabelMention.of(label.get(), head.form(), strength, first, headFirst, end));
    }

    /** "A partnership on defence". */
    private boolean isOnDefence(Words words, int end) {
        boolean topic = words.is(end, "on") || words.is(end, "in");
        return topic && end + 1 < words.size() && modifiers.of(words, end + 1) == ModifierRole.DEFENCE;
    }

    /** "partnership of strategic coordination", "partners of strategic rank", "partnership agreement", "... status". */
    private int partnershipEnd(Words words, int end) {
        int at = end;
        if (words.is(at, "of") && at + 1 < words.size()) {
            ModifierRole next = modifiers.of(words, at + 1);
            if (next == ModifierRole.STRATEGIC || next == ModifierRole.RANK || words.is(at + 1, "coordination")) {
                at += 2;
                if (at < words.size() && (words.is(at, "rank") || words.is(at, "coordination"))) {
                    at++;
                }
            }
        }
        while (WordList.PARTNERSHIP_PAPER.holds(words, at)) {
            at++;
        }
        return at;
    }
}
