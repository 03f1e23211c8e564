package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads how a sentence holds a label: the cues that reach it, applied from the label outwards. */
final class StanceReader {

    private static final int AUXILIARIES_WITHIN = 5;
    private static final int RIGHT_WITHIN = 16;
    private static final int PARENTHESIS_WITHIN = 14;

    private final Scene scene;
    private final Words words;
    private boolean innerNominal;
    private boolean agreed;

    StanceReader(Scene scene) {
        this.scene = scene;
        this.words = scene.words();
    }

    /**
     * What was read.
     *
     * @param stance how the label is held
     * @param moves whether some cue moves it
     * @param verb the first word of the verb that governs the label, or -1
     * @param applied the cues that were applied, in order
     */
    record Outcome(Stance stance, boolean moves, int verb, List<CueKind> applied) {

        Outcome {
            applied = List.copyOf(applied);
        }
    }

    Outcome read(LabelMention label) {
        Clause clause = scene.clauseOf(label.head());
        boolean apposed = isApposed(label);
        List<Cue> left = apposed ? List.of() : leftOf(label, clause);
        List<Cue> right = apposed ? List.of() : rightOf(label, clause);
        var applied = new ArrayList<CueKind>();
        innerNominal = label.move().isPresent();
        agreed = false;
        Stance stance = Stance.BARE;
        int verb = -1;
        int innermost = -1;
        boolean moves = false;
        boolean finite = false;
        if (label.form() == LabelForm.PARTNER && !apposed && copulaBefore(label) > 0) {
            boolean was = words.is(label.first() - copulaBefore(label), "was")
                    || words.is(label.first() - copulaBefore(label), "were");
            CueKind copula = was && !isReported(clause) ? CueKind.PAST : CueKind.KEEP;
            stance = stance.under(copula);
            applied.add(copula);
        }
        if (label.move().isPresent()) {
            stance = stance.under(label.move().get());
            applied.add(label.move().get());
            moves = true;
        }
        if (label.move().isPresent() && isStanding(label)) {
            stance = Stance.BARE.as(Modality.REAFFIRMED);
        }
        for (int i = left.size() - 1; i >= 0; i--) {
            Cue cue = left.get(i);
            int next = i + 1 < left.size() ? left.get(i + 1).first() : label.first();
            if (finite && !isAuxiliaryOf(cue, verb)) {
                continue;
            }
            if (cue.inflection() == Inflection.NOUN && !cue.kind().isMove() && !governs(cue, next)) {
                continue;
            }
            if (isCutOff(cue, next) || isNaming(cue)) {
                continue;
            }
            if (stance.isBare() && isRegarding(cue, label)) {
                stance = stance.under(CueKind.KEEP);
                applied.add(CueKind.KEEP);
                verb = cue.first();
                innermost = innermost < 0 ? verb : innermost;
                finite = true;
                continue;
            }
            stance = apply(stance, cue);
            applied.add(cue.kind());
            if (cue.isVerb()) {
                verb = cue.first();
                innermost = innermost < 0 ? verb : innermost;
                finite = isFinite(cue) && cue.kind() != CueKind.SAY;
                if (isGerundSubject(cue, clause) && cue.kind().isMove()) {
                    stance = stance.under(CueKind.MAYBE);
                    applied.add(CueKind.MAYBE);
                }
            }
            if (cue.kind().isMove()) {
                moves = true;
                if (isHadBefore(cue) && !isReported(clause)) {
                    stance = stance.under(CueKind.PAST);
                }
            }
        }
        if ((isInverted() || isInvertedInside(innermost)) && stance.modality().isPresent()) {
            stance = stance.under(CueKind.MAYBE);
        }
        if (isHad(label) && !isReported(clause) && (stance.isBare() || stance.is(Modality.REAFFIRMED))) {
            stance = stance.under(CueKind.PAST);
            applied.add(CueKind.PAST);
        }
        if (words.is(label.end(), "now") && (stance.isBare() || stance.is(Modality.REAFFIRMED))) {
            stance = stance.under(CueKind.FORM);
            applied.add(CueKind.FORM);
        }
        boolean leftVerb = verb >= 0 && finite;
        for (Cue cue : right) {
            boolean adverbial = cue.kind() == CueKind.DEFACTO
                    || (cue.kind() == CueKind.DELAY && (!leftVerb || cue.inflection() == Inflection.FIXED))
                    || ((cue.kind() == CueKind.END || cue.kind() == CueKind.EXPEL || cue.kind() == CueKind.RECALL)
                            && cue.inflection() == Inflection.FIXED)
                    || isFromNowOn(cue)
                    || isDeclaredSo(label, cue)
                    || isSeenDoing(label, cue)
                    || (cue.kind() == CueKind.DELAY && isAfter(cue, "be"));
            if (leftVerb && (!adverbial || isCoordinated(cue))) {
                continue;
            }
            if (!adverbial && !isPredicateOf(label, cue)) {
                continue;
            }
            if (isDeclaredSo(label, cue) || isSeenDoing(label, cue)) {
                stance = resumed(cue, left);
                applied.add(cue.kind());
                moves = true;
                continue;
            }
            List<Cue> auxiliaries = auxiliariesBefore(cue, label.end());
            if (cue.kind() == CueKind.EXPEL && !stance.is(Modality.HYPOTHETICAL)) {
                // "Asks the ambassador to leave" asks for nothing.
                stance = Stance.BARE;
            }
            stance = apply(stance, cue).pending(false);
            applied.add(cue.kind());
            moves |= cue.kind().isMove();
            if (cue.isVerb() && innermost < 0) {
                innermost = cue.first();
            }
            for (int i = auxiliaries.size() - 1; i >= 0; i--) {
                stance = apply(stance, auxiliaries.get(i));
                applied.add(auxiliaries.get(i).kind());
            }
            if (cue.isVerb() && isHadBefore(cue) && !isReported(clause)) {
                stance = stance.under(CueKind.PAST);
            }
        }
        stance = apposed ? stance : underOuterClauses(stance, clause, label, applied);
        if (stance.pending() && stance.isChange()) {
            stance = stance.as(Modality.ANNOUNCED);
        }
        if (clause.link() == Clause.Link.TIME && stance.isChange()) {
            stance = stance.as(Modality.HISTORICAL);
        }
        return new Outcome(stance, moves, innermost, applied);
    }

    /** "The states that still recognise ...", "the twelve that recognise ...": nothing moves. */
    private boolean isStanding(LabelMention label) {
        String verb = words.folded(label.head());
        if (!verb.startsWith("recogni")) {
            return false;
        }
        boolean present = verb.endsWith("e") || verb.endsWith("es");
        for (int i = Math.max(0, label.first() - 3); present && i < label.first(); i++) {
            switch (words.folded(i)) {
                case "still", "that", "which", "who", "states", "countries" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "Had a partnership", "used to have relations": it was so. */
    private boolean isHad(LabelMention label) {
        for (int i = label.first() - 1; i >= Math.max(0, label.first() - 4); i--) {
            switch (words.folded(i)) {
                case "had" -> {
                    return !words.is(i - 1, "has") && !words.is(i + 1, "to");
                }
                case "a", "an", "its", "their", "the", "no", "full", "formal", "long" -> {}
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** "Considers Oman a partner" weighs nothing. */
    private boolean isRegarding(Cue cue, LabelMention label) {
        return label.form() == LabelForm.PARTNER
                && (cue.kind() == CueKind.TALK || cue.kind() == CueKind.MAYBE)
                && words.folded(cue.first()).startsWith("consider")
                && !words.is(cue.first(), "considering");
    }

    /** "As of Friday", "from now on": what holds, holds from today. */
    private boolean isFromNowOn(Cue cue) {
        return cue.kind() == CueKind.FORM
                && cue.inflection() == Inflection.FIXED
                && (words.is(cue.first(), "as")
                        || words.is(cue.first(), "from")
                        || words.is(cue.first(), "henceforth"));
    }

    /** "... and called off three exercises": another verb of the same subject. */
    private boolean isCoordinated(Cue cue) {
        return cue.kind() == CueKind.DELAY && words.is(cue.first() - 1, "and");
    }

    /** How far before a partner "is", "are", "was" or "were" stands; 0 if it does not. */
    private int copulaBefore(LabelMention label) {
        for (int back = 1; back <= 5 && back <= label.first(); back++) {
            switch (words.folded(label.first() - back)) {
                case "is", "are", "was", "were" -> {
                    return back;
                }
                case "a",
                        "an",
                        "the",
                        "one",
                        "of",
                        "its",
                        "their",
                        "once",
                        "now",
                        "already",
                        "not",
                        "also",
                        "no",
                        "both",
                        "still",
                        "among",
                        "his",
                        "our",
                        "only" -> {}
                default -> {
                    boolean owner = words.possessive(label.first() - back)
                            || words.isCapitalised(label.first() - back)
                            || words.isNumber(label.first() - back);
                    if (!owner) {
                        return 0;
                    }
                }
            }
        }
        return 0;
    }

    /** "Sanctioned its treaty ally Turkey", "Oman, a strategic partner of India,": the verb says nothing of the label. */
    private boolean isApposed(LabelMention label) {
        if (label.form() != LabelForm.PARTNER) {
            return false;
        }
        int before = label.first() - 1;
        boolean article = before >= 0
                && (words.is(before, "a")
                        || words.is(before, "an")
                        || words.is(before, "its")
                        || words.is(before, "the")
                        || words.is(before, "another")
                        || words.is(before, "their")
                        || words.is(before, "his")
                        || scene.groups().stream().anyMatch(g -> g.end() == label.first() && g.possessive()));
        boolean nameBehind = scene.groups().stream().anyMatch(group -> group.first() == label.end());
        if (nameBehind && (article || before < 0) && !words.is(label.end() - 1, "partners")) {
            return true;
        }
        int opening = article ? before : label.first();
        for (ActorGroup group : scene.groups()) {
            if (group.end() == label.first() && group.possessive()) {
                opening = group.first();
            }
        }
        int comma = opening - 1;
        boolean namedBefore = words.is(comma, ",") && scene.groups().stream().anyMatch(group -> group.end() == comma);
        return article && namedBefore;
    }

    private Stance apply(Stance stance, Cue cue) {
        if (cue.kind() == CueKind.MAYBE && words.is(cue.first(), "would") && stance.isChange()) {
            Optional<Cue> said = saidBefore(cue);
            if (said.isPresent() && !isConditional()) {
                // A joint "would" is done, one side's is a promise.
                return isSaidJointly(said.get()) ? stance.pending(false) : stance.as(Modality.ANNOUNCED);
            }
        }
        if (cue.kind() == CueKind.MAYBE && words.is(cue.first(), "would") && stance.is(Modality.PROPOSED)) {
            return stance;
        }
        if (cue.kind() == CueKind.WISH && words.is(cue.first(), "should") && isConditionalShould(cue)) {
            return stance.under(CueKind.MAYBE);
        }
        if (stance.isFall() && cue.kind().isMoveDown() && !innerNominal) {
            // Two words for one fall: "called home for consultations".
            return stance;
        }
        if (cue.kind().isMove()) {
            innerNominal = cue.inflection() == Inflection.NOUN || cue.inflection() == Inflection.ING;
        }
        if (cue.kind() == CueKind.AGREE) {
            agreed = true;
        }
        if (cue.kind() == CueKind.NOT && agreed && stance.is(Modality.ESTABLISHED)) {
            return stance.as(Modality.REFUSED, Polarity.FLAT);
        }
        Stance next = stance.under(cue.kind());
        if (cue.kind().isMove() || cue.kind() == CueKind.ANNOUNCE || cue.kind() == CueKind.AGREE) {
            return next.pending(next.isChange() && isInfinitive(cue));
        }
        return next;
    }

    private boolean isConditionalShould(Cue cue) {
        return cue.first() == 0
                || words.is(cue.first() - 1, ",")
                || scene.clauseOf(cue.first()).first() == cue.first();
    }

    private Optional<Cue> saidBefore(Cue would) {
        return scene.cues().stream()
                .filter(cue -> cue.end() <= would.first()
                        && (cue.kind() == CueKind.SAY || cue.kind() == CueKind.ANNOUNCE)
                        && cue.isVerb())
                .reduce((a, b) -> b);
    }

    private boolean isConditional() {
        return scene.clauses().stream().anyMatch(clause -> clause.link() == Clause.Link.CONDITION) || words.is(0, "if");
    }

    private boolean isSaidJointly(Cue said) {
        Clause clause = scene.clauseOf(said.first());
        long actors = scene.groups().stream()
                .filter(group -> clause.holds(group.first())
                        && group.end() <= said.first()
                        && group.before().isEmpty()
                        && group.part() == ActorGroup.Part.PARTY)
                .flatMap(group -> group.actors().stream())
                .distinct()
                .count();
        boolean joint = scene.references().stream()
                .anyMatch(r -> r.kind() == Reference.Kind.PAIR && clause.holds(r.first()) && r.end() <= said.first());
        return actors >= 2 || joint || isTwoNames(said.first());
    }

    /** "Ito and Tran said": two names that the finder need not know. */
    private boolean isTwoNames(int verb) {
        return verb >= 3 && words.isCapitalised(verb - 1) && words.is(verb - 2, "and") && words.isCapitalised(verb - 3);
    }

    private List<Cue> leftOf(LabelMention label, Clause clause) {
        return scene.cues().stream()
                .filter(cue -> clause.holds(cue.first()) && cue.end() <= label.first() && cue.reaches(label))
                .filter(cue -> !isShadowed(cue, label) && !isUnfinishedCall(cue))
                .toList();
    }

    private List<Cue> rightOf(LabelMention label, Clause clause) {
        return scene.cues().stream()
                .filter(cue -> cue.first() >= label.end() && cue.reaches(label))
                .filter(cue -> clause.holds(cue.first()) || isBehindRelative(cue, label, clause))
                .filter(cue -> !isShadowed(cue, label) && !isUnfinishedCall(cue))
                .toList();
    }

    /** "The pact that they were to sign will have to wait": the main verb stands behind a relative clause. */
    private boolean isBehindRelative(Cue cue, LabelMention label, Clause clause) {
        boolean delayed = cue.kind() == CueKind.DELAY && cue.inflection() == Inflection.FIXED;
        boolean undone = cue.kind().isMoveDown()
                && (cue.inflection() == Inflection.PAST || cue.inflection() == Inflection.PARTICIPLE)
                && isAfter(cue, "was", "were", "been", "is", "are");
        if (!delayed && !undone) {
            return false;
        }
        Clause other = scene.clauseOf(cue.first());
        return other.index() == clause.index() + 1
                && (other.link() == Clause.Link.RELATIVE || other.link() == Clause.Link.THAT)
                && scene.cues().stream()
                        .noneMatch(verb -> verb.isVerb() && clause.holds(verb.first()) && verb.end() <= label.first());
    }

    /** "Call their ambassadors" recalls nobody without "home". */
    private boolean isUnfinishedCall(Cue cue) {
        String verb = words.folded(cue.first());
        boolean sends = cue.end() == cue.first() + 1 && (verb.startsWith("send") || verb.equals("sent"));
        if (sends && cue.kind() == CueKind.RESTORE) {
            return !isSaidBehind(cue, "back", "again");
        }
        if (sends && cue.kind() == CueKind.EXPEL) {
            return !isSaidBehind(cue, "home", "away", "packing");
        }
        boolean needsHome = cue.kind() == CueKind.RECALL
                && cue.end() == cue.first() + 1
                && (verb.startsWith("call")
                        || verb.startsWith("bring")
                        || verb.startsWith("brought")
                        || verb.startsWith("order")
                        || verb.startsWith("summon"));
        if (!needsHome) {
            return false;
        }
        Clause clause = scene.clauseOf(cue.first());
        for (int i = cue.end(); i < clause.end(); i++) {
            if (words.is(i, "home") || words.is(i, "back") || words.is(i, "consultations")) {
                return false;
            }
        }
        return true;
    }

    private boolean isSaidBehind(Cue cue, String... wanted) {
        Clause clause = scene.clauseOf(cue.first());
        for (int i = cue.end(); i < clause.end(); i++) {
            for (String word : wanted) {
                if (words.is(i, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Of two senses of one phrase the one that moves this form of label counts. */
    private boolean isShadowed(Cue cue, LabelMention label) {
        if (cue.kind().isMove()) {
            return false;
        }
        return scene.cues().stream()
                .anyMatch(other -> other.first() == cue.first()
                        && other.kind().isMove()
                        && other.reaches(label)
                        && other.kind() != cue.kind());
    }

    /** A noun governs what its preposition leads to: "talks on", "offer of", "plans to". */
    private boolean governs(Cue noun, int next) {
        int at = noun.end();
        if (noun.kind() == CueKind.BILL && words.is(next, "would") && next - at <= 5) {
            // "A bill in Congress would strip ..."
            return true;
        }
        for (int i = at; i < Math.min(next, at + 6); i++) {
            if (words.isPunctuation(i)) {
                return false;
            }
            String word = words.folded(i);
            if (word.equals("of") && noun.kind() == CueKind.AGREE) {
                // "The decision of its ally" decides nothing about the ally.
                return false;
            }
            switch (word) {
                case "on", "to", "of", "about", "for", "over", "aimed", "that", "towards", "toward", "is", "as" -> {
                    return next - i <= 10;
                }
                case "between", "with", "in" -> {
                    return governsBehindPlace(i, next);
                }
                default -> {}
            }
        }
        return next - at <= 1;
    }

    /** "Talks in Muscat on ..." */
    private boolean governsBehindPlace(int from, int next) {
        for (int i = from + 1; i < Math.min(next, from + 8); i++) {
            if (words.isPunctuation(i)) {
                return false;
            }
            if (words.is(i, "on") || words.is(i, "about") || words.is(i, "aimed") || words.is(i, "to")) {
                return next - i <= 6;
            }
        }
        return false;
    }

    /** A comma with a new subject behind it cuts a verb off from what follows, unless it only sets something apart. */
    private boolean isCutOff(Cue cue, int next) {
        if (cue.kind() == CueKind.PAST) {
            return hasComma(cue.end(), next);
        }
        if (cue.kind() == CueKind.MAYBE || cue.kind() == CueKind.SAY || cue.kind() == CueKind.DEFACTO) {
            return false;
        }
        int commas = 0;
        boolean actorBehind = false;
        for (int i = cue.end(); i < next; i++) {
            if (words.is(i, ",")) {
                commas++;
            }
        }
        if (commas != 1) {
            return false;
        }
        for (ActorGroup group : scene.groups()) {
            if (group.first() >= cue.end() && group.end() <= next && words.is(group.first() - 1, ",")) {
                actorBehind = true;
            }
        }
        return actorBehind;
    }

    /** "What both call a strategic partnership" is one. */
    private boolean isNaming(Cue cue) {
        boolean naming = cue.kind() == CueKind.KEEP && cue.isVerb();
        for (int i = Math.max(0, cue.first() - 4); naming && i < cue.first(); i++) {
            if (words.is(i, "what")) {
                return true;
            }
        }
        return false;
    }

    private boolean isAuxiliaryOf(Cue cue, int verb) {
        boolean auxiliary = cue.kind() == CueKind.NOT
                || cue.kind() == CueKind.NOMORE
                || cue.kind() == CueKind.WILL
                || cue.kind() == CueKind.MAYBE
                || cue.kind() == CueKind.PAST;
        return auxiliary
                && cue.inflection() == Inflection.FIXED
                && commas(cue.end(), verb) != 1
                && verb - cue.end() <= (commas(cue.end(), verb) == 2 ? PARENTHESIS_WITHIN : AUXILIARIES_WITHIN - 2);
    }

    private int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += words.is(i, ",") ? 1 : 0;
        }
        return commas;
    }

    private boolean hasComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    /** A verb with a subject of its own: nothing outside its clause but an auxiliary changes it. */
    private boolean isFinite(Cue verb) {
        return switch (verb.inflection()) {
            case PRESENT -> true;
            case PAST, PARTICIPLE -> !isParticipleOfNoun(verb) && !isAdjective(verb);
            case BASE -> !isInfinitive(verb) && !hasModal(verb);
            case ING -> isProgressive(verb);
            case NOUN, FIXED -> false;
        };
    }

    /** "Its suspended partnership", "the restored ties". */
    private boolean isAdjective(Cue verb) {
        int before = verb.first() - 1;
        return words.is(before, "the")
                || words.is(before, "its")
                || words.is(before, "their")
                || words.is(before, "a")
                || (before >= 0 && words.possessive(before));
    }

    private boolean isProgressive(Cue verb) {
        int before = verb.first() - 1;
        if (words.is(before, "now")
                || words.is(before, "also")
                || words.is(before, "still")
                || words.is(before, "not")) {
            before--;
        }
        return words.is(before, "is") || words.is(before, "are") || words.is(before, "was") || words.is(before, "were");
    }

    private boolean isParticipleOfNoun(Cue verb) {
        return isAfter(verb, "be") || isAfter(verb, "being") || isAfter(verb, "to", "have") || isSeen(verb);
    }

    /** "Would like to see ties raised". */
    private boolean isSeen(Cue verb) {
        for (int i = Math.max(1, verb.first() - 9); i < verb.first(); i++) {
            if (words.is(i, "see") && words.is(i - 1, "to")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasModal(Cue verb) {
        for (int i = verb.first() - 1; i >= Math.max(0, verb.first() - 3); i--) {
            switch (words.folded(i)) {
                case "will",
                        "would",
                        "may",
                        "might",
                        "could",
                        "should",
                        "can",
                        "shall",
                        "must",
                        "not",
                        "do",
                        "does",
                        "did",
                        "cannot" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isInfinitive(Cue verb) {
        if (verb.inflection() == Inflection.BASE) {
            boolean to = words.is(verb.first() - 1, "to")
                    || (words.is(verb.first() - 2, "to")
                            && words.folded(verb.first() - 1).endsWith("ly"));
            return to && !isFirstTo(verb.first()) && !isLedTo(verb.first());
        }
        return (verb.inflection() == Inflection.PAST || verb.inflection() == Inflection.PARTICIPLE)
                && words.is(verb.first() - 1, "be")
                && words.is(verb.first() - 2, "to");
    }

    /** "Which led Oman to sign": it has signed. */
    private boolean isLedTo(int verb) {
        for (int i = Math.max(0, verb - 6); i < verb - 1; i++) {
            switch (words.folded(i)) {
                case "led", "prompted", "forced", "caused", "moved", "drove", "compelled" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "The first country to sign" has signed. */
    private boolean isFirstTo(int verb) {
        for (int i = Math.max(0, verb - 9); i < verb - 1; i++) {
            switch (words.folded(i)) {
                case "first", "second", "third", "last", "latest", "only" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean isAfter(Cue verb, String... auxiliaries) {
        for (int i = verb.first() - 1; i >= Math.max(0, verb.first() - 3); i--) {
            for (String auxiliary : auxiliaries) {
                if (words.is(i, auxiliary)) {
                    return true;
                }
            }
            if (words.isPunctuation(i)) {
                return false;
            }
        }
        return false;
    }

    /** "... would offer were its status upgraded". */
    private boolean isInvertedInside(int verb) {
        for (int i = Math.max(1, verb - 6); i < verb; i++) {
            boolean noun = words.is(i + 1, "its") || words.is(i + 1, "their") || words.is(i + 1, "the");
            if (words.is(i, "were") && noun && !words.isPunctuation(i - 1)) {
                return words.size() > i && isSaid("would");
            }
        }
        return false;
    }

    private boolean isSaid(String word) {
        for (int i = 0; i < words.size(); i++) {
            if (words.is(i, word)) {
                return true;
            }
        }
        return false;
    }

    /** "While raising ties to X brings peace": who raises them is not told to have done so. */
    private boolean isGerundSubject(Cue verb, Clause clause) {
        if (verb.inflection() != Inflection.ING) {
            return false;
        }
        int opening = clause.first();
        boolean linked = verb.first() == opening + 1
                && (words.is(opening, "while")
                        || words.is(opening, "that")
                        || words.is(opening, "why")
                        || words.is(opening, "because")
                        || words.is(opening, "whether"));
        boolean opensMain = clause.link() == Clause.Link.PARTICIPLE
                && verb.first() == opening
                && scene.cues().stream()
                        .noneMatch(cue -> cue.isVerb() && cue.first() < opening && cue.inflection() != Inflection.ING);
        return linked || opensMain || verb.first() == 0;
    }

    /** "Were Muscat to sign, ..." */
    private boolean isInverted() {
        return scene.clauses().get(0).first() == 0
                && (words.is(0, "were") || words.is(0, "should"))
                && words.size() > 4
                && !words.is(1, "the");
    }

    /** "Announced that ties had been raised" tells of today. */
    private boolean isReported(Clause clause) {
        if (clause.link() != Clause.Link.THAT || clause.index() == 0) {
            return false;
        }
        Clause outer = scene.clauses().get(clause.index() - 1);
        return scene.cues().stream()
                .anyMatch(cue -> outer.holds(cue.first())
                        && (cue.kind() == CueKind.SAY || cue.kind() == CueKind.ANNOUNCE)
                        && cue.isVerb()
                        && clause.first() - cue.end() <= 8);
    }

    private boolean isHadBefore(Cue verb) {
        return (verb.inflection() == Inflection.PAST || verb.inflection() == Inflection.PARTICIPLE)
                && isAfter(verb, "had");
    }

    /** Whether the cue behind the label is what its sentence says of it: "ties were cut", "the pact is on hold". */
    private boolean isPredicateOf(LabelMention label, Cue cue) {
        if (cue.kind() == CueKind.DELAY && cue.inflection() != Inflection.NOUN && cue.inflection() != Inflection.ING) {
            return true;
        }
        if (cue.first() - label.end() > RIGHT_WITHIN) {
            return false;
        }
        if (label.form() == LabelForm.EMBASSY && cue.kind() == CueKind.END) {
            return true;
        }
        if (cue.inflection() == Inflection.FIXED) {
            return cue.kind() != CueKind.WILL
                    && cue.kind() != CueKind.WISH
                    && cue.kind() != CueKind.MAYBE
                    && cue.kind() != CueKind.NOT
                    && (cue.kind() != CueKind.PAST
                            || (cue.end() - cue.first() > 1 && !hasComma(label.end(), cue.first())))
                    && !isCutOffBehind(label, cue);
        }
        if (isDeclaredSo(label, cue) || isSeenDoing(label, cue)) {
            return true;
        }
        boolean passive = isAfter(cue, "was", "were", "been", "be", "is", "are", "being", "get", "got");
        boolean participle = cue.inflection() == Inflection.PAST || cue.inflection() == Inflection.PARTICIPLE;
        if (participle && passive) {
            return cue.kind() != CueKind.SAY;
        }
        boolean intransitive = (label.form() == LabelForm.ENVOY
                        && cue.kind() == CueKind.RESTORE
                        && words.folded(cue.first()).startsWith("return"))
                || cue.kind() == CueKind.KEEP
                || cue.kind() == CueKind.DELAY
                || (cue.kind() == CueKind.END && endsByItself(words.folded(cue.first())));
        if (intransitive && cue.isVerb() && cue.inflection() != Inflection.ING) {
            return subjectReaches(label, cue);
        }
        return false;
    }

    /** What is done behind the label, under what is wished or promised before it. */
    private static Stance resumed(Cue done, List<Cue> left) {
        Stance stance = Stance.BARE.under(done.kind());
        for (Cue cue : reversed(left)) {
            stance = cue.kind().isMove() ? stance : stance.under(cue.kind());
        }
        return stance;
    }

    /** "Declared its relations with Oman suspended". */
    private boolean isDeclaredSo(LabelMention label, Cue cue) {
        boolean participle = cue.inflection() == Inflection.PAST || cue.inflection() == Inflection.PARTICIPLE;
        if (!participle || !cue.kind().isMove() || hasComma(label.end(), cue.first())) {
            return false;
        }
        return scene.cues().stream()
                .anyMatch(other -> other.kind() == CueKind.ANNOUNCE
                        && other.isVerb()
                        && words.folded(other.first()).startsWith("declar")
                        && other.end() <= label.first()
                        && label.first() - other.end() <= 3);
    }

    /** "To see the partnership resume", "let the treaty lapse". */
    private boolean isSeenDoing(LabelMention label, Cue cue) {
        if (cue.inflection() != Inflection.BASE || !cue.kind().isMove() || hasComma(label.end(), cue.first())) {
            return false;
        }
        for (int i = Math.max(0, label.first() - 4); i < label.first(); i++) {
            switch (words.folded(i)) {
                case "see", "let", "lets", "letting", "have", "make" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** ", a phrase that Oman has left out": a comma and another name part the cue from the label. */
    private boolean isCutOffBehind(LabelMention label, Cue cue) {
        return hasComma(label.end(), cue.first())
                && scene.groups().stream()
                        .anyMatch(group -> group.first() > label.end()
                                && group.end() <= cue.first()
                                && hasComma(label.end(), group.first()));
    }

    private static boolean endsByItself(String verb) {
        return verb.startsWith("end")
                || verb.startsWith("laps")
                || verb.startsWith("expir")
                || verb.startsWith("collaps")
                || verb.startsWith("dissolv");
    }

    /** No other noun's verb stands between. */
    private boolean subjectReaches(LabelMention label, Cue cue) {
        return !hasComma(label.end(), cue.first()) || cue.first() - label.end() <= 6;
    }

    private List<Cue> auxiliariesBefore(Cue verb, int from) {
        return scene.cues().stream()
                .filter(cue -> cue.first() >= from
                        && cue.end() <= verb.first()
                        && verb.first() - cue.end() <= AUXILIARIES_WITHIN
                        && cue.inflection() == Inflection.FIXED
                        && (cue.kind() == CueKind.NOT
                                || cue.kind() == CueKind.WILL
                                || cue.kind() == CueKind.MAYBE
                                || (cue.kind() == CueKind.WISH && words.is(cue.first(), "should"))
                                || cue.kind() == CueKind.NOMORE))
                .toList();
    }

    /** "Muscat denies it", "Muscat knows of no change": the other side contradicts what was told just before. */
    boolean isContradicting() {
        boolean refers = false;
        for (int i = 0; i < words.size(); i++) {
            switch (words.folded(i)) {
                case "it", "this", "that", "report", "reports", "claim", "claims", "change", "step" -> refers = true;
                default -> {}
            }
        }
        return refers
                && scene.cues().stream()
                        .anyMatch(cue -> cue.kind() == CueKind.DENY && (cue.isVerb() || isNoChange(cue)));
    }

    private boolean isNoChange(Cue cue) {
        for (int i = cue.first(); i < cue.end(); i++) {
            if (words.is(i, "change") || words.is(i, "untrue") || words.is(i, "baseless") || words.is(i, "unfounded")) {
                return true;
            }
        }
        return false;
    }

    /** "Oman is not among them", "neither is on the list": who is named does not hold what others hold. */
    boolean isLeavingOut() {
        boolean not = scene.cues().stream().anyMatch(cue -> cue.kind() == CueKind.NOT || cue.kind() == CueKind.DENY);
        for (int i = 0; not && i + 1 < words.size(); i++) {
            boolean among = words.is(i, "among") && (words.is(i + 1, "them") || words.is(i + 1, "these"));
            boolean listed = words.is(i, "list") && (words.is(i - 1, "the") || words.is(i - 1, "that"));
            boolean one = words.is(i, "one") && words.is(i + 1, "of") && words.is(i + 2, "them");
            if (among || listed || one) {
                return true;
            }
        }
        return false;
    }

    /** What a sentence without a label answers to the claim before it: "turned it down", "the item was struck off". */
    Optional<Modality> answer() {
        return answerFrom(0);
    }

    /** What the rest of the label's own sentence answers to it: "; Muscat turned the offer down". */
    Optional<Modality> answerBehind(LabelMention label) {
        for (int i = label.end(); i < words.size(); i++) {
            if (words.is(i, ";") || words.is(i, "but") || words.is(i, "yet")) {
                int boundary = i;
                boolean told = scene.labels().stream().anyMatch(other -> other.first() >= boundary);
                return told ? Optional.empty() : answerFrom(boundary);
            }
        }
        return Optional.empty();
    }

    private Optional<Modality> answerFrom(int from) {
        boolean refers = from > 0
                && scene.groups().stream()
                        .anyMatch(group -> group.first() > from && group.part() == ActorGroup.Part.PARTY);
        for (int i = from; i < words.size(); i++) {
            switch (words.folded(i)) {
                case "it",
                        "offer",
                        "proposal",
                        "request",
                        "idea",
                        "item",
                        "plan",
                        "signing",
                        "treaty",
                        "pact",
                        "accord",
                        "agreement",
                        "deal",
                        "ceremony",
                        "step",
                        "overture",
                        "invitation",
                        "suggestion",
                        "text",
                        "draft",
                        "reply",
                        "answer",
                        "sides",
                        "date",
                        "ratification",
                        "signature",
                        "document",
                        "vote",
                        "paper",
                        "ink",
                        "neither",
                        "upgrade",
                        "move" -> refers = true;
                default -> {}
            }
        }
        if (!refers) {
            return Optional.empty();
        }
        for (Cue cue : scene.cues()) {
            boolean free = cue.inflection() != Inflection.NOUN && cue.near() == 0 && cue.first() >= from;
            if (free && cue.kind() == CueKind.REFUSE) {
                return Optional.of(Modality.REFUSED);
            }
            if (free && cue.kind() == CueKind.DELAY) {
                return Optional.of(Modality.DELAYED);
            }
        }
        return Optional.empty();
    }

    /** What is said, wished or denied in the clause that this one hangs on. */
    private Stance underOuterClauses(Stance stance, Clause clause, LabelMention label, List<CueKind> applied) {
        Stance result = stance;
        Clause inner = clause;
        while (inner.index() > 0) {
            Clause outer = scene.clauses().get(inner.index() - 1);
            if (inner.link() == Clause.Link.THAT && isComplement(inner, outer)) {
                for (Cue cue : reversed(scene.cues())) {
                    if (outer.holds(cue.first()) && cue.forms().contains(label.form()) && scopesOverClause(cue)) {
                        result = result.under(cue.kind());
                        applied.add(cue.kind());
                    }
                }
            } else if (inner.link() == Clause.Link.AND && opensWithBase(inner)) {
                for (Cue cue : reversed(scene.cues())) {
                    if (outer.holds(cue.first())
                            && isBeforeInfinitive(cue, outer)
                            && !cue.kind().isMove()) {
                        result = result.under(cue.kind());
                        applied.add(cue.kind());
                    }
                }
            } else {
                return result;
            }
            inner = outer;
        }
        return result;
    }

    private boolean isComplement(Clause inner, Clause outer) {
        for (Cue cue : scene.cues()) {
            boolean speaks = !cue.kind().isMove() && cue.kind() != CueKind.NOT && cue.kind() != CueKind.KEEP;
            if (speaks && outer.holds(cue.first()) && inner.first() - cue.end() <= 8) {
                return true;
            }
        }
        return false;
    }

    private static boolean scopesOverClause(Cue cue) {
        return switch (cue.kind()) {
            case WISH, BILL, DENY, REFUSE, MAYBE, DELAY -> true;
            default -> false;
        };
    }

    private boolean opensWithBase(Clause clause) {
        for (Cue cue : scene.cues()) {
            if (clause.holds(cue.first()) && cue.isVerb()) {
                return cue.inflection() == Inflection.BASE && cue.first() <= clause.first() + 2;
            }
        }
        return false;
    }

    private boolean isBeforeInfinitive(Cue cue, Clause clause) {
        for (int i = cue.end(); i < clause.end(); i++) {
            if (words.is(i, "to")) {
                return true;
            }
        }
        return cue.inflection() == Inflection.FIXED;
    }

    private static List<Cue> reversed(List<Cue> cues) {
        var reversed = new ArrayList<>(cues);
        java.util.Collections.reverse(reversed);
        return reversed;
    }
}
