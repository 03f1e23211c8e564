package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.ActorGroup.Part;

/** Tells whose status a label is: the pairs that the construction around it joins. */
final class DyadFinder {

    private static final String UNITED_STATES = "USA";

    /**
     * The pairs, and the construction that gave them.
     *
     * @param pairs whose status it is
     * @param how the construction
     */
    record Found(Set<Dyad> pairs, String how) {

        Found {
            pairs = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(pairs));
        }

        static Found nothing() {
            return new Found(Set.of(), "");
        }
    }

    private final Scene scene;
    private final Words words;
    private final Memory memory;

    DyadFinder(Scene scene, Memory memory) {
        this.scene = scene;
        this.words = scene.words();
        this.memory = memory;
    }

    Found find(LabelMention label, int verb) {
        Found found = findAny(label, verb);
        boolean ofStates = label.form() == LabelForm.RELATIONS
                || label.form() == LabelForm.ENVOY
                || label.form() == LabelForm.EMBASSY;
        if (ofStates && found.pairs().size() == 1) {
            Dyad pair = found.pairs().iterator().next();
            if (Rivals.standard().has(pair)) {
                return withoutRival(label, pair);
            }
        }
        return found;
    }

    /** Two that claim one seat have no relations: one of them stands for whom a third state turns to or from. */
    private Found withoutRival(LabelMention label, Dyad pair) {
        String near = distance(pair.first(), label) <= distance(pair.second(), label) ? pair.first() : pair.second();
        Optional<ActorGroup> complement = complementBehind(label);
        if (complement.isPresent() && complement.get().actors().size() == 1) {
            near = complement.get().actors().get(0);
        }
        String turned = near;
        return memory.thirdBeside(pair)
                .filter(third -> !isBloc(third))
                .map(third -> new Found(Set.of(Dyad.of(turned, third)), "who turns from one to the other"))
                .orElse(Found.nothing());
    }

    /** "Switched recognition from A to B": whom the subject leaves for another. */
    Set<Dyad> left(LabelMention label, List<String> subject) {
        return label.form() == LabelForm.RELATIONS && isSwitch(label)
                ? cross(subject, behind(label, "from"))
                : Set.of();
    }

    private List<String> behind(LabelMention label, String preposition) {
        return scene.groups().stream()
                .filter(group -> group.first() >= label.end()
                        && group.first() - label.end() <= 8
                        && words.is(group.first() - 1, preposition))
                .findFirst()
                .map(ActorGroup::actors)
                .orElse(List.of());
    }

    boolean isSwitch(LabelMention label) {
        for (int i = Math.max(0, label.first() - 4); i < label.first(); i++) {
            String word = words.folded(i);
            if (word.startsWith("switch") || word.startsWith("shift") || word.startsWith("transfer")) {
                return !behind(label, "from").isEmpty() && !behind(label, "to").isEmpty();
            }
        }
        return false;
    }

    private Found findAny(LabelMention label, int verb) {
        Clause clause = scene.clauseOf(label.head());
        Optional<ActorGroup> owner = ownerBefore(label);
        Optional<ActorGroup> complement = complementBehind(label);
        List<String> subject = subjectOf(label, clause, verb);
        if (label.form() == LabelForm.RELATIONS && isSwitch(label)) {
            Set<Dyad> turned = cross(subject, behind(label, "to"));
            return turned.isEmpty() ? Found.nothing() : new Found(turned, "who turns from one to the other");
        }
        return switch (label.form()) {
            case BLOC -> ofBloc(label, clause, owner, subject);
            case ENVOY, EMBASSY -> ofEnvoy(label, clause, owner, complement, subject);
            case PARTNER -> ofPartner(label, clause, owner, complement, subject);
            case TIE, TREATY, RELATIONS, LEVEL -> ofTie(label, clause, owner, complement, subject, verb);
        };
    }

    private Found ofBloc(LabelMention label, Clause clause, Optional<ActorGroup> owner, List<String> subject) {
        List<String> members = new ArrayList<>();
        owner.ifPresent(group -> members.addAll(group.actors()));
        if (members.isEmpty() || isBloc(members.get(0))) {
            members.clear();
            joiner(label).ifPresent(group -> members.addAll(group.actors()));
        }
        if (members.isEmpty()) {
            candidate().ifPresent(group -> members.addAll(group.actors()));
        }
        if (members.isEmpty()) {
            subject.stream().filter(actor -> !isBloc(actor)).forEach(members::add);
        }
        if (members.isEmpty()) {
            parties(clause).stream().filter(actor -> !isBloc(actor)).forEach(members::add);
        }
        if (members.isEmpty()) {
            everyParty().stream().filter(actor -> !isBloc(actor)).limit(1).forEach(members::add);
        }
        if (members.isEmpty()) {
            memory.recent().stream().filter(actor -> !isBloc(actor)).limit(1).forEach(members::add);
        }
        return new Found(cross(members, List.of(label.bloc())), "member and bloc");
    }

    /** "Invites Oman to join", "the accession of Oman and Qatar", "protocols for Oman", "Oman's membership". */
    private Optional<ActorGroup> candidate() {
        for (ActorGroup group : scene.groups()) {
            if (group.actors().stream().anyMatch(DyadFinder::isBloc)) {
                continue;
            }
            boolean invited = words.is(group.end(), "to")
                    && (words.is(group.end() + 1, "join") || words.is(group.end() + 1, "begin"));
            boolean of = (group.before().equals("of")
                            || group.before().equals("for")
                            || group.before().equals("with"))
                    && isMembershipNear(group.first());
            boolean owns = group.possessive() && isMembershipNear(group.end());
            boolean offered = words.is(group.end(), "a") && words.is(group.end() + 1, "membership");
            if (invited || of || owns || offered) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private boolean isMembershipNear(int word) {
        for (int i = Math.max(0, word - 5); i < Math.min(words.size(), word + 4); i++) {
            switch (words.folded(i)) {
                case "membership",
                        "accession",
                        "admission",
                        "bid",
                        "application",
                        "entry",
                        "future",
                        "protocols",
                        "protocol" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** "... to Sweden joining NATO": who stands right before the verb. */
    private Optional<ActorGroup> joiner(LabelMention label) {
        for (Cue cue : scene.cues()) {
            boolean joining = ((cue.kind().isMove() && cue.inflection() == Inflection.ING)
                            || (cue.kind() == CueKind.WISH && cue.inflection() == Inflection.NOUN))
                    && cue.end() <= label.head()
                    && label.head() - cue.end() <= 4;
            if (joining) {
                return scene.groups().stream()
                        .filter(group -> group.end() <= cue.first() && cue.first() - group.end() <= 1)
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private Found ofEnvoy(
            LabelMention label,
            Clause clause,
            Optional<ActorGroup> owner,
            Optional<ActorGroup> complement,
            List<String> subject) {
        List<String> others = new ArrayList<>();
        owner.ifPresent(group -> others.addAll(group.actors()));
        complement.ifPresent(group -> others.addAll(group.actors()));
        if (others.size() == 2 && owner.isPresent() && complement.isPresent()) {
            return new Found(pairsOf(others), "envoy of one to the other");
        }
        if (!others.isEmpty()) {
            List<String> senders = without(subject, others);
            if (!senders.isEmpty()) {
                return new Found(cross(senders, others), "subject and the envoy's post");
            }
        }
        if (!subject.isEmpty()) {
            List<String> rest = without(parties(clause), subject);
            if (rest.isEmpty() && subject.size() == 1) {
                rest = without(places(clause), subject);
            }
            if (rest.isEmpty() && !scene.hasPairReference(clause)) {
                rest = sharedObject(subject, false).stream().toList();
            }
            if (rest.isEmpty()) {
                rest = without(everyParty(), subject);
            }
            if (rest.isEmpty()) {
                rest = subject.size() == 1
                        ? memory.companionOf(subject.get(0)).stream().toList()
                        : List.of();
            }
            if (rest.size() == 1 && !(subject.size() > 1 && clause.holds(label.first()) && isAmongThemselves(clause))) {
                return new Found(cross(subject, rest), "subject and the only other state");
            }
            if (rest.isEmpty() && subject.size() == 2) {
                return new Found(pairsOf(subject), "two subjects");
            }
            Optional<String> object = sharedObject(subject, false);
            if (rest.size() > 1 && object.isPresent()) {
                return new Found(cross(subject, List.of(object.get())), "subject and to whom it was done before");
            }
            if (rest.size() > 1) {
                return new Found(cross(subject, listOf(rest.get(0), subject)), "subject and the first other state");
            }
        }
        if (!others.isEmpty()) {
            List<String> rest = without(everyone(), others);
            if (!rest.isEmpty()) {
                return new Found(cross(others, List.of(rest.get(0))), "the envoy's post and the first other state");
            }
        }
        return fallback(label, clause);
    }

    /** A state with those listed beside it. */
    private List<String> listOf(String actor, List<String> subject) {
        return scene.groups().stream()
                .filter(group -> group.actors().contains(actor))
                .findFirst()
                .map(group -> without(group.actors(), subject))
                .orElse(List.of(actor));
    }

    private boolean isAmongThemselves(Clause clause) {
        return scene.hasPairReference(clause);
    }

    private Found ofPartner(
            LabelMention label,
            Clause clause,
            Optional<ActorGroup> owner,
            Optional<ActorGroup> complement,
            List<String> subject) {
        if (owner.isPresent() && owner.get().actors().size() == 2 && owner.get().paired()) {
            return new Found(pairsOf(owner.get().actors()), "compound before the label");
        }
        if (owner.isPresent() && complement.isPresent()) {
            Set<Dyad> pairs = cross(owner.get().actors(), complement.get().actors());
            if (!pairs.isEmpty()) {
                return new Found(pairs, "owner and complement");
            }
        }
        if (complement.isPresent()) {
            List<String> left = without(subject, complement.get().actors());
            if (!left.isEmpty()) {
                return new Found(cross(left, complement.get().actors()), "subject and complement");
            }
        }
        if (owner.isPresent()) {
            List<String> left = without(subject, owner.get().actors());
            if (!left.isEmpty()) {
                return new Found(cross(left, owner.get().actors()), "subject and owner");
            }
            Optional<ActorGroup> beside = appositionOf(label, owner.get());
            if (beside.isPresent()) {
                return new Found(cross(owner.get().actors(), beside.get().actors()), "owner and apposition");
            }
        }
        if (label.label() == Label.MAJOR_NON_NATO_ALLY) {
            List<String> named = without(everyParty(), List.of(UNITED_STATES));
            List<String> nearest = named.size() > 1 ? List.of(nearest(named, label)) : named;
            if (!nearest.isEmpty()) {
                return new Found(cross(List.of(UNITED_STATES), nearest), "the designation is American");
            }
        }
        boolean treatyAlly = label.label() == Label.ALLIANCE && label.strength() == LabelMention.Strength.STRONG;
        if (treatyAlly && complement.isPresent() && knows(UNITED_STATES)) {
            return new Found(cross(List.of(UNITED_STATES), complement.get().actors()), "an ally of the United States");
        }
        if (subject.size() >= 2) {
            return new Found(pairsOf(subject), "subjects of the clause");
        }
        return fallback(label, clause);
    }

    private boolean knows(String actor) {
        return memory.count(actor) > 0 || everyone().contains(actor);
    }

    private Found ofTie(
            LabelMention label,
            Clause clause,
            Optional<ActorGroup> owner,
            Optional<ActorGroup> complement,
            List<String> subject,
            int verb) {
        if (complement.isPresent()) {
            ActorGroup group = complement.get();
            boolean among = group.before().equals("between")
                    || group.before().equals("among")
                    || (group.before().equals("of") && group.actors().size() > 1);
            if (among && group.actors().size() >= 2) {
                return new Found(pairsOf(group.actors()), "label between");
            }
            if (owner.isPresent()) {
                Set<Dyad> pairs = cross(owner.get().actors(), group.actors());
                if (!pairs.isEmpty()) {
                    return new Found(pairs, "owner's label with");
                }
            }
            List<String> left = without(subject, group.actors());
            if (!left.isEmpty() && !among) {
                return new Found(cross(left, group.actors()), "subject's label with");
            }
        }
        if (owner.isPresent() && owner.get().actors().size() >= 2) {
            return new Found(pairsOf(owner.get().actors()), "compound before the label");
        }
        if (owner.isPresent()) {
            List<String> left = without(subject, owner.get().actors());
            if (left.size() == 1) {
                return new Found(cross(left, owner.get().actors()), "subject and owner");
            }
        }
        if (label.label() == Label.MAJOR_NON_NATO_ALLY) {
            List<String> named = without(everyParty(), List.of(UNITED_STATES));
            List<String> nearest = named.size() > 1 ? List.of(nearest(named, label)) : named;
            if (!nearest.isEmpty()) {
                return new Found(cross(List.of(UNITED_STATES), nearest), "the designation is American");
            }
        }
        Optional<ActorGroup> other = agreedWith(label, clause);
        if (owner.isEmpty() && complement.isEmpty() && other.isPresent()) {
            List<String> left = without(subject, other.get().actors());
            if (!left.isEmpty()) {
                return new Found(cross(left, other.get().actors()), "subject and whom it agrees with");
            }
        }
        if (label.form() == LabelForm.RELATIONS && owner.isEmpty() && complement.isEmpty() && !subject.isEmpty()) {
            boolean unnamed = isUnknownBehind(label);
            boolean alone =
                    subject.size() == 1 && without(parties(clause), subject).isEmpty();
            Optional<String> object =
                    unnamed || alone || subject.size() > 2 ? sharedObject(subject, unnamed) : Optional.<String>empty();
            if (object.isPresent() && !scene.hasPairReference(clause)) {
                return new Found(cross(subject, List.of(object.get())), "subject and to whom it was done before");
            }
            List<String> others = without(everyParty(), subject);
            if (subject.size() > 2 && others.size() == 1 && !scene.hasPairReference(clause)) {
                return new Found(cross(subject, others), "many subjects and the only other state");
            }
            if (unnamed && subject.size() > 1) {
                return memory.thirdBeside(subject)
                        .map(third -> new Found(cross(subject, List.of(third)), "subjects and the one spoken of"))
                        .orElse(Found.nothing());
            }
        }
        List<String> objects = objectsOf(label, clause, verb);
        if (owner.isEmpty()
                && complement.isEmpty()
                && !without(objects, subject).isEmpty()
                && subject.size() == 1) {
            return new Found(cross(subject, objects), "subject and object");
        }
        if (owner.isEmpty() && complement.isEmpty() && subject.size() >= 2) {
            return new Found(pairsOf(subject), "subjects of the clause");
        }
        return fallback(label, clause);
    }

    private Found fallback(LabelMention label, Clause clause) {
        List<String> inClause = parties(clause);
        if (inClause.size() == 2) {
            return new Found(pairsOf(inClause), "the two states of the clause");
        }
        List<String> parties = everyParty();
        if (parties.size() == 2) {
            return new Found(pairsOf(parties), "the two states of the sentence");
        }
        if (parties.size() < 2 && everyone().size() == 2) {
            return new Found(pairsOf(everyone()), "the two states of the sentence, one a place");
        }
        if (parties.size() > 2) {
            return ofMany(label, clause, parties);
        }
        List<String> known = everyone();
        if (known.size() == 1) {
            Optional<String> companion = memory.companionOf(known.get(0));
            if (companion.isPresent()) {
                return new Found(
                        pairsOf(List.of(known.get(0), companion.get())), "a state and the one spoken of beside it");
            }
            return Found.nothing();
        }
        if (known.isEmpty()) {
            return memory.pair()
                    .map(pair -> new Found(Set.of(pair), "the pair spoken of"))
                    .orElse(Found.nothing());
        }
        return Found.nothing();
    }

    /** Of many states the article's own pair counts, else the nearest on either side of the label. */
    private Found ofMany(LabelMention label, Clause clause, List<String> parties) {
        Optional<Dyad> spokenOf = memory.lastPair();
        if (scene.hasPairReference(clause)
                && spokenOf.isPresent()
                && parties.contains(spokenOf.get().first())
                && parties.contains(spokenOf.get().second())) {
            return new Found(Set.of(spokenOf.get()), "the pair spoken of");
        }
        String left = "";
        String right = "";
        for (ActorGroup group : scene.groups()) {
            if (group.part() != Part.PARTY) {
                continue;
            }
            if (group.end() <= label.first()) {
                left = group.actors().size() == 2 && group.end() > label.first() - 12
                        ? group.actors().get(0) + ' ' + group.actors().get(1)
                        : group.actors().get(group.actors().size() - 1);
            } else if (right.isEmpty()) {
                right = group.actors().get(0);
            }
        }
        if (left.indexOf(' ') > 0) {
            return new Found(pairsOf(List.of(left.split(" "))), "the nearest two states before the label");
        }
        if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
            return new Found(pairsOf(List.of(left, right)), "the nearest states on either side");
        }
        List<String> nearestFirst = byDistance(parties, label);
        return new Found(pairsOf(nearestFirst.subList(0, 2)), "the two nearest states");
    }

    /** "Vietnam's", "the American", "US-Vietnam" right before the label. */
    Optional<ActorGroup> ownerBefore(LabelMention label) {
        for (int i = scene.groups().size() - 1; i >= 0; i--) {
            ActorGroup group = scene.groups().get(i);
            if (group.end() <= label.first()) {
                int gap = label.first() - group.end();
                boolean close = (gap <= 4 && isNounPhrase(group.end(), label.first())) || ownsTwoNouns(group, label);
                boolean owns = group.possessive() || (gap == 0 && !isVerbBetween(group, label)) || group.paired();
                return close && owns && (gap == 0 || group.possessive() || group.paired() || isAdjectival(group))
                        ? Optional.of(group)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Washington's neighbour and NATO ally". */
    private boolean ownsTwoNouns(ActorGroup group, LabelMention label) {
        int gap = label.first() - group.end();
        return label.form() == LabelForm.PARTNER && group.possessive() && gap == 2 && words.is(group.end() + 1, "and");
    }

    private boolean isVerbBetween(ActorGroup group, LabelMention label) {
        return scene.cues().stream()
                .anyMatch(cue -> cue.isVerb() && cue.first() >= group.end() && cue.end() <= label.first());
    }

    private boolean isAdjectival(ActorGroup group) {
        return words.tokens().raw(words.token(group.end() - 1)).endsWith("n")
                || words.tokens().raw(words.token(group.end() - 1)).endsWith("ese")
                || words.tokens().raw(words.token(group.end() - 1)).endsWith("sh")
                || words.tokens().raw(words.token(group.end() - 1)).endsWith("i");
    }

    /** Only adjectives and numbers stand here: no verb, preposition or comma. */
    private boolean isNounPhrase(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isPunctuation(i) || isFunctionWord(words.folded(i))) {
                return false;
            }
        }
        return scene.cues().stream()
                .noneMatch(cue -> cue.isVerb()
                        && cue.first() >= from
                        && cue.end() <= to
                        && cue.inflection() != Inflection.PAST
                        && cue.inflection() != Inflection.PARTICIPLE);
    }

    private static boolean isFunctionWord(String word) {
        return switch (word) {
            case "with",
                    "to",
                    "of",
                    "in",
                    "on",
                    "at",
                    "for",
                    "by",
                    "from",
                    "and",
                    "or",
                    "the",
                    "a",
                    "an",
                    "that",
                    "its",
                    "their",
                    "is",
                    "are",
                    "was",
                    "were",
                    "has",
                    "have",
                    "had",
                    "as",
                    "will",
                    "would",
                    "be",
                    "not",
                    "into",
                    "over",
                    "after" -> true;
            default -> false;
        };
    }

    /** "with Russia", "between A and B", "of the United States", "Turkey" behind the label. */
    Optional<ActorGroup> complementBehind(LabelMention label) {
        for (ActorGroup group : scene.groups()) {
            if (group.first() >= label.end()) {
                int gap = group.first() - label.end();
                if (gap > 7) {
                    return Optional.empty();
                }
                if (isVerbLike(label) && gap <= 3 && isNounPhraseOfState(label.end(), group.first())) {
                    return Optional.of(group);
                }
                if (gap == 0) {
                    boolean apposition = label.form() == LabelForm.PARTNER || label.form() == LabelForm.TREATY;
                    return apposition ? Optional.of(group) : Optional.empty();
                }
                return isComplement(label, group) && !isSomebodyElses(group) ? Optional.of(group) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Break with", "recognises": the state stands right behind. */
    private boolean isVerbLike(LabelMention label) {
        return label.form() == LabelForm.RELATIONS
                && (words.is(label.end() - 1, "with")
                        || (words.is(label.end() - 1, "of")
                                && words.folded(label.head()).startsWith("recogni"))
                        || (words.folded(label.end() - 1).startsWith("recogni")
                                && !words.is(label.end() - 1, "recognition")));
    }

    /** "The government in", "neighbouring". */
    private boolean isNounPhraseOfState(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (words.folded(i)) {
                case "the",
                        "government",
                        "authorities",
                        "rulers",
                        "in",
                        "neighbouring",
                        "neighboring",
                        "both",
                        "of" -> {}
                default -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** "With the gas-rich peninsula": with whom is told, but in words that name nobody known. */
    private boolean isUnknownBehind(LabelMention label) {
        boolean with = words.is(label.end(), "with") || words.is(label.end(), "to");
        boolean somebody = with
                && (words.is(label.end() + 1, "the")
                        || words.is(label.end() + 1, "its")
                        || words.is(label.end() + 1, "his")
                        || words.is(label.end() + 1, "that"));
        if (!somebody) {
            return false;
        }
        boolean named = scene.groups().stream()
                .anyMatch(group -> group.first() >= label.end() && group.first() - label.end() <= 6);
        boolean pair = scene.references().stream()
                .anyMatch(r ->
                        r.kind() == Reference.Kind.PAIR && r.first() >= label.end() && r.first() - label.end() <= 4);
        return !named && !pair;
    }

    /** To whom the same was done just before, if the sentence names it or says "with the emirate". */
    private Optional<String> sharedObject(List<String> subject, boolean unnamed) {
        return memory.object()
                .filter(object ->
                        !subject.contains(object) && (unnamed || everyone().contains(object)));
    }

    /** "With Beijing's rival" is not with Beijing; with its government it is. */
    private boolean isSomebodyElses(ActorGroup group) {
        if (!group.possessive() || group.end() >= words.size() || words.isPunctuation(group.end())) {
            return false;
        }
        return switch (words.folded(group.end())) {
            case "rival",
                    "rivals",
                    "neighbour",
                    "neighbor",
                    "neighbours",
                    "enemy",
                    "enemies",
                    "foe",
                    "foes",
                    "largest",
                    "biggest",
                    "state",
                    "national",
                    "leading" -> true;
            default -> false;
        };
    }

    private boolean isComplement(LabelMention label, ActorGroup group) {
        boolean linked = false;
        for (int i = label.end(); i < group.first(); i++) {
            String word = words.folded(i);
            if (words.isPunctuation(i)) {
                return false;
            }
            switch (word) {
                case "to" -> {
                    if (i > label.end() + 1) {
                        return false;
                    }
                    linked = true;
                }
                case "with",
                        "between",
                        "of",
                        "among",
                        "joining",
                        "like",
                        "binding",
                        "binds",
                        "links",
                        "linking",
                        "unites",
                        "uniting",
                        "bound",
                        "tied",
                        "tying",
                        "joins" -> linked = true;
                case "that", "which" -> {}
                case "such", "as", "including" -> linked |= label.form() == LabelForm.PARTNER;
                case "in", "from" -> {
                    if (label.form() != LabelForm.ENVOY && label.form() != LabelForm.EMBASSY) {
                        return false;
                    }
                    linked = true;
                }
                case "because", "despite", "amid" -> {
                    return false;
                }
                case "and",
                        "or",
                        "on",
                        "for",
                        "by",
                        "at",
                        "after",
                        "over",
                        "who",
                        "against",
                        "will",
                        "is",
                        "are",
                        "was",
                        "were",
                        "has",
                        "have",
                        "if" -> {
                    if (!linked) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return linked
                && scene.cues().stream()
                        .noneMatch(cue -> cue.kind().isMove()
                                && cue.isVerb()
                                && cue.first() >= label.end()
                                && cue.end() <= group.first());
    }

    private Optional<ActorGroup> appositionOf(LabelMention label, ActorGroup owner) {
        for (ActorGroup group : scene.groups()) {
            boolean before = group.end() + 4 >= owner.first()
                    && group.end() < owner.first()
                    && commaBetween(group.end(), owner.first());
            boolean behind = group.first() >= label.end() && group.first() <= label.end() + 4;
            if ((before || behind) && !group.actors().equals(owner.actors())) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    private boolean commaBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.is(i, ",")) {
                return true;
            }
        }
        return false;
    }

    /** Who acts in the label's clause; where nobody is named, who acted in the clause before. */
    List<String> subjectOf(LabelMention label, Clause clause, int verb) {
        for (int at = clause.index(); at >= 0; at--) {
            Clause here = scene.clauses().get(at);
            if (at < clause.index() && scene.clauses().get(at + 1).link() == Clause.Link.RESUMED && at > 0) {
                continue;
            }
            List<String> subject = subjectIn(here, at == clause.index() ? limitOf(label, verb) : here.end());
            if (!subject.isEmpty()) {
                return subject;
            }
        }
        for (Reference reference : scene.references()) {
            if (reference.kind() == Reference.Kind.ONE && reference.first() < label.first()) {
                return memory.subject().stream().toList();
            }
        }
        return List.of();
    }

    private static int limitOf(LabelMention label, int verb) {
        return verb >= 0 && verb < label.first() ? verb : label.first();
    }

    private List<String> subjectIn(Clause clause, int limit) {
        for (ActorGroup group : scene.groups()) {
            if (clause.holds(group.first()) && group.first() < limit && isSubject(group, clause)) {
                return group.actors();
            }
        }
        return List.of();
    }

    private boolean isSubject(ActorGroup group, Clause clause) {
        if (group.part() != Part.PARTY) {
            return false;
        }
        return group.before().isEmpty()
                || group.before().equals("of")
                || group.before().equals("for")
                || group.before().equals("between")
                || group.first() == clause.first();
    }

    /** "A and B agreed with C to build ..." */
    private Optional<ActorGroup> agreedWith(LabelMention label, Clause clause) {
        return scene.groupsIn(clause).stream()
                .filter(group -> group.end() <= label.first()
                        && group.before().equals("with")
                        && group.part() == Part.PARTY
                        && !group.possessive())
                .reduce((a, b) -> b);
    }

    /** Who stands between the verb and "to" the label: "raised Oman and Qatar to strategic partners". */
    private List<String> objectsOf(LabelMention label, Clause clause, int verb) {
        var objects = new LinkedHashSet<String>();
        if (verb >= 0 && verb < label.first()) {
            for (ActorGroup group : scene.groupsIn(clause)) {
                boolean between = group.first() > verb && group.end() < label.first();
                if (between && group.part() == Part.PARTY && group.before().isEmpty() && !group.possessive()) {
                    objects.addAll(group.actors());
                }
            }
        }
        return List.copyOf(objects);
    }

    /** Who of the pair grants the label: the owner named before it, else who is not the subject. */
    Optional<String> granter(LabelMention label, Dyad pair, int verb) {
        if (label.label() == Label.MAJOR_NON_NATO_ALLY) {
            return Optional.of(UNITED_STATES);
        }
        for (ActorGroup group : scene.groups()) {
            if (group.possessive()
                    && group.actors().size() == 1
                    && pair.has(group.actors().get(0))) {
                return Optional.of(group.actors().get(0));
            }
        }
        List<String> subject = subjectOf(label, scene.clauseOf(label.head()), verb);
        return subject.size() == 1 && pair.has(subject.get(0))
                ? Optional.of(pair.first().equals(subject.get(0)) ? pair.second() : pair.first())
                : Optional.empty();
    }

    private List<String> parties(Clause clause) {
        var actors = new LinkedHashSet<String>();
        for (ActorGroup group : scene.groupsIn(clause)) {
            if (group.part() == Part.PARTY) {
                actors.addAll(group.actors());
            }
        }
        return List.copyOf(actors);
    }

    private List<String> places(Clause clause) {
        var actors = new LinkedHashSet<String>();
        for (ActorGroup group : scene.groupsIn(clause)) {
            if (group.part() == Part.PLACE) {
                actors.addAll(group.actors());
            }
        }
        return List.copyOf(actors);
    }

    private List<String> everyParty() {
        var actors = new LinkedHashSet<String>();
        for (ActorGroup group : scene.groups()) {
            if (group.part() == Part.PARTY) {
                actors.addAll(group.actors());
            }
        }
        return List.copyOf(actors);
    }

    private List<String> everyone() {
        var actors = new LinkedHashSet<>(everyParty());
        for (ActorGroup group : scene.groups()) {
            if (group.part() == Part.PLACE) {
                actors.addAll(group.actors());
            }
        }
        return List.copyOf(actors);
    }

    private String nearest(List<String> actors, LabelMention label) {
        return byDistance(actors, label).get(0);
    }

    private List<String> byDistance(List<String> actors, LabelMention label) {
        var sorted = new ArrayList<>(actors);
        sorted.sort((a, b) -> Integer.compare(distance(a, label), distance(b, label)));
        return sorted;
    }

    private int distance(String actor, LabelMention label) {
        int best = Integer.MAX_VALUE;
        for (ActorGroup group : scene.groups()) {
            if (group.actors().contains(actor) && group.part() != Part.OUTSIDE) {
                int distance = group.end() <= label.first()
                        ? label.first() - group.end()
                        : Math.max(0, group.first() - label.end());
                best = Math.min(best, distance);
            }
        }
        return best;
    }

    private static List<String> without(List<String> actors, List<String> others) {
        return actors.stream().filter(actor -> !others.contains(actor)).toList();
    }

    private static Set<Dyad> cross(List<String> left, List<String> right) {
        var pairs = new LinkedHashSet<Dyad>();
        for (String one : left) {
            for (String other : right) {
                if (!one.equals(other)) {
                    pairs.add(Dyad.of(one, other));
                }
            }
        }
        return pairs;
    }

    private static Set<Dyad> pairsOf(List<String> actors) {
        var pairs = new LinkedHashSet<Dyad>();
        for (int i = 0; i < actors.size(); i++) {
            for (int j = i + 1; j < actors.size(); j++) {
                if (!actors.get(i).equals(actors.get(j))) {
                    pairs.add(Dyad.of(actors.get(i), actors.get(j)));
                }
            }
        }
        return pairs;
    }

    static boolean isBloc(String actor) {
        return actor.length() != 3;
    }
}
