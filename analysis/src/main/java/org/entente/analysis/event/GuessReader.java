package org.entente.analysis.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** How much more they must where the subject may be nobody who acts for a state. */
    private static final double MORE_WHERE_DOUBTFUL = 2.5;

    /** From how much on a word by itself speaks for a class; two such words must. */
    private static final double TELLING = 0.5;

    /** The code of each class, where no more is known of the act. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("AGREE", "030"),
            Map.entry("CONSULT", "040"),
            Map.entry("SUPPORT", "051"),
            Map.entry("COOPERATE", "060"),
            Map.entry("AID", "070"),
            Map.entry("YIELD", "080"),
            Map.entry("REQUEST", "020"),
            Map.entry("ACCUSE", "111"),
            Map.entry("REJECT", "120"),
            Map.entry("THREATEN", "130"),
            Map.entry("PROTEST", "141"),
            Map.entry("SANCTION", "160"),
            Map.entry("MOBILIZE", "150"));

    /** What two who stand as one subject do with one another; all else one does to another. */
    private static final Set<String> MUTUAL = Set.of("AGREE", "CONSULT", "SUPPORT", "COOPERATE");

    private final Words words;
    private final Tokens tokens;
    private final Parties parties;
    private final Arms arms;

    GuessReader(Words words, Parties parties) {
        this.words = words;
        this.tokens = words.tokens();
        this.parties = parties;
        this.arms = new Arms(words, parties);
    }

    List<Finding> read() {
        if (isComparison() || words.isShare() || words.isLongPast()) {
            return List.of();
        }
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
        Optional<Party> target = parties.stream()
                .filter(party -> !party.actor().equals(source.actor()) && !party.isUnder(Role.OTHER_PREPOSITION))
                .findFirst();
        if (target.isEmpty()) {
            return Optional.empty();
        }
        String plover = plover(isDoubtful(source, target.orElseThrow()));
        String cameo = PLAIN.getOrDefault(plover, "");
        boolean isOneSubject = parties.isJoined(source, target.orElseThrow()) && !MUTUAL.contains(plover);
        return target.filter(party -> !cameo.isEmpty() && !isOneSubject)
                .map(party -> new Finding(cameo, "", source.actor(), party.actor(), RANK, words.first()));
    }

    /**
     * Whether no state stands as a subject that may act for itself, or the other is but a place or told with the subject:
     * "Swiss watches sold in China", "the Swiss ambassador to China laughed".
     */
    private boolean isDoubtful(Party source, Party target) {
        int head = Math.min(words.end(), source.end() + 3);
        boolean isOfSubject = target.isUnder(Role.TO) && target.first() <= head;
        return !source.isFree()
                || isOfSubject
                || parties.isPeople(source)
                || target.isUnder(Role.PLACE)
                || !arms.areOf(source, head);
    }

    /** "Japan has more engineers than Chad", but not "more than 20"; "compared with last year". */
    private boolean isComparison() {
        for (int i = words.first(); i + 1 < words.end(); i++) {
            boolean isThan = tokens.is(i, "than") && !tokens.isNumber(i + 1);
            if (isThan || tokens.is(i, "compared")) {
                return true;
            }
        }
        return false;
    }

    /** The class that the words speak for; empty where they do for none or for several. */
    private String plover(boolean isDoubtful) {
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
        double more = isDoubtful ? MORE_WHERE_DOUBTFUL : 0;
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
