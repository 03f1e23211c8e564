package org.entente.analysis.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.analysis.text.Tokens;

/**
 * Guesses an act from all words of a sentence, where neither its verbs nor its nouns tell one: "Greece and Egypt are
 * partners of long standing". It keeps quiet unless the words speak for one class far more than for any other.
 */
final class GuessReader {

    private static final int RANK = 9;

    /** How much the words must speak for a class, in logarithms. */
    private static final double LEAST = 2.0;

    /** How much more they must speak for it than for the next. */
    private static final double LEAST_AHEAD = 1.0;

    /** How much more they must where no state stands as a subject. */
    private static final double MORE_WHERE_DOUBTFUL = 1.5;

    /** From how much on a word by itself speaks for a class; two such words must. */
    private static final double TELLING = 0.5;

    /** The code of each class that is guessed, where no more is known of the act: of conflict none is. */
    private static final Map<String, String> PLAIN = Map.of(
            "AGREE", "030",
            "CONSULT", "040",
            "SUPPORT", "051",
            "COOPERATE", "060",
            "AID", "070",
            "YIELD", "080");

    private final Words words;
    private final Tokens tokens;
    private final Parties parties;

    GuessReader(Words words, Parties parties) {
        this.words = words;
        this.tokens = words.tokens();
        this.parties = parties;
    }

    List<Finding> read() {
        Optional<Party> source = parties.stream()
                .filter(party -> party.isUnder(Role.BY))
                .findFirst()
                .or(() -> parties.stream().filter(Party::isFree).findFirst())
                .or(() -> parties.stream()
                        .filter(party -> party.isUnder(Role.OF) || party.isUnder(Role.FROM))
                        .findFirst());
        return source.flatMap(this::read).stream().toList();
    }

    private Optional<Finding> read(Party source) {
        String cameo = PLAIN.getOrDefault(plover(source.isFree()), "");
        return parties.stream()
                .filter(party -> !cameo.isEmpty() && !party.actor().equals(source.actor()))
                .findFirst()
                .map(target -> new Finding(cameo, "", source.actor(), target.actor(), RANK, words.first()));
    }

    /** The class that the words speak for; empty where they do for none or for several. */
    private String plover(boolean hasSubject) {
        List<String> classes = words.lexicon().classes();
        double[] sums = new double[classes.size()];
        int[] witnesses = new int[classes.size()];
        for (int i = words.first(); i < words.end(); i++) {
            if (counts(i)) {
                float[] weights = words.lexicon().associations(tokens.hash(i));
                for (int c = 0; c < weights.length; c++) {
                    sums[c] += weights[c];
                    witnesses[c] += weights[c] > TELLING ? 1 : 0;
                }
            }
        }
        int best = 0;
        double second = Double.NEGATIVE_INFINITY;
        for (int c = 1; c < sums.length; c++) {
            if (sums[c] > sums[best]) {
                second = sums[best];
                best = c;
            } else {
                second = Math.max(second, sums[c]);
            }
        }
        double more = hasSubject ? 0 : MORE_WHERE_DOUBTFUL;
        boolean isClear =
                witnesses[best] > 1 && sums[best] >= LEAST + more && sums[best] - second >= LEAST_AHEAD + more;
        return isClear ? classes.get(best) : "";
    }

    /** Whether the word is one of content, no name, and stands here for the first time. */
    private boolean counts(int token) {
        if (words.grammar(token) != 0
                || parties.isAt(token)
                || (tokens.isCapitalised(token) && token > words.first())) {
            return false;
        }
        for (int i = words.first(); i < token; i++) {
            if (tokens.hash(i) == tokens.hash(token)) {
                return false;
            }
        }
        return true;
    }
}
