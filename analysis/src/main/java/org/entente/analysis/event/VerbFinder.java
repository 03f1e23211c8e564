package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;

/** Finds the verbs of acts in a sentence, from left to right, each with its meaning and its subject. */
final class VerbFinder {

    /** The code of agreeing to something. */
    private static final String ASSENT = "030";

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;
    private final VerbGrammar grammar;
    private final Meanings meanings;
    private final Subjects subjects;
    private final CameoTable codes;
    private final List<Act> acts = new ArrayList<>();

    VerbFinder(Words words, Parties parties, Clauses clauses, CameoTable codes) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
        this.grammar = new VerbGrammar(words, parties, clauses);
        this.meanings = new Meanings(words, parties);
        this.subjects = new Subjects(words, parties, clauses);
        this.codes = codes;
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
        if (verb.senses().needsObject() && near.isEmpty()) {
            return Optional.empty();
        }
        if (grammar.isGoverned(verb, at, last())) {
            readPromise(verb, at, after, near);
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

    /** "Agreed to impose sanctions", "vowed never to attack", "decided to expel him": what is promised tells whether that is a threat. */
    private void readPromise(Verb promised, int at, int after, List<Meanings.Mention> near) {
        Act promise = acts.get(acts.size() - 1);
        if (!grammar.isPromised(at, promise)) {
            return;
        }
        Optional<Pattern> deed = meanings.of(promised, at, after, near, promise.subjects())
                .filter(pattern -> pattern.kind() != Pattern.Kind.DUTY);
        if (deed.isPresent()
                && !isShared(promise, deed.get(), after)
                && isHostile(deed.get().code(), after)) {
            acts.set(
                    acts.size() - 1,
                    promise.as(deed.get().as(codes.get(told(deed.get().code(), at, promise)))));
        }
    }

    /** "Agreed to deploy joint patrols", "decided to take their dispute to court": what two promise one another is no threat. */
    private boolean isShared(Act promise, Pattern deed, int after) {
        return promise.subjects().size() > 1
                && (deed.code().plover().equals("ACCUSE")
                        || parties.stream().noneMatch(party -> party.first() >= after));
    }

    /** Whether it does harm to somebody: "to bomb Sudan", but not "to destroy mines near Sudan". */
    private boolean isHostile(CameoCode deed, int after) {
        int victim = after < end && words.has(after, Role.DETERMINER) ? after + 1 : after;
        boolean isAimed = victim < end && parties.isAt(victim);
        boolean isAgainst = victim + 1 < end && isAgainst(victim) && parties.isAt(victim + 1);
        return deed.goldstein() < 0 && !deed.intended().isEmpty() && (isAimed || isAgainst || !deed.isForce());
    }

    /** "To go to war with Sudan", "to fire on Sudan". */
    private boolean isAgainst(int token) {
        return tokens.is(token, "with") || tokens.is(token, "against") || tokens.is(token, "on");
    }

    /** What a hostile deed comes to that is promised: who decided to do it is as good as done with it. */
    private String told(CameoCode deed, int at, Act promise) {
        if (grammar.isNegatedInfinitive(at)) {
            return ASSENT;
        }
        return words.has(promise.first(), Role.ASPECT) ? deed.code() : deed.intended();
    }

    private Optional<Act> last() {
        return acts.isEmpty() ? Optional.empty() : Optional.of(acts.get(acts.size() - 1));
    }
}
