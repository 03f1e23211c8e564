package org.entente.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.entente.ingest.fetch.HungUp;
import org.entente.ingest.follow.Waiting;

/**
 * A pipe that is read while somebody still writes to it. It tells when there is nothing left to read for now, so that what
 * has come is not kept until more comes; and who hangs up is let go, though the writer may be silent for ever.
 */
final class LivePipe extends InputStream {

    private static final int BUFFER = 64 * 1024;
    private static final int BUFFERS = 4;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(BUFFERS);
    private final Runnable whenDry;
    private final Waiting waiting;
    private final Thread pump;
    private Piece piece = new Piece(ByteBuffer.allocate(0), Optional.empty(), false);

    /**
     * What was read at once.
     *
     * @param bytes what is left of it
     * @param failure why no more can be read
     * @param last whether nothing comes behind it
     */
    private record Piece(ByteBuffer bytes, Optional<IOException> failure, boolean last) {}

    private LivePipe(InputStream in, Runnable whenDry, Waiting waiting) {
        this.whenDry = whenDry;
        this.waiting = waiting;
        this.pump = new Thread(() -> pump(in), "ingest-pipe");
        this.pump.setDaemon(true);
    }

    /**
     * @param whenDry runs in the thread that reads, each time it would have to wait
     * @param waiting lets the time pass until more comes; a read fails with what it throws, as {@link HungUp}
     */
    static LivePipe of(InputStream in, Runnable whenDry, Waiting waiting) {
        var pipe = new LivePipe(in, whenDry, waiting);
        pipe.pump.start();
        return pipe;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        waiting.pass(Duration.ZERO);
        if (!piece.bytes.hasRemaining() && !piece.last) {
            piece = next();
        }
        if (piece.failure.isPresent()) {
            throw piece.failure.get();
        }
        int count = Math.min(length, piece.bytes.remaining());
        piece.bytes.get(into, from, count);
        return count == 0 && piece.last ? -1 : count;
    }

    private Piece next() {
        Piece next = pieces.poll();
        if (next == null) {
            whenDry.run();
            next = pieces.poll();
        }
        while (next == null) {
            waiting.pass(BETWEEN_LOOKS);
            next = pieces.poll();
        }
        return next;
    }

    private void pump(InputStream in) {
        var buffer = new byte[BUFFER];
        try {
            boolean more = true;
            while (more) {
                Piece read = piece(in, buffer);
                pieces.put(read);
                more = !read.last;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Piece piece(InputStream in, byte[] buffer) {
        try {
            int count = in.read(buffer);
            byte[] bytes = Arrays.copyOf(buffer, Math.max(0, count));
            return new Piece(ByteBuffer.wrap(bytes), Optional.empty(), count < 0);
        } catch (IOException e) {
            return new Piece(ByteBuffer.allocate(0), Optional.of(e), true);
        }
    }

    /** Nobody reads on; the pipe itself stays open, for to close one that is being read would be to wait for it. */
    @Override
    public void close() {
        pump.interrupt();
    }
}
