package luoshi.bench.load;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Times in nanoseconds, of which the percentiles are told: the smallest time that so many of them do not exceed. */
public final class Percentiles {

    private final long[] sorted;

    /** Of some times. */
    public Percentiles(Collection<Long> times) {
        sorted = times.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
    }

    int count() {
        return sorted.length;
    }

    /**
     * In milliseconds.
     *
     * @param part from 0 to 1, such as 0.95
     */
    public double millis(double part) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / 1e6;
    }

    /** p50/p95/p99/max in milliseconds. */
    public String told() {
        return sorted.length == 0 ? "—" : String.format(Locale.ROOT, "%.1f/%.1f/%.1f/%.1f", millis(0.5), millis(0.95), millis(0.99), millis(1));
    }
}
