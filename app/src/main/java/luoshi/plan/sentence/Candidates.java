package luoshi.plan.sentence;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Finds the older sentences that may be like a newer one without comparing all with all: those that share its rarer pairs. */
final class Candidates {

    /** What more sentences have than this tells them not apart. */
    private static final int COMMON = 64;

    private static final int MOST = 6;
    private static final int NEIGHBOURS = 3;

    private final long[] index;
    private final int[] shares;
    private final int[] touched;
    private final boolean[] taken;

    Candidates(Grams[] grams, boolean[] taken) {
        this.taken = taken;
        shares = new int[grams.length];
        touched = new int[grams.length + 1];
        index = IntStream.range(0, grams.length)
                .filter(place -> !taken[place])
                .boxed()
                .flatMapToLong(place -> Arrays.stream(grams[place].pairs()).distinct().mapToLong(pair -> (long) pair << 32 | place))
                .toArray();
        Arrays.sort(index);
    }

    /** The places of the likeliest, and of the free ones around a place. */
    int[] of(Grams grams, int near) {
        int count = 0;
        for (int k = 0; k < grams.size(); k++) {
            int pair = grams.pairs()[k];
            int from = k > 0 && grams.pairs()[k - 1] == pair ? index.length : first(pair);
            int to = from;
            while (to < index.length && (int) (index[to] >> 32) == pair && to - from <= COMMON) {
                to++;
            }
            for (int at = from; at < to && to - from <= COMMON; at++) {
                int place = (int) index[at];
                touched[count] = place;
                count += shares[place]++ == 0 ? 1 : 0;
            }
        }
        int[] likeliest = likeliest(Arrays.copyOf(touched, count));
        Arrays.stream(touched, 0, count).forEach(place -> shares[place] = 0);
        IntStream around = IntStream.rangeClosed(near - NEIGHBOURS, near + NEIGHBOURS).filter(place -> place >= 0 && place < taken.length && !taken[place]);
        return IntStream.concat(Arrays.stream(likeliest), around).distinct().sorted().toArray();
    }

    private int first(int pair) {
        int at = Arrays.binarySearch(index, (long) pair << 32);
        return at >= 0 ? at : -at - 1;
    }

    private int[] likeliest(int[] places) {
        int[] found = places.clone();
        for (int top = 0; top < Math.min(MOST, found.length); top++) {
            for (int other = top + 1; other < found.length; other++) {
                if (shares[found[other]] > shares[found[top]]) {
                    int place = found[top];
                    found[top] = found[other];
                    found[other] = place;
                }
            }
        }
        return Arrays.copyOf(found, Math.min(MOST, found.length));
    }
}
