package org.entente.analysis.event;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.text.Tokens;

/** The states that a sentence names: where, under which preposition, and which of them are joined. */
final class Parties implements Iterable<Party> {

    private static final long BETWEEN = Tokens.hashOf("between");

    /** Within how many words a phrase that opens the sentence ends. */
    private static final int OPENING = 4;

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final List<Party> parties = new ArrayList<>();
    /** For each token of the sentence: one more than the index of the party that it belongs to, or 0. */
    private final int[] partyAt;

    private final List<Integer> placesOnly = new ArrayList<>();

    Parties(Words words, List<Entity> entities) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.partyAt = new int[end - first + 1];
        for (Entity entity : entities) {
            add(entity);
        }
        addHalf("north", "KOR", "PRK");
        addHalf("south", "PRK", "KOR");
    }

    /** "Seoul denounced the North": beside one Korea the other may go by its half of the compass. */
    private void addHalf(String half, String one, String other) {
        if (none(parties, party -> party.actor().equals(one))
                || any(parties, party -> party.actor().equals(other))) {
            return;
        }
        for (int i = first + 1; i < end; i++) {
            boolean isNamed = tokens.is(i, half) && tokens.isCapitalised(i) && tokens.is(i - 1, "the");
            boolean isPartOfName = i + 1 < end && tokens.isCapitalised(i + 1);
            if (isNamed && !isPartOfName && !isAt(i)) {
                parties.add(new Party(other, i, i + 1, governor(i)));
                parties.sort(Comparator.comparingInt(Party::first));
                for (int number = 1; number <= parties.size(); number++) {
                    place(number);
                }
                return;
            }
        }
    }

    @Override
    public Iterator<Party> iterator() {
        return parties.iterator();
    }

    Stream<Party> stream() {
        return parties.stream();
    }

    /** Whether the token belongs to the name of a state. */
    boolean isAt(int token) {
        return partyAt[token - first] != 0;
    }

    private void add(Entity entity) {
        if (entity.actor().isEmpty()) {
            return;
        }
        int from = Math.max(first, tokens.firstAtOrAfter(entity.start()));
        if (isPrefixed(from, "non")) {
            // "a major non-NATO ally"
            return;
        }
        int to = from + 1;
        while (to < end && tokens.start(to) < entity.end()) {
            to++;
        }
        parties.add(new Party(entity.actor(), from, to, governor(from)));
        if (entity.type() == EntityType.PLACE) {
            placesOnly.add(from);
        }
        place(parties.size());
    }

    private void place(int number) {
        Party party = parties.get(number - 1);
        Arrays.fill(partyAt, party.first() - first, party.end() - first, number);
    }

    /** The preposition that governs the name: the nearest one before it, past articles, adjectives and other names. */
    private long governor(int name) {
        if (isOpposed(name)) {
            return Role.TOWARDS.bit();
        }
        for (int i = name - 1; i >= first && i >= name - Words.REACH; i--) {
            if (isAt(i)) {
                if (isOpposed(at(i))) {
                    // "the anti-American president of Chad"
                    return 0;
                }
                return at(i).preposition();
            }
            long roles = words.grammar(i);
            if ((roles & Role.OF.bit()) != 0 && isQuantity(i - 1)) {
                continue;
            }
            if ((roles & Role.PREPOSITIONS) != 0 && (roles & Role.RELATIVE.bit()) == 0) {
                if ((roles & Role.PLACE.bit()) != 0 && i > first && words.has(i - 1, Role.RULERS)) {
                    // "the governments in Athens and Ankara"
                    return governor(i - 1);
                }
                boolean isNeighbour = (roles & Role.WITH.bit()) != 0 && i > first && words.has(i - 1, Role.BORDER);
                return isNeighbour ? Role.PLACE.bit() : roles & Role.PREPOSITIONS;
            }
            boolean joins = (roles & Role.CONJUNCTION.bit()) != 0 || words.isComma(i);
            if (joins && i > first && isAt(i - 1)) {
                return joinedPreposition(i, name);
            }
            if (i == name - 1 && words.isComma(i) && isUnderPlace(i - 1)) {
                return Role.PLACE.bit();
            }
            boolean ends = (roles & ~Role.DETERMINER.bit()) != 0
                    || words.isComma(i)
                    || words.isSemicolon(i)
                    || words.isYear(i)
                    || isVerbForm(i);
            if (ends) {
                return 0;
            }
        }
        return 0;
    }

    /** "Thousands of Chadian soldiers": what governs the number governs them. */
    private boolean isQuantity(int token) {
        return token >= first && words.has(token, Role.DETERMINER) && !tokens.is(token, "the");
    }

    /** "with China and Russia", "in Chad, Mali and Sudan": what governs the first governs the second, unless a comma ends an opening phrase. */
    private long joinedPreposition(int joint, int name) {
        Party before = at(joint - 1);
        boolean isOpening = words.isComma(joint) && (before.first() < first + OPENING || !isListed(name));
        return isOpening ? 0 : before.preposition();
    }

    /** Whether "and" follows the name, as before the last one of a list. */
    private boolean isListed(int name) {
        int after = name + 1;
        while (after < end && tokens.isCapitalised(after)) {
            after++;
        }
        return after < end && words.has(after, Role.CONJUNCTION);
    }

    /** "In Karachi, Pakistan": whether a name that is no state's ends here and stands as a place. */
    private boolean isUnderPlace(int last) {
        int i = last;
        while (i > first && tokens.isCapitalised(i) && !isAt(i)) {
            i--;
        }
        return i < last && words.has(i, Role.PLACE);
    }

    /** "anti-Chinese", which is done to the Chinese. */
    private boolean isOpposed(int name) {
        return isPrefixed(name, "anti");
    }

    private boolean isPrefixed(int name, String prefix) {
        return name - 2 >= first && tokens.hash(name - 1) == Words.HYPHEN && tokens.is(name - 2, prefix);
    }

    /** Whether the name says against whom something is: "anti-Chinese". */
    boolean isOpposed(Party party) {
        return isOpposed(party.first());
    }

    private boolean isVerbForm(int token) {
        return words.opensVerb(token) && !tokens.isCapitalised(token);
    }

    /** "between India and Nepal" */
    boolean isBetween(Party party) {
        for (int i = party.first() - 1; i >= first && i > party.first() - 4; i--) {
            if (tokens.hash(i) == BETWEEN) {
                return true;
            }
            if (!words.has(i, Role.DETERMINER)) {
                return false;
            }
        }
        return false;
    }

    Party at(int token) {
        return parties.get(partyAt[token - first] - 1);
    }

    boolean isPlace(Party party) {
        return placesOnly.contains(party.first());
    }

    /** Whether a state is named by its people: "Iraqis", "Russians". */
    boolean isPeople(Party party) {
        int last = party.end() - 1;
        return !isPlace(party)
                && (tokens.endsWith(last, "ans")
                        || tokens.endsWith(last, "is")
                        || tokens.endsWith(last, "ks")
                        || tokens.endsWith(last, "bs")
                        || tokens.endsWith(last, "os"));
    }

    /** Whether a state is named by many of its own: "Israeli jets". */
    boolean isPluralOrgan(Party party) {
        int last = party.end() - 1;
        return last > party.first() && !tokens.isCapitalised(last) && tokens.endsWith(last, "s");
    }

    boolean joinedBefore(int name) {
        for (int i = name - 1; i >= first && i >= name - 3; i--) {
            if (words.has(i, Role.CONJUNCTION) || (words.isComma(i) && i > first && isAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    Optional<Party> lastBefore(int before) {
        Optional<Party> last = Optional.empty();
        for (Party party : parties) {
            if (party.end() <= before) {
                last = Optional.of(party);
            }
        }
        return last;
    }

    /** The first free party of the stretch and those joined to it. */
    List<Party> chain(int from, int to, boolean takesGoverned) {
        List<Party> chain = new ArrayList<>();
        List<Party> governed = new ArrayList<>();
        Party last = new Party("", from, from, 0);
        for (Party party : parties) {
            if (party.first() < from || party.end() > to) {
                continue;
            }
            if (!party.isFree() && !opensClause(party, from)) {
                governed.add(party);
                continue;
            }
            boolean isKnown = any(chain, known -> known.actor().equals(party.actor()));
            if (isKnown) {
                last = party;
            } else if (chain.isEmpty() || isJoined(last, party)) {
                chain.add(party);
                last = party;
            }
        }
        if (chain.isEmpty() && !governed.isEmpty()) {
            List<Party> owners = owners(governed);
            return !owners.isEmpty() || !takesGoverned ? owners : List.of(governed.get(0));
        }
        return chain;
    }

    /** Whether what looks like a preposition opens a clause instead: "as Turkish warplanes bombed". */
    private boolean opensClause(Party party, int from) {
        boolean isOpened = from > first && words.has(from - 1, Role.SUBORDINATE) && !isAt(from - 1);
        if (!isOpened || !party.isUnder(Role.OTHER_PREPOSITION)) {
            return false;
        }
        for (int i = from; i < party.first(); i++) {
            if (isAt(i) || (words.grammar(i) & ~Role.DETERMINER.bit()) != 0) {
                return false;
            }
        }
        return true;
    }

    /** "The leaders of Armenia and Azerbaijan": those who own the subject. */
    private List<Party> owners(List<Party> governed) {
        List<Party> owners = new ArrayList<>();
        for (Party party : governed) {
            boolean owns = party.isUnder(Role.OF) || party.isUnder(Role.FROM);
            boolean isNext = owners.isEmpty() || isJoined(owners.get(owners.size() - 1), party);
            if (owns && isNext && none(owners, known -> known.actor().equals(party.actor()))) {
                owners.add(party);
            }
        }
        return owners;
    }

    /** Whether only words of one list stand between two names: "the United States, Japan and South Korea". */
    boolean isJoined(Party one, Party other) {
        boolean joint = false;
        for (int i = one.end(); i < other.first(); i++) {
            long roles = isAt(i) ? 0 : words.grammar(i);
            if ((roles & Role.CONJUNCTION.bit()) != 0 || words.isComma(i) || tokens.hash(i) == Words.HYPHEN) {
                joint = true;
            } else if ((roles & ~Role.DETERMINER.bit()) != 0 && !words.isApostropheS(i)) {
                return false;
            }
        }
        return joint && other.first() - one.end() <= 2 * Words.REACH;
    }
}
