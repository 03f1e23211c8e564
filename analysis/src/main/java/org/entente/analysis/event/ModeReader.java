package org.entente.analysis.event;

import java.util.List;
import org.entente.analysis.text.Tokens;

/** Reads what an act comes to once "will", "may", "if", "not" and years long past are heeded. */
final class ModeReader {

    private static final long NO = Tokens.hashOf("no");
    private static final long LONGER = Tokens.hashOf("longer");
    private static final long YET = Tokens.hashOf("yet");

    /** The codes of doing no longer what was good, or what was bad, for the other. */
    private static final String ENDED_FAVOUR = "160";

    private static final String ENDED_HARM = "080";

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final Parties parties;
    private final Clauses clauses;
    private final List<Act> acts;

    ModeReader(Words words, Parties parties, Clauses clauses, List<Act> acts) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.parties = parties;
        this.clauses = clauses;
        this.acts = List.copyOf(acts);
    }

    /** The code of an act as it is meant, and the mode that qualifies it. */
    record Reading(String cameo, String mode) {}

    /** What an act comes to where it stands. */
    Reading of(Act act) {
        CameoCode code = act.pattern().code();
        if (act.isDuty()) {
            return new Reading(code.code(), "");
        }
        int from = clauseStart(act);
        int to = act.first();
        boolean isFuture = heard(from, to, Role.FUTURE) || isToBe(act);
        if (isNoLonger(to) && !words.isSaid(first, to, Role.TRADER)) {
            // "Chad no longer sells oil to Sudan"
            return new Reading(code.goldstein() < 0 ? ENDED_HARM : ENDED_FAVOUR, "");
        }
        boolean isNegated = negated(to);
        boolean isPossible = heard(from, to, Role.POSSIBLE) || isUnderIf(act);
        boolean isPast = words.isLongPast();
        boolean isLoose = !isFuture && isLoose(act);
        boolean isAhead = isFuture || isPossible;
        boolean isDeclined = isAhead || hasFailed(to) || isDeclined(to);
        if (isNegated && isDeclined && !code.refused().isEmpty()) {
            return new Reading(code.refused(), isPossible ? "hypothetical" : "");
        }
        if (isAhead && !isNegated && !code.intended().isEmpty()) {
            return new Reading(code.intended(), isPossible ? "hypothetical" : "future");
        }
        return new Reading(code.code(), plainMode(isNegated, isPossible || isLoose, isFuture, isPast));
    }

    private static String plainMode(boolean isNegated, boolean isPossible, boolean isFuture, boolean isPast) {
        if (isNegated) {
            return "negated";
        }
        if (isPossible) {
            return "hypothetical";
        }
        if (isFuture) {
            return "future";
        }
        return isPast ? "historical" : "";
    }

    /** "the wish to upgrade", "the cost of losing": an act named, but not said to be done. */
    private boolean isLoose(Act act) {
        int before = act.first() - 1;
        while (before > first && words.isAdverb(before)) {
            before--;
        }
        if (before <= first || act.isPassive()) {
            return false;
        }
        boolean isInfinitive =
                act.verb().can(VerbForms.BASE) && words.has(before, Role.TO) && !words.has(before - 1, Role.ASPECT);
        boolean isGerund = act.verb().can(VerbForms.ING)
                && !act.verb().can(VerbForms.BASE)
                && (words.roles(before) & Role.PREPOSITIONS) != 0
                && !words.has(before, Role.BY)
                && !words.has(before, Role.SUBORDINATE);
        return isInfinitive || isGerund;
    }

    private int clauseStart(Act act) {
        int start = Math.max(first, act.first() - Words.REACH);
        for (Act other : acts) {
            if (other.end() <= act.first()) {
                // "are expected to sign" lies ahead, though "expected" is a verb of its own.
                boolean isAhead = words.has(other.end() - 1, Role.FUTURE);
                start = Math.max(start, isAhead ? other.first() : other.end());
            }
        }
        return start;
    }

    private boolean heard(int from, int to, Role role) {
        for (int i = from; i < to; i++) {
            if (!parties.isAt(i) && !tokens.isCapitalised(i) && words.has(i, role)) {
                return true;
            }
        }
        return false;
    }

    /** "is to visit". */
    private boolean isToBe(Act act) {
        int to = act.first() - 1;
        return to > first && words.has(to, Role.TO) && words.has(to - 1, Role.BE);
    }

    private boolean hasFailed(int verb) {
        return verb > first + 1 && words.has(verb - 1, Role.TO) && words.has(verb - 2, Role.NEGATION);
    }

    /** "does not accept", "cannot allow": said of what is to come as well. */
    private boolean isDeclined(int verb) {
        for (int i = Math.max(first, verb - 4); i < verb; i++) {
            boolean isPresent = words.has(i, Role.DO) && !tokens.is(i, "did");
            if (isPresent || tokens.is(i, "cannot")) {
                return true;
            }
        }
        return false;
    }

    private boolean negated(int verb) {
        if (isNoLonger(verb)) {
            return true;
        }
        for (int i = Math.max(first, verb - 4); i < verb; i++) {
            if (parties.isAt(i)) {
                continue;
            }
            boolean isYetToDo = tokens.hash(i) == YET && words.has(i + 1, Role.TO);
            if (isYetToDo || (words.has(i, Role.NEGATION) && !words.has(i, Role.DETERMINER))) {
                return true;
            }
        }
        return false;
    }

    private boolean isNoLonger(int verb) {
        for (int i = Math.max(first, verb - 4); i < verb; i++) {
            if (tokens.hash(i) == NO && tokens.hash(i + 1) == LONGER) {
                return true;
            }
        }
        return false;
    }

    /** "If the dispute is not settled": whether the act is but a condition. */
    boolean isUnderIf(Act act) {
        int boundary = clauses.boundaryBefore(act.first());
        return boundary >= first && words.has(boundary, Role.POSSIBLE_IF);
    }
}
