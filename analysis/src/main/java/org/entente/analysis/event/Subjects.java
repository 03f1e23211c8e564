package org.entente.analysis.event;

import java.util.List;
import java.util.Optional;

/** Finds who stands as the subject of a verb. */
final class Subjects {

    private static final long HELPERS = Role.BE.bit()
            | Role.HAVE.bit()
            | Role.DO.bit()
            | Role.FUTURE.bit()
            | Role.POSSIBLE.bit()
            | Role.NEGATION.bit()
            | Role.MUST.bit();

    private final Words words;
    private final int first;
    private final Parties parties;
    private final Clauses clauses;

    Subjects(Words words, Parties parties, Clauses clauses) {
        this.words = words;
        this.first = words.first();
        this.parties = parties;
        this.clauses = clauses;
    }

    /** The parties that stand as the verb's subject, the leading one first. */
    List<Party> of(int at, boolean isPassive, Optional<Act> before) {
        List<Party> speakers = speakersBehind(at);
        if (!speakers.isEmpty()) {
            return speakers;
        }
        int boundary = clauses.boundaryBefore(at);
        int from = first;
        boolean afterVerb = false;
        if (before.isPresent()
                && isAdjunct(at)
                && !before.orElseThrow().subjects().isEmpty()) {
            return before.orElseThrow().subjects();
        }
        if (before.isPresent() && before.orElseThrow().end() > boundary) {
            from = before.orElseThrow().end();
            afterVerb = !before.orElseThrow().isSpeech();
        } else if (boundary >= first) {
            if (words.has(boundary, Role.RELATIVE) || isRelativeThat(boundary, at)) {
                List<Party> own = parties.chain(boundary + 1, at, false);
                if (!own.isEmpty()) {
                    return own;
                }
                Optional<Party> antecedent = parties.lastBefore(boundary);
                if (antecedent.isPresent()) {
                    return withJoined(antecedent.orElseThrow(), boundary);
                }
            }
            from = boundary + 1;
        }
        if (before.isEmpty() && from == first) {
            List<Party> tellers = closing(at);
            if (!tellers.isEmpty()) {
                return tellers;
            }
        }
        if (afterVerb) {
            from = lastJoint(from, at);
        }
        List<Party> chain = from < 0 ? List.of() : parties.chain(from, at, isPassive);
        if (!chain.isEmpty()) {
            return chain;
        }
        if (before.isPresent()) {
            return isReduced(at, isPassive) ? List.of() : before.orElseThrow().subjects();
        }
        List<Party> any = parties.chain(first, at, true);
        return any.isEmpty() && words.tokens().endsWith(at, "ing") ? behindComma(at) : any;
    }

    /** "Chad says that fires were lit by rebels backed by Sudan": a participle that tells of the noun before it. */
    private boolean isReduced(int at, boolean isPassive) {
        return isPassive
                && at > first
                && clauses.auxiliaryBefore(at) < first
                && words.grammar(at - 1) == 0
                && words.tokens().isWord(at - 1)
                && !words.isAdverb(at - 1)
                && !parties.isAt(at - 1);
    }

    /** "Chad and Sudan, which left the bloc": both left. */
    private List<Party> withJoined(Party antecedent, int boundary) {
        List<Party> chain = parties.chain(first, boundary, false);
        boolean isLastOfThem =
                !chain.isEmpty() && chain.get(chain.size() - 1).equals(antecedent) && words.isComma(boundary - 1);
        return isLastOfThem ? chain : List.of(antecedent);
    }

    /** "Warning Chad of war, Sudan closed the border": who opens the main clause does what the opening tells. */
    private List<Party> behindComma(int at) {
        for (int i = at; i < words.end(); i++) {
            if (words.isComma(i)) {
                return parties.chain(i + 1, words.end(), false);
            }
        }
        return List.of();
    }

    /** "We shall strike back, Sudan's president said": who says "we" speaks for his state. */
    private List<Party> speakersBehind(int at) {
        if (!isSpeakers(at)) {
            return List.of();
        }
        boolean isSpoken = false;
        for (int i = words.end() - 1; i > at; i--) {
            isSpoken = isSpoken || words.isSpeech(i);
            List<Party> speakers = isSpoken && words.isComma(i) ? parties.chain(i + 1, words.end(), false) : List.of();
            if (!speakers.isEmpty()) {
                return speakers;
            }
        }
        return List.of();
    }

    /** Whether "we" stands before the verb, past its helpers. */
    private boolean isSpeakers(int at) {
        for (int i = at - 1; i >= first && i >= at - Words.REACH; i--) {
            if (words.has(i, Role.SPEAKER)) {
                return true;
            }
            boolean helps = (words.roles(i) & HELPERS) != 0 || words.isAdverb(i);
            if (!helps) {
                return false;
            }
        }
        return false;
    }

    /** "Greenland is not for sale, Frederiksen told Trump": who stands between a clause that is said and the verb. */
    private List<Party> closing(int at) {
        int comma = words.commaBefore(at);
        boolean isClause = comma > first
                && (words.isSaid(first, comma, Role.BE)
                        || words.isSaid(first, comma, Role.HAVE)
                        || words.isSaid(first, comma, Role.DO));
        return isClause ? parties.chain(comma + 1, at, false) : List.of();
    }

    /** "Frederiksen told Trump, turning down his offer": she who told. */
    private boolean isAdjunct(int at) {
        return at > first && words.isComma(at - 1) && words.tokens().endsWith(at, "ing");
    }

    /** "A drone that struck the port": nobody stands between "that" and the verb. */
    private boolean isRelativeThat(int boundary, int at) {
        if (!words.has(boundary, Role.COMPLEMENT)) {
            return false;
        }
        long helpers = Role.BE.bit() | Role.HAVE.bit() | Role.FUTURE.bit() | Role.NEGATION.bit();
        for (int i = boundary + 1; i < at; i++) {
            if ((words.roles(i) & helpers) == 0 && !words.isAdverb(i)) {
                return false;
            }
        }
        return true;
    }

    /** Behind the last joint before the verb, where a second clause may have its own subject; -1 without one. */
    private int lastJoint(int from, int at) {
        for (int i = at - 1; i >= from; i--) {
            if (words.has(i, Role.CONJUNCTION) || words.isComma(i)) {
                boolean hasParty = parties.stream().anyMatch(party -> party.first() > 0 && party.isFree());
                return hasParty ? i + 1 : -1;
            }
        }
        return -1;
    }
}
