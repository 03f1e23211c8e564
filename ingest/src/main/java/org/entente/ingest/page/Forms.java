package org.entente.ingest.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the boxes in which readers are asked for something: to give their address, to search, to write. */
final class Forms {

    private static final int LONGEST = 400;
    /** A box says so little of what the page tells: one part in so many. */
    private static final int PART = 5;

    private Forms() {}

    static List<Element> in(Element body, Measures measures) {
        int most = Math.min(LONGEST, measures.count(body).told() / PART);
        List<Element> boxes = new ArrayList<>();
        for (Element field : body.select("input[type=email], input[type=text], input[type=search], textarea")) {
            @Nullable Element box = box(field, most, measures);
            if (box != null) {
                boxes.add(box);
            }
        }
        return boxes;
    }

    private static @Nullable Element box(Element field, int most, Measures measures) {
        @Nullable Element box = null;
        @Nullable Element around = field.parent();
        while (around != null
                && measures.count(around).characters() <= most
                && !around.normalName().equals("body")
                && around.selectFirst("h1") == null) {
            box = around;
            around = around.parent();
        }
        return box;
    }
}
