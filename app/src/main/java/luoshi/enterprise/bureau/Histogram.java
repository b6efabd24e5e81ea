package luoshi.enterprise.bureau;

import java.util.ArrayList;
import java.util.List;
import luoshi.enterprise.criteria.Requirement;
import luoshi.enterprise.reach.Cohorts;
import luoshi.page.Drawing;

/**
 * How points are distributed, as bars side by side. The table below says the same.
 *
 * @param bars one for each ten points
 * @param pass the points that are required; 0 for none
 * @param at where these stand
 */
public record Histogram(List<Bar> bars, int pass, String at) {

    private static final double WIDE = 640;
    private static final double TOP = 24;
    private static final double BOTTOM = 172;
    private static final double GAP = 6;
    private static final int TEN = 10;

    /**
     * Those with points from one number to another.
     *
     * @param x where it begins
     * @param wide how wide it is
     * @param middle where its words stand
     * @param certainTop how high the piece begins of those whose points are certain
     * @param certainHigh how high that is
     * @param leastTop how high the piece begins of those who have at least so many
     * @param leastHigh how high that is
     */
    public record Bar(Cohorts.Bin bin, String x, String wide, String middle, String certainTop, String certainHigh, String leastTop, String leastHigh) {

        /** How many stand in it. */
        public int firms() {
            return bin.certain() + bin.least();
        }
    }

    /** Null where nothing is scored. */
    static Histogram of(Cohorts cohorts) {
        List<Cohorts.Bin> bins = cohorts.bins();
        if (bins.isEmpty()) {
            return null;
        }
        double scale = (BOTTOM - TOP) / Math.max(1, bins.stream().mapToInt(one -> one.certain() + one.least()).max().orElse(1));
        double wide = WIDE / bins.size();
        List<Bar> bars = new ArrayList<>();
        for (Cohorts.Bin bin : bins) {
            double x = bars.size() * wide;
            double certain = bin.certain() * scale;
            double least = bin.least() * scale;
            bars.add(new Bar(bin, Drawing.at(x + GAP), Drawing.at(wide - 2 * GAP), Drawing.at(x + wide / 2), Drawing.at(BOTTOM - certain), Drawing.at(certain), Drawing.at(BOTTOM - certain - least), Drawing.at(least)));
        }
        int pass = pass(cohorts.rules().requires());
        return new Histogram(List.copyOf(bars), pass, Drawing.at(Math.min(WIDE, pass * wide / TEN)));
    }

    /** The points that are required in all, be it on one of several ways; 0 for none. */
    private static int pass(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Line line -> line.of().equals(Requirement.Line.TOTAL) ? line.least() : 0;
            case Requirement.Several several -> several.of().stream().mapToInt(Histogram::pass).max().orElse(0);
            case Requirement.Test _ -> 0;
        };
    }
}
