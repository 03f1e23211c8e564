package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.analysis.entity.NameTrie;
import org.entente.analysis.text.Tokens;
import org.jspecify.annotations.Nullable;

/** Tells what a verb means where it stands: by the words near it that a pattern asks for. */
final class Meanings {

    /** How far behind a verb its object may stand. */
    private static final int OBJECT_REACH = 16;

    private static final int PASSIVE_REACH = 14;

    /** From how many words on an object says what is meant wherever it stands: "to its border", "hours to leave". */
    private static final int DECISIVE_LENGTH = 3;

    /** Some word's number among the objects of verbs, and where it stands: its first token and its last. */
    record Mention(int number, int first, int last) {}

    private final Words words;
    private final Tokens tokens;
    private final int first;
    private final int end;
    private final Parties parties;
    private @Nullable List<Mention> mentions;

    Meanings(Words words, Parties parties) {
        this.words = words;
        this.tokens = words.tokens();
        this.first = words.first();
        this.end = words.end();
        this.parties = parties;
    }

    /**
     * What the verb means here: the pattern whose object stands nearest, or the one that needs none.
     *
     * @param near what stands near it of what its patterns ask for
     */
    Optional<Pattern> of(Verb verb, int at, int after, List<Mention> near, List<Party> subjects) {
        Optional<Pattern> nearest = Optional.empty();
        int nearestDistance = Integer.MAX_VALUE;
        for (Pattern pattern : verb.senses().patterns()) {
            if (pattern.needsObject() && near.isEmpty()) {
                continue;
            }
            boolean isApart = pattern.kind() == Pattern.Kind.TOGETHER && subjects.size() < 2 && !actsWith(after);
            boolean isStately = pattern.kind() == Pattern.Kind.CROWD && !isCrowd(at, subjects);
            boolean isCivil = pattern.kind() == Pattern.Kind.SOLDIERY && !words.isSaidBefore(at, Role.SOLDIERY);
            boolean isNoDuty = pattern.kind() == Pattern.Kind.DUTY && !verb.isAhead();
            boolean isGift = pattern.code().plover().equals("MOBILIZE") && isTaken(after);
            if (isApart || isStately || isCivil || isNoDuty || isGift) {
                continue;
            }
            int unspecific = pattern.kind() == Pattern.Kind.CROWD ? Integer.MAX_VALUE - 2 : Integer.MAX_VALUE - 1;
            int distance = pattern.needsObject() ? objectDistance(verb, pattern, at, after, near) : unspecific;
            if (distance < nearestDistance) {
                nearest = Optional.of(pattern);
                nearestDistance = distance;
            }
        }
        return nearest;
    }

    /** "Will send Chad seven howitzers": whether who gets it stands right behind the verb. */
    private boolean isTaken(int after) {
        if (after >= end || !parties.isAt(after)) {
            return false;
        }
        int behind = parties.at(after).end();
        return behind < end && (tokens.isNumber(behind) || words.has(behind, Role.DETERMINER));
    }

    /** Whether a crowd does it: "thousands of Turks", "Iraqis", "students". */
    private boolean isCrowd(int at, List<Party> subjects) {
        if (subjects.isEmpty() || words.isSaidBefore(at, Role.CROWD)) {
            return true;
        }
        return parties.isPeople(subjects.get(0));
    }

    private boolean actsWith(int after) {
        return parties.stream()
                .anyMatch(party -> party.first() >= after && (party.isUnder(Role.WITH) || parties.isBetween(party)));
    }

    /** How far the verb's object stands from it; the greatest number if it has none near. */
    private static int objectDistance(Verb verb, Pattern pattern, int at, int after, List<Mention> near) {
        int nearest = Integer.MAX_VALUE;
        for (Mention mention : near) {
            boolean isOnItsSide = (mention.first() < at) == pattern.isOfSubject()
                    || !verb.senses().isArrival();
            if (isOnItsSide && pattern.objects().get(mention.number())) {
                nearest = Math.min(nearest, distance(at, after, mention));
            }
        }
        return nearest;
    }

    /** What stands within the verb's reach and is the object that one of its patterns asks for. */
    List<Mention> near(Verb verb, int at, int after, boolean isPassive) {
        if (verb.senses().objects().isEmpty()) {
            return List.of();
        }
        int from = isPassive || verb.senses().isArrival() ? at - PASSIVE_REACH : after;
        int to = after + OBJECT_REACH;
        List<Mention> near = new ArrayList<>();
        for (Mention mention : mentions()) {
            boolean isInVerb = mention.first() >= at && mention.first() < after;
            if (mention.first() >= to) {
                break;
            }
            if (mention.first() >= from
                    && mention.last() < to
                    && !isInVerb
                    && verb.senses().objects().get(mention.number())) {
                near.add(mention);
            }
        }
        return near;
    }

    /** All that may be an object of some verb in the sentence, found when it is first asked for. */
    private List<Mention> mentions() {
        List<Mention> known = mentions;
        if (known == null) {
            known = new ArrayList<>();
            NameTrie<Integer> objects = words.lexicon().objects();
            for (int i = first; i < end; i++) {
                int node = objects.next(NameTrie.ROOT, NameTrie.step(tokens, i));
                for (int last = i; node != NameTrie.NONE; last++) {
                    // "the war-torn country" is no war.
                    boolean isWhole = last + 1 == end || tokens.hash(last + 1) != Words.HYPHEN;
                    if (isWhole) {
                        for (int number : objects.values(node)) {
                            known.add(new Mention(number, i, last));
                        }
                    }
                    node = last + 1 < end ? objects.next(node, NameTrie.step(tokens, last + 1)) : NameTrie.NONE;
                }
            }
            mentions = known;
        }
        return known;
    }

    /** Words between verb and object; of objects equally near, the longer one is nearer. */
    private static int distance(int at, int after, Mention object) {
        int length = object.last() - object.first() + 1;
        int words = object.first() < at ? at - object.last() : object.first() - after;
        return length >= DECISIVE_LENGTH ? -length : words * OBJECT_REACH - length;
    }
}
