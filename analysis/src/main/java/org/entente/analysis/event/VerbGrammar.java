package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.analysis.text.Tokens;

/** Tells whether a form that may be a verb is one where it stands, and how it hangs in the sentence. */
final class VerbGrammar {

    /** How many words may stand between a promise and the "to" behind it. */
    private static final int PROMISED_WITHIN = 3;

    private static final long CAPTIVE_FOLLOWERS =
            Role.PLACE.bit() | Role.OF.bit() | Role.TOWARDS.bit() | Role.FROM.bit() | Role.OTHER_PREPOSITION.bit();

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;
    private final Clauses clauses;

    VerbGrammar(Words words, Parties parties, Clauses clauses) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
        this.clauses = clauses;
    }

    boolean isPassive(Verb verb, int at, int after) {
        boolean isAlwaysActive = verb.can(VerbForms.BASE) && verb.can(VerbForms.ING);
        if (!verb.can(VerbForms.PARTICIPLE) || isAlwaysActive) {
            return false;
        }
        int before = clauses.auxiliaryBefore(at);
        if (before >= first && words.has(before, Role.BE)) {
            return true;
        }
        boolean isHelped = before >= first && words.has(before, Role.HAVE);
        return !isHelped && (byFollows(after) || isCaptive(verb, at, after));
    }

    /** "Shelled by Chad", but not "responded by recalling its envoy". */
    private boolean byFollows(int after) {
        return after < end
                && words.has(after, Role.BY)
                && (after + 1 == end
                        || parties.isAt(after + 1)
                        || !tokens.endsWith(after + 1, "ing")
                        || !words.opensVerb(after + 1));
    }

    /** "A reporter jailed in Chad": who arrests or frees says whom, so a form without an object is suffered, unless a state stands before it. */
    private boolean isCaptive(Verb verb, int at, int after) {
        return verb.senses().isOfCaptives()
                && at > first
                && !parties.isAt(at - 1)
                && after < end
                && (words.roles(after) & CAPTIVE_FOLLOWERS) != 0
                && !words.has(at - 1, Role.PRONOUN)
                && isVerbLater(after);
    }

    /** Whether the clause still waits for its verb. */
    private boolean isVerbLater(int from) {
        for (int i = from; i < clauses.endOf(from); i++) {
            boolean isHelper = words.has(i, Role.BE) || words.has(i, Role.HAVE);
            if (isHelper || (!parties.isAt(i) && !words.isComma(i - 1) && isVerbNext(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form that may be a noun or an adjective is a verb where it stands. */
    boolean isVerbHere(Verb verb, int at, int after) {
        int before = at - 1;
        while (before >= first
                && (words.isAdverb(before)
                        || (words.has(before, Role.NEGATION) && !words.has(before, Role.DETERMINER)))) {
            before--;
        }
        long roles = before >= first ? words.roles(before) : 0;
        boolean afterName = before >= first && parties.isAt(before);
        boolean afterPossessive = before >= first
                && words.isApostropheS(before)
                && tokens.raw(before).endsWith("s");
        if (verb.isModal()) {
            return true;
        }
        if (isGoingTo(at)) {
            return false;
        }
        if (verb.can(VerbForms.PAST) || verb.can(VerbForms.PARTICIPLE)) {
            boolean isHeadless = (roles & Role.CROWD.bit()) != 0;
            boolean isAdjective = verb.can(VerbForms.PARTICIPLE)
                    && !isHeadless
                    && (((roles & (Role.DETERMINER.bit() | Role.OF.bit())) != 0 && !opensRelative(before))
                            || isUnderPreposition(at - 1)
                            || afterPossessive);
            return !isAdjective || (verb.can(VerbForms.BASE) && verb.can(VerbForms.ING));
        }
        if (verb.can(VerbForms.ING)) {
            long opening = Role.BE.bit() | Role.CONJUNCTION.bit() | Role.ASPECT.bit() | Role.PREPOSITIONS;
            boolean isNounOfName = afterName
                    && !parties.at(before).isFree()
                    && !parties.at(before).isUnder(Role.WITH);
            // "Canadian mining firms"
            boolean isOfNoun = after < end
                    && words.grammar(after) == 0
                    && tokens.isWord(after)
                    && !parties.isAt(after)
                    && !tokens.isCapitalised(after);
            boolean opensPhrase = before < first
                    || (afterName && !isNounOfName && !isOfNoun)
                    || words.isComma(before)
                    || (roles & opening) != 0;
            // "a plane carrying two tons of rice"
            boolean followsNoun = before >= first
                    && before == at - 1
                    && roles == 0
                    && tokens.isWord(before)
                    && (isSurelyObject(after) || (after < end && tokens.isNumber(after)));
            // "issued a statement deploring Chad's move"
            boolean isWritten = before >= first && words.has(before, Role.MESSAGE);
            return (opensPhrase || followsNoun || isWritten) && !afterPossessive;
        }
        long nounish = Role.DETERMINER.bit() | Role.OF.bit() | Role.BY.bit() | Role.PLACE.bit() | Role.WITH.bit();
        long verbish = Role.TO.bit()
                | Role.FUTURE.bit()
                | Role.POSSIBLE.bit()
                | Role.MUST.bit()
                | Role.DO.bit()
                | Role.PRONOUN.bit()
                | Role.RELATIVE.bit();
        if (afterPossessive) {
            return false;
        }
        if (verb.can(VerbForms.BASE)) {
            if ((roles & verbish) != 0 && !tokens.isNumber(before)) {
                return (roles & Role.PRONOUN.bit()) == 0 || (roles & Role.DETERMINER.bit()) == 0;
            }
            // "Greek and Turkish trade officials met": what stands between a name and the subject of a verb is no verb.
            boolean isOfSubject = before >= first && parties.isAt(before) && isVerbNext(after + 1);
            return (roles & nounish) == 0 && isAfterPlural(before) && objectFollows(after) && !isOfSubject;
        }
        boolean afterRelative = (roles & Role.RELATIVE.bit()) != 0;
        // "anti-Russian rallies"
        boolean isOfName = afterName && parties.isOpposed(parties.at(before));
        boolean isNoun = words.has(at, Role.NOUNISH) && !afterRelative && (!afterName || isOfName || isVerbNext(after));
        if (isNoun || (roles & nounish) != 0 || tokens.isNumber(Math.max(first, before))) {
            return false;
        }
        boolean isSurelyVerb = afterName && !words.has(at, Role.NOUNISH);
        return isSurelyVerb || (objectFollows(after) && (afterName || (roles & Role.PREPOSITIONS) == 0));
    }

    /** "is going to pay": no journey. */
    private boolean isGoingTo(int at) {
        return tokens.is(at, "going")
                && at + 2 < end
                && words.has(at + 1, Role.TO)
                && !parties.isAt(at + 2)
                && words.opensVerb(at + 2);
    }

    /** Whether a name, an article or a pronoun follows, which only a verb has behind it. */
    private boolean isSurelyObject(int after) {
        return after < end
                && (parties.isAt(after) || words.has(after, Role.DETERMINER) || words.has(after, Role.PRONOUN));
    }

    /** "Over disputed islands": what stands right behind a preposition is no verb, save behind one that opens a clause. */
    private boolean isUnderPreposition(int before) {
        if (before < first) {
            return false;
        }
        long roles = words.grammar(before);
        return (roles & Role.PREPOSITIONS) != 0 && (roles & (Role.SUBORDINATE.bit() | Role.TO.bit())) == 0;
    }

    /** Whether "that" refers to the noun before it: "a drone that struck". */
    private boolean opensRelative(int that) {
        return that > first && words.has(that, Role.COMPLEMENT) && words.grammar(that - 1) == 0;
    }

    /** Whether a verb that tells what was done follows at once: "Chinese ships fired". */
    boolean isVerbNext(int at) {
        int after = at;
        while (after < end
                && (words.isAdverb(after) || (words.has(after, Role.NEGATION) && !words.has(after, Role.DETERMINER)))) {
            after++;
        }
        if (after >= end || parties.isAt(after) || tokens.isCapitalised(after)) {
            return false;
        }
        long helpers = Role.BE.bit() | Role.HAVE.bit() | Role.FUTURE.bit();
        if ((words.roles(after) & helpers) != 0) {
            return true;
        }
        return any(
                words.verbs(after),
                verb -> verb.can(VerbForms.PAST)
                        || verb.can(VerbForms.PARTICIPLE)
                        || (verb.can(VerbForms.ING) && !verb.can(VerbForms.BASE)));
    }

    private boolean isAfterPlural(int before) {
        if (before < first) {
            return false;
        }
        boolean isName = parties.isAt(before);
        boolean isJoined = before > first + 1
                && isName
                && parties.joinedBefore(parties.at(before).first());
        boolean isJoinedPerson = !isName && tokens.isCapitalised(before) && isJoinedPerson(before);
        boolean isPlural = isName
                ? parties.isPeople(parties.at(before)) || parties.isPluralOrgan(parties.at(before))
                : tokens.endsWith(before, "s");
        return isJoined || isJoinedPerson || (tokens.isWord(before) && isPlural);
    }

    /** "Prime Minister Singh and President Patil send": whether "and" joins the name of a person to a state's. */
    private boolean isJoinedPerson(int last) {
        int i = last;
        while (i > first && tokens.isCapitalised(i) && !parties.isAt(i)) {
            i--;
        }
        return i > first && words.has(i, Role.CONJUNCTION) && parties.isAt(i - 1);
    }

    /** Whether what follows looks like an object: a name, an article, a word of content, "to" or "that". */
    private boolean objectFollows(int after) {
        if (after >= end) {
            return false;
        }
        if (parties.isAt(after)) {
            return true;
        }
        long roles = words.grammar(after);
        long opens = Role.DETERMINER.bit() | Role.PRONOUN.bit() | Role.COMPLEMENT.bit() | Role.TO.bit();
        if ((roles & opens) != 0) {
            return true;
        }
        return roles == 0 && (tokens.isWord(after) || tokens.isNumber(after));
    }

    /** Whether another verb has this one for its object: "agreed to send", "accused of bombing", "demanded that it end". */
    boolean isGoverned(Verb verb, int at, Optional<Act> governing) {
        if (governing.isEmpty()) {
            return false;
        }
        Act before = governing.orElseThrow();
        boolean isInfinitive = verb.can(VerbForms.BASE) && words.isBehind(at, Role.TO);
        if (before.isSpeech()) {
            return false;
        }
        if (before.verb().isModal() && before.end() >= at - 2) {
            return true;
        }
        if (isInfinitive && !clauses.breaks(before.end(), at)) {
            return true;
        }
        boolean isGerund = verb.can(VerbForms.ING) && at > first && (words.roles(at - 1) & Role.PREPOSITIONS) != 0;
        if (isGerund) {
            return true;
        }
        return words.isSaid(before.end(), at, Role.COMPLEMENT) && !clauses.breaks(before.end(), at);
    }

    /** Whether a verb in the infinitive is what another one promises, to nobody named: "vowed to end", "agreed on Monday never to end". */
    boolean isPromised(int at, Act promise) {
        int to = at - 1;
        boolean isPromise = words.has(promise.first(), Role.PROMISE)
                || words.has(promise.end() - 1, Role.PROMISE)
                || words.has(promise.first(), Role.ASPECT);
        return isPromise
                && !promise.isPassive()
                && words.isBehind(at, Role.TO)
                && to - promise.end() <= PROMISED_WITHIN
                && IntStream.range(promise.end(), to).noneMatch(parties::isAt);
    }

    /** "Not to end", "never to end". */
    boolean isNegatedInfinitive(int at) {
        int before = at - 2;
        return before >= first && words.has(before, Role.NEGATION);
    }

    /** How far a verb stands from the main clause. */
    int rank(Verb verb, int at, boolean isPassive) {
        int rank = 0;
        int boundary = clauses.boundaryBefore(at);
        if (boundary >= first) {
            long roles = words.roles(boundary);
            if ((roles & Role.RELATIVE.bit()) != 0) {
                rank += 2;
            } else if ((roles & Role.SUBORDINATE.bit()) != 0) {
                rank += 3;
            }
        }
        if (isContact(at)) {
            rank += 2;
        }
        boolean isParticiple = (verb.can(VerbForms.ING) && !verb.can(VerbForms.BASE)) || isPassive;
        boolean isAdjunct = isParticiple && clauses.auxiliaryBefore(at) < first;
        return isAdjunct ? rank + 1 : rank;
    }

    /** "The rebels they back": a clause that follows its noun without a word between. */
    private boolean isContact(int at) {
        int noun = at - 2;
        return noun > first
                && words.has(at - 1, Role.PRONOUN)
                && !words.has(at - 1, Role.RELATIVE)
                && words.grammar(noun) == 0
                && tokens.isWord(noun)
                && words.has(noun - 1, Role.DETERMINER);
    }
}
