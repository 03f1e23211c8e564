package org.entente.ingest.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.ingest.time.DateReader;
import org.entente.ingest.time.StatedTime;

/** Collects what was expected of a feed and what we found instead. */
final class Expected {

    private final List<String> wrong = new ArrayList<>();
    private int asked;

    void text(String what, String expected, String found) {
        check(what, plain(expected), plain(found));
    }

    void texts(String what, List<String> expected, List<String> found) {
        check(
                what,
                expected.stream().map(Expected::plain).toList().toString(),
                found.stream().map(Expected::plain).toList().toString());
    }

    void time(String what, String expected, Optional<StatedTime> found) {
        Optional<Instant> wanted = DateReader.read(expected).map(StatedTime::at);
        if (wanted.isPresent()) {
            check(
                    what,
                    wanted.get().toString(),
                    found.map(time -> time.at().toString()).orElse("nothing"));
        }
    }

    void check(String what, String expected, String found) {
        asked++;
        if (!expected.equals(found)) {
            wrong.add(what + " should be <" + expected + "> but was <" + found + ">");
        }
    }

    void fail(String what) {
        asked++;
        wrong.add(what);
    }

    FeedCase judged(String group, String name) {
        return new FeedCase(group, name, asked, wrong);
    }

    /** Blanks say nothing in markup, nor does the div that Atom prescribes, which one of the two readers keeps. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("(?s)^<div>((?:(?!</?div\\b).)*)</div>$", "$1")
                .replace(" />", "/>")
                .strip();
    }
}
