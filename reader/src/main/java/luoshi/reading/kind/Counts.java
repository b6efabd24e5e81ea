package luoshi.reading.kind;

import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.word.Lexicon;

/** Whether a count promises things, or only sums them up, ranks or grades them. */
final class Counts {

    private static final Set<String> COUNTERS = Lexicon.words("计数量词");
    private static final Set<String> GRADES = Lexicon.words("等级单位");
    private static final Set<String> ROUND_COUNTERS = Set.of("个", "项", "条", "张", "种", "类", "");
    private static final Pattern RANK = Pattern.compile("(?:前|后|第|列|居|首|进入[^，]{0,6}|跻身[^，]{0,6})$");
    private static final Pattern ROUNDUP = Pattern.compile("^(?:" + Lexicon.any("概括名词") + "|重点(?:领域|方面|任务)?(?:$|的))");
    private static final Pattern GROUPED_WORK = Pattern.compile("^(?:重点|重大|专项|关键|系统|标志性)?" + Lexicon.any("成组工作"));
    private static final Pattern ANNOUNCED = Pattern.compile("(?:以下|如下|下列|上述|这|做好|处理好|把握好|抓住)$");
    private static final Pattern EXISTING = Pattern.compile("(?:^|[^\\u4e00-\\u9fff])(?:促进|做强|壮大|巩固|保护|依托|围绕|聚焦)[^，、]{0,6}$");
    private static final Pattern BROUGHT_ABOUT = Pattern.compile("(?:" + Lexicon.any("新增动词") + "|每[个县乡镇村市区年]{1,3})[^，、\\d]{0,4}$|等$");
    private static final Pattern NAMED_ONE_BY_ONE = Pattern.compile("^(?:积极|加快|全面|扎实|持续)?(?:启动|推进|创建|实施|完成|抓好|开展|建设)[^，]{1,40}、[^，、]{1,10}$");

    private Counts() {}

    /** 80万重点群体: people or things counted in 万 without a measure word. */
    static boolean isHeadCount(NumberContext n) {
        return n.words().endsWith("万") && !n.after().isEmpty() && n.after().charAt(0) >= 0x4e00;
    }

    /** 前3名, 第一方阵. */
    static boolean isRank(NumberContext n) {
        boolean place = n.unit().isEmpty() || n.unit().equals("名") || n.unit().equals("位") || n.unit().equals("位次") || n.unit().equals("强");
        return place && RANK.matcher(n.near()).find();
    }

    /** 三级网络, 二期, 60岁. */
    static boolean isGrade(NumberContext n) {
        if (n.unit().equals("批") || n.unit().equals("轮") || n.unit().equals("期")) {
            return n.chinese() || n.after().isEmpty();
        }
        return GRADES.contains(n.unit());
    }

    /** 八个方面, 五大产业集群, 以下四个问题, 八项重点工程. */
    static boolean isRoundup(NumberContext n) {
        if (n.unit().equals("大") || n.unit().equals("方面")) {
            return true;
        }
        if (n.unit().equals("种") || n.unit().equals("类")) {
            return n.chinese();
        }
        boolean grouped = n.chinese() && (GROUPED_WORK.matcher(n.after()).find() || ANNOUNCED.matcher(n.near()).find());
        return ROUND_COUNTERS.contains(n.unit()) && (grouped || ROUNDUP.matcher(n.after()).find());
    }

    /** Named or existing things that something shall be done with: annotators themselves differ. */
    static boolean isDoubtful(NumberContext n) {
        boolean numeral = n.chinese() && !n.unit().equals("%") && !n.unit().equals("元");
        return numeral || EXISTING.matcher(n.near()).find() && COUNTERS.contains(n.unit()) && !n.unit().equals("人");
    }

    /** Chinese numerals count as a promise only behind a verb that brings something about. */
    static boolean isIdleNumeral(NumberContext n) {
        boolean promised = BROUGHT_ABOUT.matcher(n.near()).find() || NAMED_ONE_BY_ONE.matcher(n.before()).find();
        return n.chinese() && !n.unit().equals("%") && !promised;
    }
}
