package org.entente.analysis.entity;

import java.util.List;
import java.util.Optional;
import org.entente.analysis.text.Tokens;

/** Tells where the name of a state or a place means something else: Georgia the state of the Union, Jordan the player. */
final class OtherMeanings {

    private static final long OF = Tokens.hashOf("of");

    private final Surroundings around;
    private final Dictionary dictionary;
    private final NameTrie<Name> names;
    private final Tokens tokens;

    OtherMeanings(Surroundings around) {
        this.around = around;
        this.dictionary = around.dictionary();
        this.names = dictionary.names();
        this.tokens = around.tokens();
    }

    /** Whether the words around show that the name means something else here. */
    boolean isVoid(Name name, int first, int end) {
        if (end - first == 1 && isInOtherContext(first)) {
            return true;
        }
        return switch (name.kind()) {
            case STATE, PLACE ->
                isVoidBefore(first)
                        || around.isSomebodysSurname(name, first)
                        || isSomebodysGivenName(first, end)
                        || isVoidAfter(end);
            case DEMONYM -> isVoidAfter(end) || (end < around.end() && dictionary.voids("after-any", tokens.hash(end)));
            case PREFIX, BLOC, ORGAN, PERSON, SURNAME, BLOCK -> false;
        };
    }

    private boolean isVoidAfter(int end) {
        return end < around.end() && tokens.isCapitalised(end) && dictionary.voids("after", tokens.hash(end));
    }

    private boolean isVoidBefore(int first) {
        int before = around.wordBefore(first);
        if (before < around.start()) {
            return false;
        }
        if (tokens.hash(before) == OF) {
            return before > around.start()
                    && tokens.isCapitalised(before - 1)
                    && dictionary.voids("before-of", tokens.hash(before - 1));
        }
        return tokens.isCapitalised(before) && dictionary.voids("before", tokens.hash(before));
    }

    private boolean isSomebodysGivenName(int first, int end) {
        return end - first == 1
                && dictionary.isGivenState(tokens.hash(first))
                && !isHeadline()
                && end < around.end()
                && tokens.isCapitalised(end)
                && !tokens.isAllCapitals(end)
                && !dictionary.isStateFollower(tokens.hash(end))
                && opensNoOtherName(end);
    }

    /** Whether most words of the sentence are capitalised, so that a capital tells nothing. */
    private boolean isHeadline() {
        int words = 0;
        int capitalised = 0;
        for (int i = around.start(); i < around.end(); i++) {
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

    private boolean isInOtherContext(int at) {
        Optional<Dictionary.Context> context = dictionary.context(tokens.hash(at));
        if (context.isEmpty()) {
            return false;
        }
        int within = context.get().within();
        int from = Math.max(around.start(), at - within);
        int to = Math.min(around.end(), at + within + 1);
        for (int i = from; i < to; i++) {
            if (i != at && context.get().words().contains(tokens.hash(i))) {
                return true;
            }
        }
        return false;
    }
}
