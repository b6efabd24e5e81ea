package luoshi.reading.kind;

import java.util.Set;
import java.util.regex.Pattern;
import luoshi.reading.Bound;
import luoshi.reading.word.Lexicon;

/** Whether a number only picks out the things that are counted: 50亿元以上工业项目不少于1个. */
final class Thresholds {

    private static final Pattern THING = Pattern.compile("^的?[\\u4e00-\\u9fff“”（）]{0,14}?" + Lexicon.any("对象"));
    private static final Pattern SIZED_BY = Pattern.compile("(?:服务|覆盖|容纳|规模|存栏|员工|人口)$");
    private static final Pattern SOME = Pattern.compile("一批[^，]{0,12}$");
    private static final Pattern LISTED = Pattern.compile("(?:亿元|万元|级|过|超|逾)[、和]?$");
    private static final Pattern TOWN = Pattern.compile("^(?:以上)?[县市]");
    private static final Set<String> TOWNS = Set.of("县", "市", "区", "镇");
    private static final Set<String> COUNTERS = Lexicon.words("计数量词");
    private static final Set<String> SIZES = Lexicon.words("门槛单位");

    private Thresholds() {}

    static boolean isThreshold(NumberContext n) {
        boolean beforeThing = THING.matcher(n.after()).find();
        if (isClass(n) || isClassOfSome(n, beforeThing)) {
            return true;
        }
        if (!beforeThing) {
            return false;
        }
        if (COUNTERS.contains(n.unit())) {
            return n.token().bound() == Bound.AT_LEAST && SIZED_BY.matcher(n.near()).find();
        }
        if (n.unit().contains("元")) {
            boolean invested = n.after().startsWith("投资") || n.after().startsWith("的投资");
            return isBounded(n) && !invested || !isBounded(n) && (n.chinese() || LISTED.matcher(n.near()).find());
        }
        return isBounded(n) && SIZES.contains(n.unit());
    }

    /** 百亿级, 千亿级. */
    private static boolean isClass(NumberContext n) {
        return n.unit().startsWith("亿级") || (n.unit().isEmpty() || n.unit().equals("亿")) && n.after().startsWith("级");
    }

    /** 一批超百亿、超千亿产业链; 城区人口超50万县. */
    private static boolean isClassOfSome(NumberContext n, boolean beforeThing) {
        boolean hundredMillions = n.unit().equals("亿") && (n.chinese() || beforeThing && !n.before().endsWith("、"));
        if (TOWNS.contains(n.unit()) && n.before().endsWith("人口")) {
            return true;
        }
        return hundredMillions || n.unit().startsWith("亿") && SOME.matcher(n.near()).find() || Counts.isHeadCount(n) && TOWN.matcher(n.after()).find();
    }

    private static boolean isBounded(NumberContext n) {
        return n.token().bound() == Bound.AT_LEAST || n.token().bound() == Bound.AT_MOST || n.token().bound() == Bound.GREATER;
    }
}
