package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;

/** Finds the verbs of acts in a sentence, from left to right, each with its meaning and its subject. */
final class VerbFinder {

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;
    private final VerbGrammar grammar;
    private final Meanings meanings;
    private final Subjects subjects;
    private final List<Act> acts = new ArrayList<>();

    VerbFinder(Words words, Parties parties, Clauses clauses) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
        this.grammar = new VerbGrammar(words, parties, clauses);
        this.meanings = new Meanings(words, parties);
        this.subjects = new Subjects(words, parties, clauses);
    }

    List<Act> find() {
        int at = first;
        while (at < end) {
            if (parties.isAt(at)) {
                at++;
                continue;
            }
            int after = verbAt(at);
            at = after > at ? after : at + 1;
        }
        return List.copyOf(acts);
    }

    /** Takes the longest verb that opens here, if it is one, past an article in it; returns where to read on. */
    private int verbAt(int at) {
        NameTrie<Verb> trie = words.lexicon().verbs();
        int node = NameTrie.ROOT;
        int taken = at;
        for (int i = at; i < end && !parties.isAt(i); i++) {
            int next = trie.next(node, NameTrie.step(tokens, i));
            if (next == NameTrie.NONE) {
                // "signal its readiness", "break off all ties", "stand firmly behind"
                if (i > at && (words.has(i, Role.DETERMINER) || words.isAdverb(i))) {
                    continue;
                }
                break;
            }
            node = next;
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
        boolean isPartOfWord = at > first && tokens.hash(at - 1) == Words.HYPHEN;
        if (isPartOfWord || words.isMonth(at) || (verb.isHelper() && grammar.isVerbNext(after))) {
            return Optional.empty();
        }
        boolean isPassive = grammar.isPassive(verb, at, after);
        if (!isPassive && !grammar.isVerbHere(verb, at, after)) {
            return Optional.empty();
        }
        List<Meanings.Mention> near = meanings.near(verb, at, after, isPassive);
        if (verb.needsObject() && near.isEmpty()) {
            return Optional.empty();
        }
        if (grammar.isGoverned(verb, at, last())) {
            return Optional.empty();
        }
        List<Party> doers = subjects.of(at, isPassive, last());
        Optional<Pattern> pattern = meanings.of(verb, at, after, near, doers);
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Act(verb, pattern.get(), at, after, isPassive, grammar.rank(verb, at, isPassive), doers));
    }

    private Optional<Act> last() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }
}
