package org.entente.analysis.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Tokens;

/** One passage in the course of being searched for names. */
final class PassageSearch {

    private final NameTrie<Name> names;
    private final Tokens tokens;
    private final Passage passage;
    private final Surroundings around;
    private final OtherMeanings others;
    private final OrganNames organs;
    private final Bearers people;
    private final List<Entity> found = new ArrayList<>();

    PassageSearch(Dictionary dictionary, Passage passage, Optional<LocalDate> day) {
        this.names = dictionary.names();
        this.passage = passage;
        this.tokens = passage.tokens();
        this.around = new Surroundings(dictionary, tokens);
        this.others = new OtherMeanings(around);
        this.organs = new OrganNames(around);
        this.people = new Bearers(around, day);
    }

    List<Entity> found() {
        return List.copyOf(found);
    }

    void read(Sentence sentence) {
        around.enter(sentence);
        int at = around.start();
        while (at < around.end()) {
            // Every name opens with a capital.
            at = tokens.isCapitalised(at) ? nameAt(at) : at + 1;
        }
    }

    /** Takes the longest name that opens here and returns where to read on. */
    private int nameAt(int first) {
        int node = NameTrie.ROOT;
        int longest = first;
        List<Name> candidates = List.of();
        for (int at = first; at < around.end(); at++) {
            node = names.next(node, NameTrie.step(tokens, at));
            if (node == NameTrie.NONE) {
                break;
            }
            List<Name> ending = names.values(node);
            if (!ending.isEmpty() && anyFits(ending, first, at + 1)) {
                candidates = ending;
                longest = at + 1;
            }
        }
        if (candidates.isEmpty()) {
            return first + 1;
        }
        return take(candidates, first, longest);
    }

    private boolean anyFits(List<Name> ending, int first, int end) {
        for (Name name : ending) {
            if (around.fits(name, first, end)) {
                return true;
            }
        }
        return false;
    }

    private int take(List<Name> candidates, int first, int end) {
        for (Name name : candidates) {
            if (!name.isOfPerson() && around.fits(name, first, end)) {
                boolean isNone = name.kind() == NameKind.BLOCK || others.isVoid(name, first, end);
                return isNone ? end : takeOne(name, first, end);
            }
        }
        List<Name> named = fitting(candidates, NameKind.PERSON, first, end);
        Optional<Name> person = named.isEmpty()
                ? people.bearer(fitting(candidates, NameKind.SURNAME, first, end), first, end)
                : people.inOffice(named, first, end);
        if (person.isPresent()) {
            Name name = person.get();
            add(name, name.id(), people.actorOf(name), first, end);
        }
        return end;
    }

    private List<Name> fitting(List<Name> candidates, NameKind kind, int first, int end) {
        List<Name> fitting = new ArrayList<>();
        for (Name name : candidates) {
            if (name.kind() == kind && around.fits(name, first, end)) {
                fitting.add(name);
            }
        }
        return fitting;
    }

    private int takeOne(Name name, int first, int end) {
        if (name.kind() == NameKind.STATE || name.kind() == NameKind.DEMONYM) {
            Optional<OrganNames.Organ> behind = organs.behind(name, end);
            if (behind.isPresent()) {
                addOrgan(name, behind.get().key(), first, behind.get().edge());
                return behind.get().edge();
            }
        }
        if (name.kind() == NameKind.STATE) {
            Optional<OrganNames.Organ> before = organs.before(name, first);
            if (before.isPresent()) {
                addOrgan(name, before.get().key(), before.get().edge(), end);
                return end;
            }
        }
        add(name, name.id(), name.actor(), first, end);
        return end;
    }

    private void addOrgan(Name name, String key, int first, int end) {
        Name organ = new Name(NameKind.ORGAN, name.id(), name.actor(), name.words());
        add(organ, "organ/" + name.id() + "/" + key, name.actor(), first, end);
    }

    private void add(Name name, String id, String actor, int first, int end) {
        int start = tokens.start(first);
        int stop = tokens.end(end - 1);
        String written = passage.text().substring(start, stop);
        var entity = new Entity(name.kind().type(), id, actor, written, passage.field(), start, stop);
        found.add(entity);
        around.found(entity);
    }
}
