package luoshi.reading.finding;

import java.util.Map;
import luoshi.kernel.MeasureUnit;
import luoshi.reading.Bound;
import luoshi.reading.Kind;
import luoshi.reading.NumberExpression;
import luoshi.reading.Part;

/**
 * A number of the plan with the words beside it, in the cleaned view.
 *
 * @param number the number as read
 * @param from first char of it
 * @param to one past its last char
 * @param words its characters
 * @param lead the words before it, back to a separator or the number before
 * @param tail the words behind it, up to a separator or the next number
 * @param clause the clause up to it
 * @param line its sentence's index
 * @param index its place among all numbers that measure
 * @param topic what it measures, see {@link Nouns#topic(String, String, String, String)}
 * @param role what it tells of a stock that changes, null where no word tells
 */
public record Figure(NumberExpression number, int from, int to, String words, String lead, String tail, String clause, int line, int index, String topic, Role role) {

    /** Whole numbers of 亿元 or 万户 are mostly meant as printed: one in eight is not taken for one in seven. */
    private static final double WHOLE_SLACK = 0.015;

    /** Units that are measured and not counted: what is printed is rounded. */
    private static final String MEASURED = "元 吨 亩 公里 千米 米 平方米 平方公里 公顷 立方米 方 千瓦 千瓦时 斤 公斤 吨标准煤 吨标煤 美元";

    /** Whether it measures something, and is no date, ordinal or name. */
    public static boolean measures(NumberExpression number) {
        if (number.kind() == Kind.NAME || number.unit().symbol().isEmpty()) {
            return false;
        }
        return switch (number.unit().symbol()) {
            case "年", "月", "日", "号", "世纪", "届", "年度", "时", "期", "批", "级", "岁" -> false;
            default -> !number.raw().startsWith("第");
        };
    }

    public double value() {
        return number.value().doubleValue();
    }

    /** How many of its dimension's unit one of its unit is: 10000 for 万元, 1000 for 公里. */
    public double scale() {
        return Dimension.of(number.unit()).scale();
    }

    /** The value in its dimension's unit. */
    public double base() {
        return value() * scale();
    }

    public boolean percent() {
        return number.unit().equals(MeasureUnit.PERCENT);
    }

    public boolean point() {
        return number.unit().equals(MeasureUnit.PERCENTAGE_POINT);
    }

    public boolean permille() {
        return number.unit().symbol().equals("‰");
    }

    /** Whether it counts or measures things, being no rate. */
    public boolean amount() {
        return !percent() && !point() && !permille() && !number.unit().symbol().equals("倍");
    }

    public boolean exactly() {
        return number.bound() == Bound.EQUAL && number.upper() == null;
    }

    /** Whether it is one value and no range. */
    public boolean upperless() {
        return number.upper() == null;
    }

    /** What is measured: 米 for 公里, 元 for 万元. */
    public String dimension() {
        return Dimension.of(number.unit()).name();
    }

    /** Whether the two can be added. */
    public boolean sameUnit(Figure other) {
        return number.unit().base().equals(other.number.unit().base()) || dimension().equals(other.dimension());
    }

    public Part part() {
        return number.place().part();
    }

    /** How much one more in the last printed place is, in the unit as printed. */
    public double step() {
        int point = words.indexOf('.');
        int decimals = 0;
        int firstDigit = -1;
        int at = 0;
        while (at < words.length() && firstDigit < 0) {
            firstDigit = Character.isDigit(words.charAt(at)) ? at : -1;
            at++;
        }
        if (firstDigit < 0) {
            return 1;
        }
        int end = firstDigit;
        while (end < words.length() && (Character.isDigit(words.charAt(end)) || words.charAt(end) == '.' || words.charAt(end) == ',')) {
            decimals += point >= 0 && end > point && Character.isDigit(words.charAt(end)) ? 1 : 0;
            end++;
        }
        double printed = parse(words.substring(firstDigit, end));
        double scale = printed == 0 ? 1 : value() / printed;
        return Math.pow(10, -decimals) * scale;
    }

    private static double parse(String digits) {
        try {
            return Double.parseDouble(digits.replace(",", ""));
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    /** The least and the greatest value, in the base unit, that can have been rounded or cut to what is printed. */
    public double[] reach() {
        double step = step();
        String base = number.unit().base();
        boolean counted = step == 1 && number.unit().multiplier().signum() > 0 && number.unit().base().equals(number.unit().symbol())
                && (" " + MEASURED + " ").indexOf(" " + base + " ") < 0;
        double scale = scale();
        double slack = step >= 1 ? Math.min(step / 2 * scale, WHOLE_SLACK * base()) : step / 2 * scale;
        return counted ? new double[] {base(), base()} : new double[] {base() - slack, base() + slack};
    }

    /** The phrase as quoted in a message. */
    public String quoted() {
        return "“" + (lead.startsWith("的") ? lead.substring(1) : lead).strip() + words.strip() + "”";
    }

    /**
     * What a unit measures, so that 公里 and 米 can be compared.
     *
     * @param name the unit that all units of the dimension are calculated in
     * @param scale how many of these one unit is
     */
    private record Dimension(String name, double scale) {

        private static final Map<String, Dimension> KNOWN = Map.ofEntries(
                Map.entry("名", new Dimension("人", 1)), Map.entry("公里", new Dimension("米", 1000)), Map.entry("千米", new Dimension("米", 1000)), Map.entry("平方公里", new Dimension("平方米", 1e6)),
                Map.entry("平方千米", new Dimension("平方米", 1e6)), Map.entry("公顷", new Dimension("平方米", 1e4)), Map.entry("平米", new Dimension("平方米", 1)),
                Map.entry("亩", new Dimension("平方米", 2000 / 3.0)), Map.entry("公斤", new Dimension("吨", 0.001)), Map.entry("千克", new Dimension("吨", 0.001)),
                Map.entry("斤", new Dimension("吨", 0.0005)), Map.entry("兆瓦", new Dimension("千瓦", 1000)), Map.entry("方", new Dimension("立方米", 1)));

        private static Dimension of(MeasureUnit unit) {
            Dimension known = KNOWN.get(unit.base());
            double multiplier = unit.multiplier().doubleValue();
            return known == null ? new Dimension(unit.base(), multiplier) : new Dimension(known.name, known.scale * multiplier);
        }
    }
}
