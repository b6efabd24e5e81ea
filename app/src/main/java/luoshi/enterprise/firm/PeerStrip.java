package luoshi.enterprise.firm;

import java.util.List;
import luoshi.enterprise.growth.Standing;
import luoshi.page.Drawing;

/**
 * The middle half of the peers as a box with the median in it, and where the one lies: in words it stands beside it.
 *
 * @param from where the box begins
 * @param width how wide it is
 * @param median where the median lies
 * @param own where the one lies; empty where its value is not known
 * @param beyond -1 where it lies further left than can be drawn, 1 further right, else 0
 */
public record PeerStrip(String from, String width, String median, String own, int beyond) {

    private static final double LEFT = 12;
    private static final double RIGHT = 388;
    /** So far on both sides of the box it is drawn, in widths of the box. */
    private static final double AROUND = 1.5;

    /** Null where no quartiles are told. */
    static PeerStrip of(Standing standing) {
        if (standing.quartiles().isEmpty()) {
            return null;
        }
        List<Double> quartiles = standing.quartiles().stream().map(one -> one.number().doubleValue()).toList();
        double box = quartiles.get(2) - quartiles.get(0);
        double around = AROUND * (box > 0 ? box : Math.max(1, Math.abs(quartiles.get(1))));
        double low = quartiles.get(0) - around;
        double scale = (RIGHT - LEFT) / (box + 2 * around);
        double own = standing.own() == null ? 0 : LEFT + (standing.own().number().doubleValue() - low) * scale;
        return new PeerStrip(Drawing.at(LEFT + around * scale), Drawing.at(Math.max(2, box * scale)), Drawing.at(LEFT + (quartiles.get(1) - low) * scale),
                standing.own() == null ? "" : Drawing.at(Math.clamp(own, LEFT, RIGHT)), own < LEFT && standing.own() != null ? -1 : own > RIGHT ? 1 : 0);
    }
}
