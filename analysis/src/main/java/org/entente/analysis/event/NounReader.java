package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;

/** Reads acts that a noun tells: "talks between China and Japan". */
final class NounReader {

    private static final long BETWEEN = Tokens.hashOf("between");
    private static final int RANK = 6;

    private final Words words;
    private final Lexicon lexicon;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;

    NounReader(Words words, Parties parties) {
        this.words = words;
        this.lexicon = words.lexicon();
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
    }

    /** Acts told by a noun, read only where no verb tells one. */
    List<Finding> read() {
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
            if (pattern.isPresent()
                    && !words.isMonth(at)
                    && !isOfNoun(after)
                    && !isFeared(at)
                    && !isOnOffer(at)
                    && !isDescribed(after)) {
                findings.addAll(readNoun(pattern.orElseThrow(), at, after));
                at = after - 1;
            }
        }
        return findings;
    }

    /** "Fears of an attack". */
    private boolean isFeared(int at) {
        for (int i = at - 1; i >= Math.max(first, at - 4); i--) {
            if (words.has(i, Role.DOUBT)) {
                return true;
            }
        }
        return false;
    }

    /** "Medals on offer": a state of things. */
    private boolean isOnOffer(int at) {
        return at > first && tokens.is(at - 1, "on");
    }

    /** "The pact between Chad and Sudan is the oldest of its kind": an act that is described, not told. */
    private boolean isDescribed(int after) {
        int i = after;
        while (i + 1 < end && (parties.isAt(i) || words.grammar(i) != 0) && !words.has(i, Role.BE)) {
            i++;
        }
        boolean isCopula = i + 1 < end && (tokens.is(i, "is") || tokens.is(i, "are"));
        return isCopula && words.has(i + 1, Role.DETERMINER);
    }

    /** "War reparations": what a noun stands before is meant, not the noun. */
    private boolean isOfNoun(int after) {
        return after < end
                && words.grammar(after) == 0
                && tokens.isWord(after)
                && !parties.isAt(after)
                && !words.isAdverb(after)
                && !words.has(after, Role.EFFECT)
                && !tokens.endsWith(after, "ed")
                && !words.opensVerb(after);
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
        if (pattern.kind() == Pattern.Kind.MUTUAL) {
            Optional<List<Finding>> joint = joint(pattern, before, behind, at);
            if (joint.isPresent()) {
                return joint.orElseThrow();
            }
        }
        Optional<Party> opposed = before.stream().filter(parties::isOpposed).findFirst();
        if (opposed.isPresent()) {
            // "Anti-Chinese riots in Vietnam"
            String target = opposed.orElseThrow().actor();
            return parties.stream()
                    .filter(party -> !party.actor().equals(target))
                    .findFirst()
                    .map(source -> noun(pattern, source, opposed.orElseThrow(), at))
                    .orElse(List.of());
        }
        if (behind.size() > 1
                && behind.get(0).isUnder(Role.FROM)
                && behind.get(1).isUnder(Role.TO)) {
            // "deliveries from Iran to Armenia"
            return noun(pattern, behind.get(0), behind.get(1), at);
        }
        boolean isAgentNamed = any(behind, party -> party.isUnder(Role.BY));
        Optional<Party> agent = agent(pattern, before, behind, at);
        if (agent.isEmpty()) {
            return List.of();
        }
        String source = agent.orElseThrow().actor();
        for (Party party : behind) {
            boolean isTowards = party.isUnder(Role.TOWARDS)
                    || party.isUnder(Role.OF)
                    || party.isUnder(Role.PLACE)
                    || party.isUnder(Role.FROM);
            boolean isOneSided = pattern.kind() != Pattern.Kind.MUTUAL;
            boolean isMeant = party.isUnder(Role.WITH) || (isTowards && isOneSided);
            if (isMeant && !party.actor().equals(source)) {
                return noun(pattern, agent.orElseThrow(), party, at);
            }
        }
        boolean isMakersOwn =
                !before.isEmpty() && behind.isEmpty() && agent.orElseThrow().end() == at;
        // "A Russian embargo on apples has hit Poland."
        Optional<Party> struck = behind.stream()
                .filter(party -> party.isFree() && !party.actor().equals(source))
                .findFirst();
        if (struck.isPresent()) {
            return noun(pattern, agent.orElseThrow(), struck.orElseThrow(), at);
        }
        if (isAgentNamed || isMakersOwn) {
            // "Four Armenians died under Azerbaijani shelling"; "A promise by Saudi Arabia to rebuild Lebanon's power
            // stations"
            for (Party party : parties) {
                if (!party.actor().equals(source)) {
                    return noun(pattern, agent.orElseThrow(), party, at);
                }
            }
        }
        return List.of();
    }

    /** What two do with one another: named together before the noun, or as the subject behind it. */
    private Optional<List<Finding>> joint(Pattern pattern, List<Party> before, List<Party> behind, int at) {
        if (before.size() > 1) {
            return Optional.of(noun(pattern, before.get(before.size() - 2), before.get(before.size() - 1), at));
        }
        boolean isPair = before.isEmpty()
                && behind.size() > 1
                && (behind.get(0).isFree()
                        || behind.get(0).isUnder(Role.BY)
                        || behind.get(0).isUnder(Role.OF))
                && parties.isJoined(behind.get(0), behind.get(1));
        return isPair ? Optional.of(noun(pattern, behind.get(0), behind.get(1), at)) : Optional.empty();
    }

    private Optional<Party> agent(Pattern pattern, List<Party> before, List<Party> behind, int at) {
        Optional<Party> agent =
                behind.stream().filter(party -> party.isUnder(Role.BY)).findFirst();
        if (agent.isEmpty()
                && pattern.kind() == Pattern.Kind.SOLDIERY
                && !behind.isEmpty()
                && behind.get(0).isUnder(Role.OF)) {
            // "a build-up of Serbian troops"
            return Optional.of(behind.get(0));
        }
        if (agent.isEmpty() && !before.isEmpty()) {
            agent = Optional.of(before.get(before.size() - 1));
        }
        if (agent.isEmpty()) {
            agent = parties.stream()
                    .filter(party -> party.end() <= at && party.isFree())
                    .findFirst();
        }
        return agent;
    }

    private List<Finding> noun(Pattern pattern, Party source, Party target, int at) {
        if (source.actor().equals(target.actor())) {
            return List.of();
        }
        return List.of(new Finding(pattern.code().code(), "", source.actor(), target.actor(), RANK, at));
    }
}
