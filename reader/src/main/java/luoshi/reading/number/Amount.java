package luoshi.reading.number;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import luoshi.kernel.MeasureUnit;

/**
 * What follows the digits of a number: 万, 多, and the unit.
 *
 * @param end one past the unit
 * @param multiplier what the digits are multiplied with
 * @param multiplied whether a multiplier was written
 * @param inexact whether 多 or 余 or 来 was written
 * @param unit the unit; 亿 and 万元 stay in it
 */
record Amount(int end, BigDecimal multiplier, boolean multiplied, boolean inexact, MeasureUnit unit) {

    /** 千万, 万亿; a longer run is damage. */
    private static final int LONGEST_POWER = 3;
    private static final Pattern PEOPLE = Pattern.compile(
            "(?:[\\u4e00-\\u9fff]{0,6})?(?:群体|劳动力|人口|群众|居民|职工|学生|农民|老人|师生|人才|党员|干部|建档立卡)");

    static Amount at(String text, int from, int to) {
        int at = from;
        BigDecimal multiplier = BigDecimal.ONE;
        while (at < Math.min(to, from + LONGEST_POWER) && "十百千万亿".indexOf(text.charAt(at)) >= 0 && !leadsWord(text, at, to)) {
            multiplier = multiplier.multiply(BigDecimal.valueOf(Numerals.valueOf(text.charAt(at))));
            at++;
        }
        String power = text.substring(from, at);
        boolean inexact = at < to && "多余来".indexOf(text.charAt(at)) >= 0 && !text.startsWith("来自", at) && !text.startsWith("多元", at);
        if (inexact) {
            at++;
            while (at < Math.min(to, from + 2 * LONGEST_POWER) && "万亿".indexOf(text.charAt(at)) >= 0) {
                multiplier = multiplier.multiply(BigDecimal.valueOf(Numerals.valueOf(text.charAt(at))));
                power += text.charAt(at++);
            }
        }
        int unitEnd = at < to ? Math.min(to, Units.end(text, at)) : at;
        String unit = text.substring(at, unitEnd);
        if (unit.isEmpty() && power.endsWith("万") && PEOPLE.matcher(text).region(at, to).lookingAt()) {
            return new Amount(at, multiplier, true, inexact, new MeasureUnit("人"));
        }
        at = unitEnd;
        if (!unit.isEmpty() && at < to && text.charAt(at) == '（') {
            at = bracketedUnit(text, at, to);
        }
        if (at < to && "多余".indexOf(text.charAt(at)) >= 0 && !unit.isEmpty() && !text.startsWith("多元", at) && !text.startsWith("余家", at)) {
            at++;
            inexact = true;
        }
        return scaled(at, power, multiplier, inexact, unit);
    }

    private static boolean leadsWord(String text, int at, int to) {
        return text.startsWith("百分点", at) || text.startsWith("千瓦", at) || text.startsWith("千米", at) || text.startsWith("千克", at)
                || text.startsWith("千伏", at);
    }

    /** 11条（段）, 15处（个）: a second measure word. */
    private static int bracketedUnit(String text, int at, int to) {
        int close = text.indexOf('）', at);
        return close > at && close < to && close - at <= 3 && Units.end(text, at + 1) == close ? close + 1 : at;
    }

    private static Amount scaled(int end, String power, BigDecimal multiplier, boolean inexact, String unit) {
        boolean money = unit.equals("元");
        if (power.endsWith("亿")) {
            BigDecimal rest = multiplier.divide(BigDecimal.valueOf(100_000_000));
            return new Amount(end, rest, !power.equals("亿"), inexact, new MeasureUnit("亿" + unit));
        }
        if (power.equals("万") && money) {
            return new Amount(end, BigDecimal.ONE, false, inexact, new MeasureUnit("万元"));
        }
        if (power.endsWith("万") && money) {
            return new Amount(end, multiplier.divide(BigDecimal.valueOf(10_000)), true, inexact, new MeasureUnit("万元"));
        }
        return new Amount(end, multiplier, !power.isEmpty(), inexact, new MeasureUnit(unit));
    }

    BigDecimal times(BigDecimal digits) {
        BigDecimal product = digits.multiply(multiplier);
        return product.scale() > 0 ? product.stripTrailingZeros() : product;
    }
}
