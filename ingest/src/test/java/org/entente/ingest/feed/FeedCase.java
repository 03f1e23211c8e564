package org.entente.ingest.feed;

import java.util.List;

/**
 * One feed of a corpus and how we read it.
 *
 * @param group the folder that it stands in
 * @param name of the file
 * @param asked how many of the expected values our fields can express
 * @param wrong a sentence for each that we got wrong
 */
record FeedCase(String group, String name, int asked, List<String> wrong) {

    boolean isRight() {
        return wrong.isEmpty();
    }
}
