package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.table.Table;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;

/** What the event coder knows of words: verbs and nouns of acts, their objects, and words of grammar. */
final class Lexicon {

    private static final float[] NO_ASSOCIATIONS = {};
    private static final double OF_A_LONE_VERB = 2;
    private static final double OF_A_GROUP = 0.7;

    private final NameTrie<Verb> verbs = new NameTrie<>();
    private final NameTrie<Pattern> nouns = new NameTrie<>();
    private final NameTrie<Integer> objects = new NameTrie<>();
    private final Map<String, Integer> objectNumbers = new LinkedHashMap<>();
    private final WordMap<Long> roles = new WordMap<>();
    private final VerbForms forms = VerbForms.read();
    private final CameoTable codes;
    private final Associations counted;
    private WordMap<float[]> associations = new WordMap<>();

    private Lexicon(CameoTable codes) {
        this.codes = codes;
        this.counted = new Associations(codes.classes());
    }

    static Lexicon read(CameoTable codes) {
        var lexicon = new Lexicon(codes);
        lexicon.readWords();
        lexicon.readPatterns();
        lexicon.readNouns();
        lexicon.associations = lexicon.counted.weigh();
        return lexicon;
    }

    /** The classes of acts, in the order of {@link #associations}. */
    List<String> classes() {
        return counted.classes();
    }

    /** How much a word speaks for each class; empty for a word that says nothing of acts. */
    float[] associations(long word) {
        return associations.getOrDefault(word, NO_ASSOCIATIONS);
    }

    NameTrie<Verb> verbs() {
        return verbs;
    }

    NameTrie<Pattern> nouns() {
        return nouns;
    }

    NameTrie<Integer> objects() {
        return objects;
    }

    /** The roles of a word as bits; 0 for a word of content. */
    long roles(long word) {
        Long known = roles.get(word);
        return known == null ? 0 : known;
    }

    private void readWords() {
        for (Table.Row row : Table.beside(Lexicon.class, "words.csv").rows()) {
            long bit = Role.named(row.text("role")).bit();
            for (String word : row.list("words")) {
                roles.merge(Tokens.hashOf(word), bit, (one, other) -> one | other);
            }
        }
    }

    private void readPatterns() {
        Map<String, List<String>> groups = new HashMap<>();
        for (Table.Row row : Table.beside(Lexicon.class, "groups.csv").rows()) {
            groups.put("@" + row.text("group"), row.list("words"));
        }
        Map<String, List<Pattern>> byVerb = new LinkedHashMap<>();
        for (Table.Row row : Table.beside(Lexicon.class, "patterns.csv").rows()) {
            BitSet wanted = new BitSet();
            boolean isTold = kind(row) != Pattern.Kind.SPEECH;
            String plover = codes.get(row.text("cameo")).plover();
            for (String object : row.list("objects")) {
                List<String> group = object.startsWith("@") ? groups.get(object) : List.of(object);
                if (group == null) {
                    throw new IllegalStateException(
                            "patterns.csv names the group " + object + ", unknown to groups.csv");
                }
                group.forEach(word -> wanted.set(objectNumber(word)));
                if (isTold) {
                    double weight = object.startsWith("@") ? OF_A_GROUP : 1;
                    group.forEach(word -> counted.count(word, plover, weight, forms));
                }
            }
            var pattern = new Pattern(codes.get(row.text("cameo")), kind(row), wanted);
            for (String verb : row.list("verbs")) {
                byVerb.computeIfAbsent(verb, any -> new ArrayList<>()).add(pattern);
                if (isTold) {
                    counted.count(verb, plover, wanted.isEmpty() ? OF_A_LONE_VERB : 1, forms);
                }
            }
        }
        byVerb.forEach(this::addVerb);
        objectNumbers.forEach((word, number) -> {
            if (byVerb.containsKey(word)) {
                forms.of(word).keySet().forEach(form -> objects.add(Tokens.of(form), number));
            } else {
                objects.add(Tokens.of(word), number);
            }
        });
    }

    private void addVerb(String lemma, List<Pattern> patterns) {
        Senses senses = Senses.of(patterns);
        forms.of(lemma).forEach((form, parts) -> verbs.add(Tokens.of(form), new Verb(lemma, parts, senses)));
    }

    private void readNouns() {
        for (Table.Row row : Table.beside(Lexicon.class, "nouns.csv").rows()) {
            var pattern = new Pattern(codes.get(row.text("cameo")), kind(row), new BitSet());
            for (String noun : row.list("nouns")) {
                nouns.add(Tokens.of(noun), pattern);
                counted.count(noun, codes.get(row.text("cameo")).plover(), OF_A_LONE_VERB, forms);
            }
        }
    }

    private int objectNumber(String word) {
        return objectNumbers.computeIfAbsent(word, any -> objectNumbers.size());
    }

    private static Pattern.Kind kind(Table.Row row) {
        return Pattern.Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT));
    }
}
