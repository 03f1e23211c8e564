package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;

/** Reads acts that a noun tells: "talks between China and Japan". */
final class NounReader {

    private static final long BETWEEN = Tokens.hashOf("between");
    private static final int RANK = 6;

    private final Lexicon lexicon;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;

    NounReader(Words words, Parties parties) {
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
        return List.of(new Finding(pattern.cameo(), "", source.actor(), target.actor(), RANK, at));
    }
}
