package luoshi.bench.load;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * When requests arrive, decided before the first of them: independently of each other (Poisson), whatever becomes of those before. A slow
 * server therefore meets the same requests as a fast one, and its waiting counts.
 */
final class Arrivals {

    private Arrivals() {}

    /**
     * Moments in nanoseconds after the beginning.
     *
     * @param perSecond how many there are in a second on average
     * @param seconds how long they go on
     */
    static long[] schedule(Random random, double perSecond, double seconds) {
        LongStream.Builder moments = LongStream.builder();
        double at = 0;
        while (true) {
            at += -Math.log(1 - random.nextDouble()) / perSecond;
            if (at >= seconds) {
                return moments.build().toArray();
            }
            moments.add((long) (at * 1e9));
        }
    }
}
