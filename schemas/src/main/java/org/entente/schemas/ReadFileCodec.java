package org.entente.schemas;

import java.time.Instant;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.entente.schemas.avro.FileRead;

/** {@link ReadFile} on {@code files.read}. */
final class ReadFileCodec implements Codec<ReadFile> {

    @Override
    public Schema schema() {
        return FileRead.getClassSchema();
    }

    @Override
    public SpecificRecord toAvro(ReadFile file) {
        return new FileRead(file.path(), file.beginning(), file.size(), file.offset(), file.whole(), file.readAt());
    }

    @Override
    public ReadFile fromAvro(SpecificRecord avro) {
        var read = (FileRead) avro;
        return new ReadFile(
                read.getPath(),
                read.getBeginning(),
                read.getSize(),
                read.getOffset(),
                read.getWhole(),
                read.getReadAt());
    }

    @Override
    public String id(ReadFile file) {
        return file.path() + "." + file.readAt().toEpochMilli();
    }

    @Override
    public String subject(ReadFile file) {
        return file.path();
    }

    @Override
    public Instant time(ReadFile file) {
        return file.readAt();
    }
}
