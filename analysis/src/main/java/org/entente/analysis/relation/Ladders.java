package org.entente.analysis.relation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.entente.analysis.entity.Dyad;
import org.entente.analysis.status.Label;
import org.entente.analysis.table.Table;

/** The ladders of all systems, and which of them ranks a pair. */
public final class Ladders {

    private static final String DEFAULT = "default";

    private final String version;
    private final Map<String, Ladder> ladders;
    private final Map<String, Integer> precedence;
    private final Map<String, String> systemOfState;
    private final Map<Label, LabelTraits> traits;
    private final List<WideWord> wideWords;

    private Ladders(
            String version,
            Map<String, Ladder> ladders,
            Map<String, Integer> precedence,
            Map<String, String> systemOfState,
            Map<Label, LabelTraits> traits,
            List<WideWord> wideWords) {
        this.version = version;
        this.ladders = ladders;
        this.precedence = precedence;
        this.systemOfState = systemOfState;
        this.traits = traits;
        this.wideWords = wideWords;
    }

    /** The ladders that are shipped. */
    public static Ladders standard() {
        return of(
                Table.beside(Ladders.class, "systems.csv"),
                Table.beside(Ladders.class, "ladders.csv"),
                Table.beside(Ladders.class, "labels.csv"),
                Table.beside(Ladders.class, "wide-words.csv"));
    }

    static Ladders of(Table systems, Table ladders, Table labels, Table wideWords) {
        var precedence = new LinkedHashMap<String, Integer>();
        var systemOfState = new HashMap<String, String>();
        for (Table.Row row : systems.rows()) {
            String system = row.text("system");
            precedence.put(system, precedence.size());
            for (String member : row.text("members").split(" ")) {
                String other = systemOfState.put(member, system);
                if (other != null) {
                    throw new IllegalArgumentException(member + " is in two systems: " + other + " and " + system);
                }
            }
        }
        var ranks = new HashMap<String, Map<Label, Integer>>();
        for (Table.Row row : ladders.rows()) {
            if (!precedence.containsKey(row.text("system"))) {
                throw new IllegalArgumentException(
                        row.file() + " line " + row.line() + " names an unknown system '" + row.text("system") + "'");
            }
            ranks.computeIfAbsent(row.text("system"), s -> new EnumMap<>(Label.class))
                    .put(Label.ofCode(row.text("label")), row.integer("rank"));
        }
        Map<Label, Integer> defaults = ranks.getOrDefault(DEFAULT, Map.of());
        var complete = new HashMap<String, Ladder>();
        for (String system : precedence.keySet()) {
            var filled = new HashMap<>(defaults);
            filled.putAll(ranks.getOrDefault(system, Map.of()));
            complete.put(system, new Ladder(system, filled));
        }
        String version = "ladders/" + systems.version() + "." + ladders.version() + "." + labels.version() + "."
                + wideWords.version();
        return new Ladders(version, complete, precedence, systemOfState, traits(labels), wideWords(wideWords));
    }

    private static Map<Label, LabelTraits> traits(Table labels) {
        var traits = new EnumMap<Label, LabelTraits>(Label.class);
        for (Table.Row row : labels.rows()) {
            traits.put(
                    Label.ofCode(row.text("label")),
                    new LabelTraits(
                            LabelFamily.ofCode(row.text("family")),
                            Founded.ofCode(row.text("founded")),
                            row.yes("generic")));
        }
        if (!traits.keySet().equals(Set.of(Label.values()))) {
            throw new IllegalArgumentException("labels.csv must list every label once, lists " + traits.keySet());
        }
        return traits;
    }

    private static List<WideWord> wideWords(Table table) {
        return table.rows().stream()
                .map(row -> new WideWord(
                        Label.ofCode(row.text("wide")),
                        Label.ofCode(row.text("narrow")),
                        row.text("where").equals("any")))
                .toList();
    }

    /** Name and version of the data, for records that were made by it. */
    public String version() {
        return version;
    }

    /** The ladder that ranks this pair. */
    public Ladder of(Dyad dyad) {
        String one = systemOfState.getOrDefault(dyad.first(), DEFAULT);
        String other = systemOfState.getOrDefault(dyad.second(), DEFAULT);
        String system = place(one) <= place(other) ? one : other;
        return ladders.getOrDefault(system, new Ladder(system, Map.of()));
    }

    /** The rank of a label between these two, in their ladder. */
    public OptionalInt rank(Dyad dyad, Label label) {
        return of(dyad).rank(label);
    }

    public LabelFamily family(Label label) {
        return traitsOf(label).family();
    }

    /** How often a pair may found such a status. */
    public Founded founded(Label label) {
        return traitsOf(label).founded();
    }

    /** Whether the name is so wide that a report may use it for any label of its family. */
    public boolean isGeneric(Label label) {
        return traitsOf(label).generic();
    }

    /**
     * Whether the first label is a wide word for the second.
     *
     * @param news whether there is news of the second, and not just a mention
     */
    public boolean isWideWord(Label wide, Label narrow, boolean news) {
        return wideWords.stream()
                .anyMatch(word -> word.wide() == wide && word.narrow() == narrow && (news || word.anywhere()));
    }

    /** The systems, in the order in which they take precedence. */
    public List<String> systems() {
        return new ArrayList<>(precedence.keySet());
    }

    private int place(String system) {
        return precedence.getOrDefault(system, Integer.MAX_VALUE);
    }

    private LabelTraits traitsOf(Label label) {
        LabelTraits found = traits.get(label);
        if (found == null) {
            throw new IllegalStateException("labels.csv does not list " + label.code());
        }
        return found;
    }

    /** A label that stands in for a narrower one. */
    private record WideWord(Label wide, Label narrow, boolean anywhere) {}

    /** What the data says of a label. */
    private record LabelTraits(LabelFamily family, Founded founded, boolean generic) {}
}
