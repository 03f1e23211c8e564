package org.entente.analysis.entity;

import static org.entente.analysis.text.Each.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Tokens;

/** Tells who is meant by the name of a person, and for which state that person stands. */
final class Bearers {

    private static final long AND = Tokens.hashOf("and");
    private static final List<String> LEADING = List.of("head", "government");
    private static final List<Long> ADMINISTRATIONS =
            List.of(Tokens.hashOf("administration"), Tokens.hashOf("government"));

    private final Surroundings around;
    private final Dictionary dictionary;
    private final NameTrie<Name> names;
    private final Tokens tokens;
    private final Optional<LocalDate> day;
    private final List<String> seen = new ArrayList<>();

    Bearers(Surroundings around, Optional<LocalDate> day) {
        this.around = around;
        this.dictionary = around.dictionary();
        this.names = dictionary.names();
        this.tokens = around.tokens();
        this.day = day;
    }

    /** The state that somebody who is named stands for; from here on a bare surname may mean that person. */
    String actorOf(Name name) {
        seen.add(name.id());
        Statesman statesman = dictionary.statesman(name.id());
        String actor = statesman.actorOn(day);
        return actor.isEmpty() && speaksOfOffice(statesman) ? statesman.state() : actor;
    }

    /** Whether the sentence names a year in which somebody was in office: "In 2013, when Truong Tan Sang came". */
    private boolean speaksOfOffice(Statesman statesman) {
        for (int i = around.start(); i < around.end(); i++) {
            if (tokens.isNumber(i) && tokens.end(i) - tokens.start(i) == 4) {
                String year = tokens.raw(i);
                boolean isYear = year.startsWith("19") || year.startsWith("20");
                if (isYear && statesman.heldOfficeIn(Integer.parseInt(year))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The one of several people of one name who is in office that day, or the first of them. */
    Optional<Name> inOffice(List<Name> people, int first, int end) {
        if (end - first == 1 && around.isSomebodysSurname(people.get(0), first)) {
            return Optional.empty();
        }
        String state = around.stateBefore(first);
        Optional<Name> serving = Optional.empty();
        for (Name name : people) {
            if (serves(name)) {
                if (name.actor().equals(state)) {
                    return Optional.of(name);
                }
                boolean better = serving.isEmpty() || (isOnDuty(name) && !isOnDuty(serving.get()));
                serving = better ? Optional.of(name) : serving;
            }
        }
        return serving.isEmpty() ? Optional.of(people.get(0)) : serving;
    }

    /** "Chirac and Hu", "Wen and Rousseff": beside a statesman stands another. */
    private boolean isBesideLeader(int first, int end) {
        boolean behind = first - 1 > around.start()
                && tokens.hash(first - 1) == AND
                && around.last()
                        .filter(name -> name.type() == EntityType.PERSON && name.end() == tokens.end(first - 2))
                        .isPresent();
        return behind || (end + 1 < around.end() && tokens.hash(end) == AND && opensStatesman(end + 1));
    }

    /** Whether a name opens here that only somebody in office bears that day: in full, or a surname of one leader only. */
    private boolean opensStatesman(int first) {
        var surnames = new ArrayList<Name>();
        int node = NameTrie.ROOT;
        for (int at = first; at < around.end(); at++) {
            node = names.next(node, NameTrie.step(tokens, at));
            if (node == NameTrie.NONE) {
                break;
            }
            for (Name name : names.values(node)) {
                if (name.kind() == NameKind.PERSON && around.fits(name, first, at + 1) && serves(name)) {
                    return true;
                }
                if (name.kind() == NameKind.SURNAME && at == first && around.fits(name, first, at + 1)) {
                    surnames.add(name);
                }
            }
        }
        return theOneWho(surnames, LEADING, "").isPresent() && !isGivenNameHere(first + 1);
    }

    /** Who is meant by a surname that many bear: one named in full before, or the one in the office before it. */
    Optional<Name> bearer(List<Name> surnames, int first, int end) {
        if (surnames.isEmpty() || around.isSomebodysSurname(surnames.get(0), first) || isGivenNameHere(end)) {
            return Optional.empty();
        }
        for (int i = seen.size() - 1; i >= 0; i--) {
            for (Name name : surnames) {
                if (name.id().equals(seen.get(i))) {
                    return Optional.of(name);
                }
            }
        }
        if (isBesideLeader(first, end)) {
            return theOneWho(surnames, LEADING, "");
        }
        int before = around.wordBefore(first);
        if (end < around.end() && ADMINISTRATIONS.contains(tokens.hash(end))) {
            return theOneWho(surnames, LEADING, "");
        }
        if (before < around.start()) {
            return Optional.empty();
        }
        return theOneWho(surnames, dictionary.offices(tokens.hash(before)), around.stateBefore(before));
    }

    private Optional<Name> theOneWho(List<Name> surnames, List<String> offices, String state) {
        List<Name> fitting = surnames.stream()
                .filter(name -> holdsOneOf(offices, name))
                .filter(name -> state.isEmpty() || name.actor().equals(state))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** Whether another capitalised word follows at once, as in "Lee Sang-ho", who is nobody we know. */
    private boolean isGivenNameHere(int end) {
        return end < around.end() && tokens.isCapitalised(end);
    }

    /** In office that very day, not only spoken of as if. */
    private boolean isOnDuty(Name name) {
        return day.isPresent() && dictionary.statesman(name.id()).isOnDuty(day.get());
    }

    private boolean serves(Name name) {
        return !dictionary.statesman(name.id()).actorOn(day).isEmpty();
    }

    private boolean holdsOneOf(List<String> offices, Name name) {
        Statesman statesman = dictionary.statesman(name.id());
        return any(offices, office -> statesman.held(office, day));
    }
}
