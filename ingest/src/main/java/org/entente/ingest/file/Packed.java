package org.entente.ingest.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.entente.ingest.packing.Counted;
import org.jspecify.annotations.Nullable;

/** What a file holds, unpacked where its name says that it is packed: by gzip, or by zip, of which the first file counts. */
final class Packed implements AutoCloseable {

    private final Counted raw;
    private final InputStream in;

    private Packed(Counted raw, InputStream in) {
        this.raw = raw;
        this.in = in;
    }

    static Packed open(Path file) throws IOException {
        var raw = new Counted(Files.newInputStream(file));
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            InputStream in = new BufferedInputStream(raw);
            return new Packed(
                    raw, name.endsWith(".gz") ? new GZIPInputStream(in) : name.endsWith(".zip") ? first(in) : in);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The name of a file without the ending that says how it is packed. */
    static String plainName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int ending = lower.endsWith(".gz") ? 3 : lower.endsWith(".zip") ? 4 : 0;
        return lower.substring(0, lower.length() - ending);
    }

    private static InputStream first(InputStream in) throws IOException {
        var zip = new ZipInputStream(in);
        @Nullable ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        if (entry == null) {
            throw new ZipException("holds no file");
        }
        return zip;
    }

    InputStream in() {
        return in;
    }

    /** How much of the file has been read, in bytes as they lie on the disk. */
    long read() {
        return raw.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
