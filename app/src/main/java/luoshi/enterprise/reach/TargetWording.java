package luoshi.enterprise.reach;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import luoshi.enterprise.criteria.RuleSet;
import luoshi.enterprise.criteria.Wording;

/** What is told of a target, in one language. */
public final class TargetWording {

    private final boolean english;

    /** In Chinese, or in English. */
    public TargetWording(boolean english) {
        this.english = english;
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }

    /** A way of counting. */
    public String of(Counting counting) {
        return switch (counting) {
            case FIRST_TIME -> say("按首次认定计", "first times only");
            case GRANTED -> say("按全部认定计（含续认、重新认定）", "all that were given, with renewals and returns");
            case VALID_AT_END -> say("按年末有效计", "valid at the year's end");
            case NET -> say("按净增计", "net of those that left");
        };
    }

    /** What part of the target a way of counting comes to, never capped; a dash where none is wanted. */
    public static String percent(Reach reach, Counting counting) {
        int wanted = reach.target().wanted();
        return wanted == 0 ? "—" : BigDecimal.valueOf(100L * reach.counts().by(counting)).divide(BigDecimal.valueOf(wanted), 1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + "%";
    }

    private String share(Reach reach, Counting counting) {
        return of(counting) + say("：", ": ") + reach.counts().by(counting) + "/" + reach.target().wanted() + say("，", ", ") + percent(reach, counting);
    }

    /** How far the target is reached by the plan's definition: counted over wanted, never capped. */
    public String counted(Reach reach) {
        return share(reach, reach.target().counting()) + (reach.missing() == 0 ? say("；已达到", "; reached") : say("；未达到，还差 " + reach.missing() + " 家", "; not reached, " + reach.missing() + " lacking"));
    }

    /** The same by the other ways of counting: whoever counts by one of them comes to another number. */
    public List<String> otherCounts(Reach reach) {
        return Arrays.stream(Counting.values()).filter(one -> one != reach.target().counting()).map(one -> share(reach, one)).toList();
    }

    /** What counts as near here. */
    public String near(Near near) {
        String part = BigDecimal.valueOf(near.part()).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        return say("这里算“接近”的：至多 " + near.changes() + " 处不够" + (near.part() >= 1 ? "" : "，且每个数至多差 " + part),
                "Near here means: at most " + near.changes() + " lines lacking" + (near.part() >= 1 ? "" : ", and no number short by more than " + part));
    }

    /** Whether the number can be reached, with the numbers that say so. */
    public String verdict(Reach reach) {
        if (reach.missing() == 0) {
            return counted(reach);
        }
        int lacking = reach.target().wanted() - reach.atMost();
        String parts = say("已计入 " + reach.counted() + " 家，现在就符合而没有计入的 " + reach.met().size() + " 家，接近的 " + reach.near().size() + " 家：",
                reach.counted() + " count already, " + reach.met().size() + " meet the rules and do not count yet, " + reach.near().size() + " are near: ");
        return parts + (lacking > 0
                ? say("即使全部做到也只有 " + reach.atMost() + " 家，目标 " + reach.target().wanted() + " 家达不到，还差 " + lacking + " 家",
                        "even all of them give " + reach.atMost() + " of " + reach.target().wanted() + ", so the target cannot be reached; " + lacking + " are lacking")
                : say("最多 " + reach.atMost() + " 家，目标 " + reach.target().wanted() + " 家做得到，要其中 " + reach.missing() + " 家",
                        "at most " + reach.atMost() + ", so " + reach.target().wanted() + " can be reached with " + reach.missing() + " of them"));
    }

    /** As far as help must go, the nearest counted first; empty where the target is reached or cannot be. */
    public String border(Reach reach) {
        return reach.border().map(last -> last.way().isEmpty()
                ? say("现在就符合的就够：由近到远数到第 " + reach.missing() + " 家“" + last.firm().name() + "”", "Those that meet the rules are enough: the last of " + reach.missing() + " is " + last.firm().name())
                : say("由近到远数到第 " + reach.missing() + " 家“" + last.firm().name() + "”，它有 " + last.changes() + " 处不够",
                        "Counted from the nearest, the last of " + reach.missing() + " is " + last.firm().name() + ", which lacks " + last.changes() + (last.changes() == 1 ? " line" : " lines"))).orElse("");
    }

    /**
     * Something that one lacks.
     *
     * @param line what the requirement or the item is called
     * @param clause where it stands in the document, as quoted there
     * @param words what is, and what would have to be
     * @param unknown whether it is only not known
     */
    public record Lack(String line, String clause, String words, boolean unknown) {}

    /** What each lacks by a rule set. */
    public Function<Prospect, List<Lack>> lacking(RuleSet rules) {
        Lines lines = new Lines(rules);
        return prospect -> {
            Wording words = new Wording(english, prospect.firm().asOf());
            return prospect.way().stream().map(change -> new Lack(lines.of(change).in(english), lines.named(change).clause(), words.of(change), change.have() == null)).toList();
        };
    }

    /** What one lacks by these rules, in one line. */
    public String lacks(Prospect prospect, RuleSet rules) {
        return prospect.way().isEmpty() ? say("已符合，未认定", "meets the rules, not recognised yet")
                : lacking(rules).apply(prospect).stream().map(one -> one.line() + say("：", ": ") + one.words()).collect(Collectors.joining(say("；", "; ")));
    }

    /** A line that near enterprises lack, and how many do. */
    public String help(Reach.Help help) {
        return help.line().in(english) + say("：", ": ") + help.firms() + say(" 家", help.firms() == 1 ? " enterprise" : " enterprises")
                + (help.onlyUnknown() == 0 ? "" : say("（其中 " + help.onlyUnknown() + " 家只是不清楚，先问清）", " (of " + help.onlyUnknown() + " only not known: ask first)"));
    }

    /** What all of it is for. */
    public String purpose() {
        return say("用来找企业、找差距、找服务；不是建议填报的数，数据以企业实际为准", "This helps services find enterprises and what they lack; it proposes no figures to report");
    }
}
