package luoshi.bench.flood;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code luoshi soak frames}: spoils good frames of SL 651-2014 and reads them, until time is up or something breaks. */
@Command(name = "frames", description = "用改坏的水文报文（SL 651-2014）试解码。", mixinStandardHelpOptions = true)
public final class FrameSoak implements Callable<Integer> {

    private static final long REPORT_EVERY = 60_000_000_000L;
    private static final long GROWTH = 16L << 20;
    private static final int WARM = 20_000;

    @Spec
    private CommandSpec spec;

    @Option(names = "--cpu-minutes", defaultValue = "30", description = "用满几分钟处理器时间即止，默认 ${DEFAULT-VALUE}")
    private double processorMinutes;

    @Option(names = "--seed", description = "随机种子；不给则随机取一个并打印")
    private Long seed;

    @Option(names = "--case", description = "只重做这一例")
    private Long only;

    private PrintWriter out;

    @Override
    public Integer call() throws IOException {
        out = new PrintWriter(spec.commandLine().getOut(), true);
        seed = seed == null ? new Random().nextInt(1_000_000) : seed;
        List<byte[]> good = good();
        FrameRun run = new FrameRun(good);
        out.println("种子 " + seed + "，好帧 " + good.size() + " 种。每例把好帧、改坏的帧（翻位、截断、拼接、重复、改长度、改包序、换起始符、补上校验的伪帧、乱字节）连成一串，末尾接一帧好帧，"
                + "任意切块读两遍：不得抛异常，两遍须相同，收下的和发出的校验须对（校验另算），末尾的好帧须找到，字节须对得上；另有一个从不断开的连接读完全部，内存不得增长。");
        boolean sound = only != null ? passes(run, only) : soak(run);
        out.println((sound ? "没有违反：" : "有违反：") + run.summary());
        if (sound) {
            run.speed(200);
            out.println("解码 %,.0f 帧/秒（一个线程：找帧、校验、解码成一行文字、拟确认）".formatted(run.speed(1000)));
        }
        return sound ? 0 : 1;
    }

    /** The frames that cases start from. */
    static List<byte[]> good() throws IOException {
        try (var in = Objects.requireNonNull(FrameSoak.class.getResourceAsStream("soak-frames.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(HexFormat.of()::parseHex).toList();
        }
    }

    private boolean soak(FrameRun run) {
        long begin = System.nanoTime();
        long report = begin + REPORT_EVERY;
        long used = 0;
        long number = 0;
        for (; processorTime() < processorMinutes * 60e9; number++) {
            if (!passes(run, number)) {
                return false;
            }
            if (number == WARM) {
                used = used();
            }
            if (System.nanoTime() > report) {
                out.println("  " + run.summary());
                report += REPORT_EVERY;
            }
        }
        long grown = used == 0 ? 0 : used() - used;
        out.println("处理器 %.1f 分，每秒 %,.0f 例，回收后的堆增 %,d 字节".formatted(processorTime() / 60e9, number / ((System.nanoTime() - begin) / 1e9), grown));
        return grown < GROWTH;
    }

    private boolean passes(FrameRun run, long number) {
        Optional<String> violation = run.violation(seed, number);
        violation.ifPresent(told -> out.println("第 " + number + " 例：" + told + "，重做：./luoshi soak frames --seed " + seed + " --case " + number));
        return violation.isEmpty();
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
