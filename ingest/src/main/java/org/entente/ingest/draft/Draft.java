package org.entente.ingest.draft;

import java.util.Optional;
import org.entente.ingest.time.StatedTime;

/**
 * An article as its source gives it: nothing decided yet.
 *
 * @param source the publisher: a host name, a feed's name or a file's name; perhaps blank where the URL tells it
 * @param place where in the source it stood, for messages
 * @param url its address as stated
 * @param guid its name within the source, where it has one
 * @param title the headline, perhaps empty
 * @param text the body
 * @param language as stated; perhaps empty
 * @param published when it says it appeared, if it does
 */
public record Draft(
        String source,
        String place,
        Optional<String> url,
        Optional<String> guid,
        String title,
        String text,
        String language,
        Optional<StatedTime> published) {}
