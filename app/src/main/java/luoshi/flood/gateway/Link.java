package luoshi.flood.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import luoshi.flood.gateway.Hearing.Way;
import luoshi.flood.sl651.Frame;
import luoshi.flood.sl651.Packets;
import luoshi.flood.sl651.Received;
import luoshi.flood.sl651.Splitter;

/**
 * A connection of one station, or of a relay for many. It reads no further before what it has read is on the disk and answered: a peer that floods waits for itself, some frames a commit.
 */
final class Link implements Runnable, AutoCloseable {

    private static final int CHUNK = 4_096;
    /** So many bytes without a good frame, and it is no station. */
    private static final long MOST_GARBAGE = 64 << 10;
    /** A station keeps its line with a frame at least every 255 seconds (2FH). */
    private static final Duration IDLE = Duration.ofMinutes(15);

    private final Socket socket;
    private final Hearing hearing;
    private final Way way;
    private final Splitter splitter = new Splitter();
    private final Packets packets = new Packets(new Packets.Limits(4, 1 << 20, 2 << 20, Hearing.PATIENCE));
    private long goodAt;

    Link(Socket socket, Hearing hearing) {
        this.socket = socket;
        this.hearing = hearing;
        this.way = new Way("TCP", socket.getInetAddress().getHostAddress() + ":" + socket.getPort());
    }

    @Override
    public void run() {
        try (socket; InputStream in = socket.getInputStream(); OutputStream out = socket.getOutputStream()) {
            socket.setSoTimeout((int) IDLE.toMillis());
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0 && splitter.garbage() - goodAt <= MOST_GARBAGE; read = in.read(chunk)) {
                answer(splitter.take(chunk, 0, read), out);
            }
        } catch (IOException gone) {
            // the station has left, or was let go: it will come again
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(List<Received> received, OutputStream out) throws IOException, InterruptedException {
        List<CompletableFuture<Optional<byte[]>>> answers = new ArrayList<>(received.size());
        for (Received one : received) {
            answers.add(hearing.hear(one, packets, way));
            if (one instanceof Frame) {
                goodAt = splitter.garbage();
            }
        }
        for (CompletableFuture<Optional<byte[]>> answer : answers) {
            try {
                Optional<byte[]> bytes = answer.get();
                if (bytes.isPresent()) {
                    out.write(bytes.get());
                }
            } catch (ExecutionException unstored) {
                // silence: the station sends it again
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException closed) {
            // it is closed
        }
    }
}
