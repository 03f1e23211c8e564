package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;
import static org.entente.analysis.text.Each.none;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.Entity;
import org.entente.analysis.entity.EntityType;
import org.entente.analysis.status.ActorGroup.Part;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/** Groups the names of a sentence: what is coordinated belongs together, and the word before tells its part. */
final class ActorGrouper {

    /** How far before "allies" the word may stand that says how many. */
    private static final int SOME_WITHIN = 2;

    /** "Brokered in part by Oman, ...". */
    private static final int OPENING_WITHIN = 4;

    private static final int BETWEEN_AT_MOST = 8;
    private static final int LOOKED_BACK_AT_MOST = 6;
    private static final int TOWN_WITHIN = 4;
    private static final int DATELINE_WITHIN = 2;

    private record Mention(String actor, int first, int end, EntityType type, String id) {}

    private final WordSet titles;
    private final PhraseTable<Part> parts;
    private final WordSet prepositions;

    private ActorGrouper(WordSet titles, PhraseTable<Part> parts, WordSet prepositions) {
        this.titles = titles;
        this.parts = parts;
        this.prepositions = prepositions;
    }

    static ActorGrouper standard() {
        var titles = new WordSet();
        var parts = new PhraseTable<Part>();
        var prepositions = new WordSet();
        for (DataFile.Row row :
                DataFile.beside(ActorGrouper.class, "roles.csv", 2).rows()) {
            for (String phrase : row.list(0)) {
                switch (row.get(1)) {
                    case "title" -> titles.add(Tokens.of(phrase).hash(0));
                    case "place" -> parts.add(Words.asRead(phrase), Part.PLACE);
                    case "outside" -> parts.add(Words.asRead(phrase), Part.OUTSIDE);
                    case "partner" -> parts.add(Words.asRead(phrase), Part.PARTY);
                    default -> throw new IllegalStateException(row.place() + ": no such part: " + row.get(1));
                }
                if (!row.get(1).equals("title")) {
                    Tokens tokens = Tokens.of(phrase);
                    prepositions.add(tokens.hash(tokens.size() - 1));
                }
            }
        }
        return new ActorGrouper(titles, parts, prepositions);
    }

    List<ActorGroup> group(
            Words words, List<Entity> entities, BitSet takenWords, List<Clause> clauses, List<Cue> cues) {
        List<Mention> mentions = mentions(words, entities, takenWords);
        var groups = new ArrayList<ActorGroup>();
        int i = 0;
        while (i < mentions.size()) {
            int last = i;
            while (last + 1 < mentions.size()
                    && !isClauseBetween(clauses, mentions.get(last), mentions.get(last + 1))
                    && !isLabelBetween(takenWords, mentions.get(last), mentions.get(last + 1))
                    && belongTogether(words, mentions, i, last)
                    && !isNextSubject(words, mentions, i, last, cues)) {
                last++;
            }
            groups.add(groupOf(words, mentions.subList(i, last + 1)));
            i = last + 1;
        }
        return ofFirms(words, mentions) < 2
                ? groups
                : groups.stream()
                        .map(group -> isOfFirm(words, mentions, group) ? group.as(Part.OUTSIDE) : group)
                        .toList();
    }

    /** "Denmark's Acme leaves its alliance with Malta's Globex": two states whose firms are meant. */
    private long ofFirms(Words words, List<Mention> mentions) {
        return mentions.stream()
                .filter(mention -> isBeforeFirm(words, mentions, mention))
                .count();
    }

    private boolean isOfFirm(Words words, List<Mention> mentions, ActorGroup group) {
        List<Mention> named = mentions.stream()
                .filter(mention -> mention.first() >= group.first() && mention.end() <= group.end())
                .toList();
        return !named.isEmpty() && named.stream().allMatch(mention -> isBeforeFirm(words, mentions, mention));
    }

    /** A state's, and behind it one name that belongs to nobody known; people have two: "China's Sinopec", "Saudi Aramco". */
    private boolean isBeforeFirm(Words words, List<Mention> mentions, Mention mention) {
        int name = mention.end();
        return mention.type() == EntityType.STATE
                && name < words.size()
                && words.isCapitalised(name)
                && !titles.contains(words.hash(name))
                && !(name + 1 < words.size() && words.isCapitalised(name + 1))
                && none(mentions, other -> other.first() == name);
    }

    private static boolean isClauseBetween(List<Clause> clauses, Mention left, Mention right) {
        for (Clause clause : clauses) {
            if (clause.first() >= left.end() && clause.first() <= right.first()) {
                return true;
            }
        }
        return false;
    }

    /** "Of their Security Treaty and the Omani-Maltese pact": a status stands between. */
    private static boolean isLabelBetween(BitSet taken, Mention left, Mention right) {
        int next = taken.nextSetBit(left.end());
        return next >= 0 && next < right.first();
    }

    private static List<Mention> mentions(Words words, List<Entity> entities, BitSet taken) {
        var mentions = new ArrayList<Mention>();
        for (Entity entity : entities) {
            if (entity.actor().isEmpty()) {
                continue;
            }
            int first = words.firstAtOrAfter(entity.start());
            int end = endBeforeLabel(words, first, words.firstAtOrAfter(entity.end()), taken);
            if (first >= end || taken.get(first) || isPartOfState(words, end)) {
                continue;
            }
            Mention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
            if (last != null
                    && last.actor().equals(entity.actor())
                    && first == last.end() + 1
                    && words.is(last.end(), "(")) {
                // "The Association of Southeast Asian Nations (ASEAN)" is named once.
                continue;
            }
            twin(words, entity, first).ifPresent(mentions::add);
            mentions.add(new Mention(entity.actor(), first, end, entity.type(), entity.id()));
        }
        return mentions;
    }

    /** "Oman's military pact": the word belongs to the pact, and what is left of "Oman's military" is Oman's. */
    private static int endBeforeLabel(Words words, int first, int end, BitSet taken) {
        int at = end;
        while (at - 1 > first && taken.get(at - 1) && words.possessive(at - 2)) {
            at--;
        }
        return at;
    }

    /** "North and South Korea" are two. */
    private static Optional<Mention> twin(Words words, Entity entity, int first) {
        boolean north = entity.actor().equals("PRK") && words.is(first - 2, "south");
        boolean south = entity.actor().equals("KOR") && words.is(first - 2, "north");
        return (north || south) && words.is(first - 1, "and")
                ? Optional.of(new Mention(north ? "KOR" : "PRK", first - 2, first - 1, entity.type(), entity.id()))
                : Optional.empty();
    }

    /** "Oman breaks with Malta, Chile and Peru recall envoys": behind the comma others do something else. */
    private static boolean isNextSubject(
            Words words, List<Mention> mentions, int firstOfGroup, int last, List<Cue> cues) {
        if (firstOfGroup == last && isDoerBehindOther(words, mentions.get(last), mentions.get(last + 1), cues)) {
            return true;
        }
        boolean behindComma = firstOfGroup == last
                && words.is(mentions.get(last).end(), ",")
                && words.is(mentions.get(last).first() - 1, "with")
                && last + 2 < mentions.size()
                && words.is(mentions.get(last + 1).end(), "and");
        if (!behindComma) {
            return false;
        }
        int verb = mentions.get(last + 2).end();
        return mentions.get(last + 2).first() == mentions.get(last + 1).end() + 1
                && any(cues, cue -> cue.first() == verb && cue.inflection() == Inflection.BASE);
    }

    /** "Recalls its envoy from Malta and Oman calls its own home": the verb behind "and", or a comma, is of one. */
    private static boolean isDoerBehindOther(Words words, Mention left, Mention right, List<Cue> cues) {
        return (words.is(left.end(), "and") || words.is(left.end(), ","))
                && right.first() == left.end() + 1
                && WordList.OBLIQUE.holds(words, left.first() - 1)
                && any(cues, cue -> cue.first() == right.end() && cue.inflection() == Inflection.PRESENT);
    }

    private boolean belongTogether(Words words, List<Mention> mentions, int firstOfGroup, int last) {
        Mention left = mentions.get(last);
        Mention right = mentions.get(last + 1);
        if (right.first() - left.end() > BETWEEN_AT_MOST) {
            return false;
        }
        if (words.hyphenBefore(right.first()) && right.first() == left.end()) {
            return true;
        }
        if (isPairBehindName(words, mentions, firstOfGroup, last)) {
            return false;
        }
        Mention opening = mentions.get(firstOfGroup);
        boolean sameActor = left.actor().equals(right.actor());
        boolean joined = false;
        boolean comma = false;
        boolean listed = false;
        for (int i = left.end(); i < right.first(); i++) {
            if (words.is(i, ",")) {
                comma = true;
            } else if (joined && words.is(i, "and")) {
                // "Between Oman and the Gulf, and the Maltese envoy": somebody unknown stands between.
                return false;
            } else if (words.is(i, "and")
                    || words.is(i, "&")
                    || words.is(i, "or")
                    || words.is(i, "nor")
                    || words.isAsWellAs(i - 1)) {
                joined = true;
            } else if (joined && Listing.isOfStates(words, i) && (listed || Listing.opens(words, i, right.first()))) {
                // "Oman and three island states, Malta, Cuba and Fiji, ...", "Oman and others, including Malta"
                comma = true;
                listed = true;
            } else if (!(titles.contains(words.hash(i))
                    || words.isCapitalised(i)
                    || words.is(i, "of")
                    || words.is(i, "as")
                    || words.is(i, "well")
                    || words.is(i, "from")
                    || (joined && isSamePreposition(words, opening, i)))) {
                return false;
            }
        }
        if (sameActor) {
            // "At their summit in Brussels the EU and Malta ..."
            boolean placeThenState = firstOfGroup == last
                    && isPlace(left)
                    && !isPlace(right)
                    && !words.hyphenBefore(right.first())
                    && isPlaceAdjunct(words, left);
            return (!comma || joined) && !placeThenState;
        }
        if (comma && !joined && opening.first() <= 4 && isPlaceAdjunct(words, opening) && firstOfGroup == last) {
            // "In Muscat, Egypt and Turkey agreed ..."
            return false;
        }
        if (comma && !joined && firstOfGroup == last && isGoBetween(words, mentions, last)) {
            return false;
        }
        if (comma
                && !joined
                && firstOfGroup == last
                && !words.is(opening.first() - 1, ",")
                && areAmongThem(words, mentions, last + 1)) {
            return false;
        }
        if (comma && joined && firstOfGroup == last && isOtherClause(words, left, right)) {
            return false;
        }
        return joined || (comma && isListGoingOn(words, mentions, last + 1));
    }

    /** "Brokered by Oman, Malta and Chile agreed": the list behind the comma acts, as no other does. */
    private static boolean isGoBetween(Words words, List<Mention> mentions, int first) {
        Mention opening = mentions.get(first);
        boolean byHim = opening.first() <= OPENING_WITHIN
                && words.endsWith(0, "ed")
                && (words.is(opening.first() - 1, "by")
                        || words.is(opening.first() - 1, "with")
                        || words.is(opening.first() - 1, "from"));
        for (int i = first + 1; byHim && i < mentions.size(); i++) {
            int end = mentions.get(i).end();
            if (words.is(mentions.get(i).first() - 1, "and")) {
                return !words.is(end, ",");
            }
        }
        return false;
    }

    /** "From Oman, Malta and Chile among them": behind the comma are some of those who act. */
    private static boolean areAmongThem(Words words, List<Mention> mentions, int from) {
        for (int i = from; i < mentions.size(); i++) {
            int end = mentions.get(i).end();
            if (words.is(end, "among")) {
                return words.is(end + 1, "them");
            }
            if (!words.is(end, ",") && !words.is(end, "and")) {
                return false;
            }
        }
        return false;
    }

    /** "With Malta and with Oman". */
    private static boolean isSamePreposition(Words words, Mention opening, int word) {
        return words.is(word, "with") && words.is(opening.first() - 1, "with");
    }

    /** "Cuts ties with Malta, and Oman lowers them": a comma parts no list of two, and the second does something. */
    private static boolean isOtherClause(Words words, Mention left, Mention right) {
        return words.is(left.first() - 1, "with") && !words.possessive(right.end() - 1) && !words.endsNoun(right.end());
    }

    /** "Like NATO or the Omani-Maltese alliance": a pair joined by a hyphen is no part of a list of names. */
    private static boolean isPairBehindName(Words words, List<Mention> mentions, int firstOfGroup, int last) {
        int second = last + 2;
        boolean pair = second < mentions.size()
                && mentions.get(second).first() == mentions.get(last + 1).end()
                && words.hyphenBefore(mentions.get(second).first());
        return pair && firstOfGroup == last;
    }

    /** A comma joins two names only in a list that has one more name to come. */
    private static boolean isListGoingOn(Words words, List<Mention> mentions, int at) {
        for (int i = at; i + 1 < mentions.size() && i < at + 12; i++) {
            int from = mentions.get(i).end();
            int to = mentions.get(i + 1).first();
            if (Listing.behindOthers(words, from) > 0) {
                return true;
            }
            if (to - from > BETWEEN_AT_MOST) {
                return false;
            }
            for (int w = from; w < to; w++) {
                if (words.is(w, "and") || words.is(w, "or") || words.is(w, "&")) {
                    return true;
                }
            }
            if (!words.is(from, ",")) {
                return false;
            }
        }
        return false;
    }

    private boolean isPlaceAdjunct(Words words, Mention mention) {
        return partBefore(words, mention.first()) == Part.PLACE
                && !words.is(mention.first() - 1, "after")
                && !words.possessive(mention.end() - 1);
    }

    private ActorGroup groupOf(Words words, List<Mention> mentions) {
        var actors = new LinkedHashSet<String>();
        boolean paired = false;
        for (int i = 0; i < mentions.size(); i++) {
            actors.add(mentions.get(i).actor());
            paired |= i > 0 && words.hyphenBefore(mentions.get(i).first());
        }
        Mention opening = mentions.get(0);
        Mention closing = mentions.get(mentions.size() - 1);
        boolean possessive = words.possessive(closing.end() - 1);
        Part part = partBefore(words, opening.first());
        if (part == Part.PLACE
                && (possessive || opening.type() == EntityType.PERSON || (actors.size() > 1 && !isPlace(opening)))) {
            part = Part.PARTY;
        }
        if (isDateline(words, closing.end())
                || (mentions.size() == 1 && isPlace(closing) && isBeforeColon(words, closing.end()))
                || (possessive && isNeighbourNamed(words, closing.end()))
                || (closing.type() == EntityType.BLOC && isOfMembers(words, closing.end()))
                || (closing.type() == EntityType.BLOC
                        && !MembershipFinder.isDefenceBloc(closing.actor())
                        && isMemberOf(words, opening.first()))
                || isOpposed(words, opening.first())
                || areSomeAlliesOf(words, opening.first())
                || areFirms(words, mentions)
                || (!possessive && isFirmOfState(words, closing.end()))
                || isGoBetween(words, closing.end())
                || isStatesParty(words, closing.end(), possessive)
                || isOfQuarrel(words, opening.first())
                || isWhereTownLies(words, opening.first())
                || isOfAlliesWhoAct(words, closing.end())
                || (isPlace(closing) && !possessive && WordList.EVENT_NOUN.holds(words, closing.end()))
                || (possessive && isOpponent(words, closing.end()))) {
            part = Part.OUTSIDE;
        }
        return new ActorGroup(
                List.copyOf(actors),
                opening.first(),
                closing.end(),
                wordBefore(words, opening.first()),
                part,
                possessive,
                paired && actors.size() > 1,
                isPlace(closing),
                opening.type() == EntityType.PERSON);
    }

    /** "MUSCAT - The two states": where a report was written, in capitals before a dash. */
    private static boolean isDateline(Words words, int end) {
        for (int i = 0; i < Math.min(words.size(), 8); i++) {
            String raw = words.tokens().raw(words.token(i));
            if (raw.equals("-") || raw.equals("\u2013") || raw.equals("\u2014")) {
                return i >= end;
            }
            if (!raw.equals(raw.toUpperCase(java.util.Locale.ROOT))) {
                return false;
            }
        }
        return false;
    }

    /** "Muscat: The two ..." */
    private static boolean isBeforeColon(Words words, int end) {
        return end <= DATELINE_WITHIN && words.is(end, ":");
    }

    /** "Oman's neighbour Yemen", "its western neighbour Yemen" is Yemen. */
    private static boolean isNeighbourNamed(Words words, int word) {
        int noun = WordList.POINT_OF_COMPASS.holds(words, word) ? word + 1 : word;
        boolean neighbour = words.is(noun, "neighbour") || words.is(noun, "neighbor");
        return neighbour && noun + 1 < words.size() && words.isCapitalised(noun + 1);
    }

    /** "The city of Sur, Oman, signed": a town, and the state tells where. */
    private static boolean isWhereTownLies(Words words, int name) {
        if (!words.is(name - 1, ",")) {
            return false;
        }
        int of = name - 2;
        while (of > 0 && words.isCapitalised(of) && name - of <= TOWN_WITHIN) {
            of--;
        }
        return of < name - 2 && words.is(of, "of") && isPartOfState(words, of - 1);
    }

    /** "Over Oman's quarrel with Malta": Malta is what it was about. */
    private static boolean isOfQuarrel(Words words, int name) {
        int quarrel = name - 2;
        return words.is(name - 1, "with")
                && WordList.ESTRANGEMENT.holds(words, quarrel)
                && quarrel > 0
                && words.possessive(quarrel - 1);
    }

    /** "An Omani-brokered accord", "under Omani mediation": it is of others. */
    private static boolean isGoBetween(Words words, int word) {
        return (words.hyphenBefore(word) && WordList.GO_BETWEEN.holds(words, word))
                || WordList.MEDIATION.holds(words, word);
    }

    /** "Oman's ruling party" is not Oman; its party leader is. */
    private static boolean isStatesParty(Words words, int word, boolean possessive) {
        int party = words.is(word, "party") ? word : word + 1;
        return possessive
                && words.is(party, "party")
                && !words.isCapitalised(word)
                && !WordList.OFFICE.holds(words, party + 1);
    }

    /** "Several Omani allies have cut their ties": who they are nothing tells, but Oman it is not. */
    private static boolean isOfAlliesWhoAct(Words words, int word) {
        return words.is(word, "allies") && WordList.MAIN_VERB.holds(words, word + 1);
    }

    /** "Many regional allies of Oman": none of them is named. */
    private static boolean areSomeAlliesOf(Words words, int first) {
        int of = Listing.beforeArticle(words, first);
        return words.is(of, "of")
                && words.is(of - 1, "allies")
                && WordList.SOME_OTHERS.isAmong(words, of - 1 - SOME_WITHIN, of - 1);
    }

    /** "EU governments", "the first EU country": not the bloc. */
    private static boolean isOfMembers(Words words, int word) {
        return WordList.MEMBER_STATES.holds(words, word)
                || words.is(word, "country")
                || words.is(word, "state")
                || words.is(word, "nation")
                || words.is(word, "capital");
    }

    /** "Oman's rival" is not Oman. */
    private static boolean isOpponent(Words words, int word) {
        return WordList.OPPONENT.holds(words, word);
    }

    /** "The first member state of the Union" is not the Union. */
    private static boolean isMemberOf(Words words, int name) {
        int of = words.is(name - 1, "the") ? name - 2 : name - 1;
        return words.is(of, "of")
                && (words.folded(Math.max(0, of - 1)).startsWith("member")
                        || (WordList.MEMBER_STATES.holds(words, of - 1) && words.is(of - 2, "member"))
                        || ((words.is(of - 1, "state") || words.is(of - 1, "country")) && words.is(of - 2, "member")));
    }

    /** "India's Tata and America's Micron": names of neither a state nor anybody known stand behind both. */
    private static boolean areFirms(Words words, List<Mention> mentions) {
        if (mentions.size() < 2) {
            return false;
        }
        for (Mention mention : mentions) {
            int next = mention.end();
            boolean firm = words.possessive(next - 1)
                    && next < words.size()
                    && words.isCapitalised(next)
                    && mention.type() == EntityType.STATE;
            if (!firm) {
                return false;
            }
        }
        return true;
    }

    /** "A Maltese retailer", "the Omani textile group" are not Malta and Oman. */
    private static boolean isFirmOfState(Words words, int word) {
        return (WordList.PRIVATE_BODY.holds(words, word) && !words.isCapitalised(word))
                || (WordList.TRADE.holds(words, word) && WordList.PRIVATE_BODY.holds(words, word + 1));
    }

    /** "The Georgian region of Abkhazia" is not Georgia. */
    private static boolean isPartOfState(Words words, int word) {
        return WordList.PART_OF_STATE.holds(words, word) && !words.isCapitalised(word);
    }

    private static boolean isPlace(Mention mention) {
        return mention.type() == EntityType.PLACE;
    }

    /** The word before the name's own phrase. */
    private String wordBefore(Words words, int first) {
        int at = opening(words, first) - 1;
        return at >= 0 && prepositions.contains(words.hash(at)) ? words.folded(at) : "";
    }

    /** "An anti-Omani alliance". */
    private static boolean isOpposed(Words words, int first) {
        return words.is(first - 1, "anti") && words.hyphenBefore(first);
    }

    private Part partBefore(Words words, int first) {
        int opening = opening(words, first);
        for (int from = Math.max(0, opening - 5); from < opening; from++) {
            var hit = parts.longestAt(words.hashes(), from, opening);
            if (hit.isPresent() && hit.get().endToken() == opening) {
                return hit.get().values().get(0);
            }
        }
        return Part.PARTY;
    }

    /** Where the phrase that holds the name begins: behind the last word that is neither a title nor an article. */
    private int opening(Words words, int first) {
        int at = first;
        while (at > 0
                && first - at < LOOKED_BACK_AT_MOST
                && (titles.contains(words.hash(at - 1))
                        || words.hyphenBefore(at)
                        || (words.is(at - 1, "of") && at > 1 && titles.contains(words.hash(at - 2))))) {
            at--;
        }
        return at;
    }
}
