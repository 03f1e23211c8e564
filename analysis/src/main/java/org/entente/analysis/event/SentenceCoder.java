package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Evidence;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Tokens;

/** Codes one sentence: finds its verbs, who acts, upon whom, and whether it is done, planned or denied. */
final class SentenceCoder {

    /** How far behind a verb its object may stand. */
    private static final int OBJECT_REACH = 16;

    private static final int PASSIVE_REACH = 10;
    private static final int NOMINAL_RANK = 6;
    private static final int NAME_REACH = 8;

    private static final long COMMA = Tokens.hashOf(",");
    private static final long SEMICOLON = Tokens.hashOf(";");
    private static final long HYPHEN = Tokens.hashOf("-");
    private static final long BETWEEN = Tokens.hashOf("between");
    private static final long NO = Tokens.hashOf("no");
    private static final long LONGER = Tokens.hashOf("longer");

    private final Lexicon lexicon;
    private final CameoTable codes;
    private final Passage passage;
    private final Tokens tokens;
    private final Sentence sentence;
    private final int first;
    private final int end;
    private final List<Party> parties = new ArrayList<>();
    /** For each token of the sentence: one more than the index of the party that it belongs to, or 0. */
    private final int[] partyAt;

    private final List<Act> acts = new ArrayList<>();
    private final List<Integer> placesOnly = new ArrayList<>();

    SentenceCoder(Lexicon lexicon, CameoTable codes, Passage passage, Sentence sentence, List<Entity> entities) {
        this.lexicon = lexicon;
        this.codes = codes;
        this.passage = passage;
        this.tokens = passage.tokens();
        this.sentence = sentence;
        this.first = sentence.firstToken();
        this.end = sentence.endToken();
        this.partyAt = new int[end - first + 1];
        for (Entity entity : entities) {
            addParty(entity);
        }
    }

    List<CodedEvent> code() {
        findActs();
        List<Finding> findings = new ArrayList<>();
        for (Act act : acts) {
            findings.addAll(read(act));
        }
        if (findings.isEmpty()) {
            findings.addAll(readNouns());
        }
        findings.sort(Comparator.comparingInt(Finding::rank).thenComparingInt(Finding::at));
        Map<Dyad, Finding> best = new LinkedHashMap<>();
        List<CodedEvent> events = new ArrayList<>();
        for (Finding finding : findings) {
            Finding chosen = best.putIfAbsent(Dyad.of(finding.source(), finding.target()), finding);
            if (chosen == null || chosen.isReturnedBy(finding)) {
                events.add(event(finding));
            }
        }
        return List.copyOf(events);
    }

    /** An act with its two parties. */
    private record Finding(String cameo, String mode, String source, String target, int rank, int at) {

        /** Whether the other is the same act in the other direction. */
        boolean isReturnedBy(Finding other) {
            return at == other.at && source.equals(other.target) && target.equals(other.source);
        }
    }

    private CodedEvent event(Finding finding) {
        CameoCode code = codes.get(finding.cameo());
        return new CodedEvent(
                code.plover(),
                code.code(),
                finding.mode(),
                finding.source(),
                finding.target(),
                code.goldstein(),
                Evidence.of(passage, sentence.span()));
    }

    // ---------------------------------------------------------------- parties

    private void addParty(Entity entity) {
        if (entity.actor().isEmpty()) {
            return;
        }
        int from = Math.max(first, tokens.firstAtOrAfter(entity.start()));
        int to = from + 1;
        while (to < end && tokens.start(to) < entity.end()) {
            to++;
        }
        parties.add(new Party(entity.actor(), from, to, governor(from)));
        if (entity.type() == EntityType.PLACE) {
            placesOnly.add(from);
        }
        for (int i = from; i < to; i++) {
            partyAt[i - first] = parties.size();
        }
    }

    /** The preposition that governs the name: the nearest one before it, past articles, adjectives and other names. */
    private int governor(int name) {
        for (int i = name - 1; i >= first && i >= name - NAME_REACH; i--) {
            if (partyAt[i - first] != 0) {
                return partyBefore(i).preposition();
            }
            int roles = grammarAt(i);
            if ((roles & Role.PREPOSITIONS) != 0 && (roles & Role.RELATIVE.bit()) == 0) {
                boolean isNeighbour = (roles & Role.WITH.bit()) != 0 && i > first && has(i - 1, Role.BORDER);
                return isNeighbour ? Role.PLACE.bit() : roles & Role.PREPOSITIONS;
            }
            boolean joins = (roles & Role.CONJUNCTION.bit()) != 0 || tokens.hash(i) == COMMA;
            if (joins && i > first && partyAt[i - 1 - first] != 0) {
                return joinedPreposition(i);
            }
            boolean ends = (roles & ~Role.DETERMINER.bit()) != 0
                    || tokens.hash(i) == COMMA
                    || tokens.hash(i) == SEMICOLON
                    || isVerbForm(i);
            if (ends) {
                return 0;
            }
        }
        return 0;
    }

    /** "with China and Russia": what governs the first governs the second, unless a comma ends an opening phrase. */
    private int joinedPreposition(int joint) {
        return tokens.hash(joint) == COMMA ? 0 : partyBefore(joint - 1).preposition();
    }

    private Party partyBefore(int token) {
        return parties.get(partyAt[token - first] - 1);
    }

    private boolean isVerbForm(int token) {
        return lexicon.verbs().next(NameTrie.ROOT, tokens.hash(token)) != NameTrie.NONE && !tokens.isCapitalised(token);
    }

    private boolean isPlace(Party party) {
        return placesOnly.contains(party.first());
    }

    // ---------------------------------------------------------------- verbs

    private void findActs() {
        int at = first;
        while (at < end) {
            if (partyAt[at - first] != 0) {
                at++;
                continue;
            }
            int after = verbAt(at);
            at = after > at ? after : at + 1;
        }
    }

    /** Takes the longest verb that opens here, if it is one; returns where to read on. */
    private int verbAt(int at) {
        NameTrie<Verb> trie = lexicon.verbs();
        int node = NameTrie.ROOT;
        int taken = at;
        for (int i = at; i < end && partyAt[i - first] == 0; i++) {
            node = trie.next(node, NameTrie.step(tokens, i));
            if (node == NameTrie.NONE) {
                break;
            }
            for (Verb verb : trie.values(node)) {
                Optional<Act> act = act(verb, at, i + 1);
                if (act.isPresent()) {
                    if (taken > at) {
                        acts.remove(acts.size() - 1);
                    }
                    acts.add(act.orElseThrow());
                    taken = i + 1;
                    break;
                }
            }
        }
        return taken;
    }

    private Optional<Act> act(Verb verb, int at, int after) {
        boolean isPassive = isPassive(verb, at, after);
        if (!isPassive && !isVerbHere(verb, at, after)) {
            return Optional.empty();
        }
        boolean isPartOfWord = at > first && tokens.hash(at - 1) == HYPHEN;
        if (isPartOfWord || isGoverned(verb, at)) {
            return Optional.empty();
        }
        List<Party> subjects = subjects(at, isPassive);
        Optional<Pattern> pattern = meaning(verb, at, after, isPassive, subjects);
        return pattern.map(found -> new Act(verb, found, at, after, isPassive, rank(verb, at), subjects));
    }

    /** What the verb means here: the pattern whose object stands nearest, or the one that needs none. */
    private Optional<Pattern> meaning(Verb verb, int at, int after, boolean isPassive, List<Party> subjects) {
        Optional<Pattern> nearest = Optional.empty();
        int nearestDistance = Integer.MAX_VALUE;
        for (Pattern pattern : verb.patterns()) {
            boolean isApart = pattern.kind() == Pattern.Kind.TOGETHER && subjects.size() < 2 && !actsWith(after);
            boolean isStately = pattern.kind() == Pattern.Kind.CROWD && !isCrowd(at, subjects);
            boolean isCivil = pattern.kind() == Pattern.Kind.SOLDIERY && !saidBefore(at, Role.SOLDIERY);
            if (isApart || isStately || isCivil) {
                continue;
            }
            int unspecific = pattern.kind() == Pattern.Kind.CROWD ? Integer.MAX_VALUE - 2 : Integer.MAX_VALUE - 1;
            int distance = pattern.needsObject() ? objectDistance(pattern, at, after, isPassive) : unspecific;
            if (distance < nearestDistance) {
                nearest = Optional.of(pattern);
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    /** Whether a crowd does it: "thousands of Turks", "Iraqis", "students". */
    private boolean isCrowd(int at, List<Party> subjects) {
        if (subjects.isEmpty() || saidBefore(at, Role.CROWD)) {
            return true;
        }
        return isPeople(subjects.get(0));
    }

    /** Whether a state is named by its people: "Iraqis", "Russians". */
    private boolean isPeople(Party party) {
        String name = tokens.folded(party.end() - 1);
        return !isPlace(party)
                && (name.endsWith("ans") || name.endsWith("is") || name.endsWith("ks") || name.endsWith("bs"));
    }

    private boolean saidBefore(int at, Role role) {
        for (int i = Math.max(first, at - 2 * NAME_REACH); i < at; i++) {
            if (has(i, role)) {
                return true;
            }
        }
        return false;
    }

    private boolean actsWith(int after) {
        return parties.stream().anyMatch(party -> party.first() >= after && party.isUnder(Role.WITH));
    }

    private boolean isPassive(Verb verb, int at, int after) {
        boolean isAlwaysActive = verb.can(VerbForms.BASE) && verb.can(VerbForms.ING);
        if (!verb.can(VerbForms.PARTICIPLE) || isAlwaysActive) {
            return false;
        }
        int before = auxiliaryBefore(at);
        if (before >= first && has(before, Role.BE)) {
            return true;
        }
        boolean byFollows = after < end && has(after, Role.BY);
        return byFollows && (before < first || !has(before, Role.HAVE));
    }

    /** The auxiliary before a verb, past adverbs and "not"; below {@code first} if there is none. */
    private int auxiliaryBefore(int at) {
        for (int i = at - 1; i >= first && i >= at - 4; i--) {
            int roles = rolesAt(i);
            if ((roles & (Role.BE.bit() | Role.HAVE.bit() | Role.DO.bit())) != 0) {
                return i;
            }
            boolean passes = (roles & Role.NEGATION.bit()) != 0 || isAdverb(i);
            if (!passes) {
                return first - 1;
            }
        }
        return first - 1;
    }

    private boolean isAdverb(int token) {
        String word = tokens.folded(token);
        return word.endsWith("ly")
                || word.equals("also")
                || word.equals("again")
                || word.equals("already")
                || word.equals("now")
                || word.equals("today")
                || word.equals("jointly")
                || word.endsWith("day");
    }

    /** Whether a form that may be a noun or an adjective is a verb where it stands. */
    private boolean isVerbHere(Verb verb, int at, int after) {
        int before = at - 1;
        while (before >= first && (isAdverb(before) || (has(before, Role.NEGATION) && !has(before, Role.DETERMINER)))) {
            before--;
        }
        int roles = before >= first ? rolesAt(before) : 0;
        boolean afterName = before >= first && partyAt[before - first] != 0;
        boolean afterPossessive = before >= first && tokens.raw(before).endsWith("s") && isApostropheS(before);
        if (verb.isDuty()) {
            return true;
        }
        if (verb.can(VerbForms.PAST) || verb.can(VerbForms.PARTICIPLE)) {
            boolean isAdjective = (roles & (Role.DETERMINER.bit() | Role.OF.bit())) != 0 || afterPossessive;
            return !isAdjective || (verb.can(VerbForms.BASE) && verb.can(VerbForms.ING));
        }
        if (verb.can(VerbForms.ING)) {
            int opening = Role.BE.bit() | Role.CONJUNCTION.bit() | Role.ASPECT.bit() | Role.PREPOSITIONS;
            boolean opensPhrase = before < first || afterName || tokens.hash(before) == COMMA || (roles & opening) != 0;
            return opensPhrase && !afterPossessive;
        }
        int nounish = Role.DETERMINER.bit() | Role.OF.bit() | Role.BY.bit() | Role.PLACE.bit() | Role.WITH.bit();
        int verbish = Role.TO.bit()
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
            return (roles & nounish) == 0 && isAfterPlural(before) && objectFollows(after);
        }
        boolean isNoun = !afterName && has(at, Role.NOUNISH);
        if (isNoun || (roles & nounish) != 0 || tokens.isNumber(Math.max(first, before))) {
            return false;
        }
        boolean isSurelyVerb = afterName && !has(at, Role.NOUNISH);
        return isSurelyVerb || (objectFollows(after) && (afterName || (roles & Role.PREPOSITIONS) == 0));
    }

    private boolean isApostropheS(int token) {
        String word = tokens.folded(token);
        return word.equals("'s");
    }

    private boolean isAfterPlural(int before) {
        if (before < first) {
            return false;
        }
        boolean isName = partyAt[before - first] != 0;
        boolean isJoined =
                before > first + 1 && isName && joinedBefore(partyBefore(before).first());
        boolean isPlural =
                isName ? isPeople(partyBefore(before)) : tokens.folded(before).endsWith("s");
        return isJoined || (tokens.isWord(before) && isPlural);
    }

    private boolean joinedBefore(int name) {
        for (int i = name - 1; i >= first && i >= name - 3; i--) {
            if (has(i, Role.CONJUNCTION) || (tokens.hash(i) == COMMA && i > first && partyAt[i - 1 - first] != 0)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what follows looks like an object: a name, an article, a word of content, "to" or "that". */
    private boolean objectFollows(int after) {
        if (after >= end) {
            return false;
        }
        if (partyAt[after - first] != 0) {
            return true;
        }
        int roles = grammarAt(after);
        int opens = Role.DETERMINER.bit() | Role.PRONOUN.bit() | Role.COMPLEMENT.bit() | Role.TO.bit();
        if ((roles & opens) != 0) {
            return true;
        }
        return roles == 0 && (tokens.isWord(after) || tokens.isNumber(after));
    }

    /** Whether another verb has this one for its object: "agreed to send", "accused of bombing", "demanded that it end". */
    private boolean isGoverned(Verb verb, int at) {
        Optional<Act> governing = lastAct(act -> true);
        if (governing.isEmpty()) {
            return false;
        }
        Act before = governing.orElseThrow();
        boolean isInfinitive = verb.can(VerbForms.BASE) && wordBefore(at, Role.TO);
        if (before.isSpeech()) {
            return false;
        }
        if (before.verb().isDuty() && before.end() >= at - 2) {
            return true;
        }
        if (isInfinitive && !breaks(before.end(), at)) {
            return true;
        }
        boolean isGerund = verb.can(VerbForms.ING) && at > first && (rolesAt(at - 1) & Role.PREPOSITIONS) != 0;
        if (isGerund) {
            return true;
        }
        return follows(before.end(), at, Role.COMPLEMENT) && !breaks(before.end(), at);
    }

    private boolean wordBefore(int at, Role role) {
        int before = at - 1;
        while (before > first && isAdverb(before)) {
            before--;
        }
        return before >= first && has(before, role);
    }

    private boolean follows(int from, int to, Role role) {
        for (int i = from; i < to; i++) {
            if (has(i, role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a new clause opens between the two tokens. */
    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean opens = has(i, Role.RELATIVE) || tokens.hash(i) == SEMICOLON;
            if (opens || (tokens.hash(i) == COMMA && i + 1 < to && has(i + 1, Role.CONJUNCTION))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Act> lastAct(java.util.function.Predicate<Act> wanted) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (wanted.test(acts.get(i))) {
                return Optional.of(acts.get(i));
            }
        }
        return Optional.empty();
    }

    /** How many words lie between the verb and its object; the greatest number if it has none. */
    private int objectDistance(Pattern pattern, int at, int after, boolean isPassive) {
        int from = isPassive ? Math.max(first, at - PASSIVE_REACH) : after;
        int to = Math.min(end, after + OBJECT_REACH);
        int nearest = Integer.MAX_VALUE;
        NameTrie<Integer> objects = lexicon.objects();
        for (int i = from; i < to; i++) {
            if (i >= at && i < after) {
                continue;
            }
            int node = NameTrie.ROOT;
            for (int j = i; j < to; j++) {
                node = objects.next(node, NameTrie.step(tokens, j));
                if (node == NameTrie.NONE) {
                    break;
                }
                for (int number : objects.values(node)) {
                    if (pattern.objects().get(number)) {
                        nearest = Math.min(nearest, distance(at, after, i, j));
                    }
                }
            }
        }
        return nearest;
    }

    /** Words between verb and object; of objects that open at the same word, the longer one is nearer. */
    private static int distance(int at, int after, int objectFirst, int objectLast) {
        int words = objectFirst < at ? at - objectFirst : objectFirst - after;
        return words * OBJECT_REACH - (objectLast - objectFirst);
    }

    /** How far a verb stands from the main clause. */
    private int rank(Verb verb, int at) {
        int rank = 0;
        int boundary = boundaryBefore(at);
        if (boundary >= first) {
            int roles = rolesAt(boundary);
            if ((roles & Role.RELATIVE.bit()) != 0) {
                rank += 2;
            } else if ((roles & Role.SUBORDINATE.bit()) != 0) {
                rank += 3;
            }
        }
        boolean isAdjunct = verb.can(VerbForms.ING) && !verb.can(VerbForms.BASE) && auxiliaryBefore(at) < first;
        return isAdjunct ? rank + 1 : rank;
    }

    /** The nearest word before that opens the clause; below {@code first} if the sentence does. */
    private int boundaryBefore(int at) {
        int opens = Role.RELATIVE.bit() | Role.SUBORDINATE.bit() | Role.COMPLEMENT.bit();
        boolean commaSeen = false;
        for (int i = at - 1; i >= first; i--) {
            if (tokens.hash(i) == SEMICOLON) {
                return i;
            }
            if (tokens.hash(i) == COMMA) {
                commaSeen = true;
            }
            if ((rolesAt(i) & opens) != 0 && partyAt[i - first] == 0) {
                boolean isClosedPhrase = commaSeen && (rolesAt(i) & Role.COMPLEMENT.bit()) == 0;
                if (!isClosedPhrase) {
                    return i;
                }
            }
        }
        return first - 1;
    }

    // ---------------------------------------------------------------- who and whom

    /** The parties that stand as the verb's subject, the leading one first. */
    private List<Party> subjects(int at, boolean isPassive) {
        Optional<Act> before = lastAct(act -> true);
        int boundary = boundaryBefore(at);
        int from = first;
        boolean afterVerb = false;
        if (before.isPresent() && before.orElseThrow().end() > boundary) {
            from = before.orElseThrow().end();
            afterVerb = !before.orElseThrow().isSpeech();
        } else if (boundary >= first) {
            if (has(boundary, Role.RELATIVE)) {
                List<Party> own = chain(boundary + 1, at, false);
                if (!own.isEmpty()) {
                    return own;
                }
                Optional<Party> antecedent = lastParty(boundary);
                if (antecedent.isPresent()) {
                    return List.of(antecedent.orElseThrow());
                }
            }
            from = boundary + 1;
        }
        if (afterVerb) {
            from = lastJoint(from, at);
        }
        List<Party> chain = from < 0 ? List.of() : chain(from, at, isPassive);
        if (!chain.isEmpty()) {
            return chain;
        }
        if (before.isPresent()) {
            return before.orElseThrow().subjects();
        }
        List<Party> any = chain(first, at, true);
        return any.isEmpty() ? List.of() : any;
    }

    private Optional<Party> lastParty(int before) {
        Optional<Party> last = Optional.empty();
        for (Party party : parties) {
            if (party.end() <= before) {
                last = Optional.of(party);
            }
        }
        return last;
    }

    /** Behind the last joint before the verb, where a second clause may have its own subject; -1 without one. */
    private int lastJoint(int from, int at) {
        for (int i = at - 1; i >= from; i--) {
            if (has(i, Role.CONJUNCTION) || tokens.hash(i) == COMMA) {
                boolean hasParty = parties.stream().anyMatch(party -> party.first() > 0 && party.isFree());
                return hasParty ? i + 1 : -1;
            }
        }
        return -1;
    }

    /** The first free party of the stretch and those joined to it. */
    private List<Party> chain(int from, int to, boolean takesGoverned) {
        List<Party> chain = new ArrayList<>();
        List<Party> governed = new ArrayList<>();
        Party last = new Party("", from, from, 0);
        for (Party party : parties) {
            if (party.first() < from || party.end() > to) {
                continue;
            }
            if (!party.isFree()) {
                governed.add(party);
                continue;
            }
            boolean isKnown = chain.stream().anyMatch(known -> known.actor().equals(party.actor()));
            if (isKnown) {
                last = party;
            } else if (chain.isEmpty() || isJoined(last, party)) {
                chain.add(party);
                last = party;
            }
        }
        if (chain.isEmpty() && !governed.isEmpty()) {
            List<Party> owners = owners(governed);
            return !owners.isEmpty() || !takesGoverned ? owners : List.of(governed.get(0));
        }
        return chain;
    }

    /** "The leaders of Armenia and Azerbaijan": those who own the subject. */
    private List<Party> owners(List<Party> governed) {
        List<Party> owners = new ArrayList<>();
        for (Party party : governed) {
            boolean owns = party.isUnder(Role.OF) || party.isUnder(Role.FROM);
            boolean isNext = owners.isEmpty() || isJoined(owners.get(owners.size() - 1), party);
            if (owns
                    && isNext
                    && owners.stream().noneMatch(known -> known.actor().equals(party.actor()))) {
                owners.add(party);
            }
        }
        return owners;
    }

    /** Whether only words of one list stand between two names: "the United States, Japan and South Korea". */
    private boolean isJoined(Party one, Party other) {
        boolean joint = false;
        for (int i = one.end(); i < other.first(); i++) {
            int roles = partyAt[i - first] != 0 ? 0 : grammarAt(i);
            if ((roles & Role.CONJUNCTION.bit()) != 0 || tokens.hash(i) == COMMA || tokens.hash(i) == HYPHEN) {
                joint = true;
            } else if ((roles & ~Role.DETERMINER.bit()) != 0 && !isApostropheS(i)) {
                return false;
            }
        }
        return joint && other.first() - one.end() <= 2 * NAME_REACH;
    }

    private List<Finding> read(Act act) {
        if (act.isSpeech()) {
            return List.of();
        }
        if (act.verb().isDuty()) {
            return duty(act);
        }
        return act.isPassive() ? suffered(act) : done(act);
    }

    /** "Russia said that Sudan must return it": a demand of the speaker. */
    private List<Finding> duty(Act act) {
        List<Party> speakers = chain(first, act.first(), false);
        for (Act other : acts) {
            if (other.end() <= act.first()
                    && !other.verb().isDuty()
                    && !other.subjects().isEmpty()) {
                speakers = other.subjects();
            }
        }
        if (speakers.isEmpty() || act.subjects().isEmpty()) {
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

    private List<Finding> done(Act act) {
        List<Party> subjects = act.subjects();
        if (subjects.isEmpty()) {
            // Crowds have no state; the country that they gather in stands for them.
            subjects = parties.stream()
                    .filter(party -> party.isUnder(Role.PLACE) || party.isUnder(Role.FROM))
                    .sorted(Comparator.comparing(party -> !party.isUnder(Role.FROM) && !isPlace(party)))
                    .limit(1)
                    .toList();
        }
        if (subjects.isEmpty()) {
            return List.of();
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
            int boundary = boundaryBefore(act.first());
            boolean isRelative = boundary >= first && has(boundary, Role.RELATIVE);
            List<Party> others = parties.stream()
                    .filter(party -> party.end() <= act.first()
                            && !party.actor().equals(leader)
                            && !party.isUnder(Role.PLACE)
                            && (isRelative || refersBack(act) || !party.isFree()))
                    .limit(1)
                    .toList();
            if (others.isEmpty() && subjects.size() > 1) {
                others = subjects.subList(1, 2);
                subjects = subjects.subList(0, 1);
            }
            targets = others;
        }
        return findings(act, subjects, targets);
    }

    /** Whether a pronoun stands for the one acted upon: "applauded its reforms". */
    private boolean refersBack(Act act) {
        for (int i = act.end(); i < Math.min(end, act.end() + 3); i++) {
            if (has(i, Role.REFERENCE)) {
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
        return party.isUnder(Role.PLACE) || isPlace(party) || party.isUnder(Role.OTHER_PREPOSITION);
    }

    /** Those acted upon: the first other party behind the verb, and those joined to it. */
    private List<Party> targets(Act act, List<Party> subjects) {
        int stop = attribution(act.end());
        int clause = Math.min(stop, clauseEnd(act.end()));
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
            if (party.first() >= last.end() && party.first() < stop && isJoined(last, party)) {
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
        boolean strikesPlaces = codes.get(act.pattern().cameo()).plover().equals("ASSAULT");
        Optional<Party> aside = Optional.empty();
        Optional<Party> owner = Optional.empty();
        for (Party party : parties) {
            boolean isWithin = party.first() >= from && party.first() < to;
            if (!isWithin
                    || subjects.stream().anyMatch(subject -> subject.actor().equals(party.actor()))) {
                continue;
            }
            boolean isBeside = party.isUnder(Role.OTHER_PREPOSITION) || (party.isUnder(Role.PLACE) && !strikesPlaces);
            if (isBeside) {
                aside = aside.isEmpty() ? Optional.of(party) : aside;
            } else if (owner.isPresent()) {
                boolean isRather = party.isUnder(Role.TO) || party.isUnder(Role.BY);
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

    /** Where the clause that a verb opens ends: at the next "after", "because", "which". */
    private int clauseEnd(int from) {
        int opens = Role.RELATIVE.bit() | Role.SUBORDINATE.bit();
        for (int i = from; i < end; i++) {
            if ((rolesAt(i) & opens) != 0 || tokens.hash(i) == SEMICOLON) {
                return i;
            }
        }
        return end;
    }

    /** Where a closing "..., the ministry said" begins; the end of the sentence if there is none. */
    private int attribution(int from) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            Act act = acts.get(i);
            if (!act.isSpeech() || act.first() < from) {
                continue;
            }
            if (act.verb().lemma().startsWith("according")) {
                return act.first();
            }
            for (int at = act.first() - 1; at >= from && at > act.first() - 3 * NAME_REACH; at--) {
                if (tokens.hash(at) == COMMA) {
                    return at;
                }
            }
        }
        return end;
    }

    private List<Finding> suffered(Act act) {
        List<Party> victims = act.subjects();
        if (victims.isEmpty()) {
            // "Aid was given to Egypt by the Emirates."
            victims = parties.stream()
                    .filter(party -> party.first() >= act.end() && !party.isUnder(Role.BY))
                    .limit(1)
                    .toList();
        }
        if (victims.isEmpty()) {
            return List.of();
        }
        String victim = victims.get(0).actor();
        List<Party> behind = parties.stream()
                .filter(party -> party.first() >= act.end() && !party.actor().equals(victim))
                .toList();
        Optional<Party> agent =
                behind.stream().filter(party -> party.isUnder(Role.BY)).findFirst();
        if (agent.isEmpty()) {
            agent = behind.stream().findFirst();
        }
        if (agent.isEmpty()) {
            agent = parties.stream()
                    .filter(party ->
                            party.end() <= act.first() && !party.actor().equals(victim) && !party.isFree())
                    .findFirst();
        }
        return agent.isEmpty() ? List.of() : findings(act, List.of(agent.orElseThrow()), victims);
    }

    private List<Finding> findings(Act act, List<Party> sources, List<Party> targets) {
        Reading reading = new Reading(act);
        List<Finding> findings = new ArrayList<>();
        for (Party source : sources) {
            for (Party target : targets) {
                if (!source.actor().equals(target.actor())) {
                    findings.add(new Finding(
                            reading.cameo, reading.mode, source.actor(), target.actor(), act.rank(), act.first()));
                }
            }
        }
        return findings;
    }

    // ---------------------------------------------------------------- mode

    /** What an act comes to once "will", "may", "if" and "not" are heeded. */
    private final class Reading {

        private final String cameo;
        private final String mode;

        Reading(Act act) {
            CameoCode code = codes.get(act.pattern().cameo());
            int from = clauseStart(act);
            int to = act.first();
            boolean isFuture = heard(from, to, Role.FUTURE) || isToBe(act);
            boolean isNegated = negated(to);
            boolean isPossible = heard(from, to, Role.POSSIBLE) || opensWithIf(act);
            boolean isPast = isLongPast();
            boolean isLoose = !isFuture && isLoose(act);
            boolean isAhead = isFuture || isPossible;
            if (isNegated && (isAhead || hasFailed(to)) && !code.refused().isEmpty()) {
                cameo = code.refused();
                mode = isPossible ? "hypothetical" : "";
            } else if (isAhead && !isNegated && !code.intended().isEmpty()) {
                cameo = code.intended();
                mode = isPossible ? "hypothetical" : "future";
            } else {
                cameo = code.code();
                mode = plainMode(isNegated, isPossible || isLoose, isFuture, isPast);
            }
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
            while (before > first && isAdverb(before)) {
                before--;
            }
            if (before <= first || act.isPassive()) {
                return false;
            }
            boolean isInfinitive =
                    act.verb().can(VerbForms.BASE) && has(before, Role.TO) && !has(before - 1, Role.ASPECT);
            boolean isGerund = act.verb().can(VerbForms.ING)
                    && !act.verb().can(VerbForms.BASE)
                    && (rolesAt(before) & Role.PREPOSITIONS) != 0
                    && !has(before, Role.BY)
                    && !has(before, Role.SUBORDINATE);
            return isInfinitive || isGerund;
        }

        private int clauseStart(Act act) {
            int start = Math.max(first, act.first() - NAME_REACH);
            for (Act other : acts) {
                if (other.end() <= act.first()) {
                    start = Math.max(start, other.end());
                }
            }
            return start;
        }

        private boolean heard(int from, int to, Role role) {
            for (int i = from; i < to; i++) {
                if (partyAt[i - first] == 0 && !tokens.isCapitalised(i) && has(i, role)) {
                    return true;
                }
            }
            return false;
        }

        /** "is to visit". */
        private boolean isToBe(Act act) {
            int to = act.first() - 1;
            return to > first && has(to, Role.TO) && has(to - 1, Role.BE);
        }

        private boolean hasFailed(int verb) {
            return verb > first + 1 && has(verb - 1, Role.TO) && has(verb - 2, Role.NEGATION);
        }

        private boolean negated(int verb) {
            for (int i = Math.max(first, verb - 4); i < verb; i++) {
                if (partyAt[i - first] != 0) {
                    continue;
                }
                boolean isNoLonger = tokens.hash(i) == NO && tokens.hash(i + 1) == LONGER;
                if (isNoLonger || (has(i, Role.NEGATION) && !has(i, Role.DETERMINER))) {
                    return true;
                }
            }
            return false;
        }

        private boolean opensWithIf(Act act) {
            int boundary = boundaryBefore(act.first());
            return boundary >= first && has(boundary, Role.POSSIBLE_IF);
        }

        private boolean isLongPast() {
            for (int i = first; i < end; i++) {
                if (has(i, Role.PAST)) {
                    return true;
                }
                if (tokens.isNumber(i) && tokens.raw(i).length() == 4 && i > first && has(i - 1, Role.PLACE)) {
                    String year = tokens.raw(i);
                    if (year.startsWith("19") || year.startsWith("18")) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    // ---------------------------------------------------------------- nouns

    /** Acts told by a noun, read only where no verb tells one. */
    private List<Finding> readNouns() {
        List<Finding> findings = new ArrayList<>();
        for (int at = first; at < end; at++) {
            int node = NameTrie.ROOT;
            Optional<Pattern> pattern = Optional.empty();
            int after = at;
            for (int i = at; i < end; i++) {
                node = lexicon.nouns().next(node, NameTrie.step(tokens, i));
                if (node == NameTrie.NONE) {
                    break;
                }
                if (!lexicon.nouns().values(node).isEmpty()) {
                    pattern = Optional.of(lexicon.nouns().values(node).get(0));
                    after = i + 1;
                }
            }
            if (pattern.isPresent()) {
                findings.addAll(readNoun(pattern.orElseThrow(), at, after));
                at = after - 1;
            }
        }
        return findings;
    }

    private List<Finding> readNoun(Pattern pattern, int at, int after) {
        List<Party> before = parties.stream()
                .filter(party -> party.end() <= at && party.end() >= at - 4)
                .toList();
        List<Party> behind =
                parties.stream().filter(party -> party.first() >= after).toList();
        if (after < end && tokens.hash(after) == BETWEEN && behind.size() > 1) {
            return noun(pattern, behind.get(0), behind.get(1), at);
        }
        if (pattern.kind() == Pattern.Kind.MUTUAL && before.size() > 1) {
            return noun(pattern, before.get(before.size() - 2), before.get(before.size() - 1), at);
        }
        Optional<Party> agent =
                behind.stream().filter(party -> party.isUnder(Role.BY)).findFirst();
        if (agent.isEmpty() && !before.isEmpty()) {
            agent = Optional.of(before.get(before.size() - 1));
        }
        if (agent.isEmpty()) {
            agent = parties.stream()
                    .filter(party -> party.end() <= at && party.isFree())
                    .findFirst();
        }
        if (agent.isEmpty()) {
            return List.of();
        }
        String source = agent.orElseThrow().actor();
        for (Party party : behind) {
            boolean isTowards = party.isUnder(Role.TOWARDS) || party.isUnder(Role.OF) || party.isUnder(Role.PLACE);
            boolean isMeant = party.isUnder(Role.WITH) || (isTowards && pattern.kind() == Pattern.Kind.ACT);
            if (isMeant && !party.actor().equals(source)) {
                return noun(pattern, agent.orElseThrow(), party, at);
            }
        }
        return List.of();
    }

    private List<Finding> noun(Pattern pattern, Party source, Party target, int at) {
        if (source.actor().equals(target.actor())) {
            return List.of();
        }
        return List.of(new Finding(pattern.cameo(), "", source.actor(), target.actor(), NOMINAL_RANK, at));
    }

    // ---------------------------------------------------------------- words

    private int rolesAt(int token) {
        return lexicon.roles(tokens.hash(token));
    }

    private int grammarAt(int token) {
        return rolesAt(token) & ~Role.CONTENT;
    }

    private boolean has(int token, Role role) {
        return (rolesAt(token) & role.bit()) != 0;
    }
}
