package org.entente.analysis.event;

/** Tells whether the subject of a verb may be somebody who strikes or seizes for a state. */
final class Arms {

    /** What acts for a state by force: its own, its crowds, its courts, its missiles. */
    private static final long FORCEFUL = Role.SOLDIERY.bit() | Role.CROWD.bit() | Role.ARM.bit();

    private final Words words;
    private final Parties parties;

    Arms(Words words, Parties parties) {
        this.words = words;
        this.parties = parties;
    }

    /**
     * Whether the party acts for its state: the state itself, or its troops, but not "Australian swimmers", "a Turkish
     * singer", "Samoa's rugby team" or "wolves from Estonia".
     */
    boolean areOf(Party party, int verb) {
        return areOf(party, verb, FORCEFUL);
    }

    /** The same of trade, which firms carry on as well: "Japanese refiners", but not "Swiss watches". */
    boolean orTradersAreOf(Party party, int verb) {
        return areOf(party, verb, FORCEFUL | Role.TRADER.bit());
    }

    private boolean areOf(Party party, int verb, long roles) {
        boolean isApart = party.end() > verb || words.isBehind(verb, Role.TO);
        if (isApart) {
            return true;
        }
        if (party.isUnder(Role.FROM) || isAside(party)) {
            return isSentFrom(party, roles);
        }
        int head = -1;
        for (int i = party.end(); i < verb && (words.isApostropheS(i) || parties.isAt(i) || isContent(i)); i++) {
            if (has(i, roles) || parties.isAt(i) || words.tokens().isCapitalised(i)) {
                return true;
            }
            head = i;
        }
        boolean isNoun = head >= 0 && (isOwned(party) || words.tokens().endsWith(head, "s"));
        return !isNoun;
    }

    /** Whether the party only tells where or with whom somebody else acts: "doctors in Chad", "the rift between Chad and Sudan". */
    boolean isAside(Party party) {
        return party.isUnder(Role.PLACE) || (party.isUnder(Role.OTHER_PREPOSITION) && !isInClause(party));
    }

    /** Whether the preposition before the party may open a clause instead: "as Chad left". */
    private boolean isInClause(Party party) {
        int at = party.first() - 1;
        while (at > words.first() && !words.has(at, Role.OTHER_PREPOSITION)) {
            at--;
        }
        return words.has(at, Role.SUBORDINATE);
    }

    /** Whether somebody of the state must be named behind it: "a Turkish ...", "Turkey's ...". */
    private boolean isOwned(Party party) {
        boolean isOne = party.first() > words.first()
                && (words.tokens().is(party.first() - 1, "a") || words.tokens().is(party.first() - 1, "an"));
        return isOne || words.isApostropheS(party.end());
    }

    /** "rockets fired from Yemen" */
    private boolean isSentFrom(Party party, long roles) {
        for (int i = party.first() - 1; i >= Math.max(words.first(), party.first() - Words.REACH); i--) {
            if (has(i, roles)) {
                return true;
            }
        }
        return false;
    }

    private boolean isContent(int token) {
        return words.grammar(token) == 0
                && words.tokens().isWord(token)
                && !words.isAdverb(token)
                && !parties.isAt(token);
    }

    private boolean has(int token, long roles) {
        return (words.roles(token) & roles) != 0;
    }
}
