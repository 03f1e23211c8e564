package org.entente.analysis.entity;

import java.util.Optional;
import org.entente.analysis.text.Sentence;
import org.entente.analysis.text.Tokens;

/** The sentence around a name, with the name found last before it. */
final class Surroundings {

    private static final long HYPHEN = Tokens.hashOf("-");
    private static final long PERIOD = Tokens.hashOf(".");
    private static final int STATE_WITHIN = 3;

    private final Dictionary dictionary;
    private final Tokens tokens;
    private int start;
    private int end;
    private Optional<Entity> last = Optional.empty();

    Surroundings(Dictionary dictionary, Tokens tokens) {
        this.dictionary = dictionary;
        this.tokens = tokens;
    }

    void enter(Sentence sentence) {
        start = sentence.firstToken();
        end = sentence.endToken();
    }

    void found(Entity entity) {
        last = Optional.of(entity);
    }

    Dictionary dictionary() {
        return dictionary;
    }

    Tokens tokens() {
        return tokens;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    Optional<Entity> last() {
        return last;
    }

    boolean fits(Name name, int first, int nameEnd) {
        if (name.kind() == NameKind.PREFIX && !isBeforeHyphen(nameEnd)) {
            return false;
        }
        return name.isWrittenAlike(tokens, first);
    }

    private boolean isBeforeHyphen(int nameEnd) {
        return nameEnd + 1 < end
                && NameTrie.step(tokens, nameEnd) == HYPHEN
                && tokens.start(nameEnd) == tokens.end(nameEnd - 1)
                && tokens.start(nameEnd + 1) == tokens.end(nameEnd);
    }

    boolean isSomebodysSurname(Name name, int first) {
        int before = wordBefore(first);
        return before >= start
                && name.words().size() == 1
                && tokens.isCapitalised(before)
                && dictionary.isGivenName(tokens.hash(before));
    }

    /** The word before, past the period of an abbreviation or an initial. */
    int wordBefore(int first) {
        int before = first - 1;
        boolean abbreviated = before > start
                && tokens.hash(before) == PERIOD
                && tokens.end(before - 1) == tokens.start(before)
                && tokens.isCapitalised(before - 1);
        return abbreviated ? before - 1 : before;
    }

    /** The state named just before a title, as in "South Korean President". */
    String stateBefore(int title) {
        int from = Math.max(start, title - STATE_WITHIN);
        return last.filter(name -> name.start() >= tokens.start(from))
                .map(Entity::actor)
                .orElse("");
    }
}
