package org.entente.ingest.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Knows what readers have written: boxes of one make side by side, each with its time and no heading. */
final class Replies {

    private static final int FEWEST = 3;
    private static final int LONGEST_TIME = 40;
    private static final int LONGEST_HEADING = 60;
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");
    private static final Pattern COUNTED = Pattern.compile("[(\\[\uff08]\\s*\\p{Nd}{1,4}\\s*[)\\]\uff09]\\s*$");
    private static final Set<String> HEADINGS =
            Set.copyOf(WordFile.phrases("strays.txt").getOrDefault("replies", List.of()));
    private static final Pattern TIME = time();

    /** A clock, a date, or how long ago. */
    private static Pattern time() {
        Map<String, List<String>> words = WordFile.phrases("phrases.txt");
        return Pattern.compile(
                "\\b\\p{Nd}{1,2}:\\p{Nd}{2}\\b|\\p{Nd}{1,4}[-./]\\p{Nd}{1,2}[-./]\\p{Nd}{1,4}"
                        + "|(?:" + String.join("|", words.getOrDefault("ago-before", List.of()))
                        + ")\\s?\\p{Nd}{1,3}\\s?\\p{L}"
                        + "|\\p{Nd}{1,3}\\s?[\\p{L}\\p{M}]{0,10}\\.?\\s?(?:"
                        + String.join("|", words.getOrDefault("ago-behind", List.of())) + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private Replies() {}

    /** Whether a heading says how many replies follow, and so many boxes of one make do. */
    static boolean areCounted(Element list) {
        int boxes = list.childrenSize() - 1;
        if (boxes < 2 || !isHeading(list.child(0))) {
            return false;
        }
        Matcher count = DIGITS.matcher(list.child(0).text());
        String make = make(list.child(1));
        return count.find()
                && count.group().equals(String.valueOf(boxes))
                && list.children().stream().skip(1).allMatch(box -> make(box).equals(make));
    }

    /** Whether a heading before or in a list of replies says that they are, or how many. */
    static boolean areAnnounced(Element list) {
        @Nullable Element before = list.previousElementSibling();
        return list.childrenSize() > 0 && (isHeading(list.child(0)) || (before != null && isHeading(before)));
    }

    private static boolean isHeading(Element element) {
        String text = element.text();
        if (text.length() > LONGEST_HEADING) {
            return false;
        }
        String words = DIGITS.matcher(Strays.plain(text)).replaceAll("").strip();
        return HEADINGS.contains(words)
                || (Tags.isHeading(element) && COUNTED.matcher(text).find());
    }

    /** Whether most of what stands in an element are replies. */
    static boolean isList(Element list) {
        List<Element> boxes = list.children().stream()
                .filter(child -> !child.normalName().equals("p"))
                .toList();
        if (boxes.size() < FEWEST) {
            return false;
        }
        String make = make(boxes.get(boxes.size() - 1));
        long replies = boxes.stream()
                .filter(box -> make(box).equals(make) && isReply(box))
                .count();
        return replies >= FEWEST && replies * 3 >= boxes.size() * 2L;
    }

    private static String make(Element box) {
        return box.normalName() + ' ' + box.className();
    }

    private static boolean isReply(Element box) {
        return box.selectFirst("p, div") != null
                && box.selectFirst("h1, h2, h3, h4") == null
                && box.getAllElements().stream().anyMatch(Replies::isTime);
    }

    private static boolean isTime(Element element) {
        if (element.normalName().equals("time")) {
            return true;
        }
        String own = element.ownText();
        return !own.isEmpty()
                && own.length() <= LONGEST_TIME
                && own.chars().anyMatch(Character::isDigit)
                && TIME.matcher(own).find();
    }
}
