package org.entente.ingest.file;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.entente.ingest.draft.Intake;

/** Hands on what lines hold, and says now and then how far the reading has come. */
final class Marks {

    private static final int RECORDS_BETWEEN = 400;

    private final ReadingProgress progress;
    private final LongSupplier read;
    private final long size;
    private final Consumer<Intake> intakes;
    private int records;

    /**
     * @param read how much of the file has been read, in bytes as they lie on the disk
     * @param size of the file, in bytes
     */
    Marks(ReadingProgress progress, LongSupplier read, long size, Consumer<Intake> intakes) {
        this.progress = progress;
        this.read = read;
        this.size = size;
        this.intakes = intakes;
    }

    void hand(Intake intake) {
        intakes.accept(intake);
    }

    /** What lies before the offset has been handed on. */
    void reached(long offset) {
        records++;
        if (records % RECORDS_BETWEEN == 0) {
            progress.at(offset, read.getAsLong(), size);
        }
    }
}
