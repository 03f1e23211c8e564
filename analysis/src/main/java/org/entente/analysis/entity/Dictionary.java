package org.entente.analysis.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.table.Table;
import org.entente.analysis.table.Table.Row;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.entente.analysis.text.WordSet;

/** All that the entity finder knows: names, people, words that void a name. Read once from the data files. */
final class Dictionary {

    private final NameTrie<Name> names = new NameTrie<>();
    private final NameTrie<String> organWords = new NameTrie<>();
    private final Map<String, Statesman> people = new LinkedHashMap<>();
    private final WordMap<List<String>> titles = new WordMap<>();
    private final WordMap<Context> contexts = new WordMap<>();
    private final WordSet givenNames = new WordSet();
    private final WordSet givenStates = new WordSet();
    private final WordSet stateFollowers = new WordSet();
    private final Map<String, WordSet> voids = new LinkedHashMap<>();

    /** Words near a name that give it another meaning. */
    record Context(int within, WordSet words) {}

    static Dictionary read() {
        var dictionary = new Dictionary();
        dictionary.readStates();
        dictionary.readBlocs();
        dictionary.readOrgans();
        dictionary.readPeople();
        dictionary.readGuards();
        return dictionary;
    }

    /** Room for other names than the standard ones; used to measure speed. */
    void add(Name name) {
        names.add(name.words(), name);
    }

    NameTrie<Name> names() {
        return names;
    }

    NameTrie<String> organWords() {
        return organWords;
    }

    Statesman statesman(String id) {
        Statesman statesman = people.get(id);
        if (statesman == null) {
            throw new IllegalArgumentException("nobody is known as " + id);
        }
        return statesman;
    }

    /** The offices that a title may tell, as {@code head} for "President"; none if the word is no title. */
    List<String> offices(long title) {
        return titles.getOrDefault(title, List.of());
    }

    boolean isGivenName(long word) {
        return givenNames.contains(word);
    }

    /** Whether a state or place of this name shares it with people, as Jordan and Chad do. */
    boolean isGivenState(long word) {
        return givenStates.contains(word);
    }

    /** Whether this capitalised word may follow the name of a state, as "President" does. */
    boolean isStateFollower(long word) {
        return stateFollowers.contains(word);
    }

    boolean voids(String place, long word) {
        WordSet words = voids.get(place);
        return words != null && words.contains(word);
    }

    Optional<Context> context(long word) {
        return Optional.ofNullable(contexts.get(word));
    }

    private void readStates() {
        for (Row row : Table.beside(Dictionary.class, "states.csv").rows()) {
            String code = row.text("code");
            addAll(NameKind.STATE, code, code, row.list("names"));
            addAll(NameKind.DEMONYM, code, code, row.list("demonyms"));
            addAll(NameKind.PREFIX, code, code, row.list("prefixes"));
            addPlaces(code, row.list("seats"));
        }
        for (Row row : Table.beside(Dictionary.class, "former-states.csv").rows()) {
            addAll(NameKind.STATE, row.text("id"), "", row.list("names"));
        }
    }

    private void readBlocs() {
        for (Row row : Table.beside(Dictionary.class, "blocs.csv").rows()) {
            addAll(NameKind.BLOC, row.text("id"), row.text("actor"), row.list("names"));
            addPlaces(row.text("actor"), row.list("seats"));
        }
    }

    private void readOrgans() {
        for (Row row : Table.beside(Dictionary.class, "organs.csv").rows()) {
            addAll(NameKind.ORGAN, "organ/" + row.text("id"), row.text("actor"), row.list("names"));
        }
        for (Row row : Table.beside(Dictionary.class, "organ-words.csv").rows()) {
            for (String phrase : row.list("phrases")) {
                organWords.add(Tokens.of(phrase), row.text("key"));
            }
        }
    }

    private void readPeople() {
        Map<String, List<Office>> offices = new LinkedHashMap<>();
        Map<String, String> states = new LinkedHashMap<>();
        Map<String, Set<String>> spellings = new LinkedHashMap<>();
        for (Row row : Table.beside(Dictionary.class, "people.csv").rows()) {
            String state = row.text("actor");
            String slug = slug(row.text("name"));
            // Who has served a state and then a bloc is two people to us: which of them is meant, the day tells.
            boolean served = !states.getOrDefault("person/" + slug, state).equals(state);
            String id = "person/" + slug + (served ? "-" + state.toLowerCase(Locale.ROOT) : "");
            states.putIfAbsent(id, state);
            offices.computeIfAbsent(id, any -> new ArrayList<>())
                    .add(Office.of(row.text("office"), row.text("from"), row.text("to")));
            Set<String> seen = spellings.computeIfAbsent(id, any -> new HashSet<>());
            addNew(NameKind.PERSON, id, state, List.of(row.text("name")), seen);
            addNew(NameKind.PERSON, id, state, row.list("aliases"), seen);
            addNew(NameKind.SURNAME, id, state, row.list("weak"), seen);
        }
        offices.forEach((id, held) -> {
            String state = states.get(id);
            people.put(id, new Statesman(id, state == null ? "" : state, held));
        });
    }

    private void readGuards() {
        addAll(NameKind.BLOCK, "", "", Table.lines(Dictionary.class, "blocks.txt"));
        addWords("given-names.txt", givenNames);
        addWords("given-states.txt", givenStates);
        addWords("state-followers.txt", stateFollowers);
        for (Row row : Table.beside(Dictionary.class, "voids.csv").rows()) {
            WordSet words = new WordSet();
            addHashes(row.list("words"), words);
            voids.put(row.text("place"), words);
        }
        for (Row row : Table.beside(Dictionary.class, "contexts.csv").rows()) {
            WordSet words = new WordSet();
            addHashes(row.list("words"), words);
            contexts.put(Tokens.hashOf(row.text("name")), new Context(Integer.parseInt(row.text("within")), words));
        }
        for (Row row : Table.beside(Dictionary.class, "titles.csv").rows()) {
            for (String word : row.list("words")) {
                titles.put(Tokens.hashOf(word), row.list("offices"));
            }
        }
    }

    private void addAll(NameKind kind, String id, String actor, List<String> spellings) {
        for (String spelling : spellings) {
            add(Name.of(kind, id, actor, spelling));
        }
    }

    private void addNew(NameKind kind, String id, String actor, List<String> spellings, Set<String> seen) {
        for (String spelling : spellings) {
            if (seen.add(spelling)) {
                add(Name.of(kind, id, actor, spelling));
            }
            String apart = spelling.replace('-', ' ');
            if (seen.add(apart)) {
                // Kim Jong-un is also written Kim Jong Un.
                add(Name.of(kind, id, actor, apart));
            }
        }
    }

    private void addPlaces(String actor, List<String> seats) {
        for (String seat : seats) {
            add(Name.of(NameKind.PLACE, "place/" + slug(seat), actor, seat));
        }
    }

    private static void addWords(String file, WordSet to) {
        for (String line : Table.lines(Dictionary.class, file)) {
            addHashes(List.of(line.split(" ")), to);
        }
    }

    private static void addHashes(Collection<String> words, WordSet to) {
        for (String word : words) {
            Tokens tokens = Tokens.of(word);
            // "Mr." is two tokens; what counts is the word.
            to.add(tokens.hash(0));
        }
    }

    /** A name as part of an id: folded, with hyphens for all that is no letter or digit. */
    private static String slug(String name) {
        return Tokens.fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
