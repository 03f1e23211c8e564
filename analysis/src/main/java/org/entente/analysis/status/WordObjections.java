package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.List;
import java.util.Optional;

/** Says what the words of a label name where it is no status: a purchase, a scheme, ties with a trade, what an embassy does for the public. */
final class WordObjections {

    /** How far from allies a name may stand that tells whose or who they are. */
    private static final int BESIDE_WITHIN = 3;

    /** How far before what it is about a paper may stand that is joined. */
    private static final int JOINED_WITHIN = 9;

    /** How far behind a number the states may stand that it counts. */
    private static final int COUNTED_WITHIN = 4;

    /** How far behind a label the noun may stand that makes it part of a name. */
    private static final int SCHEME_WITHIN = 4;

    /** How far behind a deal the words may end that tell what is bought. */
    private static final int BOUGHT_WITHIN = 7;

    /** How far behind a deal its price may stand. */
    private static final int PRICE_WITHIN = 3;

    /** How far behind "worth" an amount may stand. */
    private static final int AMOUNT_WITHIN = 4;

    /** How far behind a partnership the trade may stand that it is in: "in the field of renewable energy". */
    private static final int SECTOR_WITHIN = 6;

    /** How many words may stand between "with" and the noun that tells with whom. */
    private static final int WITH_WITHIN = 5;

    /** How far behind a verb the service may stand that it stops. */
    private static final int SERVICE_WITHIN = 6;

    private static final List<Objection.Rule<WordObjections>> IN_ORDER = List.of(
            Objection.rule("purchase", "a deal in which something is bought", WordObjections::isPurchase),
            Objection.rule("scheme-name", "the name of a scheme", WordObjections::isScheme),
            Objection.rule("sectoral", "a partnership in one trade, which is no rank", WordObjections::isSectoral),
            Objection.rule("between-firms", "of firms, which only belong to states", WordObjections::isBetweenFirms),
            Objection.rule("joined-paper", "a paper that others made, joined", WordObjections::isJoined),
            Objection.rule("disagreement", "a break with others on a question", WordObjections::isDisagreement),
            Objection.rule("unnamed-posts", "envoys to states that are not named", WordObjections::isToUnnamedStates),
            Objection.rule("nominations", "envoys who are not yet sent", WordObjections::isNomination),
            Objection.rule("with-no-state", "with people or a body that are no state", WordObjections::isWithNoState),
            Objection.rule("service", "what an embassy does for the public", WordObjections::isService),
            Objection.rule("line", "links by which people, goods or words travel", WordObjections::isLine),
            Objection.rule("any-allies", "allies in general, and nothing tells whose", WordObjections::isAnyAllies),
            Objection.rule(
                    "many-powers", "a pact of more than two, which are not named", WordObjections::isOfManyPowers),
            Objection.rule("set-against", "what something else is done to instead", WordObjections::isSetAgainst),
            Objection.rule("many-states", "an alliance of many, who are only counted", WordObjections::isOfManyStates));

    private final Scene scene;
    private final Words words;
    private final LabelMention label;

    WordObjections(Scene scene, LabelMention label) {
        this.scene = scene;
        this.words = scene.words();
        this.label = label;
    }

    Optional<Objection> first() {
        return Objection.first(IN_ORDER, this);
    }

    /** "Force allies to spend more", "make international partners pay": whoever they are. */
    private boolean isAnyAllies() {
        boolean plain = label.label() == Label.PARTNERSHIP || label.isLooseAlly();
        if (label.form() != LabelForm.PARTNER || !plain || !label.isPlural(words)) {
            return false;
        }
        boolean told = WordList.COPULA.isAmong(words, label.first() - 4, label.first())
                || WordList.NAMING.isAmong(words, label.first() - 6, label.first())
                || WordList.BEING.isAmong(words, label.first() - 4, label.first())
                || words.is(label.first() - 1, ",");
        boolean owned = WordList.DEFINITE.isAmong(words, label.first() - 3, label.first());
        return !told && !owned && !isNamedBeside();
    }

    private boolean isNamedBeside() {
        return any(
                scene.groups(),
                group -> (group.end() <= label.first() && label.first() - group.end() <= BESIDE_WITHIN)
                        || (group.first() >= label.end() && group.first() - label.end() <= BESIDE_WITHIN));
    }

    /** "A contract to buy jets", "a defence deal worth $4bn", "paid for the ships in a defence deal". */
    private boolean isPurchase() {
        boolean deal = label.form() == LabelForm.TREATY
                && label.label() == Label.DEFENCE_COOPERATION
                && WordList.BARGAIN.holds(words, label.end() - 1);
        if (!deal) {
            return false;
        }
        return isPriced(label.end())
                || buys(label.end(), Math.min(words.size(), label.end() + BOUGHT_WITHIN))
                || (WordList.INDEFINITE.isAmong(words, label.first() - 2, label.first())
                        && words.isAmong("in", label.first() - 3, label.first())
                        && buys(scene.clauseOf(label.head()).first(), label.first()));
    }

    /** "Worth 4 billion", not "worth having". */
    private boolean isPriced(int from) {
        for (int i = from; i < Math.min(words.size(), from + PRICE_WITHIN); i++) {
            if (words.is(i, "worth") || words.is(i, "valued")) {
                return isAmountAmong(i + 1, i + 1 + AMOUNT_WITHIN);
            }
        }
        return false;
    }

    private boolean isAmountAmong(int from, int to) {
        for (int i = from; i < Math.min(words.size(), to); i++) {
            if (words.isNumber(i) || words.endsWith(i, "illion") || words.endsWith(i, "illions")) {
                return true;
            }
        }
        return false;
    }

    /** "To buy", "for the purchase of": not "sold", which may tell of something else. */
    private boolean buys(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            boolean goal = words.is(i, "to") && WordList.BUYING.holds(words, i + 1);
            boolean matter = (words.is(i, "for") || words.is(i, "on"))
                    && WordList.PURCHASE.isAmong(words, i + 1, Math.min(to, i + 3));
            if (goal || matter) {
                return true;
            }
        }
        return false;
    }

    /** "The Alliance for Prosperity": a name, and no state behind "for"; "the Alliances and Partnerships Project". */
    private boolean isScheme() {
        if (isOfNamedScheme()) {
            return true;
        }
        int next = label.end() + 1;
        // "The Special Strategic Partnership for Peace and Prosperity" is a rank, whatever it is for.
        boolean rank = label.strength() == LabelMention.Strength.STRONG
                && label.label() != Label.PARTNERSHIP
                && label.label().code().endsWith("partnership");
        return label.form() == LabelForm.TIE
                && !rank
                && label.head() > 0
                && words.isCapitalised(label.end() - 1)
                && words.is(label.end(), "for")
                && next < words.size()
                && words.isCapitalised(next)
                && none(scene.groups(), group -> group.first() >= next && group.first() - next <= 2);
    }

    private boolean isOfNamedScheme() {
        int at = label.end();
        if (label.form() != LabelForm.TIE || !words.isCapitalised(at - 1)) {
            return false;
        }
        int last = Math.min(words.size() - 1, label.end() + SCHEME_WITHIN);
        while (at < last
                && (words.is(at, "and")
                        || (words.isCapitalised(at) && !WordList.SCHEME_NOUN.holds(words, at) && !scene.isNamed(at)))) {
            at++;
        }
        return at <= last && words.isCapitalised(at) && WordList.SCHEME_NOUN.holds(words, at);
    }

    /** "A strategic partnership on climate and water": no rank of theirs. */
    private boolean isSectoral() {
        if (label.isPlainPartnership() && WordList.SECTOR.holds(words, label.first() - 1)) {
            return true;
        }
        int on = WordList.TREATY_NOUN.holds(words, label.end()) ? label.end() + 1 : label.end();
        if (label.form() != LabelForm.TIE
                || !(label.label().code().endsWith("partnership")
                        || words.folded(label.head()).startsWith("alliance"))
                || !WordList.SECTOR_PREPOSITION.holds(words, on)) {
            return false;
        }
        int to = Math.min(words.size(), on + 1 + SECTOR_WITHIN);
        for (int i = on + 1; i < to && !words.isPunctuation(i) && !scene.isNamed(i); i++) {
            if (WordList.SECTOR.holds(words, i)) {
                return !words.isAmong("beyond", i + 1, i + 3);
            }
        }
        return false;
    }

    /** "Between Oman's Acme and Globex": a name that is no state's stands behind the state's. */
    private boolean isBetweenFirms() {
        boolean tie = label.form() == LabelForm.TIE || label.form() == LabelForm.TREATY;
        return tie && (isWithTheirFirm() || areTheirFirmsNamed() || areNamesFromThere());
    }

    /** "Joined the declaration": those who join it have it with whoever made it. */
    private boolean isJoined() {
        for (int i = label.first(); i > Math.max(1, label.first() - JOINED_WITHIN); i--) {
            boolean joined = words.is(i - 1, "the") && words.folded(i - 2).startsWith("join");
            if (joined && (i == label.first() || WordList.TREATY_NOUN.holds(words, i))) {
                return label.form() == LabelForm.TREATY;
            }
        }
        return false;
    }

    /** "Acme of Oman and Globex of Malta": names of which only the country is told. */
    private boolean areNamesFromThere() {
        return any(
                scene.groups(),
                group -> group.actors().size() > 1
                        && words.is(group.first() - 1, "of")
                        && isName(group.first() - 2)
                        && !scene.isNamed(group.first() - 2)
                        && isAnotherNameWithin(group));
    }

    private boolean isAnotherNameWithin(ActorGroup group) {
        for (int i = group.first() + 2; i + 1 < group.end(); i++) {
            if (words.is(i + 1, "of") && isName(i) && (words.is(i - 1, "and") || words.is(i - 1, ","))) {
                return true;
            }
        }
        return false;
    }

    private boolean isName(int word) {
        return word >= 0
                && words.isCapitalised(word)
                && !WordList.STATE_BODY.holds(words, word)
                && !WordList.STATE_BODY.holds(words, word - 1);
    }

    /** "An alliance of the Maltese and the Omani group": the adjectives only tell where they are from. */
    private boolean isWithTheirFirm() {
        return any(
                scene.groups(),
                group -> group.first() > label.end()
                        && group.first() - label.end() <= WITH_WITHIN
                        && WordList.LINK.holds(group.before())
                        && !words.possessive(group.end() - 1)
                        && isNoStateNext(group.end()));
    }

    private boolean areTheirFirmsNamed() {
        return words.is(label.end(), "between")
                && any(
                        scene.groups(),
                        group -> group.first() == label.end() + 1
                                && group.possessive()
                                && group.end() + 1 < words.size()
                                && words.isCapitalised(group.end())
                                && words.is(group.end() + 1, "and")
                                && !scene.isNamed(group.end()));
    }

    /** "Broke with its EU partners", "broke with Malta on tariffs". */
    private boolean isDisagreement() {
        if (label.form() != LabelForm.RELATIONS
                || !words.folded(label.head()).startsWith("br")
                || !words.is(label.end() - 1, "with")) {
            return false;
        }
        return scene.groups().stream()
                .filter(group -> group.first() >= label.end() && group.first() - label.end() <= 2)
                .findFirst()
                .filter(group -> WordList.SIDE.holds(words, group.end())
                        || (words.is(group.end(), "on") && !WordList.RECENT_DAY.holds(words, group.end() + 1)))
                .isPresent();
    }

    /** "Ambassadors from all 48 countries". */
    private boolean isToUnnamedStates() {
        if (label.form() == LabelForm.ENVOY && isAtBody()) {
            return true;
        }
        boolean sent = label.form() == LabelForm.ENVOY
                && (words.is(label.end(), "from") || words.is(label.end(), "to") || words.is(label.end(), "in"));
        for (int i = label.end() + 1; sent && i < Math.min(words.size(), label.end() + WITH_WITHIN); i++) {
            if (WordList.MEMBER_STATES.holds(words, i)) {
                boolean before = Listing.areThoseBefore(words, label.end() + 1)
                        && i == label.end() + 3
                        && !words.is(i + 1, "that");
                return !areListed(i + 1) && !before;
            }
            if (scene.isNamed(i) || isPhraseEnd(i) || words.is(i, "each")) {
                return false;
            }
        }
        return false;
    }

    /** "Its ambassador at the United Nations": a break with no state. */
    private boolean isAtBody() {
        int at = label.end();
        boolean sent = words.is(at, "at") || words.is(at, "to");
        int name = words.is(at + 1, "the") ? at + 2 : at + 1;
        return sent
                && (WordList.BODY.holds(words, name)
                        || (words.is(name, "united") && words.is(name + 1, "nations"))
                        || (words.is(name, "african") && words.is(name + 1, "union")));
    }

    /** "..., including Oman and Malta". */
    private boolean areListed(int from) {
        return any(
                scene.groups(),
                group -> group.first() > from
                        && (WordList.PARTNER_LINK.holds(words, group.first() - 1)
                                || WordList.PARTNER_LINK.holds(words, group.first() - 2)
                                || words.is(group.first() - 1, ":")));
    }

    /** "The nominations of ambassadors to Malta and Oman". */
    private boolean isNomination() {
        return label.form() == LabelForm.ENVOY
                && (words.isAmong("nominations", label.first() - 4, label.first())
                        || words.isAmong("nominees", label.first() - 4, label.first()));
    }

    /** "Ties with the business community", "relations with a Scottish club": the noun behind "with" is no state's. */
    private boolean isWithNoState() {
        boolean joins = label.form() == LabelForm.TIE
                || label.form() == LabelForm.RELATIONS
                || label.form() == LabelForm.TREATY
                || label.form() == LabelForm.LEVEL;
        if (!joins || !(words.is(label.end(), "with") || words.is(label.end(), "between"))) {
            return false;
        }
        int to = Math.min(words.size(), label.end() + 1 + WITH_WITHIN);
        for (int i = label.end() + 1; i < to; i++) {
            boolean countryOf = scene.isNamed(i) && !words.possessive(i) && isNoStateNext(i + 1);
            if (words.isPunctuation(i) || words.possessive(i) || (scene.isNamed(i) && !countryOf) || isPhraseEnd(i)) {
                return false;
            }
            if (WordList.NO_STATE.holds(words, i) && !words.isCapitalised(i)) {
                return true;
            }
        }
        return false;
    }

    /** "A Maltese retailer": the adjective only tells where it is from. */
    private boolean isNoStateNext(int word) {
        return WordList.NO_STATE.holds(words, word) && !words.isCapitalised(word) && !scene.isNamed(word);
    }

    private boolean isPhraseEnd(int word) {
        boolean article = WordList.DETERMINER.holds(words, word) || WordList.INDEFINITE.holds(words, word);
        return !article && (WordList.NOUN_PHRASE_END.holds(words, word) || WordList.NOUN_FOLLOWER.holds(words, word));
    }

    /** "The embassy has suspended all visa services": the house stays open. */
    private boolean isService() {
        if (label.form() != LabelForm.EMBASSY) {
            return false;
        }
        boolean service = false;
        for (Cue cue : scene.cues()) {
            if (cue.kind() != CueKind.SUSPEND && cue.kind() != CueKind.END) {
                continue;
            }
            boolean active =
                    cue.isVerb() && !WordList.COPULA.holds(words, cue.first() - 1) && !words.is(cue.first() - 1, "be");
            if (!active || !WordList.SERVICE.isAmong(words, cue.end(), cue.end() + SERVICE_WITHIN)) {
                return false;
            }
            service = true;
        }
        return service;
    }

    /** "Severed all telephone links". */
    private boolean isLine() {
        return label.form() == LabelForm.RELATIONS
                && label.strength() == LabelMention.Strength.BARE
                && words.is(label.end() - 1, "links")
                && WordList.LINE.holds(words, label.end() - 2);
    }

    /** "Suspends aid, not relations". */
    private boolean isSetAgainst() {
        return label.form() == LabelForm.RELATIONS
                && words.is(label.first() - 1, "not")
                && words.is(label.first() - 2, ",");
    }

    /** "An alliance of thirty-four states against terror". */
    private boolean isOfManyStates() {
        int count = label.end() + 1;
        boolean counted = label.form() == LabelForm.TIE
                && count < words.size()
                && (words.is(label.end(), "of") || words.is(label.end(), "between") || words.is(label.end(), "among"))
                && words.isCount(count)
                && !words.is(count, "two")
                && !words.is(count, "three");
        return counted && WordList.COUNTED_STATES.isAmong(words, count + 1, count + COUNTED_WITHIN);
    }

    /** "The Five Power Defence Arrangements". */
    private boolean isOfManyPowers() {
        for (int i = label.first() - 1; i > Math.max(0, label.first() - 4); i--) {
            if (WordList.POWERS.holds(words, i) && words.isCapitalised(i)) {
                return words.isCount(i - 1);
            }
            if (WordList.NOUN_PHRASE_END.holds(words, i) || words.isPunctuation(i)) {
                return false;
            }
        }
        return false;
    }
}
