package luoshi.bench;

import java.util.List;
import java.util.Map;

/**
 * A value in its base unit, as the measure compares amounts: 5 万户 is 50000 户, 1 万亿元 is 10000 亿元.
 *
 * <p>Apart from the kernel's quantities on purpose: what is judged must not lend the judge its arithmetic.
 *
 * @param value the value in the base unit
 * @param unit the base unit
 */
record Amount(double value, String unit) {

    private record Scale(String prefix, double factor) {}

    private static final List<Scale> SCALES = List.of(
            new Scale("万亿", 1e12), new Scale("千亿", 1e11), new Scale("百亿", 1e10), new Scale("十亿", 1e9),
            new Scale("千万", 1e7), new Scale("百万", 1e6), new Scale("十万", 1e5),
            new Scale("亿", 1e8), new Scale("万", 1e4), new Scale("千", 1e3), new Scale("百", 1e2));

    private static final List<String> STAND_ALONE = List.of("万", "亿", "万亿");
    private static final List<String> WHOLE = List.of("千米", "千克", "千瓦", "千瓦时", "百分点", "千伏");
    private static final Map<String, String> SAME = Map.of("％", "%", "百分点", "个百分点", "户次", "户");

    static Amount of(double value, String printedUnit) {
        String unit = printedUnit.strip();
        for (Scale scale : WHOLE.contains(unit) ? List.<Scale>of() : SCALES) {
            boolean more = unit.length() > scale.prefix.length() || STAND_ALONE.contains(scale.prefix);
            if (unit.startsWith(scale.prefix) && more) {
                return new Amount(value * scale.factor, common(unit.substring(scale.prefix.length())));
            }
        }
        return new Amount(value, common(unit));
    }

    private static String common(String unit) {
        return SAME.getOrDefault(unit, unit);
    }

    /** Whether two annotations speak of the same amount; never if one has no value. */
    static boolean same(Annotation one, Annotation other) {
        if (one.value() == null || other.value() == null) {
            return false;
        }
        Amount a = of(one.value(), one.unit());
        Amount b = of(other.value(), other.unit());
        double size = Math.max(1, Math.max(Math.abs(a.value), Math.abs(b.value)));
        return Math.abs(a.value - b.value) <= 1e-6 * size && a.unit.equals(b.unit);
    }
}
