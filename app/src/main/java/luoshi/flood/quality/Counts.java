package luoshi.flood.quality;

import luoshi.flood.Element;

/** Differences of counts: rain counted up since some beginning. */
public final class Counts {

    /** A count that goes back from above this share of its most to below the rest of it ran over. */
    private static final double NEAR_THE_END = 0.9;

    private Counts() {}

    /** What was counted between two readings, one after the other; NaN where the counter began anew and nobody knows. */
    public static double between(Element element, double before, double after) {
        if (after >= before) {
            return after - before;
        }
        if (Limits.usual(element).restarts()) {
            return after;
        }
        double most = element.most();
        boolean over = before > most * NEAR_THE_END && after < most * (1 - NEAR_THE_END);
        return over ? after + most + Math.pow(10, -element.decimals()) - before : Double.NaN;
    }
}
