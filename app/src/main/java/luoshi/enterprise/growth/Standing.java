package luoshi.enterprise.growth;

import java.util.List;
import luoshi.enterprise.criteria.Exact;

/**
 * How an enterprise stands among its peers.
 *
 * @param group its industry and size; null where one of them is not known
 * @param why whether it can be told
 * @param peers how many others there are
 * @param known of how many of them the value is known
 * @param own its own value; null where it is not known
 * @param percentile of the known others so many in a hundred are below it, those that are even counted half; null where that is not told
 * @param quartiles a quarter, a half and three quarters of the way through the others' values; empty where they are not told
 */
public record Standing(Peers.Group group, Why why, int peers, int known, Exact own, Exact percentile, List<Exact> quartiles) {

    /** Whether a standing can be told. */
    public enum Why {
        /** It can. */
        TOLD,
        /** Industry or size is not known, or the division has no limits for the industry. */
        NO_GROUP,
        /** Too few others are known: they could be guessed. */
        TOO_FEW,
        /** Its own value is not known. */
        NOT_KNOWN
    }

    static Standing none(Peers.Group group, Why why, int peers, int known) {
        return new Standing(group, why, peers, known, null, null, List.of());
    }

    /** As a page says it. */
    public String in(boolean english) {
        return switch (why) {
            case TOLD -> english ? "above " + percentile.shown(0) + " % of " + known + " known peers (" + peers + " in all)" : "在有数的 " + known + " 家同行中高于 " + percentile.shown(0) + "%（同行共 " + peers + " 家）";
            case NO_GROUP -> english ? "industry or size not known, or outside the division" : "行业或规模不清楚，或不在划型范围，没有可比的同行";
            case TOO_FEW -> english ? "fewer than " + Peers.LEAST + " peers with figures: not shown, they could be guessed" : "有数的同行不足 " + Peers.LEAST + " 家，为保密不显示";
            case NOT_KNOWN -> english ? "its own figure is not known" : "本企业的数不清楚";
        };
    }
}
