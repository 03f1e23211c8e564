package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;

/** Finds where membership of a defence bloc is spoken of: a label of its own. */
record MembershipFinder(Words words, List<Entity> named, List<Cue> cues) {

    private static final int BESIDE_WITHIN = 4;
    private static final int JOINING_WITHIN = 6;
    private static final int LISTED_WITHIN = 10;

    MembershipFinder {
        named = List.copyOf(named);
        cues = List.copyOf(cues);
    }

    static boolean isDefenceBloc(String actor) {
        return actor.equals("NATO") || actor.equals("CSTO");
    }

    /** The memberships beside the labels already found. */
    List<LabelMention> find(List<LabelMention> others) {
        var found = new ArrayList<LabelMention>();
        for (Entity entity : named) {
            if (entity.type() == EntityType.BLOC && isDefenceBloc(entity.actor())) {
                int first = words.firstAtOrAfter(entity.start());
                int end = words.firstAtOrAfter(entity.end());
                if (first < end && none(others, label -> isTaken(label, first, end))) {
                    membership(entity.actor(), first, end).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** The name belongs to another label: "NATO ally", "partner of NATO". */
    private static boolean isTaken(LabelMention label, int first, int end) {
        return label.overlaps(first, end)
                || (label.form() == LabelForm.PARTNER && label.end() <= first && first - label.end() <= 2);
    }

    private Optional<LabelMention> membership(String bloc, int first, int nameEnd) {
        if (words.is(nameEnd, "led") && words.is(nameEnd + 1, "by")) {
            // "The military alliance led by Oman"
            return Optional.empty();
        }
        if (WordList.FORCES.holds(words, nameEnd)) {
            // "The withdrawal of NATO troops"
            return Optional.empty();
        }
        int end = endWithItsMembers(nameEnd);
        int from = first;
        int to = end;
        // "Members of the Russia-dominated organisation"
        int reach = words.hyphenBefore(first - 1) ? BESIDE_WITHIN + 1 : BESIDE_WITHIN;
        for (int i = Math.max(0, first - reach); i < Math.min(words.size(), end + BESIDE_WITHIN); i++) {
            if ((i >= first && i < end) || isOneOfThoseWhoAct(i, first, end) || isNextToAct(i, first, end)) {
                continue;
            }
            if (WordList.MEMBER.holds(words, i) || (i >= end && words.is(i, "ally"))) {
                from = Math.min(from, i);
                to = Math.max(to, i + 1);
            }
        }
        boolean acts = from == first && !isListedBefore(first) && !isJoined(first);
        int far = acts ? spokenOfBehind(end) : -1;
        if (far > 0) {
            return Optional.of(mention(bloc, far, far, far + 1));
        }
        if (isListedBefore(first)) {
            return Optional.of(mention(bloc, first, first, to));
        }
        boolean joined = isJoined(first) && !WordList.EVENT_NOUN.holds(words, end);
        boolean spokenOf = to > end || from < first || isJoiningSpokenOf() || joined || isBid(end);
        return spokenOf ? Optional.of(mention(bloc, from, first, to)) : Optional.empty();
    }

    /** "Oman's NATO bid". */
    private boolean isBid(int end) {
        return WordList.BID.holds(words, end);
    }

    /** "NATO's nineteen members", "members of NATO": those who act for it, not one that is or becomes a member. */
    private int endWithItsMembers(int end) {
        for (int i = end; i < Math.min(words.size(), end + BESIDE_WITHIN); i++) {
            if (words.is(i, "members") && words.possessive(end - 1)) {
                return i + 1;
            }
            if (words.isPunctuation(i)) {
                break;
            }
        }
        return end;
    }

    /** "The 29 members of NATO sign a protocol": the members act for the bloc. */
    private boolean isOneOfThoseWhoAct(int member, int bloc, int end) {
        return words.is(member, "members")
                && bloc - member == 2
                && words.is(member + 1, "of")
                && (words.is(member - 1, "the") || words.isCount(member - 1))
                && any(cues, cue -> cue.first() == end);
    }

    /** "The last NATO member to approve it", "the only member of NATO to object": one that is in it already. */
    private boolean isNextToAct(int member, int bloc, int end) {
        int to = Math.max(member + 1, end);
        int first = Math.min(member, bloc) - 1;
        return words.is(member, "member")
                && words.is(to, "to")
                && (WordList.ORDINAL.holds(words, first) || WordList.ORDINAL.holds(words, first - 1))
                && !WordList.JOINING.holds(words, to + 1);
    }

    private static LabelMention mention(String bloc, int from, int head, int to) {
        return new LabelMention(
                Label.ALLIANCE, LabelForm.BLOC, LabelMention.Strength.WEAK, from, head, to, bloc, Optional.empty());
    }

    /** "NATO declines to put Oman on the path to membership": the bloc acts, the word stands further on. */
    private int spokenOfBehind(int end) {
        int verb = -1;
        for (Cue cue : cues) {
            if (cue.isVerb() && cue.first() >= end) {
                verb = cue.first();
                break;
            }
        }
        for (int i = Math.max(end, verb); verb >= 0 && i < words.size(); i++) {
            int at = i;
            Optional<Cue> phrase = cues.stream()
                    .filter(cue -> cue.inflection() == Inflection.FIXED && cue.first() <= at && at < cue.end())
                    .findFirst();
            if (phrase.isPresent() && phrase.get().end() < words.size() && WordList.MEMBERSHIP_ITSELF.holds(words, i)) {
                // "Sign the accession protocols for": what the phrase says is said of what follows it.
                return phrase.get().end();
            }
            boolean toBecome = words.is(i, "members") && words.is(i - 1, "become");
            boolean toJoin = words.is(i, "join") && words.is(i - 1, "to") && words.endsNoun(i + 1);
            if (toBecome || toJoin || (WordList.MEMBERSHIP_ITSELF.holds(words, i) && !words.is(i - 1, "council"))) {
                return i;
            }
        }
        return -1;
    }

    /** "The accession of Finland and Sweden to NATO": names stand between the word and the bloc. */
    private boolean isListedBefore(int bloc) {
        boolean linked = words.is(bloc - 1, "to")
                || words.is(bloc - 1, "of")
                || words.is(bloc - 1, "into")
                || words.is(bloc - 1, "in");
        for (int i = bloc - 3; linked && i >= Math.max(0, bloc - LISTED_WITHIN); i--) {
            if (WordList.MEMBER.holds(words, i) && words.is(i + 1, "of")) {
                return true;
            }
        }
        return false;
    }

    /** "NATO invites Oman to join the alliance": the words of joining stand away from the name. */
    private boolean isJoiningSpokenOf() {
        for (int i = 0; i < words.size(); i++) {
            if (WordList.JOINING.holds(words, i)) {
                return !words.is(i - 1, "council");
            }
        }
        return false;
    }

    private boolean isJoined(int bloc) {
        for (Cue cue : cues) {
            boolean belongs = cue.kind() == CueKind.KEEP && cue.forms().size() == 1 && bloc - cue.end() <= 1;
            if ((belongs || cue.kind().isMove())
                    && (cue.near() > 0 || cue.forms().size() == 1)
                    && cue.end() <= bloc
                    && bloc - cue.end() <= JOINING_WITHIN
                    && cue.forms().contains(LabelForm.BLOC)) {
                return true;
            }
        }
        return false;
    }
}
