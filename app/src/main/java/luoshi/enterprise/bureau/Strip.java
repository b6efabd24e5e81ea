package luoshi.enterprise.bureau;

import java.util.ArrayList;
import java.util.List;
import luoshi.enterprise.reach.Reach;
import luoshi.page.Drawing;

/**
 * What a target's number is made of, as pieces of one bar. The words beside it say the same.
 *
 * @param pieces one after the other
 * @param wanted where the number that is wanted stands
 * @param anchor on which side of it there is room for its words
 */
public record Strip(List<Piece> pieces, String wanted, String anchor) {

    static final double WIDE = 600;

    /** What a piece is of. */
    public enum Part {
        /** 已计入. */
        COUNTED,
        /** 现在就符合，还没有计入. */
        MET,
        /** 接近. */
        NEAR,
        /** 全部做到还差. */
        MISSING
    }

    /** How many enterprises, from where, how wide. */
    public record Piece(Part part, int firms, String from, String wide) {}

    static Strip of(Reach reach) {
        int wanted = reach.target().wanted();
        int counted = Math.max(0, reach.counted());
        int[] firms = {counted, reach.met().size(), reach.near().size(), Math.max(0, wanted - Math.max(reach.atMost(), 0))};
        double scale = WIDE / Math.max(1, Math.max(wanted, counted + firms[1] + firms[2]));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (Part part : Part.values()) {
            int many = firms[part.ordinal()];
            pieces.add(new Piece(part, part == Part.COUNTED ? reach.counted() : many, Drawing.at(from * scale), Drawing.at(many * scale)));
            from += many;
        }
        return new Strip(List.copyOf(pieces), Drawing.at(wanted * scale), wanted * scale > WIDE / 2 ? "end" : "start");
    }
}
