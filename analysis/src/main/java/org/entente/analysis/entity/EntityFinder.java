package org.entente.analysis.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Passage;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Tokens;

/**
 * Finds the states, blocs, places, people and organs that a passage names, each with the state it stands for.
 *
 * <p>The longest name on word boundaries wins; a longer name that stands for no state ("South China Sea") silences the
 * shorter one in it. A person stands for a state only while in office. Safe for use by many threads.
 */
public final class EntityFinder {

    private final Dictionary dictionary;

    EntityFinder(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The finder with the names that ship with the program; read on first use. */
    public static EntityFinder standard() {
        return Standard.FINDER;
    }

    /** The names in the sentences of the passage, in order of place. */
    public List<Entity> find(Passage passage, LocalDate publishedOn) {
        return find(passage, Optional.of(publishedOn));
    }

    /** As {@link #find(Passage, LocalDate)}, for a text of unknown date: people stand for the state of any office. */
    public List<Entity> find(Passage passage) {
        return find(passage, Optional.empty());
    }

    private List<Entity> find(Passage passage, Optional<LocalDate> day) {
        var search = new Search(dictionary, passage, day);
        for (Sentence sentence : passage.sentences()) {
            search.read(sentence);
        }
        return List.copyOf(search.found);
    }

    /** Holds the finder until it is first asked for. */
    private static final class Standard {
        private static final EntityFinder FINDER = new EntityFinder(Dictionary.read());
    }

    /** One passage in the course of being read. */
    private static final class Search {

        private static final long HYPHEN = Tokens.hashOf("-");
        private static final long POSSESSIVE =
                Tokens.of("China's").hash(Tokens.of("China's").size() - 1);
        private static final long OF = Tokens.hashOf("of");
        private static final long THE = Tokens.hashOf("the");
        /** The words of the longest phrase that names an organ, as "ministry of foreign affairs". */
        private static final int LONGEST_ORGAN = 5;

        private static final long PERIOD = Tokens.hashOf(".");
        private static final long AND = Tokens.hashOf("and");
        private static final List<String> LEADING = List.of("head", "government");
        private static final List<Long> ADMINISTRATIONS =
                List.of(Tokens.hashOf("administration"), Tokens.hashOf("government"));

        private final Dictionary dictionary;
        private final NameTrie<Name> names;
        private final Tokens tokens;
        private final Passage passage;
        private final Optional<LocalDate> day;
        private final List<Entity> found = new ArrayList<>();
        private final List<String> peopleSeen = new ArrayList<>();
        private int sentenceStart;
        private int sentenceEnd;

        Search(Dictionary dictionary, Passage passage, Optional<LocalDate> day) {
            this.dictionary = dictionary;
            this.names = dictionary.names();
            this.passage = passage;
            this.tokens = passage.tokens();
            this.day = day;
        }

        void read(Sentence sentence) {
            sentenceStart = sentence.firstToken();
            sentenceEnd = sentence.endToken();
            int at = sentenceStart;
            while (at < sentenceEnd) {
                // Every name opens with a capital.
                at = tokens.isCapitalised(at) ? nameAt(at) : at + 1;
            }
        }

        /** Takes the longest name that opens here and returns where to read on. */
        private int nameAt(int first) {
            int node = NameTrie.ROOT;
            int longest = first;
            List<Name> candidates = List.of();
            for (int at = first; at < sentenceEnd; at++) {
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
                if (fits(name, first, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean fits(Name name, int first, int end) {
            if (name.kind() == NameKind.PREFIX && !isBeforeHyphen(end)) {
                return false;
            }
            return name.isWrittenAlike(tokens, first);
        }

        private boolean isBeforeHyphen(int end) {
            return end + 1 < sentenceEnd
                    && NameTrie.step(tokens, end) == HYPHEN
                    && tokens.start(end) == tokens.end(end - 1)
                    && tokens.start(end + 1) == tokens.end(end);
        }

        private int take(List<Name> candidates, int first, int end) {
            for (Name name : candidates) {
                if (!name.isOfPerson() && fits(name, first, end)) {
                    boolean isNone = name.kind() == NameKind.BLOCK || isVoid(name, first, end);
                    return isNone ? end : takeOne(name, first, end);
                }
            }
            List<Name> people = fitting(candidates, NameKind.PERSON, first, end);
            Optional<Name> person = people.isEmpty()
                    ? bearer(fitting(candidates, NameKind.SURNAME, first, end), first, end)
                    : inOffice(people, first, end);
            if (person.isPresent()) {
                takePerson(person.get(), first, end);
            }
            return end;
        }

        private List<Name> fitting(List<Name> candidates, NameKind kind, int first, int end) {
            List<Name> fitting = new ArrayList<>();
            for (Name name : candidates) {
                if (name.kind() == kind && fits(name, first, end)) {
                    fitting.add(name);
                }
            }
            return fitting;
        }

        private void takePerson(Name name, int first, int end) {
            peopleSeen.add(name.id());
            Statesman statesman = dictionary.statesman(name.id());
            String actor = statesman.actorOn(day);
            if (actor.isEmpty() && speaksOfOffice(statesman)) {
                actor = statesman.state();
            }
            add(name, name.id(), actor, first, end);
        }

        /** Whether the sentence names a year in which somebody was in office: "In 2013, when Truong Tan Sang came". */
        private boolean speaksOfOffice(Statesman statesman) {
            for (int i = sentenceStart; i < sentenceEnd; i++) {
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
        private Optional<Name> inOffice(List<Name> people, int first, int end) {
            if (end - first == 1 && isSomebodysSurname(people.get(0), first)) {
                return Optional.empty();
            }
            String state = stateBefore(first);
            Optional<Name> serving = Optional.empty();
            for (Name name : people) {
                if (!dictionary.statesman(name.id()).actorOn(day).isEmpty()) {
                    if (name.actor().equals(state)) {
                        return Optional.of(name);
                    }
                    serving = serving.isEmpty() ? Optional.of(name) : serving;
                }
            }
            return serving.isEmpty() ? Optional.of(people.get(0)) : serving;
        }

        private int takeOne(Name name, int first, int end) {
            if (name.kind() == NameKind.STATE || name.kind() == NameKind.DEMONYM) {
                int organEnd = organ(name, first, end);
                if (organEnd > end) {
                    return organEnd;
                }
                if (name.kind() == NameKind.STATE && addedOrganOf(name, first, end)) {
                    return end;
                }
            }
            add(name, name.id(), name.actor(), first, end);
            return end;
        }

        /** Adds "the Ministry of Defence of Peru" as one organ, if the words before the state tell one. */
        private boolean addedOrganOf(Name name, int first, int end) {
            int of = first > sentenceStart && tokens.hash(first - 1) == THE ? first - 2 : first - 1;
            if (name.actor().isEmpty() || of <= sentenceStart || tokens.hash(of) != OF) {
                return false;
            }
            int floor = found.isEmpty() ? 0 : found.get(found.size() - 1).end();
            for (int start = Math.max(sentenceStart, of - LONGEST_ORGAN); start < of; start++) {
                if (tokens.start(start) >= floor) {
                    Optional<String> key = organIn(start, of);
                    if (key.isPresent()) {
                        addOrgan(name, key.get(), start, end);
                        return true;
                    }
                }
            }
            return false;
        }

        /** The kind of organ that exactly these words name. */
        private Optional<String> organIn(int start, int stop) {
            NameTrie<String> organs = dictionary.organWords();
            int node = NameTrie.ROOT;
            for (int at = start; at < stop && node != NameTrie.NONE; at++) {
                node = organs.next(node, NameTrie.step(tokens, at));
            }
            return node == NameTrie.NONE
                    ? Optional.empty()
                    : organs.values(node).stream().findFirst();
        }

        private void addOrgan(Name name, String key, int first, int end) {
            Name organ = new Name(NameKind.ORGAN, name.id(), name.actor(), name.words());
            add(organ, "organ/" + name.id() + "/" + key, name.actor(), first, end);
        }

        /** Adds "Chinese foreign ministry" as one organ and returns its end; {@code end} if none follows. */
        private int organ(Name name, int first, int end) {
            if (name.actor().isEmpty()) {
                return end;
            }
            int at = end < sentenceEnd && tokens.hash(end) == POSSESSIVE ? end + 1 : end;
            NameTrie<String> organs = dictionary.organWords();
            int node = NameTrie.ROOT;
            int organEnd = end;
            String key = "";
            for (; at < sentenceEnd; at++) {
                node = organs.next(node, NameTrie.step(tokens, at));
                if (node == NameTrie.NONE) {
                    break;
                }
                if (!organs.values(node).isEmpty()) {
                    key = organs.values(node).get(0);
                    organEnd = at + 1;
                }
            }
            if (organEnd > end) {
                addOrgan(name, key, first, organEnd);
            }
            return organEnd;
        }

        private void add(Name name, String id, String actor, int first, int end) {
            int start = tokens.start(first);
            int stop = tokens.end(end - 1);
            String written = passage.text().substring(start, stop);
            found.add(new Entity(name.kind().type(), id, actor, written, passage.field(), start, stop));
        }

        /** Whether the words around show that the name means something else here. */
        private boolean isVoid(Name name, int first, int end) {
            if (end - first == 1 && isInOtherContext(first)) {
                return true;
            }
            return switch (name.kind()) {
                case STATE, PLACE ->
                    isVoidBefore(first)
                            || isSomebodysSurname(name, first)
                            || isSomebodysGivenName(first, end)
                            || isVoidAfter(end);
                case DEMONYM ->
                    isVoidAfter(end) || (end < sentenceEnd && dictionary.voids("after-any", tokens.hash(end)));
                case PREFIX, BLOC, ORGAN, PERSON, SURNAME, BLOCK -> false;
            };
        }

        private boolean isVoidAfter(int end) {
            return end < sentenceEnd && tokens.isCapitalised(end) && dictionary.voids("after", tokens.hash(end));
        }

        private boolean isVoidBefore(int first) {
            int before = wordBefore(first);
            if (before < sentenceStart) {
                return false;
            }
            if (tokens.hash(before) == OF) {
                return before > sentenceStart
                        && tokens.isCapitalised(before - 1)
                        && dictionary.voids("before-of", tokens.hash(before - 1));
            }
            return tokens.isCapitalised(before) && dictionary.voids("before", tokens.hash(before));
        }

        private boolean isSomebodysSurname(Name name, int first) {
            int before = wordBefore(first);
            return before >= sentenceStart
                    && name.words().size() == 1
                    && tokens.isCapitalised(before)
                    && dictionary.isGivenName(tokens.hash(before));
        }

        private boolean isSomebodysGivenName(int first, int end) {
            return end - first == 1
                    && dictionary.isGivenState(tokens.hash(first))
                    && !isHeadline()
                    && end < sentenceEnd
                    && tokens.isCapitalised(end)
                    && !tokens.isAllCapitals(end)
                    && !dictionary.isStateFollower(tokens.hash(end))
                    && opensNoOtherName(end);
        }

        /** Whether most words of the sentence are capitalised, so that a capital tells nothing. */
        private boolean isHeadline() {
            int words = 0;
            int capitalised = 0;
            for (int i = sentenceStart; i < sentenceEnd; i++) {
                if (tokens.isWord(i)) {
                    words++;
                    capitalised += tokens.isCapitalised(i) ? 1 : 0;
                }
            }
            return capitalised * 5 > words * 3;
        }

        private boolean opensNoOtherName(int at) {
            int node = names.next(NameTrie.ROOT, NameTrie.step(tokens, at));
            if (node == NameTrie.NONE) {
                return true;
            }
            List<Name> ending = names.values(node);
            return !ending.isEmpty() && ending.stream().allMatch(name -> name.kind() == NameKind.SURNAME);
        }

        /** The word before, past the period of an abbreviation or an initial. */
        private int wordBefore(int first) {
            int before = first - 1;
            boolean abbreviated = before > sentenceStart
                    && tokens.hash(before) == PERIOD
                    && tokens.end(before - 1) == tokens.start(before)
                    && tokens.isCapitalised(before - 1);
            return abbreviated ? before - 1 : before;
        }

        private boolean isInOtherContext(int at) {
            Optional<Dictionary.Context> context = dictionary.context(tokens.hash(at));
            if (context.isEmpty()) {
                return false;
            }
            int within = context.get().within();
            int from = Math.max(sentenceStart, at - within);
            int to = Math.min(sentenceEnd, at + within + 1);
            for (int i = from; i < to; i++) {
                if (i != at && context.get().words().contains(tokens.hash(i))) {
                    return true;
                }
            }
            return false;
        }

        /** "Chirac and Hu", "Wen and Rousseff": beside a statesman stands another. */
        private boolean isBesideLeader(int first, int end) {
            boolean behind = first - 1 > sentenceStart
                    && tokens.hash(first - 1) == AND
                    && !found.isEmpty()
                    && found.get(found.size() - 1).type() == EntityType.PERSON
                    && found.get(found.size() - 1).end() == tokens.end(first - 2);
            return behind || (end + 1 < sentenceEnd && tokens.hash(end) == AND && opensStatesman(end + 1));
        }

        /** Whether a name opens here that only somebody in office bears that day. */
        private boolean opensStatesman(int first) {
            int node = NameTrie.ROOT;
            for (int at = first; at < sentenceEnd; at++) {
                node = names.next(node, NameTrie.step(tokens, at));
                if (node == NameTrie.NONE) {
                    return false;
                }
                for (Name name : names.values(node)) {
                    boolean serves = name.kind() == NameKind.PERSON
                            && fits(name, first, at + 1)
                            && !dictionary.statesman(name.id()).actorOn(day).isEmpty();
                    if (serves) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Who is meant by a surname that many bear: one named in full before, or the one in the office before it. */
        private Optional<Name> bearer(List<Name> surnames, int first, int end) {
            if (surnames.isEmpty() || isSomebodysSurname(surnames.get(0), first) || isGivenNameHere(end)) {
                return Optional.empty();
            }
            for (int i = peopleSeen.size() - 1; i >= 0; i--) {
                for (Name name : surnames) {
                    if (name.id().equals(peopleSeen.get(i))) {
                        return Optional.of(name);
                    }
                }
            }
            if (isBesideLeader(first, end)) {
                return theOneWho(surnames, LEADING, "");
            }
            int before = wordBefore(first);
            if (end < sentenceEnd && ADMINISTRATIONS.contains(tokens.hash(end))) {
                return theOneWho(surnames, LEADING, "");
            }
            if (before < sentenceStart) {
                return Optional.empty();
            }
            return theOneWho(surnames, dictionary.offices(tokens.hash(before)), stateBefore(before));
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
            return end < sentenceEnd && tokens.isCapitalised(end);
        }

        private boolean holdsOneOf(List<String> offices, Name name) {
            Statesman statesman = dictionary.statesman(name.id());
            return offices.stream().anyMatch(office -> statesman.held(office, day));
        }

        /** The state named just before a title, as in "South Korean President". */
        private String stateBefore(int title) {
            if (found.isEmpty()) {
                return "";
            }
            Entity last = found.get(found.size() - 1);
            int from = Math.max(sentenceStart, title - 3);
            return last.start() >= tokens.start(from) ? last.actor() : "";
        }
    }
}
