package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;

/** Tells what a verb means where it stands: by the words near it that a pattern asks for. */
final class Meanings {

    /** How far behind a verb its object may stand. */
    private static final int OBJECT_REACH = 16;

    private static final int PASSIVE_REACH = 10;

    /** From how many words on an object says what is meant wherever it stands: "to its border", "hours to leave". */
    private static final int DECISIVE_LENGTH = 3;

    /** Some word's number among the objects of verbs, and its distance from the verb. */
    private record Mention(int number, int distance) {}

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;

    Meanings(Words words, Parties parties) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
    }

    /** What the verb means here: the pattern whose object stands nearest, or the one that needs none. */
    Optional<Pattern> of(Verb verb, int at, int after, boolean isPassive, List<Party> subjects) {
        Optional<Pattern> nearest = Optional.empty();
        int nearestDistance = Integer.MAX_VALUE;
        List<Mention> mentions = mentions(at, after, isPassive);
        for (Pattern pattern : verb.patterns()) {
            boolean isApart = pattern.kind() == Pattern.Kind.TOGETHER && subjects.size() < 2 && !actsWith(after);
            boolean isStately = pattern.kind() == Pattern.Kind.CROWD && !isCrowd(at, subjects);
            boolean isCivil = pattern.kind() == Pattern.Kind.SOLDIERY && !words.isSaidBefore(at, Role.SOLDIERY);
            if (isApart || isStately || isCivil) {
                continue;
            }
            int unspecific = pattern.kind() == Pattern.Kind.CROWD ? Integer.MAX_VALUE - 2 : Integer.MAX_VALUE - 1;
            int distance = pattern.needsObject() ? objectDistance(pattern, mentions) : unspecific;
            if (distance < nearestDistance) {
                nearest = Optional.of(pattern);
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    /** Whether a crowd does it: "thousands of Turks", "Iraqis", "students". */
    private boolean isCrowd(int at, List<Party> subjects) {
        if (subjects.isEmpty() || words.isSaidBefore(at, Role.CROWD)) {
            return true;
        }
        return parties.isPeople(subjects.get(0));
    }

    private boolean actsWith(int after) {
        return parties.stream().anyMatch(party -> party.first() >= after && party.isUnder(Role.WITH));
    }

    /** How many words lie between the verb and its object; the greatest number if it has none. */
    private static int objectDistance(Pattern pattern, List<Mention> mentions) {
        int nearest = Integer.MAX_VALUE;
        for (Mention mention : mentions) {
            if (mention.distance() < nearest && pattern.objects().get(mention.number())) {
                nearest = mention.distance();
            }
        }
        return nearest;
    }

    /** All that may be an object of some verb, near this one. */
    private List<Mention> mentions(int at, int after, boolean isPassive) {
        int from = isPassive ? Math.max(first, at - PASSIVE_REACH) : after;
        int to = Math.min(end, after + OBJECT_REACH);
        List<Mention> mentions = new ArrayList<>();
        NameTrie<Integer> objects = words.lexicon().objects();
        for (int i = from; i < to; i++) {
            if (i >= at && i < after) {
                continue;
            }
            int node = NameTrie.ROOT;
            for (int j = i; j < to; j++) {
                node = objects.next(node, NameTrie.step(tokens, j));
                if (node == NameTrie.NONE) {
                    break;
                }
                for (int number : objects.values(node)) {
                    mentions.add(new Mention(number, distance(at, after, i, j)));
                }
            }
        }
        return mentions;
    }

    /** Words between verb and object; of objects equally near, the longer one is nearer. */
    private static int distance(int at, int after, int objectFirst, int objectLast) {
        int length = objectLast - objectFirst + 1;
        int words = objectFirst < at ? at - objectLast : objectFirst - after;
        return length >= DECISIVE_LENGTH ? -length : words * OBJECT_REACH - length;
    }
}
