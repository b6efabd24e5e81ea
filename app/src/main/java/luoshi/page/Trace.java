package luoshi.page;

import java.util.List;

/**
 * A line through numbers, as paths of a drawing: full where others stand by both its ends, broken where one is only reported.
 *
 * @param sure the full pieces; empty for none
 * @param told the broken ones; empty for none
 */
public record Trace(String sure, String told) {

    /**
     * A number on it.
     *
     * @param x where it stands
     * @param y how high it stands
     * @param sure whether others stand by it
     */
    public record Spot(String x, String y, boolean sure) {}

    /** The line through these, in their order. */
    public static Trace of(List<Spot> spots) {
        StringBuilder sure = new StringBuilder();
        StringBuilder told = new StringBuilder();
        for (int i = 1; i < spots.size(); i++) {
            Spot from = spots.get(i - 1);
            Spot to = spots.get(i);
            (from.sure() && to.sure() ? sure : told).append('M').append(from.x()).append(' ').append(from.y()).append('L').append(to.x()).append(' ').append(to.y());
        }
        return new Trace(sure.toString(), told.toString());
    }
}
