package org.entente.ingest.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What pages say that are no articles, by kinds; all of it in small letters. */
final class Phrases {

    /** Who speaks to readers soon says what they shall do; who tells of it begins with somebody else. */
    private static final int SOON = 24;

    /** No more than an outcry stands before what such a page has to say. */
    private static final int OUTCRY = 25;

    /** So much of a heading may be other words than the phrase. */
    private static final double AT_MOST_BESIDE = 0.45;

    private static final String ENDS_OF_SENTENCES = ".!?\n\u3002\uff01\uff1f\u061f\u0964\u2026";
    private static final Pattern BETWEEN_NAMES = Pattern.compile("\\s*[|_\u2013\u2014]\\s*|\\s-\\s");

    private final Map<String, List<String>> kinds = WordFile.phrases("phrases.txt");

    private List<String> of(String kind) {
        return kinds.getOrDefault(kind, List.of());
    }

    boolean says(String kind, String said) {
        return of(kind).stream().anyMatch(said::contains);
    }

    boolean says(String kind, List<String> headings) {
        return headings.stream().anyMatch(heading -> says(kind, heading));
    }

    /** Whether a phrase stands at the beginning of a sentence, as in what is said to readers. */
    boolean addresses(String kind, String said) {
        return of(kind).stream().anyMatch(phrase -> addresses(phrase, said, said.length()));
    }

    /** Whether a text begins with such a sentence. */
    boolean opensWith(String kind, String said) {
        return of(kind).stream().anyMatch(phrase -> addresses(phrase, said, OUTCRY));
    }

    /** @param latest where the sentence begins at the latest */
    private static boolean addresses(String phrase, String said, int latest) {
        for (int at = said.indexOf(phrase); at >= 0 && at < latest + SOON; at = said.indexOf(phrase, at + 1)) {
            int begin = at;
            while (begin > 0 && ENDS_OF_SENTENCES.indexOf(said.charAt(begin - 1)) < 0) {
                begin--;
            }
            if (begin <= latest && Measures.length(said.substring(begin, at).strip()) <= SOON) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether phrases are most of a heading, or of its part beside the name of the site. Headlines hold such words too, and
     * go on behind a colon.
     */
    boolean names(String kind, List<String> headings) {
        return headings.stream()
                .flatMap(heading -> Stream.concat(Stream.of(heading), BETWEEN_NAMES.splitAsStream(heading)))
                .flatMap(part -> Stream.of(part, part.substring(part.lastIndexOf(':') + 1)))
                .anyMatch(part -> isMostly(kind, part.strip()));
    }

    private boolean isMostly(String kind, String part) {
        String rest = part;
        for (String phrase : of(kind)) {
            rest = rest.replace(phrase, "");
        }
        return !part.isEmpty() && rest.length() <= part.length() * AT_MOST_BESIDE;
    }

    /** Whether there is more for those who pay; a text that goes on below an advertisement does not say so. */
    boolean saysRest(String said) {
        String heard = said;
        for (String onward : of("onward")) {
            heard = heard.replace(onward, "");
        }
        return says("rest", heard);
    }

    /** Whether readers are asked for money. */
    boolean asksForMoney(String said) {
        return addresses("paywall", said) || saysRest(said);
    }

    /** Whether they are right behind a text, where letters that cost nothing are offered as well. */
    boolean asksForMoneyBehind(String behind) {
        return asksForMoney(behind) && !says("letters", behind);
    }
}
