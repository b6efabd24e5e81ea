package luoshi.bench.kill;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/**
 * A flood at all stations at once: below all marks, then up and down about the 警戒水位 of 10 m, then between 设防 9 m and 警戒 for long enough. So each has one warning that opens yellow and one lowering to blue.
 *
 * @param begin the moment of the first level; a level follows each five minutes
 * @param jitter so many levels jitter
 */
record Storm(LocalDateTime begin, int jitter) {

    private static final int MINUTES = 5;
    /** The rule lowers after an hour below its mark. */
    private static final int BELOW = 16;

    int steps() {
        return 1 + jitter + BELOW;
    }

    LocalDateTime at(int step) {
        return begin.plusMinutes((long) step * MINUTES);
    }

    BigDecimal level(int step, int chance) {
        if (step == 0) {
            return new BigDecimal("8.500");
        }
        if (step > jitter) {
            return new BigDecimal("9.600");
        }
        boolean above = step == 1 || Math.floorMod(chance + step * 31, 2) == 0;
        return new BigDecimal(above ? "10.020" : "9.980");
    }
}
