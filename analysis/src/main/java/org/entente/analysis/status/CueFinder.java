package org.entente.analysis.status;

import static org.entente.analysis.text.Each.any;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.entente.analysis.text.DataFile;
import org.entente.analysis.text.PhraseTable;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordSet;

/** Finds cues in all inflections. */
final class CueFinder {

    private record Sense(CueKind kind, Inflection inflection, Set<LabelForm> forms, int near) {

        /** "To leave" is said of envoys; the verb in it may be said of others. */
        boolean isOfEnvoysAlone() {
            return inflection == Inflection.FIXED && forms.size() == 1 && forms.contains(LabelForm.ENVOY);
        }

        Sense asNoun() {
            return inflection == Inflection.PRESENT ? new Sense(kind, Inflection.NOUN, forms, near) : this;
        }
    }

    /** All that a phrase may mean, in the order of the file, and what is left of it where the words around it tell more. */
    private static final class Senses {

        private final List<Sense> all;
        private final List<Sense> notAsVerb;
        private final List<Sense> withoutBase;
        private final List<Sense> withoutPast;
        private final boolean mayBeNoun;
        private final boolean baseAndPast;
        private final boolean ofEnvoysAlone;

        /** "Rejected calls for", "wants talks": right behind a verb a word that may be a noun is one. */
        private final Senses behindVerb;

        Senses(List<Sense> all) {
            this.all = List.copyOf(all);
            this.notAsVerb = without(Inflection.PRESENT, Inflection.BASE);
            this.withoutBase = without(Inflection.BASE);
            this.withoutPast = without(Inflection.PAST);
            this.mayBeNoun = has(Inflection.PRESENT) || has(Inflection.BASE);
            this.baseAndPast = has(Inflection.BASE) && has(Inflection.PAST);
            this.ofEnvoysAlone = all.stream().allMatch(Sense::isOfEnvoysAlone);
            this.behindVerb = has(Inflection.PRESENT)
                    ? new Senses(all.stream().map(Sense::asNoun).toList())
                    : this;
        }

        private boolean has(Inflection inflection) {
            return any(all, sense -> sense.inflection() == inflection);
        }

        private List<Sense> without(Inflection... dropped) {
            List<Inflection> left = List.of(dropped);
            return all.stream()
                    .filter(sense -> !left.contains(sense.inflection()))
                    .toList();
        }
    }

    private final PhraseTable<Senses> table;

    /** The words that a cue begins with which moves a status, or says that it is looked over again. */
    private final WordSet openingMoves;

    private CueFinder(PhraseTable<Senses> table, WordSet openingMoves) {
        this.table = table;
        this.openingMoves = openingMoves;
    }

    static CueFinder standard() {
        Map<String, List<String>> irregular = new HashMap<>();
        for (DataFile.Row row :
                DataFile.beside(CueFinder.class, "irregular-verbs.csv", 5).rows()) {
            irregular.put(row.get(0), row.fields());
        }
        var table = new Table();
        for (DataFile.Row row : DataFile.beside(CueFinder.class, "cues.csv", 5).rows()) {
            CueKind kind = CueKind.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            Set<LabelForm> forms = forms(row);
            int near = Integer.parseInt(row.get(3));
            for (String phrase : row.list(4)) {
                switch (row.get(1)) {
                    case "verb" -> addVerb(table, phrase, irregular, kind, forms, near);
                    case "noun" -> table.add(phrase, new Sense(kind, Inflection.NOUN, forms, near));
                    case "fixed" -> table.add(phrase, new Sense(kind, Inflection.FIXED, forms, near));
                    default -> throw new IllegalStateException(row.place() + ": no such form: " + row.get(1));
                }
            }
        }
        return table.made();
    }

    /** The cues as they are read from their file. */
    private static final class Table {

        /** By the hashes of the phrase's tokens. */
        private final Map<List<Long>, List<Sense>> senses = new LinkedHashMap<>();

        void add(String written, Sense sense) {
            Tokens phrase = Tokens.of(Words.asRead(written));
            List<Long> hashes =
                    IntStream.range(0, phrase.size()).mapToObj(phrase::hash).toList();
            senses.computeIfAbsent(hashes, h -> new ArrayList<>()).add(sense);
        }

        CueFinder made() {
            var table = new PhraseTable<Senses>();
            var openingMoves = new WordSet();
            senses.forEach((hashes, all) -> {
                table.add(hashes.stream().mapToLong(Long::longValue).toArray(), new Senses(all));
                if (any(all, sense -> moves(sense.kind()))) {
                    openingMoves.add(hashes.get(0));
                }
            });
            return new CueFinder(table, openingMoves);
        }
    }

    private static boolean moves(CueKind kind) {
        return kind.isMove() || kind == CueKind.REVIEW || kind == CueKind.NOMORE;
    }

    /** Whether some cue of the sentence may move a label; told without finding any. */
    boolean mayMove(Words words) {
        for (int i = 0; i < words.size(); i++) {
            if (openingMoves.contains(words.hash(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of the cues moves the label, or says that it is looked over again. */
    static boolean move(List<Cue> cues, LabelMention label) {
        for (Cue cue : cues) {
            if (moves(cue.kind()) && cue.reaches(label)) {
                return true;
            }
        }
        return false;
    }

    private static Set<LabelForm> forms(DataFile.Row row) {
        if (row.get(2).equals("any")) {
            return Collections.unmodifiableSet(EnumSet.allOf(LabelForm.class));
        }
        var forms = EnumSet.noneOf(LabelForm.class);
        for (String form : row.list(2)) {
            forms.add(LabelForm.valueOf(form.toUpperCase(Locale.ROOT)));
        }
        return Collections.unmodifiableSet(forms);
    }

    private static void addVerb(
            Table table,
            String phrase,
            Map<String, List<String>> irregular,
            CueKind kind,
            Set<LabelForm> forms,
            int near) {
        // In "re establish" the second word is the verb.
        boolean prefixed = phrase.startsWith("re ");
        String lead = prefixed ? "re " : "";
        String rest = prefixed ? phrase.substring(3) : phrase;
        int space = rest.indexOf(' ');
        String verb = space < 0 ? rest : rest.substring(0, space);
        String tail = space < 0 ? "" : rest.substring(space);
        List<String> forms5 = irregular.containsKey(verb) ? irregular.get(verb) : regular(verb);
        Inflection[] inflections = {
            Inflection.BASE, Inflection.PRESENT, Inflection.PAST, Inflection.PARTICIPLE, Inflection.ING
        };
        var done = new ArrayList<String>();
        for (int i = 0; i < inflections.length; i++) {
            for (String form : forms5.get(i).split("/")) {
                boolean baseAndPast = inflections[i] == Inflection.PAST && form.equals(verb);
                if (!done.contains(form) || baseAndPast) {
                    done.add(form);
                    table.add(lead + form + tail, new Sense(kind, inflections[i], forms, near));
                }
            }
        }
    }

    private static List<String> regular(String verb) {
        char last = verb.charAt(verb.length() - 1);
        boolean consonantY = last == 'y' && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
        boolean hisses = last == 's' || last == 'x' || last == 'z' || verb.endsWith("sh") || verb.endsWith("ch");
        String third = consonantY ? verb.substring(0, verb.length() - 1) + "ies" : verb + (hisses ? "es" : "s");
        String past =
                last == 'e' ? verb + "d" : consonantY ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
        String ing = last == 'e' && !verb.endsWith("ee") ? verb.substring(0, verb.length() - 1) + "ing" : verb + "ing";
        return List.of(verb, third, past, past, ing);
    }

    /** "In May", "May 9", "a May Day crowd": a month, unlike the "May" of a headline's "Oman May Sign". */
    private static boolean isMonth(Words words, int at) {
        if (at == 0 || !words.isCapitalised(at) || MonthNames.monthOf(words, at) == 0) {
            return false;
        }
        boolean numbered = words.isNumber(at - 1) || (at + 1 < words.size() && words.isNumber(at + 1));
        return numbered || words.is(at + 1, "day") || WordList.BEFORE_MONTH.holds(words, at - 1);
    }

    /** "Cut" is a participle behind an auxiliary, else a plain form. */
    private static List<Sense> chosen(Words words, int at, int end, Senses senses) {
        if (senses.mayBeNoun && isBehindNounMark(words, at)) {
            // "The offer", "its freeze", "the vows": no verb.
            return senses.notAsVerb;
        }
        if (!senses.baseAndPast) {
            return senses.all;
        }
        boolean participle = false;
        for (int i = Math.max(0, at - 3); i < at; i++) {
            participle |= WordList.PARTICIPLE_AUXILIARY.holds(words, i);
        }
        participle |= at > 0 && isWithoutObject(words, end);
        return participle ? senses.withoutBase : senses.withoutPast;
    }

    /** "Ties, cut in 2006, ...", "ties cut seven years ago": a time or a reason stands where the object would. */
    private static boolean isWithoutObject(Words words, int end) {
        return WordList.BEHIND_PARTICIPLE.holds(words, end) || WordList.TIME_UNIT.holds(words, end + 1);
    }

    private static boolean isBehindNounMark(Words words, int at) {
        return at > 0
                && (WordList.BEFORE_NOUN.holds(words, at - 1)
                        || words.possessive(at - 1)
                        || words.endsWith(at - 1, "est")
                        || isSomebodysOwn(words, at)
                        || isCounted(words, at));
    }

    /** "A Chinese offer", "any new Omani request". */
    private static boolean isSomebodysOwn(Words words, int at) {
        return at > 1
                && words.isCapitalised(at - 1)
                && (WordList.INDEFINITE.holds(words, at - 2)
                        || (WordList.INDEFINITE.holds(words, at - 3) && !words.isPunctuation(at - 2)));
    }

    /** "Five states", "three Arab states", "two offers": no verb. */
    private static boolean isCounted(Words words, int at) {
        // "The two sign"
        boolean pair = words.is(at - 1, "two") && words.is(at - 2, "the") && !words.endsWith(at, "s");
        return (WordList.COUNT.holds(words, at - 1) && !pair)
                || WordList.WORLD_REGION.holds(words, at - 1)
                || (WordList.COUNT.holds(words, at - 2) && words.isCapitalised(at - 1));
    }

    private static boolean isKnown(CueKind kind, List<Cue> cues) {
        for (Cue cue : cues) {
            if (cue.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The cues of the sentence in order. Of a phrase with several senses each is given. */
    List<Cue> find(Words words) {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < words.size(); i++) {
            Optional<PhraseTable.Hit<Senses>> hit = table.longestAt(words.hashes(), i, words.size());
            if (hit.isEmpty() || isMonth(words, i) || isNoVerb(words, i)) {
                continue;
            }
            Senses senses = hit.get().values().get(0);
            int first = i;
            int end = hit.get().endToken();
            int before = cues.size();
            boolean behindVerb = !cues.isEmpty()
                    && cues.get(cues.size() - 1).end() == first
                    && cues.get(cues.size() - 1).isVerb()
                    && !isOfUnitedStates(words, first - 1);
            for (Sense sense : chosen(words, i, end, behindVerb ? senses.behindVerb : senses)) {
                boolean again = sense.inflection() == Inflection.NOUN
                        && isKnown(sense.kind(), cues.subList(before, cues.size()));
                if (!again) {
                    cues.add(new Cue(sense.kind(), sense.inflection(), sense.forms(), sense.near(), first, end));
                }
            }
            if (end > first + 1) {
                addFirstWord(words, first, cues, before, behindVerb);
            }
            i = senses.ofEnvoysAlone ? first : end - 1;
        }
        return cues;
    }

    /** "According to state media", "a state of its own", "expels five in return": nobody accords, states or sends back. */
    private static boolean isNoVerb(Words words, int at) {
        return (words.is(at, "return") && words.is(at - 1, "in"))
                || (words.is(at, "according") && words.is(at + 1, "to"))
                || (words.is(at, "state") && !words.is(at + 1, "that"));
    }

    /** "The United States opens": that it states anything is not said. */
    private static boolean isOfUnitedStates(Words words, int at) {
        return words.is(at, "states") && words.is(at - 1, "united");
    }

    /** "Signed a protocol" is a phrase for members of a bloc; of a treaty its first word says what it says alone. */
    private void addFirstWord(Words words, int first, List<Cue> cues, int before, boolean behindVerb) {
        Set<LabelForm> left = EnumSet.allOf(LabelForm.class);
        for (Cue cue : cues.subList(before, cues.size())) {
            left.removeAll(cue.forms());
        }
        if (left.isEmpty()) {
            return;
        }
        Optional<PhraseTable.Hit<Senses>> alone = table.longestAt(words.hashes(), first, first + 1);
        if (alone.isEmpty()) {
            return;
        }
        Senses senses = alone.get().values().get(0);
        for (Sense sense : chosen(words, first, first + 1, behindVerb ? senses.behindVerb : senses)) {
            Set<LabelForm> forms = EnumSet.noneOf(LabelForm.class);
            forms.addAll(sense.forms());
            forms.retainAll(left);
            if (!forms.isEmpty()) {
                cues.add(new Cue(sense.kind(), sense.inflection(), forms, sense.near(), first, first + 1));
            }
        }
    }
}
