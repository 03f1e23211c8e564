package org.entente.analysis.entity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.analysis.table.Table;
import org.entente.analysis.table.Table.Row;
import org.entente.analysis.text.Tokens;

/**
 * What people call the states and blocs of a dyad when they ask for one: by code (ISO 3166 alpha-3 and alpha-2), or by any
 * name in the dictionary, in any case, with and without diacritics.
 */
public final class ActorNames {

    private final Map<String, String> actors = new LinkedHashMap<>();

    private ActorNames() {}

    /** The names that ship with the program; read on first use. */
    public static ActorNames standard() {
        return Standard.NAMES;
    }

    private static ActorNames read() {
        var names = new ActorNames();
        for (Row row : Table.beside(ActorNames.class, "states.csv").rows()) {
            names.add(row.text("code"), row.text("code"));
            row.list("names").forEach(name -> names.add(name, row.text("code")));
        }
        for (Row row : Table.beside(ActorNames.class, "blocs.csv").rows()) {
            if (!row.text("actor").isEmpty()) {
                row.list("names").forEach(name -> names.add(name, row.text("actor")));
            }
        }
        for (String country : Locale.getISOCountries()) {
            names.actor(new Locale("", country).getISO3Country()).ifPresent(code -> names.add(country, code));
        }
        return names;
    }

    private void add(String name, String actor) {
        actors.putIfAbsent(Tokens.fold(name), actor);
    }

    /** The code of a state or bloc, as in {@link Dyad}. */
    public Optional<String> actor(String name) {
        return Optional.ofNullable(actors.get(Tokens.fold(name.strip())));
    }

    /** The pair of which a text is the two names, with a hyphen or a blank between: {@code USA-VNM}, {@code south korea japan}. */
    public Optional<Dyad> dyad(String text) {
        return parts(text)
                .mapToObj(part -> dyad(text.substring(0, part), text.substring(part + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is no name that we know, where one of the two is. */
    public Optional<String> unknown(String text) {
        return parts(text)
                .mapToObj(part -> unknown(text.substring(0, part), text.substring(part + 1)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Dyad> dyad(String one, String other) {
        return actor(one)
                .flatMap(first ->
                        actor(other).filter(second -> !second.equals(first)).map(second -> Dyad.of(first, second)));
    }

    private Optional<String> unknown(String one, String other) {
        boolean known = actor(one).isPresent();
        return known == actor(other).isPresent() ? Optional.empty() : Optional.of(known ? other : one);
    }

    private static IntStream parts(String text) {
        return IntStream.range(1, Math.max(1, text.length() - 1))
                .filter(i -> text.charAt(i) == '-' || text.charAt(i) == ' ');
    }

    /** Holds the names until they are first asked for. */
    private static final class Standard {
        private static final ActorNames NAMES = read();
    }
}
