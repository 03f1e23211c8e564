package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;
import org.jspecify.annotations.Nullable;

/** Finds the words that may name a status: a head from {@code labels.csv} with what modifies it. */
final class LabelFinder {

    private static final int AIDING_WITHIN = 16;
    private static final int RELATIVE_WITHIN = 6;
    private static final int MODIFIERS_AT_MOST = 9;
    private static final int TOPIC_WORDS_AT_MOST = 7;

    private static final long STRATEGIC = Tokens.hashOf("strategic");
    private static final long COMPREHENSIVE = Tokens.hashOf("comprehensive");

    private enum Role {
        DIPLOMATIC,
        COMPREHENSIVE,
        STRATEGIC,
        SPECIAL,
        ALL_WEATHER,
        DEFENCE,
        MUTUAL,
        FRIENDSHIP,
        ALLIANCE,
        RANK,
        TREATY_ALLY,
        FILLER,
        OTHER
    }

    /** What decides on the label of a head. */
    private enum By {
        ITSELF(Label.PARTNERSHIP),
        MODIFIERS(Label.PARTNERSHIP),
        DEFENCE(Label.DEFENCE_COOPERATION);

        private final Label otherwise;

        By(Label otherwise) {
            this.otherwise = otherwise;
        }

        Label label() {
            return otherwise;
        }
    }

    private static By by(String word) {
        return switch (word) {
            case "modified" -> By.MODIFIERS;
            case "cooperation" -> By.DEFENCE;
            default -> By.ITSELF;
        };
    }

    /** A row of labels.csv. */
    private record Head(
            By by, Label label, LabelForm form, Strength strength, Optional<CueKind> move, boolean capitals) {}

    private final PhraseTable<Head> heads;
    private final PhraseTable<Boolean> keyWords;
    private final WordMap<Role> roles;

    private LabelFinder(PhraseTable<Head> heads, PhraseTable<Boolean> keyWords, WordMap<Role> roles) {
        this.heads = heads;
        this.keyWords = keyWords;
        this.roles = roles;
    }

    static LabelFinder standard() {
        var heads = new PhraseTable<Head>();
        var keyWords = new PhraseTable<Boolean>();
        keyWords.add("strategic", true);
        keyWords.add("comprehensive", true);
        for (DataFile.Row row :
                DataFile.beside(LabelFinder.class, "labels.csv", 5).rows()) {
            By by = by(row.get(1));
            var head = new Head(
                    by,
                    by == By.ITSELF ? Label.ofCode(row.get(1)) : by.label(),
                    LabelForm.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                    Strength.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                    row.get(4).isEmpty()
                            ? Optional.empty()
                            : Optional.of(CueKind.valueOf(row.get(4).toUpperCase(Locale.ROOT))),
                    row.get(0).equals(row.get(0).toUpperCase(Locale.ROOT)));
            for (String phrase : Patterns.expand(row.get(0))) {
                heads.add(Words.asRead(phrase), head);
                keyWords.add(keyWord(Words.asRead(phrase)), true);
            }
        }
        var roles = new WordMap<Role>();
        for (DataFile.Row row :
                DataFile.beside(LabelFinder.class, "modifiers.csv", 2).rows()) {
            roles.put(Tokens.hashOf(row.get(0)), Role.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return new LabelFinder(heads, keyWords, roles);
    }

    private static final Set<String> EVERYWHERE = Set.of(
            "its",
            "his",
            "her",
            "their",
            "other",
            "another",
            "each",
            "one",
            "states",
            "security",
            "against",
            "official",
            "officials",
            "rights",
            "general",
            "come",
            "comes",
            "military",
            "major",
            "union",
            "the",
            "for",
            "with");

    /** The longest word of a phrase: of all its words the one that fewest sentences hold. */
    private static String keyWord(String phrase) {
        String key = "";
        for (String word : phrase.split(" ")) {
            if (word.length() >= key.length() && !EVERYWHERE.contains(word)) {
                key = word;
            }
        }
        return key.isEmpty() ? phrase.substring(phrase.lastIndexOf(' ') + 1) : key;
    }

    /** Whether a sentence without this token and others like it holds no label. */
    boolean isKeyWord(long tokenHash) {
        return keyWords.begins(tokenHash);
    }

    /** The labels of the sentence, in order, none overlapping another. */
    List<LabelMention> find(Words words) {
        var found = new ArrayList<LabelMention>();
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseTable.Hit<Head>> hit = heads.longestAt(words.hashes(), i, words.size());
            if (hit.isPresent()) {
                int end = hit.get().endToken();
                Head head = hit.get().values().get(0);
                Optional<LabelMention> mention = mention(words, head, from, i, end)
                        .map(plain -> ofItsTreaty(words, withWholeName(words, plain)));
                if (mention.isPresent()
                        && mention.get().first() < i
                        && mention.get().end() <= i) {
                    int treaty = mention.get().first();
                    found.removeIf(other -> other.overlaps(treaty, treaty + 1));
                    found.add(mention.get());
                    from = end;
                    i = from - 1;
                } else if (mention.isPresent()) {
                    found.add(mention.get());
                    from = mention.get().end();
                    i = from - 1;
                }
            }
        }
        addBareRanks(words, found);
        StandIns.addTo(words, found);
        found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return found;
    }

    /** "A pact under which each will come to the other's aid": the pact is an alliance, and what is told is told of it. */
    private static LabelMention ofItsTreaty(Words words, LabelMention mention) {
        if (mention.label() != Label.ALLIANCE || !WordList.AIDING.holds(words, mention.first())) {
            return mention;
        }
        for (int i = mention.first() - 1; i > Math.max(0, mention.first() - AIDING_WITHIN); i--) {
            if (WordList.TREATY_NOUN.holds(words, i) && isRelative(words, i + 1, mention.first())) {
                return new LabelMention(
                        Label.ALLIANCE, LabelForm.TREATY, Strength.STRONG, i, i, i + 1, "", Optional.empty());
            }
        }
        return mention;
    }

    private static boolean isRelative(Words words, int from, int to) {
        for (int i = from; i < Math.min(to, from + RELATIVE_WITHIN); i++) {
            if (WordList.OBLIGING.holds(words, i)) {
                return true;
            }
        }
        return false;
    }

    private Optional<LabelMention> mention(Words words, Head head, int from, int first, int end) {
        int start = first;
        Set<Role> seen = EnumSet.noneOf(Role.class);
        for (int i = first; i < end; i++) {
            Role inside = roles.get(words.hash(i));
            if (inside != null && inside != Role.FILLER) {
                seen.add(inside);
            }
        }
        int firstOfMeaning = first;
        while (start > from && first - start < MODIFIERS_AT_MOST) {
            Role role = role(words, start - 1, start);
            if (role == null) {
                break;
            }
            start--;
            if (role == Role.MUTUAL
                    && start + 1 < first
                    && !words.is(start + 1, "defence")
                    && !words.is(start + 1, "defense")
                    && !words.is(start + 1, "security")
                    && !words.is(start + 1, "assistance")) {
                role = Role.FILLER;
            }
            if (role == Role.OTHER && isBesideDefence(words, start)) {
                role = Role.FILLER;
            }
            if (role != Role.FILLER) {
                if (role == Role.OTHER && isAwayFrom(words, start, first)) {
                    break;
                }
                seen.add(role);
                firstOfMeaning = start;
            }
        }
        if (head.capitals() && !words.tokens().isAllCapitals(words.token(first))) {
            return Optional.empty();
        }
        if (head.by() == By.DEFENCE && !seen.contains(Role.DEFENCE)) {
            return Optional.empty();
        }
        if (head.by() != By.MODIFIERS) {
            boolean diplomatic = head.form() == LabelForm.RELATIONS && seen.contains(Role.DIPLOMATIC);
            if (head.form() == LabelForm.RELATIONS && isSpecialAlone(words, seen, firstOfMeaning, first)) {
                return Optional.of(new LabelMention(
                        Label.SPECIAL_RELATIONSHIP,
                        LabelForm.TIE,
                        Strength.STRONG,
                        firstOfMeaning,
                        first,
                        end,
                        "",
                        Optional.empty()));
            }
            if (head.form() == LabelForm.RELATIONS
                    && seen.contains(Role.OTHER)
                    && !diplomatic
                    && head.strength() != Strength.STRONG) {
                return Optional.empty();
            }
            return Optional.of(new LabelMention(
                    head.label(),
                    head.form(),
                    diplomatic ? Strength.STRONG : head.strength(),
                    firstOfMeaning,
                    first,
                    end,
                    "",
                    head.move()));
        }
        if (words.hyphenBefore(end < words.size() ? end : first)) {
            return Optional.empty();
        }
        return modified(words, head, seen, firstOfMeaning, first, end);
    }

    /** "A special and enduring relationship": a name of its own; "special trade relations" are something else. */
    private static boolean isSpecialAlone(Words words, Set<Role> seen, int from, int to) {
        if (!seen.equals(EnumSet.of(Role.SPECIAL))) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (words.is(i, "special")) {
                return true;
            }
        }
        return false;
    }

    /** "A defence and economic accord" is about defence as well. */
    private boolean isBesideDefence(Words words, int word) {
        boolean before = words.is(word - 1, "and") && word >= 2 && roles.get(words.hash(word - 2)) == Role.DEFENCE;
        boolean behind =
                words.is(word + 1, "and") && word + 2 < words.size() && roles.get(words.hash(word + 2)) == Role.DEFENCE;
        return before || behind;
    }

    /** "Treaty of friendship, cooperation and partnership": all of it is its name. */
    private static LabelMention withWholeName(Words words, LabelMention mention) {
        if (mention.label() != Label.FRIENDSHIP_TREATY || mention.form() != LabelForm.TREATY) {
            return mention;
        }
        int last = mention.end();
        for (int i = last; i < words.size(); i++) {
            if (WordList.TREATY_TOPIC.holds(words, i)) {
                last = i + 1;
            } else if (!words.is(i, ",") && !words.is(i, "and")) {
                break;
            }
        }
        return mention.until(last);
    }

    /** A comma between a modifier and the head parts them, unless it stands between adjectives of the label. */
    private static boolean isAwayFrom(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.isPunctuation(i)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Role role(Words words, int word, int next) {
        if (words.isNumber(word)) {
            return Role.FILLER;
        }
        Role role = roles.get(words.hash(word));
        if (role != null && role != Role.FILLER) {
            return role;
        }
        if (words.is(word, ",")) {
            Role before = word > 0 ? roles.get(words.hash(word - 1)) : null;
            Role after = roles.get(words.hash(next));
            boolean between = before != null && after != null && before != Role.FILLER;
            return between ? Role.FILLER : null;
        }
        if (words.is(word, "the")
                || words.is(word, "a")
                || words.is(word, "an")
                || words.is(word, "their")
                || words.is(word, "its")) {
            return null;
        }
        if (words.is(word, "of")) {
            Role before = word > 0 ? roles.get(words.hash(word - 1)) : null;
            return before == Role.RANK ? Role.FILLER : null;
        }
        if (words.is(word, "and")) {
            Role before = word > 0 ? roles.get(words.hash(word - 1)) : null;
            return before != null && before != Role.FILLER ? Role.FILLER : null;
        }
        return role;
    }

    private Optional<LabelMention> modified(
            Words words, Head head, Set<Role> seen, int first, int headFirst, int headEnd) {
        if (words.is(headFirst, "recognition") || (headEnd - headFirst == 2 && words.is(headFirst, "strategic"))) {
            seen.add(Role.STRATEGIC);
        }
        if (head.form() == LabelForm.TREATY) {
            return treaty(words, head, seen, first, headFirst, headEnd);
        }
        if (isAttribute(words, headEnd)) {
            return Optional.empty();
        }
        boolean isAlly = words.folded(headEnd - 1).startsWith("all");
        if (isAlly) {
            if (seen.contains(Role.OTHER)) {
                return Optional.empty();
            }
            boolean strong =
                    seen.contains(Role.TREATY_ALLY) || seen.contains(Role.DEFENCE) || seen.contains(Role.MUTUAL);
            return Optional.of(new LabelMention(
                    Label.ALLIANCE,
                    head.form(),
                    strong && head.form() == LabelForm.PARTNER ? Strength.STRONG : Strength.WEAK,
                    first,
                    headFirst,
                    headEnd,
                    "",
                    Optional.empty()));
        }
        int end = partnershipEnd(words, headEnd);
        Set<Role> behind = EnumSet.noneOf(Role.class);
        for (int i = headEnd; i < end; i++) {
            Role role = roles.get(words.hash(i));
            if (role != null) {
                behind.add(role);
            }
        }
        Optional<Label> label = Optional.empty();
        Strength strength = Strength.STRONG;
        if (seen.contains(Role.ALL_WEATHER)) {
            label = Optional.of(Label.ALL_WEATHER_PARTNERSHIP);
        } else if (seen.contains(Role.STRATEGIC) && seen.contains(Role.COMPREHENSIVE)) {
            label = Optional.of(Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP);
        } else if (seen.contains(Role.STRATEGIC) || behind.contains(Role.STRATEGIC)) {
            label = Optional.of(Label.STRATEGIC_PARTNERSHIP);
        } else if (seen.contains(Role.OTHER)) {
            return Optional.empty();
        } else if (seen.contains(Role.COMPREHENSIVE)) {
            label = Optional.of(Label.COMPREHENSIVE_PARTNERSHIP);
        } else if (seen.contains(Role.DEFENCE)) {
            label = Optional.of(Label.DEFENCE_COOPERATION);
            strength = Strength.WEAK;
        } else if (seen.contains(Role.RANK)) {
            label = Optional.of(Label.PARTNERSHIP);
        } else if (isOnDefence(words, end)) {
            label = Optional.of(Label.DEFENCE_COOPERATION);
            strength = Strength.WEAK;
        } else if (WordList.MEMBER_STATES.holds(words, headEnd)) {
            // "Partner countries" are those of a club.
            return Optional.empty();
        } else {
            label = Optional.of(Label.PARTNERSHIP);
            strength = Strength.BARE;
        }
        return Optional.of(
                new LabelMention(label.get(), head.form(), strength, first, headFirst, end, "", Optional.empty()));
    }

    /** "A partnership on defence". */
    private boolean isOnDefence(Words words, int end) {
        boolean topic = words.is(end, "on") || words.is(end, "in");
        return topic && end + 1 < words.size() && roles.get(words.hash(end + 1)) == Role.DEFENCE;
    }

    /** "Alliance ministers", "partnership forum": the label only tells of which. */
    private static boolean isAttribute(Words words, int word) {
        if (word >= words.size()) {
            return false;
        }
        return switch (words.folded(word)) {
            case "ministers",
                    "members",
                    "summit",
                    "headquarters",
                    "exercises",
                    "spokesman",
                    "officials",
                    "programme",
                    "program",
                    "forum",
                    "instrument",
                    "priorities",
                    "fund",
                    "chief",
                    "commanders",
                    "troops" -> true;
            default -> false;
        };
    }

    /** "partnership of strategic coordination", "partners of strategic rank", "partnership agreement", "... status". */
    private int partnershipEnd(Words words, int end) {
        int at = end;
        if (words.is(at, "of") && at + 1 < words.size()) {
            Role next = roles.get(words.hash(at + 1));
            if (next == Role.STRATEGIC || next == Role.RANK || words.is(at + 1, "coordination")) {
                at += 2;
                if (at < words.size() && (words.is(at, "rank") || words.is(at, "coordination"))) {
                    at++;
                }
            }
        }
        while (at < words.size()
                && (words.is(at, "agreement")
                        || words.is(at, "treaty")
                        || words.is(at, "pact")
                        || words.is(at, "status")
                        || words.is(at, "council")
                        || words.is(at, "charter")
                        || words.is(at, "deal")
                        || words.is(at, "level")
                        || words.is(at, "declaration"))) {
            at++;
        }
        return at;
    }

    /** A treaty is what its adjectives or its topic make it. */
    private Optional<LabelMention> treaty(
            Words words, Head head, Set<Role> before, int first, int headFirst, int headEnd) {
        Set<Role> seen = EnumSet.copyOf(before);
        int end = headEnd;
        if (headEnd < words.size() && isTopicWord(words, headEnd)) {
            int limit = Math.min(words.size(), headEnd + 1 + TOPIC_WORDS_AT_MOST);
            for (int i = headEnd + 1; i < limit && !words.isPunctuation(i) && !isTopicEnd(words, i); i++) {
                Role role = roles.get(words.hash(i));
                if (role != null && role != Role.FILLER) {
                    seen.add(role);
                    end = i + 1;
                }
            }
        }
        boolean status = seen.contains(Role.STRATEGIC) || seen.contains(Role.COMPREHENSIVE);
        boolean strategic = before.contains(Role.STRATEGIC) && !seen.contains(Role.OTHER);
        Label label;
        if (seen.contains(Role.ALLIANCE) || (seen.contains(Role.MUTUAL) && seen.contains(Role.DEFENCE))) {
            label = Label.ALLIANCE;
        } else if (seen.contains(Role.FRIENDSHIP)) {
            label = Label.FRIENDSHIP_TREATY;
        } else if (status && end > headEnd && followsPartnership(words, end)) {
            return Optional.empty();
        } else if (seen.contains(Role.OTHER)) {
            return Optional.empty();
        } else if (seen.contains(Role.DEFENCE)) {
            label = Label.DEFENCE_COOPERATION;
        } else if (strategic) {
            label = before.contains(Role.COMPREHENSIVE)
                    ? Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP
                    : Label.STRATEGIC_PARTNERSHIP;
        } else if (!seen.contains(Role.STRATEGIC) && isAboutForces(words, headEnd)) {
            return Optional.of(new LabelMention(
                    Label.DEFENCE_COOPERATION,
                    head.form(),
                    Strength.BARE,
                    first,
                    headFirst,
                    headEnd,
                    "",
                    Optional.empty()));
        } else {
            return Optional.empty();
        }
        return Optional.of(
                new LabelMention(label, head.form(), Strength.STRONG, first, headFirst, end, "", Optional.empty()));
    }

    /** "An accord that lets American forces use the bases": what it is about is told in its clause. */
    private static boolean isAboutForces(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 12); i++) {
            switch (words.folded(i)) {
                case "forces", "troops", "soldiers", "army", "base", "bases", "military", "warships" -> {
                    return true;
                }
                case ".", ";" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean followsPartnership(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 4); i++) {
            if (words.folded(i).startsWith("partner")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTopicWord(Words words, int word) {
        return words.is(word, "on") || words.is(word, "of") || words.is(word, "for");
    }

    private static boolean isTopicEnd(Words words, int word) {
        return words.is(word, "with")
                || words.is(word, "between")
                || words.is(word, "that")
                || words.is(word, "which")
                || words.is(word, "in")
                || words.is(word, "after")
                || words.is(word, "to")
                || words.is(word, "by");
    }

    /** "from strategic to comprehensive strategic", "a comprehensive strategic one": the head is understood. */
    private void addBareRanks(Words words, List<LabelMention> found) {
        for (int i = 0; i < words.size(); i++) {
            if (words.hash(i) != STRATEGIC && words.hash(i) != COMPREHENSIVE) {
                continue;
            }
            Role role = roles.get(words.hash(i));
            if (role != Role.STRATEGIC && role != Role.COMPREHENSIVE) {
                continue;
            }
            int first = i;
            Set<Role> seen = EnumSet.noneOf(Role.class);
            while (i < words.size()) {
                Role next = roles.get(words.hash(i));
                if (next != Role.STRATEGIC && next != Role.COMPREHENSIVE && !(next == Role.RANK && i > first)) {
                    break;
                }
                seen.add(next);
                i++;
            }
            int end = words.is(i, "one") || words.is(i, "ones") || words.is(i, "level") ? i + 1 : i;
            boolean taken = false;
            for (LabelMention mention : found) {
                taken |= mention.overlaps(first, end);
            }
            if (!taken && isElliptic(words, first, end, i)) {
                Label label = seen.contains(Role.COMPREHENSIVE)
                        ? seen.contains(Role.STRATEGIC) || isAddedToStrategic(words, found, first)
                                ? Label.COMPREHENSIVE_STRATEGIC_PARTNERSHIP
                                : Label.COMPREHENSIVE_PARTNERSHIP
                        : Label.STRATEGIC_PARTNERSHIP;
                found.add(
                        new LabelMention(label, LabelForm.TIE, Strength.WEAK, first, first, end, "", Optional.empty()));
            }
        }
    }

    /** "Lift the strategic partnership to a comprehensive one": the one word is added to the other. */
    private static boolean isAddedToStrategic(Words words, List<LabelMention> found, int first) {
        int to = words.is(first - 1, "a") || words.is(first - 1, "the") ? first - 2 : first - 1;
        return words.is(to, "to")
                && found.stream().anyMatch(label -> label.label() == Label.STRATEGIC_PARTNERSHIP && label.end() <= to);
    }

    private static boolean isElliptic(Words words, int first, int end, int adjectivesEnd) {
        if (end > adjectivesEnd) {
            return true;
        }
        boolean headMissing = end >= words.size()
                || words.isPunctuation(end)
                || words.is(end, "to")
                || words.is(end, "in")
                || words.is(end, "when")
                || words.is(end, "by")
                || words.is(end, "at");
        if (!headMissing) {
            return false;
        }
        return words.is(first - 1, "from")
                || words.is(first - 1, "to")
                || words.is(first - 1, "as")
                || words.is(first - 1, "is")
                || words.is(first - 1, "already")
                || words.is(first - 1, "only");
    }
}
