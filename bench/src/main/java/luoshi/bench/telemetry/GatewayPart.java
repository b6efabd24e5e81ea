package luoshi.bench.telemetry;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import luoshi.bench.load.Percentiles;
import luoshi.flood.StationLine;
import luoshi.kernel.CityClock;

/** Measures the gateway of SL 651: each station holds a connection of its own, and is answered when its level and the warning that it opens are on the disk. */
final class GatewayPart {

    private static final Duration SPREAD = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final int ANSWERED_WITHIN_MS = 60_000;
    private static final Duration SOON = Duration.ofMinutes(5);
    /** So late that a metre between two values is no fast rise: only one warning comes of it. */
    private static final Duration LATER = Duration.ofMinutes(65);

    private final int port;
    private final Connection database;
    private final PrintWriter out;
    private final Random random = new Random(1);
    private final List<Station> stations = new ArrayList<>();
    private LocalDateTime at = LocalDateTime.ofInstant(CityClock.system().instant(), CityClock.ZONE).withSecond(0).withNano(0).minusHours(2);
    private int round;

    GatewayPart(int port, Connection database, PrintWriter out) {
        this.port = port;
        this.database = database;
        this.out = out;
    }

    /** A station and its connection. */
    private record Station(String address, Socket socket, StationLine line) {

        /** Sends a frame and waits for the answer; tells how long that took. */
        long send(byte[] frame) throws IOException {
            byte[] chunk = new byte[256];
            long begin = System.nanoTime();
            socket.getOutputStream().write(frame);
            for (int read = socket.getInputStream().read(chunk); read >= 0; read = socket.getInputStream().read(chunk)) {
                if (line.take(chunk, 0, read, CityClock.system().instant()).stream().anyMatch(StationLine.Told::good)) {
                    return System.nanoTime() - begin;
                }
            }
            throw new IOException("the connection of " + address + " was closed");
        }
    }

    void measure(List<String> addresses) throws Exception {
        long begin = System.nanoTime();
        try {
            for (String address : addresses) {
                Socket socket = new Socket("127.0.0.1", port);
                socket.setSoTimeout(ANSWERED_WITHIN_MS);
                stations.add(new Station(address, socket, new StationLine()));
            }
            out.printf("网关：%,d 条连接在 %.1f 秒内接通，一直开着；用时从发出到收到确认，均为毫秒，p50/p95/p99/最长%n", stations.size(), (System.nanoTime() - begin) / 1e9);
            round("一分钟内各报一次", SOON, SPREAD, "8.700");
            round("同时各报一次", SOON, AT_ONCE, "8.800");
            round("一分钟内各到设防", SOON, SPREAD, "9.050");
            round("同时各越警戒", LATER, AT_ONCE, "10.020");
            round("同时各报一次，涨得快", SOON, AT_ONCE, "10.620");
            round("同时各越保证，又涨得快", SOON, AT_ONCE, "11.220");
        } finally {
            for (Station station : stations) {
                station.socket().close();
            }
        }
    }

    private void round(String what, Duration after, Duration spread, String level) throws InterruptedException, ExecutionException, SQLException {
        round++;
        at = at.plus(after);
        long warnings = warnings();
        List<Long> times = new ArrayList<>(stations.size());
        long begin = System.nanoTime();
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Long>> answers = new ArrayList<>(stations.size());
            for (Station station : stations) {
                byte[] frame = StationLine.level(station.address(), round, at, new BigDecimal(level));
                Duration due = Duration.ofNanos((long) (random.nextDouble() * spread.toNanos()));
                answers.add(each.submit(() -> {
                    Thread.sleep(due);
                    return station.send(frame);
                }));
            }
            for (Future<Long> answer : answers) {
                times.add(answer.get());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        out.printf("  %s（%s 米）：%s；%,d 份全部确认用 %.1f 秒，其间开出或升级的预警 %,d 次%n", what, level, new Percentiles(times).told(), times.size(), seconds, warnings() - warnings);
    }

    private long warnings() throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery("select count(*) from flood_warning where change in ('OPENED', 'RAISED')")) {
            row.next();
            return row.getLong(1);
        }
    }
}
