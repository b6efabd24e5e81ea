package luoshi.bench.telemetry;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.OpenLoop;
import luoshi.bench.load.Percentiles;
import luoshi.bench.store.Ports;
import luoshi.bench.store.Scratch;
import luoshi.flood.MeasuredTelemetry;
import luoshi.kernel.CityClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench telemetry}: how fast observations are stored beside what the database can do at best, and how fast the latest of all stations is read. */
@Command(name = "telemetry", description = "测量遥测：入库（与同表直接 COPY 比）、重发、一轮千站、最新值；另可测 HTTP、网关连接和体量。", mixinStandardHelpOptions = true)
public final class TelemetryBench implements Callable<Integer> {

    private static final Instant BEGIN = Instant.parse("2022-01-02T16:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int READ_TIMES = 100;

    @Spec
    private CommandSpec spec;

    @Option(names = "--stations", defaultValue = "1000", description = "多少个测站，默认 ${DEFAULT-VALUE}")
    private int stations;

    @Option(names = "--rounds", defaultValue = "5", description = "入库与直接 COPY 各测几轮，轮流，默认 ${DEFAULT-VALUE}")
    private int rounds;

    @Option(names = "--round", defaultValue = "300", description = "每轮每站多少个值，默认 ${DEFAULT-VALUE}")
    private int each;

    @Option(names = "--http", description = "再测经 HTTP 的 SensorThings：成批上送和读最新值")
    private boolean http;

    @Option(names = "--connections", defaultValue = "0", description = "再测 SL 651 网关，这么多条连接同时开着，每条一个测站")
    private int connections;

    @Option(names = "--rows", defaultValue = "0", description = "再测体量：填到这么多行，每周测一次入库")
    private long rows;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f，堆至多 %d MiB；fsync、synchronous_commit 都开；质控和预警都在路上%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load(),
                Runtime.getRuntime().maxMemory() >> 20);
        try (Scratch scratch = new Scratch("bench")) {
            Path data = scratch.folder().resolve("data");
            int gateway = settled(data);
            try (MeasuredServer server = MeasuredServer.start(data)) {
                measure(server, gateway, out);
            }
        }
        return 0;
    }

    /** A city whose gateway listens; its port. */
    private int settled(Path data) throws Exception {
        int port = Ports.free();
        MeasuredServer.start(data).close();
        Files.writeString(data.resolve("luoshi.properties"), "luoshi.flood.gateway=" + port + "\nluoshi.flood.per-address=" + Math.max(1, connections) + "\n");
        return port;
    }

    private void measure(MeasuredServer server, int gateway, PrintWriter out) throws Exception {
        MeasuredTelemetry telemetry = server.part(MeasuredTelemetry.class);
        List<String> addresses = telemetry.rivers(Math.max(stations, connections), CityClock.system().instant());
        Levels levels = new Levels(telemetry, stations);
        if (rounds > 0) {
            storing(levels, out);
            out.printf("一轮 %,d 站，毫秒，p50/p95/p99/最长：%s%n", levels.size(), levels.ticks(BEGIN.plus(WEEK.multipliedBy(2L * rounds))).told());
            latest(telemetry, out);
        }
        if (http) {
            new HttpPart(new Sender(server), out).measure(Math.min(stations, 1_000));
        }
        if (connections > 0) {
            try (Connection database = server.connect()) {
                new GatewayPart(gateway, database, out).measure(addresses.subList(0, connections));
            }
        }
        if (rows > 0) {
            new VolumePart(levels, out).measure(BEGIN.plus(WEEK.multipliedBy(2L * rounds + 1)), rows);
        }
    }

    /** Rounds of both in turn, each over a week of its own, so that both meet the same empty parts. */
    private void storing(Levels levels, PrintWriter out) {
        double[] stored = new double[rounds];
        double[] copied = new double[rounds];
        double[] again = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            Instant ours = BEGIN.plus(WEEK.multipliedBy(2L * i));
            copied[i] = levels.copied(levels.blocks(ours.plus(WEEK), each));
            stored[i] = levels.stored(levels.blocks(ours, each));
            again[i] = levels.stored(levels.blocks(ours, each));
            out.printf("第 %d 轮，%,d 行：直接 COPY %,.0f 行/秒，入库 %,.0f 行/秒，同样的再来一遍 %,.0f 行/秒%n", i + 1, (long) each * levels.size(), copied[i], stored[i], again[i]);
        }
        out.printf("中位数：直接 COPY %,.0f 行/秒，入库 %,.0f 行/秒，为其 %.2f；重发 %,.0f 行/秒%n", median(copied), median(stored), median(stored) / median(copied), median(again));
    }

    private static void latest(MeasuredTelemetry telemetry, PrintWriter out) {
        List<Long> times = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < READ_TIMES; i++) {
            long begin = System.nanoTime();
            found = telemetry.latest();
            times.add(System.nanoTime() - begin);
        }
        out.printf("%,d 个序列的最新值，毫秒，p50/p95/p99/最长：%s%n", found, new Percentiles(times).told());
    }

    private static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
