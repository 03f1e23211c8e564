package org.entente.app.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output that says at once, past {@link java.io.PrintStream}, when nobody reads it any more. */
public final class PipeOutput extends FilterOutputStream {

    public PipeOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) {
        try {
            out.write(b);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private static OutputLost lost(IOException e) {
        String why = String.valueOf(e.getMessage());
        return new OutputLost(why, why.toLowerCase(Locale.ROOT).contains("pipe"), e);
    }
}
