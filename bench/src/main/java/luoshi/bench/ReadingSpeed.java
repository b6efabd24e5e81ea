package luoshi.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.PlanReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How many characters a second the reader reads when warm, on one core. One operation reads all plans given. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
public class ReadingSpeed {

    private static final int WARMUPS = 4;
    private static final int MEASUREMENTS = 8;
    private static final int SECONDS = 5;

    /** The plans' files, joined as on a class path; empty where the benchmark is run without {@link #measure}. */
    @Param("")
    public String files;

    private final PlanReader reader = new PlanReader();
    private List<String> texts;

    /** Reads the files, which is not measured. */
    @Setup
    public void readFiles() throws UnreadableDocumentException {
        texts = read(Stream.of(files.split(File.pathSeparator)).map(Path::of).toList());
    }

    /** Reads every plan once. */
    @Benchmark
    public void readPlans(Blackhole sink) {
        for (String text : texts) {
            sink.consume(reader.read(text));
        }
    }

    /** Measures in a JVM of its own; the result and its method as text for people. */
    static String measure(List<Path> plans) throws RunnerException {
        long characters = characters(plans);
        Options options = new OptionsBuilder()
                .include("^" + ReadingSpeed.class.getName().replace(".", "\\.") + "\\.readPlans$")
                .param("files", plans.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)))
                .forks(1)
                .threads(1)
                .jvmArgs("--sun-misc-unsafe-memory-access=allow", "-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xmx512m")
                .warmupIterations(WARMUPS)
                .warmupTime(TimeValue.seconds(SECONDS))
                .measurementIterations(MEASUREMENTS)
                .measurementTime(TimeValue.seconds(SECONDS))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        Result<?> result = new Runner(options).runSingle().getPrimaryResult();
        return report(plans.size(), characters, result.getScore() * characters, result.getScoreError() * characters);
    }

    private static String report(int plans, long characters, double speed, double error) {
        return """
                速度：%,.0f ± %,.0f 字/秒（热身后，单线程单核；误差为99.9%%置信区间）
                  方法：JMH，1个进程 1个线程，热身 %d×%d秒，测量 %d×%d秒，每次操作读 %d 份最长的计划共 %,d 字
                  环境：JDK %s，本机 %d 核，测量进程限用 1 核，串行回收，堆 512 MB"""
                .formatted(
                        speed, error, WARMUPS, SECONDS, MEASUREMENTS, SECONDS, plans, characters,
                        Runtime.version(), Runtime.getRuntime().availableProcessors());
    }

    private static long characters(List<Path> plans) throws RunnerException {
        try {
            return read(plans).stream().mapToLong(text -> text.codePointCount(0, text.length())).sum();
        } catch (UnreadableDocumentException e) {
            throw new RunnerException(e);
        }
    }

    private static List<String> read(List<Path> plans) throws UnreadableDocumentException {
        List<String> texts = new ArrayList<>();
        for (Path plan : plans) {
            texts.add(new Documents().readText(plan));
        }
        return texts;
    }
}
