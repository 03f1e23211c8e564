package org.entente.ingest.page;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.ingest.shared.Hostile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of a million characters that were made to cost much are each read soon, and with 64 MiB of memory for everything. */
class HostilePagesTest {

    @Test
    void eachIsAnsweredSoonInLittleMemory(@TempDir Path folder) throws IOException, InterruptedException {
        Hostile.areAnswered(HostilePages.class, 40, folder);
    }
}
