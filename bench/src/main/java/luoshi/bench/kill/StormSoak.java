package luoshi.bench.kill;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import luoshi.app.MeasuredServer;
import luoshi.bench.store.Ports;
import luoshi.bench.store.Scratch;
import luoshi.flood.MeasuredTelemetry;
import luoshi.kernel.CityClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi soak storm}: all stations cross their mark at once and jitter about it, over real connections, while the server is killed again and again: one warning each, one lowering each. */
@Command(name = "storm", description = "所有测站同时越过警戒水位并上下抖动，中途反复 kill -9：每站恰有一次预警、一次降级，一个值不丢、不重。", mixinStandardHelpOptions = true)
public final class StormSoak implements Callable<Integer> {

    private static final int LINKS = 50;
    private static final int LONGEST_WAIT_MS = 1_000;
    private static final int LOOK_MS = 20;
    private static final String EACH = """
            select count(*) filter (where opened = 1 and lowered = 1) as right, count(*) filter (where opened > 1 or lowered > 1) as doubled, count(*) filter (where opened = 0 or lowered = 0) as lost
            from (select station, count(*) filter (where change = 'OPENED') as opened, count(*) filter (where change in ('LOWERED', 'CLOSED')) as lowered
                  from flood_warning where rule = 'river-stage' group by station) each""";

    @Spec
    private CommandSpec spec;

    @Option(names = "--stations", defaultValue = "10000", description = "多少个测站，默认 ${DEFAULT-VALUE}")
    private int stations;

    @Option(names = "--kills", defaultValue = "20", description = "杀多少次，默认 ${DEFAULT-VALUE}")
    private int kills;

    @Option(names = "--jitter", defaultValue = "40", description = "每站在警戒水位上下抖动多少个值，默认 ${DEFAULT-VALUE}")
    private int jitter;

    @Option(names = "--seed", defaultValue = "1", description = "随机种子，决定何时杀什么，默认 ${DEFAULT-VALUE}")
    private long seed;

    private final AtomicLong answered = new AtomicLong();
    private final AtomicLong sent = new AtomicLong();
    private PrintWriter out;

    @Override
    public Integer call() throws Exception {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        Random random = new Random(seed);
        try (Scratch scratch = new Scratch("storm")) {
            Path data = scratch.folder().resolve("data");
            Files.createDirectories(data.getParent());
            List<String> addresses = registered(data);
            int port = Ports.free();
            Files.writeString(data.resolve("luoshi.properties"), "luoshi.flood.gateway=" + port + "\nluoshi.flood.per-address=" + 2 * LINKS + "\n");
            Storm storm = new Storm(LocalDateTime.ofInstant(CityClock.system().instant(), CityClock.ZONE).withSecond(0).withNano(0).minusHours(12), jitter);
            try (ServeProcess server = new ServeProcess(data)) {
                server.comeUp();
                long begin = System.nanoTime();
                List<Thread> links = links(port, addresses, storm, random);
                int struck = strike(server, links, random, (long) stations * storm.steps());
                for (Thread link : links) {
                    link.join();
                }
                out.printf("%,d 站各 %d 个值，杀 %d 次，用时 %.0f 秒；报文发出 %,d 份，确认 %,d 份%n", stations, storm.steps(), struck, (System.nanoTime() - begin) / 1e9, sent.get(), answered.get());
                return right(data, storm) && struck >= kills ? 0 : 1;
            }
        }
    }

    private List<String> registered(Path data) throws Exception {
        try (MeasuredServer server = MeasuredServer.start(data)) {
            return server.part(MeasuredTelemetry.class).rivers(stations, CityClock.system().instant());
        }
    }

    private List<Thread> links(int port, List<String> addresses, Storm storm, Random random) {
        List<Thread> links = new ArrayList<>();
        int each = (addresses.size() + LINKS - 1) / LINKS;
        for (int from = 0; from < addresses.size(); from += each) {
            List<String> own = addresses.subList(from, Math.min(addresses.size(), from + each));
            links.add(Thread.ofVirtual().start(new StormLink(port, own, storm, new Random(random.nextLong()), answered, sent)));
        }
        return links;
    }

    /** At random moments of the whole flood: each when so many frames are answered, and a moment later. */
    private int strike(ServeProcess server, List<Thread> links, Random random, long frames) throws Exception {
        int struck = 0;
        for (long due : random.longs(kills, 0, frames).sorted().toArray()) {
            while (answered.get() < due && links.stream().anyMatch(Thread::isAlive)) {
                Thread.sleep(LOOK_MS);
            }
            Thread.sleep(random.nextInt(LONGEST_WAIT_MS));
            Kill kill = Kill.values()[random.nextInt(Kill.values().length)];
            kill.strike(server, random);
            struck++;
            server.comeUp();
            out.printf("第 %d 次：杀 %s；已确认 %,d 份%n", struck, kill.label(), answered.get());
        }
        return struck;
    }

    private boolean right(Path data, Storm storm) throws SQLException {
        long values = (long) stations * storm.steps();
        try (Connection database = MeasuredServer.reach(data); Statement statement = database.createStatement()) {
            long[] warnings = row(statement, EACH, 3);
            long[] rows = row(statement, "select count(*), count(distinct (series, at)) from flood_observation", 2);
            long[] reports = row(statement, "select count(*), count(distinct (station, function, serial, sent, packet)) from flood_report", 2);
            out.printf("预警恰好一次、降级恰好一次的 %,d 站，重复的 %,d 站，缺的 %,d 站；观测值 %,d 行（不同的 %,d，应有 %,d），报文 %,d 份（不同的 %,d）%n", warnings[0], warnings[1],
                    stations - warnings[0] - warnings[1], rows[0], rows[1], values, reports[0], reports[1]);
            return warnings[0] == stations && rows[0] == values && rows[1] == values && reports[0] == values && reports[1] == values;
        }
    }

    private static long[] row(Statement statement, String sql, int columns) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long[] numbers = new long[columns];
            for (int i = 0; i < columns; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        }
    }
}
