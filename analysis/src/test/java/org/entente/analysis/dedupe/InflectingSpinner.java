package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * Exchanges words of some parts of speech for others in the same form, of lines such as {@code v sign ink|conclude}: verb, noun,
 * adjective, adverb.
 */
final class InflectingSpinner implements Spinner {

    /** Third forms and past forms of verbs that have their own: base, past, participle. */
    private static final String IRREGULAR = "become became become, begin began begun, bring brought brought,"
            + " build built built, choose chose chosen, come came come, cut cut cut, fall fell fallen, fight fought fought,"
            + " find found found, fly flew flown, get got got, give gave given, grow grew grown, hold held held,"
            + " keep kept kept, know knew known, lead led led, leave left left, let let let, lose lost lost, make made made,"
            + " meet met met, pay paid paid, quit quit quit, rise rose risen, say said said, see saw seen, seek sought sought,"
            + " send sent sent, set set set, show showed shown, shut shut shut, slay slew slain, speak spoke spoken,"
            + " spend spent spent, stand stood stood, strike struck struck, take took taken, tell told told,"
            + " think thought thought, understand understood understood, win won won, withdraw withdrew withdrawn,"
            + " write wrote written";

    private static final Map<String, String[]> FORMS = new HashMap<>();

    static {
        for (String line : IRREGULAR.split(", *")) {
            String[] forms = line.split(" ");
            FORMS.put(forms[0], forms);
        }
    }

    private final Map<String, List<String>> lexicon = new HashMap<>();

    /** Knows the words of these parts of speech, such as {@code vn}. */
    InflectingSpinner(List<String> lines, String parts) {
        for (String line : lines) {
            String[] columns = line.split(" ");
            if (parts.contains(columns[0])) {
                List<String> others = List.of(columns[2].split("\\|"));
                for (UnaryOperator<String> form : forms(columns[0])) {
                    lexicon.putIfAbsent(
                            form.apply(columns[1]), others.stream().map(form).toList());
                }
            }
        }
    }

    @Override
    public String spin(String text, double share, Random random) {
        return Spinner.replaceWords(text, word -> {
            List<String> others = lexicon.getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
            if (others.isEmpty() || random.nextDouble() >= share) {
                return word;
            }
            String other = others.get(random.nextInt(others.size()));
            return Character.isUpperCase(word.charAt(0)) ? Paraphrasers.upper(other) : other;
        });
    }

    private static List<UnaryOperator<String>> forms(String part) {
        List<UnaryOperator<String>> forms = new ArrayList<>(List.of(word -> word));
        if (part.equals("n")) {
            forms.add(InflectingSpinner::plural);
        }
        if (part.equals("v")) {
            forms.add(InflectingSpinner::plural);
            forms.add(verb -> past(verb, 1));
            forms.add(verb -> past(verb, 2));
            forms.add(InflectingSpinner::continuous);
        }
        return forms;
    }

    private static String plural(String word) {
        return word.endsWith("man") ? word.substring(0, word.length() - 2) + "en" : Spinner.PlainSpinner.plural(word);
    }

    private static String past(String verb, int form) {
        String[] own = FORMS.get(verb);
        return own != null ? own[form] : Spinner.PlainSpinner.past(doubled(verb));
    }

    private static String continuous(String verb) {
        return verb.endsWith("ee") ? verb + "ing" : Spinner.PlainSpinner.continuous(doubled(verb));
    }

    private static String doubled(String verb) {
        boolean doubles = verb.matches("[^aeiou]*[aeiou][^aeiouwxy]|permit|begin|quit|rebut");
        return doubles ? verb + verb.charAt(verb.length() - 1) : verb;
    }
}
