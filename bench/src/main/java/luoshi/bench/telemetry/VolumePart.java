package luoshi.bench.telemetry;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import luoshi.bench.load.Percentiles;

/** Measures whether storing gets dearer as rows become many: weeks are filled by plain copying, and the last hours of each are stored as telemetry is. */
final class VolumePart {

    private static final int WEEK_MINUTES = 7 * 24 * 60;
    private static final int MEASURED_MINUTES = 300;
    private static final Duration FILLED = Duration.ofHours(4);

    private final Levels levels;
    private final PrintWriter out;

    VolumePart(Levels levels, PrintWriter out) {
        this.levels = levels;
        this.out = out;
    }

    /** Weeks from a Monday on, until there are so many rows. */
    void measure(Instant from, long rows) throws InterruptedException {
        out.printf("体量：每站每分钟一个值，每周先 COPY 填到只差 %d 分钟，这 %d 分钟照常入库；再测一轮千站，毫秒，p50/p95/p99/最长%n", MEASURED_MINUTES, MEASURED_MINUTES);
        Instant week = from;
        for (long filled = 0; filled < rows; week = week.plus(Duration.ofMinutes(WEEK_MINUTES))) {
            Instant measured = week.plus(Duration.ofMinutes(WEEK_MINUTES - MEASURED_MINUTES - Levels.TICKS));
            for (Instant at = week; at.isBefore(measured); at = at.plus(FILLED)) {
                levels.copied(levels.blocks(at, Math.min(FILLED.toMinutes(), Duration.between(at, measured).toMinutes())));
            }
            double rate = levels.stored(levels.blocks(measured, MEASURED_MINUTES));
            Percentiles ticks = levels.ticks(measured.plus(Duration.ofMinutes(MEASURED_MINUTES)));
            filled += (long) levels.size() * WEEK_MINUTES;
            out.printf("  至 %,d 行：入库 %,.0f 行/秒；一轮 %s%n", filled, rate, ticks.told());
        }
    }
}
