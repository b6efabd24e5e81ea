package luoshi.enterprise.growth;

import java.math.MathContext;
import java.math.RoundingMode;
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

    /** With fewer digits the value of one of five others cannot be read off a quartile. */
    private static final MathContext ROUGH = new MathContext(2, RoundingMode.HALF_UP);

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

    /**
     * The same for who may not see the figures of the others: quartiles with two digits, and in place of the percentile the quarter that its value lies in by these. A percentile that is told exactly
     * would give away the others' values one by one to who states one value after another of their own.
     */
    public Standing rough() {
        return new Standing(group, why, peers, known, own, null, quartiles.stream().map(one -> Exact.of(one.number().round(ROUGH))).toList());
    }

    /** The quarter in which its value lies, from 1, the lowest, to 4; 0 where that cannot be told. */
    public int quarter() {
        return own == null || quartiles.isEmpty() ? 0 : 1 + (int) quartiles.stream().filter(one -> one.compareTo(own) < 0).count();
    }

    /** As a page says it. */
    public String in(boolean english) {
        return switch (why) {
            case TOLD -> percentile == null ? quarter(english) : english ? "above " + percentile.shown(0) + " % of " + known + " known peers (" + peers + " in all)"
                    : "在有数的 " + known + " 家同行中高于 " + percentile.shown(0) + "%（同行共 " + peers + " 家）";
            case NO_GROUP -> english ? "industry or size not known, or outside the division" : "行业或规模不清楚，或不在划型范围，没有可比的同行";
            case TOO_FEW -> english ? "fewer than " + Peers.LEAST + " peers with figures: not shown, they could be guessed" : "有数的同行不足 " + Peers.LEAST + " 家，为保密不显示";
            case NOT_KNOWN -> english ? "its own figure is not known" : "本企业的数不清楚";
        };
    }

    private String quarter(boolean english) {
        String place = english ? List.of("in the lowest quarter", "below the median", "above the median", "in the highest quarter").get(quarter() - 1)
                : List.of("最低的四分之一", "中位数以下", "中位数以上", "最高的四分之一").get(quarter() - 1);
        return english ? place + " of " + known + " known peers (" + peers + " in all)" : "在有数的 " + known + " 家同行中处在" + place + "（同行共 " + peers + " 家）";
    }
}
