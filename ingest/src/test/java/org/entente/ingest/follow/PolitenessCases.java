package org.entente.ingest.follow;

import static org.entente.ingest.follow.World.feed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/**
 * A server that behaves in all the ways servers do, on a clock that jumps: what is asked of it, and when, to the last
 * request. A request is written as the time since the start and the path.
 */
@Timeout(60)
abstract class PolitenessCases {

    static final byte[] FEED = feed("One").getBytes(StandardCharsets.UTF_8);
    static final String ONE = "One 1/Text of One.";

    World world;

    @BeforeEach
    void start() throws IOException {
        world = new World();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    static String httpDate(Duration after) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                World.START.plus(after).atZone(ZoneOffset.UTC));
    }
}
