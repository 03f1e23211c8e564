package org.entente.ingest.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the class and id of an element tell of its part in the page. One for each page: it remembers names it has read. */
final class NameWords {

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern HYPHEN = Pattern.compile("-+");
    /** How many words parted by hyphens an id has that tells of a part. */
    private static final int LONGEST = 4;

    private static final int LONGEST_NAME = 120;

    /** The kinds of words, as the data file names them. */
    private enum Kind {
        OUT(1 << 0),
        KEEP(1 << 1),
        GOOD(1 << 2),
        BAD(1 << 3),
        NEVER(1 << 4),
        BESIDE(1 << 5),
        POST(1 << 6),
        STANDFIRST(1 << 7),
        WALL(1 << 8);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }

        int bit() {
            return bit;
        }
    }

    private static final Map<String, Integer> KINDS = kinds();

    private final Map<String, Integer> known = new HashMap<>();

    private static Map<String, Integer> kinds() {
        Map<String, Set<String>> words = WordFile.words("names.txt");
        Map<String, Integer> kinds = new HashMap<>();
        for (Kind kind : Kind.values()) {
            words.getOrDefault(kind.name().toLowerCase(Locale.ROOT), Set.of())
                    .forEach(word -> kinds.merge(word, kind.bit(), (a, b) -> a | b));
        }
        return kinds;
    }

    /** Whether it is left out before anything is weighed. */
    boolean isOut(Element element) {
        int bits = bits(element);
        return is(Kind.OUT, bits) && !is(Kind.KEEP, bits);
    }

    /** Whether it is told by others than the author of the text: readers, sellers, the site itself. */
    boolean isNever(Element element) {
        return is(Kind.NEVER, bits(element));
    }

    /** Whether it stands beside the text, as captions, bylines and credits do. */
    boolean isBeside(Element element) {
        return is(Kind.BESIDE, bits(element));
    }

    /** Whether it opens the text under the headline. */
    boolean isStandfirst(Element element) {
        return is(Kind.STANDFIRST, bits(element));
    }

    /** Whether it is a post of a social network. */
    boolean isPost(Element element) {
        return is(Kind.POST, bits(element));
    }

    /** Whether it asks for money or a name before it shows the rest. */
    boolean isWall(Element element) {
        return is(Kind.WALL, bits(element)) || is(Kind.WALL, bits(element.attr("data-testid")));
    }

    /** How much its names speak for it or against it. */
    int weight(Element element) {
        return weight(bits(element.className())) + weight(bits(part(element.id())));
    }

    private static int weight(int bits) {
        return (is(Kind.GOOD, bits) ? 25 : 0) - (is(Kind.BAD, bits) ? 25 : 0);
    }

    private static boolean is(Kind kind, int bits) {
        return (bits & kind.bit()) != 0;
    }

    private int bits(Element element) {
        String tag = element.normalName();
        return bits(element.className())
                | bits(part(element.id()))
                | bits(element.attr("data-component"))
                | (tag.indexOf('-') > 0 ? bits(tag) : 0);
    }

    /** An id made of many words is that of a heading: it tells what is written there, not what part it plays. */
    private static String part(String id) {
        return id.isEmpty() || HYPHEN.split(id).length > LONGEST ? "" : id;
    }

    private int bits(String names) {
        return names.isEmpty() ? 0 : known.computeIfAbsent(names, NameWords::read);
    }

    /** The kinds of the words of names, alone and joined by a hyphen with the next one. */
    private static int read(String names) {
        int bits = 0;
        for (String name : List.of(BLANKS.split(names))) {
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                continue;
            }
            Matcher word = WORD.matcher(CAMEL.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT));
            String before = "";
            while (word.find()) {
                bits |= KINDS.getOrDefault(word.group(), 0);
                if (!before.isEmpty()) {
                    bits |= KINDS.getOrDefault(before + "-" + word.group(), 0);
                }
                before = word.group();
            }
        }
        return bits;
    }
}
