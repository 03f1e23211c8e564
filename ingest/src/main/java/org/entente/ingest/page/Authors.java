package org.entente.ingest.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Knows what is said of the authors of a text at its end: their names, their parts, their lives. */
final class Authors {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_LIFE = 700;
    /** So many of the last paragraphs may be about them. */
    private static final int LAST = 5;
    /** What an author is, in a few words. */
    private static final int SHORT = 60;

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;&/|\u3001\uff0c]\\s*|\\s+(?:and|und|et|y|e|en|og|och|i|и|та|ve|dan)\\s+");

    private final List<String> names;

    /** @param byline who has written it; perhaps empty */
    Authors(String byline) {
        this.names = Stream.of(BETWEEN.split(byline))
                .map(Strays::plain)
                .filter(name -> name.length() <= LONGEST_NAME && name.indexOf(' ') > 0)
                .toList();
    }

    /** Leaves out the last paragraphs that begin with an author's name, and the short lines behind one. */
    void dropFrom(List<Paragraph> told) {
        for (int i = Math.max(1, told.size() - LAST); i < told.size(); i++) {
            if (isOfAuthor(told.get(i))) {
                told.remove(i);
                while (i < told.size() && told.get(i).text().length() < SHORT) {
                    told.remove(i);
                }
                i--;
            }
        }
    }

    private boolean isOfAuthor(Paragraph paragraph) {
        if (paragraph.text().length() > LONGEST_LIFE) {
            return false;
        }
        String plain = Strays.plain(paragraph.text());
        return names.stream().anyMatch(name -> plain.equals(name) || plain.startsWith(name + " "));
    }
}
