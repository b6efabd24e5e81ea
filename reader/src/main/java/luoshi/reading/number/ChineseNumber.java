package luoshi.reading.number;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.number.NumberToken.Form;

/**
 * A number in Chinese numerals, told from the many words that merely begin with one (一批, 统一, 万一).
 *
 * @param end one past its digits, or past its unit where {@code unit} is set
 * @param form CHINESE for a quantity, ORDINAL for 一是 and 十二届
 * @param value its value
 * @param unit its unit where the words hold it (一半 is 50 %), null where the unit follows
 * @param bound its bound where the words hold it
 */
record ChineseNumber(int end, Form form, BigDecimal value, MeasureUnit unit, Bound bound) {

    private static final Pattern FRACTION = Pattern.compile("([一二三四五六七八九十])分之([一二三四五六七八九十])");
    /** 七成, but not 三成员 or 一成不变. */
    private static final Pattern TENTHS = Pattern.compile("([二三四五六七八九])成(?=以上|左右|多|的|[，。；、）]|$)");
    private static final Pattern PERCENT = Pattern.compile("百分之([一二三四五六七八九十百]+)");
    private static final Pattern ORDINAL = Pattern.compile("[一二三四五六七八九十]{1,2}(?:是(?!否)|要(?=[^素求点])|届(?:[一二三四五六七八九十]{1,2}次(?:全会|会议))?|中全会)");
    private static final Pattern LABEL = Pattern.compile("[一二三四五六七八九十]{1,3}[、.．）]");
    /** Measure words before which a numeral counts; 一 counts only with the few that never make a mere "a". */
    private static final Pattern COUNT = Pattern.compile(
            "[一二三四五六七八九十百千万亿两零〇]{1,14}(?=个(?!性|别|人|体|转)|家(?!庭|电|具|居|政|园|长)|项|条|座|所|处|场(?!景|所|地|馆)|次(?!产)|户(?!籍|外)|套|名|"
                    + "台|辆|公里|亩|万|亿|年|月|天|小时|分钟|倍|大(?!力|批|型|量)|级|期|届|轮|类|件(?!事)|方面|季度|县|区|市|镇|村|元|吨|平方|种|层|座|批|成(?=以|左|的)|岁|周年|"
                    + "日|周|度|人(?!才|民|均|次|员|口|大|文))");

    static ChineseNumber at(String text, int from, int to) {
        ChineseNumber special = special(text, from, to);
        if (special != null) {
            return special;
        }
        Matcher ordinal = ORDINAL.matcher(text).region(from, to);
        boolean leadsClause = from == 0 || "，。；！？：\n ”".indexOf(text.charAt(from - 1)) >= 0;
        if (ordinal.lookingAt() && (leadsClause || ordinal.group().contains("届"))) {
            int digits = NumberScanner.chineseEnd(text, from, to);
            return new ChineseNumber(ordinal.end(), Form.ORDINAL, Numerals.parse(text.substring(from, digits)), null, Bound.EQUAL);
        }
        if (leadsClause && LABEL.matcher(text).region(from, to).lookingAt()) {
            return null;
        }
        Matcher count = COUNT.matcher(text).region(from, to).useTransparentBounds(true);
        if (!count.lookingAt() || isWord(text, from, count.end())) {
            return null;
        }
        return new ChineseNumber(count.end(), Form.CHINESE, Numerals.parse(count.group()), null, Bound.EQUAL);
    }

    private static ChineseNumber special(String text, int from, int to) {
        if (text.startsWith("两位数", from)) {
            return percent(from + 3, BigDecimal.TEN, Bound.AT_LEAST);
        }
        if (text.startsWith("一半", from) && !text.startsWith("一半是", from)) {
            return percent(from + 2, BigDecimal.valueOf(50), Bound.EQUAL);
        }
        Matcher fraction = FRACTION.matcher(text).region(from, to);
        if (fraction.lookingAt()) {
            int denominator = Numerals.parse(fraction.group(1)).intValue();
            return percent(fraction.end(), NumberScanner.percentage(Numerals.parse(fraction.group(2)).intValue(), denominator), Bound.EQUAL);
        }
        Matcher tenths = TENTHS.matcher(text).region(from, to).useTransparentBounds(true);
        if (tenths.lookingAt()) {
            return percent(tenths.end(), Numerals.parse(tenths.group(1)).multiply(BigDecimal.TEN), Bound.EQUAL);
        }
        Matcher percent = PERCENT.matcher(text).region(from, to);
        if (percent.lookingAt()) {
            return percent(percent.end(), Numerals.parse(percent.group(1)), Bound.EQUAL);
        }
        return null;
    }

    private static ChineseNumber percent(int end, BigDecimal value, Bound bound) {
        return new ChineseNumber(end, Form.CHINESE, value, MeasureUnit.PERCENT, bound);
    }

    /** 一个好, 统一项目, 万家灯火, 一次办好 and the like count nothing. */
    private static boolean isWord(String text, int from, int digitsEnd) {
        String digits = text.substring(from, digitsEnd);
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        if ("统专单唯第初新老每同进".indexOf(before) >= 0) {
            return !(before == '每' || before == '新') || digits.equals("一");
        }
        if (digits.equals("一")) {
            boolean counted = text.substring(Math.max(0, from - 8), from).contains("至少") || text.startsWith("所", digitsEnd) || text.startsWith("座", digitsEnd) || text.startsWith("级", digitsEnd)
                    || text.startsWith("期", digitsEnd);
            return !counted;
        }
        boolean power = digits.equals("百") || digits.equals("千") || digits.equals("万") || digits.equals("亿");
        return power && !(text.startsWith("亿", digitsEnd) || text.startsWith("元", digitsEnd) || text.startsWith("吨", digitsEnd)
                || text.startsWith("级", digitsEnd) || text.startsWith("万", digitsEnd));
    }
}
