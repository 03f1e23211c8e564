package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.analysis.status.LabelMention.Strength;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;

/**
 * Finds the words that may name a status: a head from {@code labels.csv} with what modifies it. What a treaty or a
 * partnership is by that, {@link TreatyNames} and {@link PartnershipNames} tell.
 */
final class LabelFinder {

    private static final int MODIFIERS_AT_MOST = 9;

    private final PhraseTable<LabelHead> heads;
    private final PhraseTable<Boolean> keyWords;
    private final Modifiers modifiers;
    private final TreatyNames treaties;
    private final PartnershipNames partnerships;
    private final BareRanks ranks;

    private LabelFinder(PhraseTable<LabelHead> heads, PhraseTable<Boolean> keyWords, Modifiers modifiers) {
        this.heads = heads;
        this.keyWords = keyWords;
        this.modifiers = modifiers;
        this.treaties = new TreatyNames(modifiers);
        this.partnerships = new PartnershipNames(modifiers);
        this.ranks = new BareRanks(modifiers);
    }

    static LabelFinder standard() {
        var heads = new PhraseTable<LabelHead>();
        var keyWords = new PhraseTable<Boolean>();
        keyWords.add("strategic", true);
        keyWords.add("comprehensive", true);
        for (DataFile.Row row :
                DataFile.beside(LabelFinder.class, "labels.csv", 5).rows()) {
            LabelHead head = LabelHead.of(row);
            for (String phrase : Patterns.expand(row.get(0))) {
                heads.add(Words.asRead(phrase), head);
                keyWords.add(keyWord(Words.asRead(phrase)), true);
            }
        }
        return new LabelFinder(heads, keyWords, Modifiers.standard());
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
            Optional<PhraseTable.Hit<LabelHead>> hit = heads.longestAt(words.hashes(), i, words.size());
            if (hit.isPresent()) {
                int end = hit.get().endToken();
                LabelHead head = hit.get().values().get(0);
                Optional<LabelMention> mention = mention(words, head, from, i, end)
                        .map(plain -> TreatyNames.ofItsTreaty(words, TreatyNames.withWholeName(words, plain)));
                if (mention.isPresent()
                        && mention.get().first() < i
                        && mention.get().end() <= i) {
                    int treaty = mention.get().first();
                    boolean named = any(
                            found,
                            other -> other.label() == Label.FRIENDSHIP_TREATY && other.overlaps(treaty, treaty + 1));
                    if (named) {
                        continue;
                    }
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
        ranks.addTo(words, found);
        StandIns.addTo(words, found);
        found.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return found;
    }

    private Optional<LabelMention> mention(Words words, LabelHead head, int from, int first, int end) {
        int start = first;
        Set<ModifierRole> seen = EnumSet.noneOf(ModifierRole.class);
        for (int i = first; i < end; i++) {
            ModifierRole inside = modifiers.of(words, i);
            boolean ofName = inside == ModifierRole.OTHER && head.form() == LabelForm.RELATIONS;
            if (inside != null && inside != ModifierRole.FILLER && !ofName) {
                seen.add(inside);
            }
        }
        int firstOfMeaning = first;
        while (start > from && first - start < MODIFIERS_AT_MOST) {
            ModifierRole role = modifiers.before(words, start - 1, start);
            if (role == null) {
                break;
            }
            start--;
            if (role == ModifierRole.MUTUAL
                    && start + 1 < first
                    && !words.is(start + 1, "defence")
                    && !words.is(start + 1, "defense")
                    && !words.is(start + 1, "security")
                    && !words.is(start + 1, "assistance")) {
                role = ModifierRole.FILLER;
            }
            if (role == ModifierRole.OTHER && isBesideDefence(words, start)) {
                role = ModifierRole.FILLER;
            }
            if (role != ModifierRole.FILLER) {
                if (role == ModifierRole.OTHER && isAwayFrom(words, start, first)) {
                    break;
                }
                seen.add(role);
                firstOfMeaning = start;
            }
        }
        if (head.capitals() && !words.tokens().isAllCapitals(words.token(first))) {
            return Optional.empty();
        }
        if (head.by() == LabelHead.By.DEFENCE && !seen.contains(ModifierRole.DEFENCE)) {
            return Optional.empty();
        }
        if (head.by() != LabelHead.By.MODIFIERS) {
            boolean diplomatic = head.form() == LabelForm.RELATIONS && seen.contains(ModifierRole.DIPLOMATIC);
            if (head.form() == LabelForm.RELATIONS && isSpecialAlone(words, seen, firstOfMeaning, first)) {
                return Optional.of(LabelMention.of(
                        Label.SPECIAL_RELATIONSHIP, LabelForm.TIE, Strength.STRONG, firstOfMeaning, first, end));
            }
            if (head.form() == LabelForm.RELATIONS
                    && seen.contains(ModifierRole.OTHER)
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
        if (words.is(first, "recognition") || (end - first == 2 && words.is(first, "strategic"))) {
            seen.add(ModifierRole.STRATEGIC);
        }
        return head.form() == LabelForm.TREATY
                ? treaties.name(words, head, seen, firstOfMeaning, first, end)
                : partnerships.name(words, head, seen, firstOfMeaning, first, end);
    }

    /** "A special and enduring relationship": a name of its own; "special trade relations" are something else. */
    private static boolean isSpecialAlone(Words words, Set<ModifierRole> seen, int from, int to) {
        return seen.equals(EnumSet.of(ModifierRole.SPECIAL)) && words.isAmong("special", from, to);
    }

    /** "A defence and economic accord" is about defence as well. */
    private boolean isBesideDefence(Words words, int word) {
        boolean before =
                words.is(word - 1, "and") && word >= 2 && modifiers.of(words, word - 2) == ModifierRole.DEFENCE;
        boolean behind = words.is(word + 1, "and")
                && word + 2 < words.size()
                && modifiers.of(words, word + 2) == ModifierRole.DEFENCE;
        return before || behind;
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
}
