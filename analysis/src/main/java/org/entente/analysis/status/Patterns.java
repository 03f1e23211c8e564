package org.entente.analysis.status;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes out the phrases that a pattern of a data file stands for: {@code (a|b)} is a choice, {@code ?} an option. */
final class Patterns {

    private Patterns() {}

    static Set<String> expand(String pattern) {
        List<String> phrases = List.of("");
        for (String part : pattern.split(" ")) {
            boolean optional = part.endsWith("?");
            String body = optional ? part.substring(0, part.length() - 1) : part;
            if (optional && !body.startsWith("(") && body.endsWith("s")) {
                // "partnerships?" is the plural at will
                phrases = with(phrases, List.of(body, body.substring(0, body.length() - 1)));
                continue;
            }
            if (body.contains("(") != body.contains(")")) {
                throw new IllegalArgumentException("a choice may hold no blank: " + pattern);
            }
            List<String> choices = new ArrayList<>();
            if (body.startsWith("(")) {
                choices.addAll(List.of(body.substring(1, body.length() - 1).split("\\|")));
            } else if (body.contains("(")) {
                // "defen(c|s)e": the choice stands inside the word
                int open = body.indexOf('(');
                int close = body.indexOf(')');
                for (String inner : body.substring(open + 1, close).split("\\|")) {
                    choices.add(body.substring(0, open) + inner + body.substring(close + 1));
                }
            } else {
                choices.add(body);
            }
            if (optional) {
                choices.add("");
            }
            phrases = with(phrases, choices);
        }
        var expanded = new LinkedHashSet<String>();
        for (String phrase : phrases) {
            expanded.add(phrase.strip().replaceAll(" +", " "));
        }
        return expanded;
    }

    private static List<String> with(List<String> phrases, List<String> choices) {
        var longer = new ArrayList<String>();
        for (String phrase : phrases) {
            for (String choice : choices) {
                longer.add(phrase + ' ' + choice);
            }
        }
        return longer;
    }
}
