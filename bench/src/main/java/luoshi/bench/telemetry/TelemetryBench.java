package luoshi.bench.telemetry;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import luoshi.app.MeasuredServer;
import luoshi.bench.load.OpenLoop;
import luoshi.bench.store.DataFolder;
import luoshi.bench.store.Scratch;
import luoshi.flood.MeasuredTelemetry;
import luoshi.flood.MeasuredTelemetry.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi bench telemetry}: how fast observations are stored beside what the database can do at best, and how fast the latest of all stations is read. */
@Command(name = "telemetry", description = "测量遥测：入库（与同表直接 COPY 比）、重发、一轮千站、最新值。", mixinStandardHelpOptions = true)
public final class TelemetryBench implements Callable<Integer> {

    private static final int BLOCK = 10_000;
    private static final int WAITING = 4;
    private static final Instant BEGIN = Instant.parse("2022-01-03T00:00:00Z");

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

    @Mixin
    private DataFolder data;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = new PrintWriter(spec.commandLine().getOut(), true);
        out.printf("处理器 %d 个，开始时负载 %.1f，堆至多 %d MiB；fsync、synchronous_commit 都开%n", Runtime.getRuntime().availableProcessors(), OpenLoop.load(), Runtime.getRuntime().maxMemory() >> 20);
        try (Scratch scratch = new Scratch("bench"); MeasuredServer server = MeasuredServer.start(data.orIn(scratch.folder()))) {
            MeasuredTelemetry telemetry = server.part(MeasuredTelemetry.class);
            List<Integer> levels = telemetry.levels(stations);
            storing(telemetry, levels, out);
            ticks(telemetry, levels, out);
            latest(telemetry, out);
            if (http) {
                new HttpPart(new Sender(server), out).measure(Math.min(stations, 1_000));
            }
        }
        return 0;
    }

    /** Rounds of both in turn, each over weeks of its own, so that both meet the same empty parts. */
    private void storing(MeasuredTelemetry telemetry, List<Integer> levels, PrintWriter out) throws Exception {
        double[] stored = new double[rounds];
        double[] copied = new double[rounds];
        double[] again = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            List<List<Value>> ours = blocks(levels, BEGIN.plusSeconds(i * 14 * 86_400L));
            List<List<Value>> raw = blocks(levels, BEGIN.plusSeconds((i * 14 + 7) * 86_400L));
            copied[i] = rate(() -> raw.forEach(telemetry::copy));
            stored[i] = rate(() -> deliver(telemetry, ours));
            again[i] = rate(() -> deliver(telemetry, ours));
            out.printf("第 %d 轮，%,d 行：直接 COPY %,.0f 行/秒，入库 %,.0f 行/秒，同样的再来一遍 %,.0f 行/秒%n", i + 1, (long) each * levels.size(), copied[i], stored[i], again[i]);
        }
        out.printf("中位数：直接 COPY %,.0f 行/秒，入库 %,.0f 行/秒，为其 %.2f；重发 %,.0f 行/秒%n", median(copied), median(stored), median(stored) / median(copied), median(again));
    }

    private List<List<Value>> blocks(List<Integer> levels, Instant from) {
        List<List<Value>> blocks = new ArrayList<>();
        List<Value> block = new ArrayList<>(BLOCK);
        for (int step = 0; step < each; step++) {
            for (int level : levels) {
                block.add(new Value(level, from.plusSeconds(step * 60L), 10 + Math.floorMod(level * 31L + step, 500) / 100.0));
                if (block.size() == BLOCK) {
                    blocks.add(block);
                    block = new ArrayList<>(BLOCK);
                }
            }
        }
        if (!block.isEmpty()) {
            blocks.add(block);
        }
        return blocks;
    }

    private static void deliver(MeasuredTelemetry telemetry, List<List<Value>> blocks) {
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        try {
            for (List<Value> block : blocks) {
                waiting.add(telemetry.deliver(block));
                if (waiting.size() > WAITING) {
                    waiting.removeFirst().join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.forEach(CompletableFuture::join);
    }

    private double rate(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (double) each * stations / (System.nanoTime() - begin) * 1e9;
    }

    /** One value of each station, as they come at a full minute. */
    private void ticks(MeasuredTelemetry telemetry, List<Integer> levels, PrintWriter out) throws Exception {
        double[] millis = new double[100];
        for (int i = -20; i < millis.length; i++) {
            Instant at = BEGIN.plusSeconds(200 * 86_400L + (i + 20) * 60L);
            List<Value> tick = levels.stream().map(level -> new Value(level, at, 10)).toList();
            long begin = System.nanoTime();
            telemetry.deliver(tick).join();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
            Thread.sleep(150);
        }
        out.printf("一轮 %,d 站：p50 %.1f、p95 %.1f 毫秒%n", levels.size(), quantile(millis, 0.5), quantile(millis, 0.95));
    }

    private static void latest(MeasuredTelemetry telemetry, PrintWriter out) {
        double[] millis = new double[100];
        int found = 0;
        for (int i = 0; i < millis.length; i++) {
            long begin = System.nanoTime();
            found = telemetry.latest();
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        out.printf("%,d 个序列的最新值：p50 %.1f、p95 %.1f 毫秒%n", found, quantile(millis, 0.5), quantile(millis, 0.95));
    }

    private static double median(double[] numbers) {
        return quantile(numbers, 0.5);
    }

    private static double quantile(double[] numbers, double part) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))];
    }
}
