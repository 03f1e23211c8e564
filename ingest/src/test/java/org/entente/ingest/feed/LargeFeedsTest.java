package org.entente.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.ingest.shared.LittleMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large honest feeds come in whole, in a machine that has 64 MiB of memory for everything. */
class LargeFeedsTest {

    private static final Pattern WHOLE = Pattern.compile(
            "[^:]+: (\\d+) entries, \\1 whole, title Large, repairs \\[(broken JSON, broken entries)?]");

    @Test
    void everyEntryComesInWhole(@TempDir Path folder) throws IOException, InterruptedException {
        List<String> lines = LittleMachine.run(folder, LargeFeeds.class);

        assertThat(lines).hasSize(8).allMatch(line -> WHOLE.matcher(line).matches());
    }
}
