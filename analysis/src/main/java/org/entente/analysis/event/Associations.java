package org.entente.analysis.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.analysis.text.Tokens;
import org.entente.analysis.text.WordMap;

/** Which classes of acts each word speaks for: counted over the lines that tell acts, whatever stands beside it there. */
final class Associations {

    private static final int SHORTEST_STEM = 3;
    private static final List<String> ENDINGS = List.of("ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y");

    /** How much a word must have been counted to be trusted half. */
    private static final double DOUBT = 0.5;

    private final List<String> classes;
    private final Map<String, double[]> counts = new LinkedHashMap<>();
    private final Map<String, Set<String>> forms = new LinkedHashMap<>();

    Associations(Collection<String> classes) {
        this.classes = List.copyOf(classes);
    }

    List<String> classes() {
        return classes;
    }

    /** Counts each word of a phrase for a class, in all forms that it may take. */
    void count(String phrase, String plover, double weight, VerbForms verbs) {
        for (String word : words(phrase)) {
            String stem = stem(word);
            counts.computeIfAbsent(stem, any -> new double[classes.size()])[classes.indexOf(plover)] += weight;
            Set<String> known = forms.computeIfAbsent(stem, any -> new LinkedHashSet<>());
            if (known.add(word)) {
                known.addAll(verbs.of(word).keySet());
            }
        }
    }

    /** For each word, how much more often it goes with each class than with any, as logarithms. */
    WordMap<float[]> weigh() {
        double[] totals = new double[classes.size()];
        for (double[] one : counts.values()) {
            for (int i = 0; i < totals.length; i++) {
                totals[i] += one[i];
            }
        }
        WordMap<float[]> weights = new WordMap<>();
        counts.forEach((stem, one) -> {
            float[] weighed = weigh(one, totals);
            for (String form : forms.getOrDefault(stem, Set.of())) {
                weights.put(Tokens.hashOf(form), weighed);
            }
        });
        return weights;
    }

    private static float[] weigh(double[] count, double[] totals) {
        double all = 0;
        double shares = 0;
        for (int i = 0; i < count.length; i++) {
            all += count[i];
            shares += count[i] / totals[i];
        }
        float[] weighed = new float[count.length];
        for (int i = 0; i < count.length; i++) {
            double share = count[i] / totals[i] / shares;
            double trusted = (share * all + DOUBT / count.length) / (all + DOUBT);
            weighed[i] = (float) Math.log(trusted * count.length);
        }
        return weighed;
    }

    /** The words of a phrase that are one token each. */
    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        Tokens tokens = Tokens.of(phrase);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.isWord(i) && tokens.folded(i).length() >= SHORTEST_STEM) {
                words.add(tokens.folded(i));
            }
        }
        return words;
    }

    private static String stem(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= SHORTEST_STEM) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        return last > SHORTEST_STEM && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
