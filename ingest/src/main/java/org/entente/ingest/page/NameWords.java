package org.entente.ingest.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the class and id of an element tell of its part in the page. */
final class NameWords {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern HYPHEN = Pattern.compile("-+");
    /** How many words parted by single hyphens a name has that tells of a part. */
    private static final int LONGEST = 4;

    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private final Set<String> out;
    private final Set<String> keep;
    private final Set<String> good;
    private final Set<String> bad;
    private final Set<String> beside;
    private final Set<String> never;
    private final Set<String> post;
    private final Set<String> standfirst;

    private NameWords(Map<String, Set<String>> words) {
        this.out = words.getOrDefault("out", Set.of());
        this.keep = words.getOrDefault("keep", Set.of());
        this.good = words.getOrDefault("good", Set.of());
        this.bad = words.getOrDefault("bad", Set.of());
        this.beside = words.getOrDefault("beside", Set.of());
        this.standfirst = words.getOrDefault("standfirst", Set.of());
        this.post = words.getOrDefault("post", Set.of());
        this.never = words.getOrDefault("never", Set.of());
    }

    static NameWords standard() {
        return new NameWords(WordFile.words("names.txt"));
    }

    /** Whether it is left out before anything is weighed. */
    boolean isOut(Element element) {
        Set<String> words = words(element);
        return words.stream().anyMatch(out::contains) && words.stream().noneMatch(keep::contains);
    }

    /** Whether it is told by others than the author of the text: readers, sellers, the site itself. */
    boolean isNever(Element element) {
        return words(element).stream().anyMatch(never::contains);
    }

    /** Whether it stands beside the text, as captions, bylines and credits do. */
    boolean isBeside(Element element) {
        return words(element).stream().anyMatch(beside::contains);
    }

    /** Whether it opens the text under the headline. */
    boolean isStandfirst(Element element) {
        return words(element).stream().anyMatch(standfirst::contains);
    }

    /** Whether it is a post of a social network. */
    boolean isPost(Element element) {
        return words(element.className()).stream().anyMatch(post::contains);
    }

    /** How much its names speak for it or against it. */
    int weight(Element element) {
        return weight(words(element.className())) + weight(words(part(element.id())));
    }

    private int weight(Set<String> words) {
        int weight = 0;
        if (words.stream().anyMatch(bad::contains)) {
            weight -= 25;
        }
        if (words.stream().anyMatch(good::contains)) {
            weight += 25;
        }
        return weight;
    }

    private static Set<String> words(Element element) {
        return words(element.className() + " " + part(element.id()));
    }

    /** An id made of many words is that of a heading: it tells what is written there, not what part it plays. */
    private static String part(String id) {
        return HYPHEN.split(id).length > LONGEST ? "" : id;
    }

    /** The words of names, alone and joined by a hyphen with the next one. */
    private static Set<String> words(String names) {
        Set<String> words = new HashSet<>();
        for (String name : names.split("\\s+")) {
            if (name.isEmpty() || name.length() > 120) {
                continue;
            }
            String parted = CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
            Matcher word = WORD.matcher(parted);
            String before = "";
            while (word.find()) {
                words.add(word.group());
                if (!before.isEmpty()) {
                    words.add(before + "-" + word.group());
                }
                before = word.group();
            }
        }
        return words;
    }
}
