package luoshi.bench.telemetry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import luoshi.bench.load.Percentiles;
import luoshi.flood.MeasuredTelemetry;
import luoshi.flood.MeasuredTelemetry.Value;

/** The levels of many stations on rivers, one value a minute each: they rise 12 centimetres an hour and stay below all marks, so that all that is checked of a value is checked and nothing comes of it. */
final class Levels {

    /** So many rounds of one value for each; the first of them warm up and are not timed. */
    static final int TICKS = 120;
    private static final int WARMING = 20;
    private static final int BLOCK = 10_000;
    private static final int WAITING = 4;
    private static final Duration BETWEEN = Duration.ofMillis(150);

    private final MeasuredTelemetry telemetry;
    private final List<Integer> series;

    Levels(MeasuredTelemetry telemetry, int stations) {
        this.telemetry = telemetry;
        this.series = telemetry.levels(stations);
    }

    int size() {
        return series.size();
    }

    /** So many minutes of all, in blocks as they are sent. */
    List<List<Value>> blocks(Instant from, long minutes) {
        int each = Math.max(1, BLOCK / series.size());
        List<List<Value>> blocks = new ArrayList<>();
        for (long minute = 0; minute < minutes; minute += each) {
            blocks.add(block(from.plus(Duration.ofMinutes(minute)), Math.min(each, minutes - minute)));
        }
        return blocks;
    }

    /** Copies blocks into the table with nothing else done; tells how many rows a second. */
    double copied(List<List<Value>> blocks) {
        return rate(() -> blocks.forEach(telemetry::copy), blocks);
    }

    /** Stores blocks as telemetry is stored; tells how many rows a second, until all are on the disk. */
    double stored(List<List<Value>> blocks) {
        return rate(() -> deliver(blocks), blocks);
    }

    private void deliver(List<List<Value>> blocks) {
        Deque<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
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

    private static double rate(Runnable work, List<List<Value>> blocks) {
        long begin = System.nanoTime();
        work.run();
        return blocks.stream().mapToLong(List::size).sum() * 1e9 / (System.nanoTime() - begin);
    }

    /** One value of each station, as they come at a full minute, again and again. */
    Percentiles ticks(Instant from) throws InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            List<Value> tick = block(from.plus(Duration.ofMinutes(i)), 1);
            long begin = System.nanoTime();
            telemetry.deliver(tick).join();
            if (i >= WARMING) {
                times.add(System.nanoTime() - begin);
            }
            Thread.sleep(BETWEEN);
        }
        return new Percentiles(times);
    }

    private List<Value> block(Instant from, long minutes) {
        List<Value> block = new ArrayList<>();
        for (long minute = 0; minute < minutes; minute++) {
            Instant at = from.plus(Duration.ofMinutes(minute));
            for (int one : series) {
                block.add(new Value(one, at, (5_000 + 2 * Math.floorMod(one * 31L + at.getEpochSecond() / 60, 1_000)) / 1_000.0));
            }
        }
        return block;
    }
}
