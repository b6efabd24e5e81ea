package luoshi.enterprise.growth;

import luoshi.enterprise.criteria.Exact;

/**
 * How much more something is than a year before.
 *
 * @param rate the part by which it grew, below zero where it fell; null where that cannot be told
 * @param state why not
 */
public record Growth(Exact rate, State state) {

    /** Whether a growth can be told. */
    public enum State {
        /** It can. */
        TOLD,
        /** One of the two figures is not known. */
        NOT_KNOWN,
        /** A year before there was nothing: whatever there is now is no multiple of it. */
        FROM_NOTHING,
        /** A year before it was below zero: a rate would say the opposite of what happened. */
        FROM_BELOW
    }

    /** From one figure to another; null is for what is not known. */
    public static Growth of(Exact before, Exact now) {
        if (before == null || now == null) {
            return new Growth(null, State.NOT_KNOWN);
        }
        return before.signum() == 0 ? new Growth(null, State.FROM_NOTHING) : before.signum() < 0 ? new Growth(null, State.FROM_BELOW) : new Growth(now.by(before).plus(Exact.of(-1)), State.TOLD);
    }

    /** As a page shows it: a rate with one decimal, or why there is none. */
    public String in(boolean english) {
        return switch (state) {
            case TOLD -> signed(rate.times(Exact.of(100)).shown(1)) + "%";
            case NOT_KNOWN -> english ? "not known" : "不清楚";
            case FROM_NOTHING -> english ? "from zero, no rate" : "上年是零，算不出增长率";
            case FROM_BELOW -> english ? "from below zero, no rate" : "上年是负数，算不出增长率";
        };
    }

    /** A printed number with its sign; of what is printed as zero there is none. */
    public static String signed(String shown) {
        return shown.startsWith("-") || shown.equals("0") ? shown : "+" + shown;
    }
}
