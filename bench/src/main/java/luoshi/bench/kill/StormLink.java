package luoshi.bench.kill;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import luoshi.flood.StationLine;
import luoshi.kernel.CityClock;

/** A relay that sends for many stations over one connection, waits for each answer, and sends again what was not answered: over a new connection if it must. */
final class StormLink implements Runnable {

    private static final int WAITS_MS = 20_000;
    private static final int AGAIN_MS = 300;

    private final int port;
    private final List<String> stations;
    private final Storm storm;
    private final Random random;
    private final AtomicLong answered;
    private final AtomicLong sent;
    private Socket socket;
    private StationLine line;

    /**
     * @param answered counts frames that were answered
     * @param sent counts frames that were sent, each time anew
     */
    StormLink(int port, List<String> stations, Storm storm, Random random, AtomicLong answered, AtomicLong sent) {
        this.port = port;
        this.stations = stations;
        this.storm = storm;
        this.random = random;
        this.answered = answered;
        this.sent = sent;
    }

    @Override
    public void run() {
        for (int step = 0; step < storm.steps(); step++) {
            Map<String, byte[]> open = new LinkedHashMap<>();
            LocalDateTime at = storm.at(step);
            for (String station : stations) {
                open.put(station, StationLine.level(station, step + 1, at, storm.level(step, station.hashCode())));
            }
            while (!open.isEmpty()) {
                send(open, step + 1);
            }
        }
        close();
    }

    /** Sends what is open, some of it twice, and takes the answers off. */
    private void send(Map<String, byte[]> open, int serial) {
        try {
            if (socket == null) {
                socket = new Socket();
                socket.connect(new InetSocketAddress("127.0.0.1", port), WAITS_MS);
                socket.setSoTimeout(WAITS_MS);
                line = new StationLine();
            }
            List<byte[]> frames = new ArrayList<>(open.values());
            for (byte[] frame : frames) {
                socket.getOutputStream().write(frame);
                sent.incrementAndGet();
                if (random.nextInt(50) == 0) {
                    socket.getOutputStream().write(frame);
                }
            }
            hear(open, serial);
        } catch (IOException lost) {
            close();
            pause();
        }
    }

    private void hear(Map<String, byte[]> open, int serial) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] chunk = new byte[4_096];
        while (!open.isEmpty()) {
            int read = in.read(chunk);
            if (read < 0) {
                throw new IOException("the server is gone");
            }
            line.take(chunk, 0, read, CityClock.system().instant()).forEach(told -> {
                if (told.good() && serial(told.raw()) == serial && open.remove(station(told.raw())) != null) {
                    answered.incrementAndGet();
                }
            });
        }
    }

    /** Frames that come down begin with the station's address. */
    private static String station(byte[] raw) {
        return HexFormat.of().withUpperCase().formatHex(raw, 2, 7);
    }

    /** An answer repeats the serial number of what it answers: that of a frame sent twice may come when the next one is already under way. */
    private static int serial(byte[] raw) {
        return (raw[14] & 0xFF) << 8 | raw[15] & 0xFF;
    }

    private void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException closed) {
            // it is
        }
        socket = null;
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
