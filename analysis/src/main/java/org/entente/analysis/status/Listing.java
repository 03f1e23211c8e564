package org.entente.analysis.status;

import java.util.Optional;

/** "Three island states, A, B and C", "its allies include A and B": states that a word for all of them announces. */
final class Listing {

    private static final int NAMES_WITHIN = 7;

    private Listing() {}

    /** Whether the word counts states, or is a word for them. */
    static boolean isOfStates(Words words, int at) {
        return words.isCount(at)
                || WordList.STATES_UNNAMED.holds(words, at)
                || WordList.WORLD_REGION.holds(words, at)
                || WordList.LISTING.holds(words, at)
                || words.is(at, "other")
                || words.is(at, "others");
    }

    /** Whether from here to the name only such words stand, one of them a word for states. */
    static boolean opens(Words words, int from, int name) {
        boolean states = false;
        for (int i = from; i < name; i++) {
            states |= WordList.STATES_UNNAMED.holds(words, i) || words.is(i, "others");
            if (!isOfStates(words, i) && !words.isPunctuation(i) && !words.is(i, "the")) {
                return false;
            }
        }
        return states;
    }

    /** "Oman and four other states": behind those who are only counted, or -1 where nobody is. */
    static int behindOthers(Words words, int end) {
        if (!words.is(end, "and")) {
            return -1;
        }
        int at = end + 1;
        while (isOfStates(words, at)) {
            at++;
        }
        return at > end + 1 ? at : -1;
    }

    /** "The three countries", "both countries": those that were named before. */
    static boolean areThoseBefore(Words words, int the) {
        int count = words.is(the, "the") ? the + 1 : the;
        return (count > the ? WordList.COUNT.holds(words, count) : words.is(count, "both"))
                && WordList.MEMBER_STATES.holds(words, count + 1);
    }

    /** The states that a list behind the label names: behind "include", "among them", "with only" or a colon. */
    static Optional<ActorGroup> behind(Scene scene, LabelMention label) {
        for (ActorGroup group : scene.groups()) {
            boolean behind =
                    group.first() >= label.end() && group.part() != ActorGroup.Part.OUTSIDE && !group.possessive();
            if (behind && isListed(scene.words(), label.end(), group.first())) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }

    /** "Ten states expelled envoys; Oman and Malta are among them", "... envoys, Oman and Malta among them". */
    static Optional<ActorGroup> amongThem(Scene scene) {
        Words words = scene.words();
        return scene.groups().stream()
                .filter(group -> isAmongThem(words, group))
                .findFirst();
    }

    private static boolean isAmongThem(Words words, ActorGroup group) {
        boolean copula = words.is(group.end(), "are") || words.is(group.end(), "is");
        return isSetApart(words, group) || (copula && isAmongThem(words, group.end() + 1));
    }

    /** "Ten states ..., Oman and Malta among them". */
    static boolean isSetApart(Words words, ActorGroup group) {
        return words.is(beforeArticle(words, group.first()), ",")
                && WordList.COUNTED_STATES.isAmong(words, 0, group.first())
                && isAmongThem(words, group.end());
    }

    private static boolean isAmongThem(Words words, int among) {
        return words.is(among, "among") && (words.is(among + 1, "them") || words.is(among + 1, "these"));
    }

    /** The word before a name and its article. */
    static int beforeArticle(Words words, int name) {
        return words.is(name - 1, "the") ? name - 2 : name - 1;
    }

    private static boolean isListed(Words words, int from, int name) {
        int before = beforeArticle(words, name);
        if (before < from || before >= from + 2 * NAMES_WITHIN) {
            return false;
        }
        return words.is(before, ":")
                || (words.is(before, "only") && words.is(before - 1, "with"))
                || WordList.LISTING.holds(words, before)
                || (words.is(before, "them") && words.is(before - 1, "among"))
                || (words.is(before, "which") && words.is(before - 1, "among"));
    }
}
