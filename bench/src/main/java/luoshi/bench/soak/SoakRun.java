package luoshi.bench.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import luoshi.plan.Documents;
import luoshi.plan.UnreadableDocumentException;
import luoshi.reading.PlanReader;
import luoshi.reading.Reading;

/** Puts cases to the reader and keeps count. What it demands: no crash, the invariants, the same answer twice, time and memory in proportion. */
final class SoakRun implements AutoCloseable {

    private static final long HANGS_AFTER_SECONDS = 60;
    private static final double SECONDS_A_CASE = 0.5;
    private static final double SECONDS_A_CHARACTER = 3.0 / 40_000;
    private static final double SECONDS_A_DOCUMENT = 10;
    private static final double SECONDS_OF_WRITING = 3;
    private static final long BYTES_A_CASE = 256L << 20;
    private static final long BYTES_A_CHARACTER = 50_000;

    private final PlanReader reader = new PlanReader();
    private final Documents documents = new Documents();
    private final WrittenOutputs outputs = new WrittenOutputs();
    private final Set<Invariant> invariants;
    private final double patience;
    private final Path scratch;
    private ExecutorService worker = worker();
    private long cases;
    private long characters;
    private long refused;
    private double slowest;
    private long slowestCase = -1;

    /**
     * A run over cases.
     *
     * @param invariants what every reading must hold
     * @param patience how many times the bounds of time are stretched: 1 for a soak, far more for a test that shares its machine
     */
    SoakRun(Set<Invariant> invariants, double patience) throws IOException {
        this.invariants = invariants;
        this.patience = patience;
        scratch = Files.createTempDirectory("luoshi-soak");
    }

    /** What is wrong with the reading of a case, if anything. */
    Optional<String> violation(SoakCase input) {
        cases++;
        Future<Optional<String>> answer = worker.submit(() -> check(input));
        try {
            return answer.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            worker.shutdownNow();
            worker = worker();
            return Optional.of(HANGS_AFTER_SECONDS + " 秒没有读完");
        } catch (ExecutionException e) {
            return Optional.of("抛出 " + e.getCause() + where(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("被打断");
        }
    }

    private Optional<String> check(SoakCase input) throws IOException {
        String text = input.text();
        if (text == null) {
            try {
                text = timedRead(input);
            } catch (UnreadableDocumentException e) {
                refused++;
                return e.getMessage() == null || e.getMessage().isBlank() ? Optional.of("拒读而不说原因") : Optional.empty();
            } catch (TooSlow e) {
                return Optional.of(e.getMessage());
            }
        }
        characters += text.length();
        return checkReading(text, input.number());
    }

    private String timedRead(SoakCase input) throws IOException, UnreadableDocumentException, TooSlow {
        Path file = Files.write(scratch.resolve("case." + input.ending()), input.bytes());
        long begin = processorTime();
        try {
            return documents.readText(file);
        } finally {
            double seconds = secondsSince(begin);
            if (seconds > patience * SECONDS_A_DOCUMENT) {
                throw new TooSlow("读入 " + input.size() + " 字节的文件用了 " + seconds + " 秒");
            }
        }
    }

    private Optional<String> checkReading(String text, long number) {
        long before = allocated();
        long begin = processorTime();
        Reading reading = reader.read(text);
        double seconds = secondsSince(begin);
        long bytes = allocated() - before;
        begin = processorTime();
        boolean same = reader.read(text).equals(reading);
        // the faster of two: a pause of the machine is not the reader's
        seconds = Math.min(seconds, secondsSince(begin));
        if (seconds > slowest) {
            slowest = seconds;
            slowestCase = number;
        }
        if (seconds > patience * (SECONDS_A_CASE + SECONDS_A_CHARACTER * text.length())) {
            return Optional.of("解读 " + text.length() + " 字用了 " + seconds + " 秒");
        }
        if (bytes > BYTES_A_CASE + BYTES_A_CHARACTER * text.length()) {
            return Optional.of("解读 " + text.length() + " 字用了 " + (bytes >> 20) + " MB 内存");
        }
        if (!same || !reading.rawText().equals(text)) {
            return Optional.of(same ? "解读改了原文" : "同一文本读两遍结果不同");
        }
        return invariants.stream()
                .sorted()
                .flatMap(invariant -> invariant.violation(reading).map(what -> invariant + "：" + what).stream())
                .findFirst()
                .or(() -> writing(reading));
    }

    private Optional<String> writing(Reading reading) {
        long begin = processorTime();
        Optional<String> violation = outputs.violation(reading);
        double seconds = secondsSince(begin);
        boolean slow = seconds > patience * (SECONDS_OF_WRITING + SECONDS_A_CHARACTER * reading.rawText().length());
        return violation.or(() -> slow ? Optional.of("写出 " + reading.numbers().size() + " 个数用了 " + seconds + " 秒") : Optional.empty());
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Of this thread alone: a machine busy with other work makes no reading slow. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double secondsSince(long begin) {
        return (processorTime() - begin) / 1e9;
    }

    private static String where(Throwable thrown) {
        return List.of(thrown.getStackTrace()).stream()
                .filter(frame -> frame.getClassName().startsWith("luoshi."))
                .findFirst()
                .map(frame -> "，在 " + frame)
                .orElse("");
    }

    // a hanging case must not keep the process alive
    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("soak").factory());
    }

    /** The count so far, as one line for people. */
    String summary() {
        return "%,d 例，共 %,d 字，拒读文件 %,d 个，最慢第 %d 例 %.3f 秒".formatted(cases, characters, refused, slowestCase, slowest);
    }

    @Override
    public void close() throws IOException {
        worker.shutdownNow();
        try (var files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(scratch);
    }

    /** Reading a file in took longer than any file of that size may. */
    private static final class TooSlow extends Exception {
        TooSlow(String message) {
            super(message);
        }
    }
}
