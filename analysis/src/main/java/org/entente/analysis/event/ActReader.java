package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.analysis.text.Tokens;

/** Reads an act: who did it to whom. */
final class ActReader {

    /** Classes of acts in which what is sent is the sender's own. */
    private static final Set<String> GIFTS = Set.of("AID", "MOBILIZE");

    /** Classes of acts that who owns a thing does with it. */
    private static final Set<String> KEPT = Set.of("AID", "SANCTION", "YIELD", "MOBILIZE");

    /** The code of visiting. */
    private static final String VISIT = "042";

    /** The code of trade. */
    private static final String TRADE = "061";

    /** The code of saying that another did something. */
    private static final String ACCUSATION = "112";

    /** The code of a demand. */
    private static final String DEMAND = "100";

    /** Behind all else that a sentence tells. */
    private static final int LAST = 99;

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;
    private final Clauses clauses;
    private final List<Act> acts;
    private final ModeReader modes;
    private final Arms arms;

    ActReader(Words words, Parties parties, Clauses clauses, List<Act> acts) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
        this.clauses = clauses;
        this.acts = List.copyOf(acts);
        this.modes = new ModeReader(words, parties, clauses, acts);
        this.arms = new Arms(words, parties);
    }

    List<Finding> read(Act act) {
        if (act.isSpeech()) {
            return disclosed(act);
        }
        if (act.isDuty()) {
            return duty(act);
        }
        if (act.pattern().kind() == Pattern.Kind.ARRIVAL) {
            return arrived(act);
        }
        if (isCondition(act)) {
            return condition(act);
        }
        return act.isPassive() ? suffered(act) : done(act);
    }

    /** "Two planes with tents from Chad landed in Sudan": from whom the goods come, and who gets them. */
    private List<Finding> arrived(Act act) {
        Optional<Party> giver = parties.stream()
                .filter(party -> party.isUnder(Role.FROM))
                .findFirst()
                .or(() -> parties.stream()
                        .filter(party -> party.end() <= act.first() && !party.isUnder(Role.TOWARDS))
                        .findFirst());
        List<Party> takers = parties.stream()
                .filter(party -> giver.isPresent()
                        && !party.actor().equals(giver.orElseThrow().actor()))
                .sorted(Comparator.comparing(party -> party.first() < act.end()))
                .limit(1)
                .toList();
        return findings(act, giver.stream().toList(), takers);
    }

    /** "Two men spied for Hungary, according to Ukraine": to tell of what is done in secret is to accuse. */
    private List<Finding> disclosed(Act act) {
        boolean isSource = act.verb().lemma().startsWith("according");
        int told = isSource ? act.first() : words.commaBefore(act.first());
        if (!words.isSaid(first, told, Role.COVERT)) {
            return isSource ? List.of() : disclosedBehind(act);
        }
        int from = isSource ? act.end() : told;
        return parties.stream()
                .filter(party -> party.first() >= from)
                .limit(1)
                .flatMap(teller -> accused(told, teller)
                        .map(party -> new Finding(
                                ACCUSATION, "", teller.actor(), party.actor(), isSource ? -1 : LAST, act.first())))
                .toList();
    }

    /** "Kenya's minister said Chad shelters criminals": who is named right behind the verb does it in secret. */
    private List<Finding> disclosedBehind(Act act) {
        int at = act.end();
        while (at < end && !parties.isAt(at) && (words.has(at, Role.COMPLEMENT) || words.has(at, Role.DETERMINER))) {
            at++;
        }
        if (at >= end || !parties.isAt(at)) {
            return List.of();
        }
        Party doer = parties.at(at);
        int verb = doer.end();
        while (verb < end && (words.has(verb, Role.BE) || words.has(verb, Role.HAVE) || words.isAdverb(verb))) {
            verb++;
        }
        if (verb >= end || !words.has(verb, Role.COVERT) || words.has(verb, Role.NOUNISH)) {
            return List.of();
        }
        return Stream.concat(act.subjects().stream(), parties.stream().filter(party -> party.first() >= doer.end()))
                .filter(party -> !party.actor().equals(doer.actor()))
                .limit(1)
                .map(teller -> new Finding(ACCUSATION, "", teller.actor(), doer.actor(), -1, act.first()))
                .toList();
    }

    /** "Until Chad frees the pilot", "unless Chad agrees": what another has yet to do. */
    private boolean isCondition(Act act) {
        int boundary = clauses.boundaryBefore(act.first());
        return boundary > first
                && (tokens.is(boundary, "until") || tokens.is(boundary, "unless"))
                && (act.verb().can(VerbForms.BASE) || act.verb().can(VerbForms.THIRD))
                && act.pattern().code().goldstein() > 0;
    }

    /** Who makes a condition of it demands it. */
    private List<Finding> condition(Act act) {
        return parties.chain(first, clauses.boundaryBefore(act.first()), false).stream()
                .limit(1)
                .flatMap(speaker -> act.subjects().stream()
                        .filter(other -> !other.actor().equals(speaker.actor()))
                        .limit(1)
                        .map(other -> new Finding(DEMAND, "", speaker.actor(), other.actor(), act.rank(), act.first())))
                .toList();
    }

    private Stream<Party> accused(int told, Party teller) {
        return parties.stream()
                .filter(party -> party.end() <= told && !party.actor().equals(teller.actor()))
                .limit(1);
    }

    /** "Russia said that Sudan must return it": a demand of the speaker. */
    private List<Finding> duty(Act act) {
        List<Party> speakers = parties.chain(first, act.first(), false);
        for (Act other : acts) {
            if (other.end() <= act.first()
                    && !other.isDuty()
                    && !other.subjects().isEmpty()) {
                speakers = other.subjects();
            }
        }
        if (act.subjects().isEmpty()) {
            return List.of();
        }
        if (speakers.isEmpty()
                || speakers.get(0).actor().equals(act.subjects().get(0).actor())) {
            List<Party> closing = closingSpeakers(act);
            speakers = closing.isEmpty() ? speakers : closing;
        }
        if (speakers.isEmpty()) {
            return List.of();
        }
        String speaker = speakers.get(0).actor();
        List<Party> bound = act.subjects();
        if (bound.get(0).actor().equals(speaker)) {
            bound = parties.stream()
                    .filter(party ->
                            party.end() <= act.first() && !party.actor().equals(speaker))
                    .limit(1)
                    .toList();
        }
        return findings(act, speakers, bound);
    }

    /** "Finland will face countermeasures, Russia said": those who speak behind the act, of another state. */
    private List<Party> closingSpeakers(Act act) {
        String bound = act.subjects().get(0).actor();
        return acts.stream()
                .filter(other -> other.isSpeech() && other.first() >= act.end())
                .map(Act::subjects)
                .filter(subjects ->
                        !subjects.isEmpty() && !subjects.get(0).actor().equals(bound))
                .findFirst()
                .orElse(List.of());
    }

    private List<Finding> done(Act act) {
        Optional<Party> origin = origin(act);
        if (origin.isPresent()) {
            return findings(
                    act,
                    List.of(origin.orElseThrow()),
                    others(origin.orElseThrow().actor()));
        }
        List<Party> subjects = act.subjects().isEmpty() ? spokenFor(act) : act.subjects();
        if (subjects.isEmpty()) {
            subjects = announcers(act);
        }
        if (subjects.isEmpty()) {
            // Crowds have no state; the country that they gather in stands for them.
            subjects = parties.stream()
                    .filter(party -> party.isUnder(Role.PLACE) || party.isUnder(Role.FROM))
                    .filter(party -> party.first() < act.first() || !isForce(act))
                    .sorted(Comparator.comparing(party -> !party.isUnder(Role.FROM) && !parties.isPlace(party)))
                    .limit(1)
                    .toList();
        }
        if (subjects.isEmpty() || cannotAct(act, subjects.get(0))) {
            return List.of();
        }
        if (act.pattern().kind() == Pattern.Kind.RECEIPT) {
            // "Chad received rice from Japan.", "Chad took delivery of rice donated by Japan."
            return findings(act, givers(act, subjects.get(0).actor()), subjects);
        }
        String leader = subjects.get(0).actor();
        List<Party> targets = targets(act, subjects);
        boolean isTogether = act.isMutual() && subjects.size() > 1;
        if (isTogether) {
            List<Finding> findings = together(act, subjects);
            findings.addAll(findings(
                    act,
                    subjects,
                    targets.stream().filter(party -> !isAside(party)).toList()));
            return findings;
        }
        if (targets.isEmpty()) {
            int boundary = clauses.boundaryBefore(act.first());
            boolean isRelative = boundary >= first && words.has(boundary, Role.RELATIVE);
            boolean strikesPlaces = strikesPlaces(act);
            boolean refersBack = refersBack(act);
            List<Party> others = parties.stream()
                    .filter(party -> party.end() <= act.first()
                            && !party.actor().equals(leader)
                            && (!party.isUnder(Role.PLACE) || strikesPlaces)
                            && (isRelative
                                    || refersBack
                                    || !party.isFree()
                                    || (strikesPlaces && parties.isPlace(party))))
                    .min(Comparator.comparingInt(party -> refersBack ? -party.first() : party.first()))
                    .stream()
                    .toList();
            if (others.isEmpty()) {
                others = teller(act, leader);
            }
            if (others.isEmpty()) {
                others = bereft(act, leader);
            }
            if (others.isEmpty() && isChargeBehind(act, subjects.get(0))) {
                return charge(act, subjects.get(0));
            }
            if (others.isEmpty() && subjects.size() > 1) {
                others = subjects.subList(1, 2);
                subjects = subjects.subList(0, 1);
            }
            targets = others;
        }
        return findings(act, subjects, targets);
    }

    /** "Peru sought help after Chile shelled a village": whose act a deed of force is told with suffers it. */
    private List<Party> bereft(Act act, String doer) {
        return acts.stream()
                .filter(other -> act.pattern().code().isForce()
                        && other.end() <= act.first()
                        && opensBetween(other.end(), act.first()))
                .flatMap(other -> other.subjects().stream().limit(1))
                .filter(party -> !party.actor().equals(doer))
                .limit(1)
                .toList();
    }

    /** "A shell fired from Chad": from where something flies that nobody is said to fire. */
    private Optional<Party> origin(Act act) {
        boolean isFlying = strikesPlaces(act)
                && act.verb().can(VerbForms.PARTICIPLE)
                && act.end() < end
                && words.has(act.end(), Role.FROM)
                && act.first() > first
                && !parties.isAt(act.first() - 1);
        return isFlying
                ? parties.stream()
                        .filter(party -> party.first() > act.end() && party.first() <= act.end() + 2)
                        .findFirst()
                : Optional.empty();
    }

    private List<Party> others(String actor) {
        return parties.stream()
                .filter(party -> !party.actor().equals(actor))
                .limit(1)
                .toList();
    }

    /** "Sudan said that Chad had sent rice": who tells of another's act, and names nobody else, tells of what was done to him. */
    private List<Party> teller(Act act, String doer) {
        return acts.stream()
                .filter(other -> other.isSpeech() && other.end() <= act.first())
                .flatMap(other -> other.subjects().stream().limit(1))
                .filter(party -> !party.actor().equals(doer))
                .limit(1)
                .toList();
    }

    /** "Officials will close the border with Chad, Sudan said": who tells at the end what nobody named does. */
    private List<Party> announcers(Act act) {
        if (!words.isSaid(Math.max(first, act.first() - Words.REACH), act.first(), Role.ARM)) {
            return List.of();
        }
        return acts.stream()
                .filter(other ->
                        other.isSpeech() && other.first() > act.end() && words.commaBefore(other.first()) >= act.end())
                .reduce((one, last) -> last)
                .map(last -> parties.chain(words.commaBefore(last.first()) + 1, last.first(), false).stream()
                        .limit(1)
                        .toList())
                .orElse(List.of());
    }

    /** "The general warned Chad that Sudan would strike": who tells one state what another does speaks for that one. */
    private List<Party> spokenFor(Act act) {
        for (int i = act.end(); i < end; i++) {
            if (words.has(i, Role.COMPLEMENT)) {
                return parties.lastBefore(i)
                                .filter(party -> party.first() >= act.end())
                                .isPresent()
                        ? parties.chain(i + 1, end, false).stream().limit(1).toList()
                        : List.of();
            }
        }
        return List.of();
    }

    private String plover(Act act) {
        return act.pattern().code().plover();
    }

    /** Whether the verb by itself says that force is used, which many say of sports and trade. */
    private boolean isForce(Act act) {
        return !act.pattern().needsObject() && act.pattern().code().isForce();
    }

    /**
     * Whether the subject is nobody who acts for a state, where the act needs one: force, travel, trade, and what is done
     * in a place or between two states.
     */
    private boolean cannotAct(Act act, Party subject) {
        if (plover(act).equals("PROTEST")) {
            return false;
        }
        if (isBorderOf(subject)) {
            return true;
        }
        if (act.pattern().code().code().equals(TRADE)) {
            return words.isShare() || !arms.orTradersAreOf(subject, act.first());
        }
        boolean needsArms = isForce(act) || isJourney(act) || arms.isAside(subject);
        return needsArms && !arms.areOf(subject, act.first());
    }

    /** "The borders of Chad and Sudan meet." */
    private boolean isBorderOf(Party subject) {
        return subject.isUnder(Role.OF)
                && words.isSaid(Math.max(first, subject.first() - 3), subject.first(), Role.BORDER);
    }

    /** Whether it is a journey, which tourists make as well. */
    private static boolean isJourney(Act act) {
        return act.pattern().code().code().equals(VISIT);
    }

    /** From whom the subject takes it; who does it harm ("two Frenchmen sit in jail in Iran") may be named as a place. */
    private List<Party> givers(Act act, String taker) {
        boolean isHarm = act.pattern().code().goldstein() < 0;
        return behind(act, Role.FROM)
                .or(() -> behind(act, Role.BY))
                .or(() -> parties.stream()
                        .filter(party -> (isHarm || (party.first() >= act.end() && party.isFree()))
                                && !party.actor().equals(taker))
                        .min(Comparator.comparing(party -> party.first() < act.end())))
                .stream()
                .toList();
    }

    /** "Guyana let warships in, Caracas charged": whether the accusation comes behind what is charged. */
    private boolean isChargeBehind(Act act, Party speaker) {
        return plover(act).equals("ACCUSE") && speaker.first() > first && words.isComma(speaker.first() - 1);
    }

    /** The accusation itself, which says more than the deed that it tells of. */
    private List<Finding> charge(Act act, Party speaker) {
        List<Party> accused = parties.stream()
                .filter(party -> party.end() < speaker.first()
                        && party.isFree()
                        && !party.actor().equals(speaker.actor()))
                .limit(1)
                .toList();
        return findings(act, List.of(speaker), accused).stream()
                .map(finding -> new Finding(
                        finding.cameo(), finding.mode(), finding.source(), finding.target(), -1, finding.at()))
                .toList();
    }

    /** Whether a pronoun stands for the one acted upon: "applauded its reforms", "deliver 180 tanks to it". */
    private boolean refersBack(Act act) {
        for (int i = act.end(); i < Math.min(end, act.end() + 3); i++) {
            if (words.has(i, Role.REFERENCE)) {
                return true;
            }
        }
        int stop = clauses.endOf(act.end());
        for (int i = act.end() + 1; i < stop; i++) {
            if (words.has(i, Role.REFERENCE)
                    && words.has(i - 1, Role.TO)
                    && (i + 1 == end || words.grammar(i + 1) != 0 || !tokens.isWord(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "A and B agreed": each did so towards the other. */
    private List<Finding> together(Act act, List<Party> subjects) {
        List<Finding> findings =
                new ArrayList<>(findings(act, subjects.subList(0, 1), subjects.subList(1, subjects.size())));
        findings.addAll(findings(act, subjects.subList(1, subjects.size()), subjects.subList(0, 1)));
        return findings;
    }

    /** Named as a place or as a bystander, not as the one acted upon. */
    private boolean isAside(Party party) {
        return party.isUnder(Role.PLACE) || parties.isPlace(party) || party.isUnder(Role.OTHER_PREPOSITION);
    }

    /** Those acted upon: the first other party behind the verb, and those joined to it. */
    private List<Party> targets(Act act, List<Party> subjects) {
        int stop = Math.min(attribution(act.end()), isConsult(act) ? nextVerb(act) : end);
        int clause = Math.min(stop, clauses.endOf(act.end()));
        Optional<Party> chosen = target(act, act.end(), clause, subjects);
        if (chosen.isEmpty()) {
            chosen = target(act, clause, stop, subjects);
        }
        if (chosen.isEmpty()) {
            return List.of();
        }
        List<Party> targets = new ArrayList<>(List.of(chosen.orElseThrow()));
        for (Party party : parties) {
            Party last = targets.get(targets.size() - 1);
            if (party.first() >= last.end() && party.first() < stop && parties.isJoined(last, party)) {
                targets.add(party);
            }
        }
        return targets;
    }

    /**
     * The first other party of a stretch, one that stands as a mere place last. "The islands of" one yield to the other
     * that they are handed to, or that acts on them.
     */
    private Optional<Party> target(Act act, int from, int to, List<Party> subjects) {
        boolean strikesPlaces = strikesPlaces(act);
        // Who arrives from a place does not visit it, and who condemns what one does to another accuses the first.
        boolean isConsult = isConsult(act);
        boolean isAccusation = plover(act).equals("ACCUSE");
        Optional<Party> aside = Optional.empty();
        Optional<Party> owner = Optional.empty();
        for (Party party : parties) {
            boolean isWithin = party.first() >= from && party.first() < to;
            if (!isWithin
                    || any(subjects, subject -> subject.actor().equals(party.actor()))
                    || isAssailant(act, party)) {
                continue;
            }
            boolean isBeside = party.isUnder(Role.OTHER_PREPOSITION)
                    || (party.isUnder(Role.PLACE) && !strikesPlaces)
                    || (party.isUnder(Role.FROM) && isConsult);
            if (isBeside) {
                aside = aside.isEmpty() ? Optional.of(party) : aside;
            } else if (owner.isPresent()) {
                boolean isRather = party.isUnder(Role.BY) || (party.isUnder(Role.TO) && !isAccusation);
                if (isRather) {
                    return Optional.of(party);
                }
            } else if (party.isUnder(Role.OF)) {
                owner = Optional.of(party);
            } else {
                return Optional.of(party);
            }
        }
        return owner.isPresent() ? owner : aside;
    }

    /** "Chad sought help after Sudan attacked": he who attacks is not asked, thanked or helped. */
    private boolean isAssailant(Act act, Party party) {
        String plover = plover(act);
        boolean isKind = act.pattern().code().goldstein() > 0 || plover.equals("REQUEST");
        return isKind
                && any(
                        acts,
                        other -> other.first() >= party.end()
                                && !other.isPassive()
                                && other.pattern().code().isForce()
                                && other.subjects().contains(party)
                                && opensBetween(act.end(), party.first()));
    }

    /** Whether a word like "since" or "after" opens a clause between the two tokens. */
    private boolean opensBetween(int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.has(i, Role.SUBORDINATE) && !words.has(i, Role.RELATIVE)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is a visit or a talk. */
    private boolean isConsult(Act act) {
        return plover(act).equals("CONSULT");
    }

    /** "The minister flew home, warning Chad": who is met or visited stands before the next verb. */
    private int nextVerb(Act act) {
        for (Act other : acts) {
            if (other.first() >= act.end() && !other.isSpeech()) {
                return other.first();
            }
        }
        return end;
    }

    /** Whether a place named is what is struck: "bombed targets in Syria". */
    private boolean strikesPlaces(Act act) {
        return plover(act).equals("ASSAULT");
    }

    /** Where a closing "..., the ministry said" begins; the end of the sentence if there is none. */
    private int attribution(int from) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i);
            if (!act.isSpeech() || act.first() < from || tokens.endsWith(act.first(), "ing")) {
                continue;
            }
            if (act.verb().lemma().startsWith("according")) {
                return act.first();
            }
            for (int at = act.first() - 1; at >= from && at > act.first() - 3 * Words.REACH; at--) {
                if (words.isComma(at)) {
                    return at;
                }
            }
        }
        return end;
    }

    private List<Finding> suffered(Act act) {
        int clause = clauses.nextConjunction(act.end());
        List<Party> victims = act.subjects();
        if (victims.isEmpty() && modes.isUnderIf(act)) {
            return List.of();
        }
        List<Party> makers = agents(act, "");
        boolean isTogether = act.isMutual() && makers.size() > 1 && isBeforeAgents(act, victims);
        if (isTogether) {
            // "The accord was signed by Thailand and Cambodia."
            return together(act, makers);
        }
        if (victims.isEmpty()) {
            // "Aid was given to Egypt by the Emirates."
            victims = parties.stream()
                    .filter(party -> party.first() >= act.end() && party.first() < clause && !party.isUnder(Role.BY))
                    .filter(party -> !party.isUnder(Role.PLACE) || !makers.isEmpty())
                    .limit(1)
                    .toList();
        }
        if (victims.isEmpty()) {
            return List.of();
        }
        String victim = victims.get(0).actor();
        List<Party> agents = agents(act, victim);
        if (agents.isEmpty()) {
            Optional<List<Finding>> given = given(act, victims);
            if (given.isPresent()) {
                return given.orElseThrow();
            }
        }
        if (agents.isEmpty() && (isOwn(act, victim) || isMustered(act, victims.get(0)))) {
            // "Venezuelan militias were called up by Maduro as American ships drew near."
            List<Party> others = parties.stream()
                    .filter(party ->
                            party.first() >= act.end() && !party.actor().equals(victim))
                    .limit(1)
                    .toList();
            return findings(act, victims.subList(0, 1), others);
        }
        if (agents.isEmpty()) {
            agents = parties.stream()
                    .filter(party -> party.first() >= act.end()
                            && party.first() < clause
                            && !party.actor().equals(victim))
                    .limit(1)
                    .toList();
        }
        if (agents.isEmpty()) {
            agents = captors(act, victim);
        }
        if (agents.isEmpty()) {
            agents = parties.stream()
                    .filter(party ->
                            party.end() <= act.first() && !party.actor().equals(victim) && !party.isFree())
                    .limit(1)
                    .toList();
        }
        return findings(act, agents, victims);
    }

    /** "Peru's police said that two Chileans had been detained": what is done by force those did who have it and tell of it. */
    private List<Party> captors(Act act, String victim) {
        return acts.stream()
                .filter(other -> other.isSpeech()
                        && other.end() <= act.first()
                        && plover(act).equals("COERCE"))
                .flatMap(other -> other.subjects().stream()
                        .limit(1)
                        .filter(party ->
                                !party.actor().equals(victim) && words.isSaid(party.end(), other.first(), Role.ARM)))
                .limit(1)
                .toList();
    }

    /** Whether a state does it to its own. */
    private boolean isOwn(Act act, String victim) {
        return parties.stream()
                .anyMatch(party -> party.first() >= act.end()
                        && party.isUnder(Role.BY)
                        && party.actor().equals(victim));
    }

    /** "Chadian troops were put on alert": who is called to arms acts himself. */
    private boolean isMustered(Act act, Party owner) {
        boolean isOwner = owner.isFree() || owner.isUnder(Role.OF);
        return plover(act).equals("MOBILIZE") && isOwner && owner.end() <= act.first();
    }

    /**
     * A passive act whose doer is known by what is done: "extradited from Spain to Peru", "Dutch vaccines were sent to
     * Chad".
     */
    private Optional<List<Finding>> given(Act act, List<Party> victims) {
        Optional<Party> from = behind(act, Role.FROM);
        Optional<Party> to = behind(act, Role.TO);
        if (from.isPresent() && to.isPresent()) {
            return Optional.of(findings(act, List.of(from.orElseThrow()), List.of(to.orElseThrow())));
        }
        Party owner = victims.get(0);
        Optional<Party> taken = takenFrom(act, owner);
        if (taken.isPresent()) {
            return Optional.of(findings(act, List.of(owner), List.of(taken.orElseThrow())));
        }
        Optional<Party> taker = to.isPresent() ? to : behind(act, Role.PLACE);
        boolean isGift = GIFTS.contains(plover(act))
                && act.pattern().needsObject()
                && (owner.isFree() || owner.isUnder(Role.FROM))
                && owner.end() <= act.first()
                && taker.isPresent()
                && !taker.orElseThrow().actor().equals(owner.actor());
        return isGift ? Optional.of(findings(act, List.of(owner), List.of(taker.orElseThrow()))) : Optional.empty();
    }

    /** "Chadian aid to Sudan was cut": who is named in the subject as the one whom the owner gives it to, or keeps it from. */
    private Optional<Party> takenFrom(Act act, Party owner) {
        return parties.stream()
                .filter(party -> KEPT.contains(plover(act)) && owner.isFree() && party.first() >= owner.end())
                .filter(party -> party.end() <= act.first() && !party.actor().equals(owner.actor()))
                .filter(party -> party.isUnder(Role.TO) || party.isUnder(Role.TOWARDS))
                .findFirst();
    }

    private Optional<Party> behind(Act act, Role role) {
        return parties.stream()
                .filter(party -> party.first() >= act.end() && party.isUnder(role))
                .findFirst();
    }

    /** Those by whom a passive act is done, other than its victim. */
    private List<Party> agents(Act act, String victim) {
        List<Party> agents = new ArrayList<>();
        for (Party party : parties) {
            boolean isOther = party.first() >= act.end() && !party.actor().equals(victim);
            if (!isOther || any(agents, agent -> agent.actor().equals(party.actor()))) {
                continue;
            }
            boolean isNext = agents.isEmpty()
                    ? party.isUnder(Role.BY) || parties.isBetween(party)
                    : parties.isJoined(agents.get(agents.size() - 1), party);
            if (isNext) {
                agents.add(party);
            }
        }
        return agents;
    }

    /** Whether those who suffer are none, or the same as those who act. */
    private static boolean isBeforeAgents(Act act, List<Party> victims) {
        return victims.stream().allMatch(victim -> victim.first() >= act.end() || !victim.isFree());
    }

    private List<Finding> findings(Act act, List<Party> sources, List<Party> targets) {
        ModeReader.Reading reading = modes.of(act);
        List<Finding> findings = new ArrayList<>();
        for (Party source : sources) {
            for (Party target : targets) {
                if (!source.actor().equals(target.actor())) {
                    findings.add(new Finding(
                            reading.cameo(), reading.mode(), source.actor(), target.actor(), act.rank(), act.first()));
                }
            }
        }
        return findings;
    }
}
