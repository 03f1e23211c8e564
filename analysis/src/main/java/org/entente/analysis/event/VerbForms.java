package org.entente.analysis.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.analysis.table.Table;

/** Inflects verbs: by rule, but for those in {@code irregular-verbs.csv}. */
final class VerbForms {

    static final int BASE = 1;
    static final int THIRD = 2;
    static final int PAST = 4;
    static final int PARTICIPLE = 8;
    static final int ING = 16;

    private static final int SHORTEST_ADVERB = 5;

    private final Map<String, Map<String, Integer>> irregular = new LinkedHashMap<>();

    static VerbForms read() {
        var forms = new VerbForms();
        for (Table.Row row :
                Table.beside(VerbForms.class, "irregular-verbs.csv").rows()) {
            Map<String, Integer> known =
                    forms.irregular.computeIfAbsent(row.text("lemma"), lemma -> new LinkedHashMap<>());
            put(known, row.text("lemma"), BASE);
            put(known, row.text("third"), THIRD);
            put(known, row.text("past"), PAST);
            put(known, row.text("participle"), PARTICIPLE);
            put(known, row.text("ing"), ING);
            if (row.text("lemma").equals("be")) {
                put(known, "are", THIRD);
                put(known, "were", PAST);
            }
        }
        return forms;
    }

    /** The forms of a verb, each with the part that it can play as bits. The first word of a phrase
     * is inflected, but for an adverb. */
    Map<String, Integer> of(String verb) {
        int adverb = verb.indexOf("ly ");
        // "jointly develop", but not "fly to" or "supply to".
        String before = adverb < SHORTEST_ADVERB ? "" : verb.substring(0, adverb + 3);
        String bare = verb.substring(before.length());
        int space = bare.indexOf(' ');
        String head = space < 0 ? bare : bare.substring(0, space);
        String rest = space < 0 ? "" : bare.substring(space);
        Map<String, Integer> forms = new LinkedHashMap<>();
        irregular.getOrDefault(head, regular(head)).forEach((form, parts) -> forms.put(before + form + rest, parts));
        return forms;
    }

    private static Map<String, Integer> regular(String lemma) {
        Map<String, Integer> forms = new LinkedHashMap<>();
        put(forms, lemma, BASE);
        boolean consonantY = lemma.endsWith("y") && lemma.length() > 2 && !isVowel(lemma.charAt(lemma.length() - 2));
        String stem = lemma.substring(0, lemma.length() - 1);
        if (consonantY) {
            put(forms, stem + "ies", THIRD);
            put(forms, stem + "ied", PAST | PARTICIPLE);
            put(forms, lemma + "ing", ING);
        } else if (lemma.endsWith("e")) {
            put(forms, lemma + "s", THIRD);
            put(forms, lemma + "d", PAST | PARTICIPLE);
            put(forms, stem + "ing", ING);
        } else {
            boolean hissing = lemma.endsWith("s")
                    || lemma.endsWith("sh")
                    || lemma.endsWith("ch")
                    || lemma.endsWith("x")
                    || lemma.endsWith("z");
            put(forms, lemma + (hissing ? "es" : "s"), THIRD);
            put(forms, lemma + "ed", PAST | PARTICIPLE);
            put(forms, lemma + "ing", ING);
            if (lemma.endsWith("el") || lemma.endsWith("al")) {
                // British spelling: cancelled, signalling.
                put(forms, lemma + "led", PAST | PARTICIPLE);
                put(forms, lemma + "ling", ING);
            }
        }
        return forms;
    }

    private static void put(Map<String, Integer> forms, String form, int part) {
        forms.merge(form, part, (one, other) -> one | other);
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }
}
